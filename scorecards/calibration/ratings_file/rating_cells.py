"""What a cell says of a rating: a number, however it is written, or nothing."""

import math
import re
from collections.abc import Mapping

from scorecards.calibration.ratings_file.vocabulary import plain, says_nothing, visible

_NUM = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)"
_NUMBER = re.compile(rf"{_NUM}(?:[eE][+-]?[0-9]+)?")
_OF = rf"(?:\s*(?:/|of|out of|von|sur)\s*({_NUM}))?"
_VALUE = rf"({_NUM}){_OF}"
_FRACTION = re.compile(rf"{_VALUE}(?:\s*(?:points?|pts\.?|stars?|punkte))?", re.IGNORECASE)
_PERCENT = re.compile(rf"({_NUM})\s*%")
_NUMBER_FIRST = re.compile(rf"[(\[]?\s*{_VALUE}\s*[)\]]?\s*(?:[-–—:=.,)\]|(\[]|\s)\s*(.*)", re.DOTALL)
_NUMBER_LAST = re.compile(rf"(.*?\S)\s*(?:[(\[]\s*{_VALUE}\s*[)\]]|[-–—:=]\s+{_VALUE}|[:=]\s*{_VALUE})", re.DOTALL)
_NAMED = re.compile(rf"(?:level|score|rating|grade|stufe|punkte|points?|niveau)\s*[:=]?\s*{_VALUE}", re.IGNORECASE)
_DIGITS_IN_WORDS = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?!\s*%)")
_UNITS = re.compile(
    r"(?:year|month|week|day|hour|minute|min|yr|hr|sec|second|person|people|candidate)s?\b|or\b|to\b|and\b"
)
_STARS = re.compile(r"([★⭐🌟\ufe0f]+)[☆✩\ufe0f]*")
_LETTER = re.compile(r"[^\W\d_]")
_REMEMBERED = 10_000
_MINUS = str.maketrans("\u2212\ufe63\uff0d", "---")


class RatingCells:
    """Reads the cells of one table and remembers what they said of the scale.

    words: what is said of words that are no numbers, folded: a number, or None for no rating. out_of: the highest
    level, by the cells that name one (`3/4`), with the first such cell. labels: whether any level had its label.
    """

    def __init__(self, words: Mapping[str, float | None]):
        self.words = words
        self.out_of: dict[float, str] = {}
        self.labels: set[float] = set()
        self._known: dict[str, float | None] = {}

    def read(self, raw: str) -> float | None:
        """The number of a cell; NaN where it says that there is none; None where it says neither."""
        if raw in self._known:
            return self._known[raw]
        value = self._read(raw)
        if len(self._known) < _REMEMBERED:
            self._known[raw] = value
        return value

    def _read(self, raw: str) -> float | None:
        folded = plain(raw)
        if folded in self.words:
            return math.nan if self.words[folded] is None else self.words[folded]
        if says_nothing(folded):
            return math.nan
        text = " ".join(visible(raw).split()).translate(_MINUS)
        if _NUMBER.fullmatch(text):
            return _number(text)
        if match := _FRACTION.fullmatch(text):
            return self._of(match[1], match[2], raw)
        if match := _PERCENT.fullmatch(text):
            return _number(match[1])
        if (match := _STARS.fullmatch(text)) and (stars := sum(letter in "★⭐🌟" for letter in text)):
            return self._labelled(str(stars), None, raw)
        return self._with_label(text, raw)

    def _with_label(self, text: str, raw: str) -> float | None:
        if (match := _NUMBER_FIRST.fullmatch(text)) and _is_label(match[3]):
            return self._labelled(match[1], match[2], raw)
        if match := _NAMED.fullmatch(text):
            return self._labelled(match[1], match[2], raw)
        if (match := _NUMBER_LAST.fullmatch(text)) and _is_label(match[1]):
            number = next(place for place in (2, 4, 6) if match[place])
            return self._labelled(match[number], match[number + 1], raw)
        return None

    def _labelled(self, number: str, most: str | None, raw: str) -> float:
        value = self._of(number, most, raw)
        self.labels.add(value)
        return value

    def _of(self, number: str, most: str | None, raw: str) -> float:
        if most:
            self.out_of.setdefault(_number(most), raw)
        return _number(number)


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _is_label(text: str) -> bool:
    """Words for a level, and no second number that might be meant: “Exceeds”, not “or 3” or “years”."""
    return bool(
        _LETTER.search(text) and not _DIGITS_IN_WORDS.search(text) and not _UNITS.match(text.casefold().lstrip(" (["))
    )
