"""Which of the seven languages a text is in, by the small words that no text does without."""

import re
from collections.abc import Iterable

from blueprint.importing.draft import Draft
from blueprint.importing.import_report import texts

_SMALL_WORDS = {
    "en": "the and of to with for is are you your we our on that from or by as this be in it an at their",
    "de": "der die das und mit für von zu den dem ein eine einen einer sie wir im in ist auf des oder als bei aus zur"
    " zum sowie dass sich ihre unser unsere nach über an",
    "fr": "le la les des et du de un une pour avec vous nous est au aux sur dans votre vos notre qui ou par en ce à",
    "es": "el los las y del de con para un una por en tu tus nuestro nuestra es que su sus como al la lo se",
    "pt": "o os as e do da dos das de com para um uma em no na nos nas você não que ao à por seu sua se",
    "it": "il lo la gli le e di del della dei delle con per un una che nel nella alla al sono si tuo tua in da",
    "nl": "de het een en van met voor je jij wij we op te zijn bij aan jouw onze ons of in dat is naar die",
}
_WORDS = {language: frozenset(words.split()) for language, words in _SMALL_WORDS.items()}
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
}
_FEWEST = 8  # small words
_SHARE = 0.15  # of all words
_AHEAD = 1.4  # times the next language


def say_language(draft: Draft) -> None:
    """Another language than English is noted, so that lines are judged and marked as what they are, and reported."""
    language = language_of(texts(draft.document))
    if language not in (None, "en"):
        draft.document["language"] = language
        draft.odd(f"Its language was taken for {NAMES[language]}, by its words.")


def language_of(texts: Iterable[str]) -> str | None:
    """The two letters of the language that most small words belong to; None where there are few, or two vie."""
    words = [word for text in texts for word in re.findall(r"[^\W\d_]+", text.casefold())]
    counts = sorted(((sum(word in small for word in words), name) for name, small in _WORDS.items()), reverse=True)
    (most, language), (next_most, _) = counts[:2]
    clear = most >= _FEWEST and most >= _SHARE * len(words) and most >= _AHEAD * next_most
    return language if clear else None
