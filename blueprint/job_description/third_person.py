"""Sentences that speak of whoever holds the role, in languages in which they are not turned to the reader by rule:
"Die Lagerleitung führt …" stands beside "Was Sie tun". English ones are turned (see `address`).
"""

import re
from functools import cache

from blueprint.job_description.address import sentences_of

_ARTICLES = {
    "de": r"der|die|das|diese[rs]?|unser|unsere|ein|eine",
    "fr": r"le|la|les|ce|cette|notre|un|une",
    "es": r"el|la|este|esta|nuestro|nuestra|un|una",
    "pt": r"o|a|este|esta|esse|essa|nosso|nossa|um|uma",
    "it": r"il|lo|la|questo|questa|il nostro|la nostra|un|una",
    "nl": r"de|het|deze|dit|onze|ons|een",
}
_HOLDERS = {
    "de": r"(?:Stellen|Rollen|Positions)inhaber\w*|(?:ideale[rn]? )?(?:Bewerber|Kandidat)\w*|(?:gesuchte )?Person",
    "fr": r"titulaire|candidate?|personne",
    "es": r"titular|candidat[oa]|persona",
    "pt": r"titular|candidat[oa]|pessoa|profissional",
    "it": r"titolare|candidat[oa]|persona|risorsa",
    "nl": r"functionaris|kandidaat|persoon|medewerker",
}
_BARE = {"it": r"^chi\b(?! siamo)"}
_READER = {
    "de": r"(?:Sie|Ihnen|Ihr\w*)|(?i:du|dir|dich|dein\w*)",
    "fr": r"(?i:vous|votre|vos|tu|te|ton|ta|tes)",
    "es": r"(?i:tú|te|ti|tu|tus|usted|ustedes)",
    "pt": r"(?i:você|vocês|te|teu|tua|teus|tuas)",
    "it": r"(?i:tu|te|ti|tuo|tua|tuoi|tue)",
    "nl": r"(?i:je|jij|jou|jouw|u|uw)",
}
_YOU = {"de": "Sie …", "fr": "vous …", "es": "tú …", "pt": "você …", "it": "tu …", "nl": "je …"}
_MARK = re.compile(r"\s*\([^)]*\)")  # (m/w/d), (H/F)
_STEM = 6  # letters by which a title is known again: Leiterin, Leiter


def said_of_the_role(text: str, title: str, language: str) -> str:
    """The first sentence of a text that speaks of whoever holds the role of this title; "" where none does, or where
    the language (of two letters) is not known.

    >>> said_of_the_role("Gut so. Die Lagerleitung führt das Lager.", "Lagerleitung (m/w/d)", "de")
    'Die Lagerleitung führt das Lager.'
    """
    if language not in _ARTICLES:
        return ""
    about = _about(title, language)
    reader = re.compile(rf"\b(?:{_READER[language]})\b")
    return next((one for one in sentences_of(text) if about.search(one) and not reader.search(one)), "")


def to_the_reader(language: str) -> str:
    """How a sentence begins that is said to the reader: "vous …"."""
    return _YOU.get(language, "you …")


@cache
def _about(title: str, language: str) -> re.Pattern:
    """A sentence whose subject, by its first words, is the title or a word for whoever holds a role."""
    names = "|".join(filter(None, (_HOLDERS[language], _known_again(_MARK.sub("", title).split()))))
    article = rf"(?:{_ARTICLES[language]})(?:\s*(?:/|·|\bou\b|\bo\b|\boder\b|\bof\b)\s*(?:{_ARTICLES[language]}))?"
    elided = r"|l['’]" if language in ("fr", "it") else ""
    bare = f"|{_BARE[language]}" if language in _BARE else ""
    return re.compile(rf"^(?:{article}\s+{elided})(?:{names})\b{bare}", re.IGNORECASE)


def _known_again(title: list[str]) -> str:
    """How a title begins, whoever holds it; a short first word ("Team leader", "Chef de projet") with its second."""
    stems = [rf"{re.escape(word[:_STEM])}\w*" for word in title]
    return r"\s+".join(stems[: 1 if title and len(title[0]) >= _STEM else 2])
