"""Whether a name is what somebody looks for. Pure.

Accents, case and the order of words do not matter, and a beginning is enough: “garc ana” finds “Ana García”.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar
from unicodedata import combining, normalize

T = TypeVar("T")

LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
"""What no decomposition takes apart, and people type without."""


def folded(text: str) -> str:
    """The text in lower case without accents."""
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter)).translate(LETTERS)


def matcher(query: str) -> Callable[[str], int]:
    """How well a text answers the query: 0 not at all, more is better."""
    words = folded(query).split()

    def score(text: str) -> int:
        plain = folded(text)
        if any(word not in plain for word in words):
            return 0
        parts = plain.replace("-", " ").replace("’", " ").replace("@", " ").replace(".", " ").split()
        begun = sum(any(part.startswith(word) for part in parts) for word in words)
        return 1 + begun + plain.startswith(words[0]) + (plain == " ".join(words))

    return score if words else lambda text: 0


def best(things: Iterable[T], query: str, name: Callable[[T], str], most: int) -> tuple[list[T], int]:
    """The best answers, best first, as many as `most`; and how many there are in all."""
    score = matcher(query)
    scored = [(points, thing) for thing in things if (points := score(name(thing)))]
    scored.sort(key=lambda pair: (-pair[0], folded(name(pair[1]))))
    return [thing for _, thing in scored[:most]], len(scored)
