"""What German and French postings write behind a title, so that it speaks to every gender: (m/w/d), (F/H)."""

import re

_LETTERS = {"de": "(m/w/d)", "fr": "(F/H)"}
_BEHIND = r"\b[mwfdxhi](?:\s*[/|]\s*[mwfdxhi*])+(?!\w)|\((?:gn|d|x|divers)\)|\b(?:all|alle) (?:genders|Geschlechter)\b"
_WITHIN = r"\w[:*_·]-?(?:in|innen|e|ne|trice|euse|ère|ienne)\b|(?-i:[a-zß]In(?:nen)?\b)|\w\((?:e|in|ne|trice)\)"
_BOTH = r"\w\s?/\s?-?\w*(?:in|ice|euse|ère|enne)\b|\w ou (?:la )?\w"
_TO_EVERYBODY = re.compile(f"{_BEHIND}|{_WITHIN}|{_BOTH}", re.IGNORECASE)


def letters_missing(title: str, language: str) -> str:
    """What a title in this language (of two letters) still needs; "" where it has it, names both or needs nothing.

    >>> letters_missing("Bäckerin", "de"), letters_missing("Koch / Köchin", "de"), letters_missing("Baker", "en")
    ('(m/w/d)', '', '')
    """
    return "" if _TO_EVERYBODY.search(title) else _LETTERS.get(language, "")
