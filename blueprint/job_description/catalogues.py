"""A description's own words in its language, from translation catalogues (gettext, one .po file a language).

They are compiled in memory when a language is first asked for, so nothing compiled lies about or grows stale.
"""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "fr": "Français",
    "es": "Español",
    "pt": "Português",
    "it": "Italiano",
    "nl": "Nederlands",
}
"""The languages that descriptions are written in, each by its own name."""

FOLDER = Path(__file__).parent / "catalogues"


class Wording:
    """Words in one language: called with the English, it answers the translation, with its values put in."""

    do_not_call_in_templates = True  # there {{ words.language }} is asked of it, and no text is given

    def __init__(self, language: str, translations: NullTranslations):
        self.language = language
        self._translations = translations

    def __call__(self, text: str, **values: object) -> str:
        translated = self._translations.gettext(text)
        return translated.format(**values) if values else translated

    def many(self, one: str, more: str, count: int, **values: object) -> str:
        """The form that the language uses for so many; `count` is put in as {count}."""
        return self._translations.ngettext(one, more, count).format(count=count, **values)


@cache
def wording_in(language: str) -> Wording:
    """The words for a language tag such as de or pt-BR; English where there is no catalogue."""
    base = base_language(language)
    if base == "en" or base not in LANGUAGES or not (FOLDER / f"{base}.po").exists():
        return Wording("en", NullTranslations())
    with (FOLDER / f"{base}.po").open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file, locale=base))
    compiled.seek(0)
    return Wording(base, GNUTranslations(compiled))


def base_language(language: str) -> str:
    return language.replace("_", "-").split("-")[0].lower()
