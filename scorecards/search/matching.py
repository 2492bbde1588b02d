"""Whether a name is what somebody looks for. Pure.

Accents, case and the order of words do not matter, and a part is enough: “garc ana” finds “Ana García”. One or two
letters are a beginning: “an” finds Anna and not Hans.
"""

from collections.abc import Callable, Iterable
from string import ascii_lowercase
from typing import TypeVar
from unicodedata import combining, normalize

T = TypeVar("T")


_SHORTEST_PART = 3  # letters of a word that may stand anywhere in a name


class _Plain(dict[int, str | int | None]):
    """What becomes of each letter of a decomposed text, for `str.translate`: it keeps what it was once asked."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if combining(chr(letter)) else letter
        return self[letter]


LETTERS = _Plain(str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"}))
"""What no decomposition takes apart, and people type without; marks go."""


def folded(text: str) -> str:
    """The text in lower case without accents."""
    text = text.casefold()
    if text.isascii():
        return text
    return normalize("NFKD", text).translate(LETTERS)


COMMON = {
    letter: folded(letter)
    for letter in map(chr, range(0xC0, 0x180))
    if folded(letter).isascii() and len(folded(letter)) == 1
}
"""Latin letters with an accent, large and small, that are folded to one letter."""


ACCENTED = {
    letter: letter + letter.upper() + "".join(accented for accented, plain in COMMON.items() if plain == letter)
    for letter in ascii_lowercase
}
"""By the letter without an accent: it, small and large, and those of COMMON that are folded to it."""


def is_beginning(word: str) -> bool:
    """Whether a folded word of a query is so short that it only counts where a word of the name begins."""
    return len(word) < _SHORTEST_PART and word.isascii() and word.isalpha()


def matcher(query: str) -> Callable[[str], int]:
    """How well a folded text answers the query: 0 not at all, more is better."""
    words = folded(query).split()
    beginnings = [word for word in words if is_beginning(word)]

    def score(plain: str) -> int:
        if any(word not in plain for word in words):
            return 0
        parts = plain.replace("-", " ").replace("’", " ").replace("@", " ").replace(".", " ").split()
        if any(not any(part.startswith(word) for part in parts) for word in beginnings):
            return 0
        begun = sum(any(part.startswith(word) for part in parts) for word in words)
        return 1 + begun + plain.startswith(words[0]) + (plain == " ".join(words))

    return score if words else lambda plain: 0


def ranked(things: Iterable[T], query: str, name: Callable[[T], str]) -> list[T]:
    """Those that answer the query, the best first."""
    score = matcher(query)
    by_name = ((folded(name(thing)), thing) for thing in things)
    scored = [(-points, plain, thing) for plain, thing in by_name if (points := score(plain))]
    scored.sort(key=lambda answer: answer[:2])
    return [thing for _, _, thing in scored]
