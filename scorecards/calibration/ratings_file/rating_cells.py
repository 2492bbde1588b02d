"""What a cell says of a rating: a number, however it is written, or nothing."""

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from people.table_files.sheet import Sheet
from scorecards.calibration.ratings_file.vocabulary import number_of, plain, says_nothing, visible

_NUM = r"[+-]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)"
_NUMBER = re.compile(rf"{_NUM}(?:[eE][+-]?[0-9]+)?")
_OF = rf"(?:\s*(?:/|of|out of|von|sur|de|su|sobre|van|av|af|из|üzerinden)\s*({_NUM}))?"
_VALUE = rf"({_NUM}){_OF}"
_UNIT = (
    r"points?|pts\.?|stars?|punkte?|pkt\.?|puntos?|punt[io]|pontos?|poäng|poeng|puan|балл\w*|бал\w*|分|点|點|점|نقاط|נקודות|"
    r"[★⭐]\ufe0f?"
)
_FRACTION = re.compile(rf"{_VALUE}(?:\s*(?:{_UNIT}))?", re.IGNORECASE)
_PERCENT = re.compile(rf"({_NUM})\s*%")
_NUMBER_FIRST = re.compile(rf"[(\[]?\s*{_VALUE}\s*[)\]]?\s*(?:[-–—:=.,)\]|(\[]|\s)\s*(.*)", re.DOTALL)
_NUMBER_LAST = re.compile(rf"(.*?\S)\s*(?:[(\[]\s*{_VALUE}\s*[)\]]|[-–—:=]\s+{_VALUE}|[:=]\s*{_VALUE})", re.DOTALL)
_NAMED = re.compile(
    rf"(?:level|score|rating|grade|stufe|punkte|points?|niveau)\s*[:=]?\s*{_VALUE}(?:\s*[-–—:=]\s*\D+)?", re.IGNORECASE
)
_DIGITS_IN_WORDS = re.compile(r"[0-9]+(?:[.,][0-9]+)?(?!\s*%)")
_UNITS = re.compile(
    r"(?:year|month|week|day|hour|minute|min|yr|hr|sec|second|person|people|candidate)s?\b|or\b|to\b|and\b"
)
_STARS = re.compile(r"((?:[★⭐🌟●⬤■⬛▰█]\ufe0f?\s*)+)([½⯨⯪◐]?)\s*(?:[☆✩○◯□⬜▱░]\ufe0f?\s*)*|\*{2,10}")
_PART = re.compile(r"([0-9]*)\s*([¼½¾])")
_HALVES = re.compile(r"([0-9]+) (?=1/2|[13]/4)([13])/([24])")
_PARTS = {"¼": 0.25, "½": 0.5, "¾": 0.75}
_FULL = "★⭐🌟●⬤■⬛▰█*"
_CIRCLED = re.compile("[①-⑨❶-❾➀-➈➊-➒⓵-⓽]")
_KEYCAP = re.compile(r"\ufe0f?\u20e3")
_ONE_IS_BEST = re.compile(
    r"(?<![\d.,])1\s*(?:=|:|-|–|—|is|\()\s*(?:the )?(?:best|highest|excellent|very good|outstanding|exceptional|"
    r"exceeds|strong yes|sehr gut|hervorragend|très bien|excelente|top)\b|\b(?:schulnoten?|notes? scolaires?)\b",
    re.IGNORECASE,
)
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic)"
    r"[a-zéû]*\.?(?:[ -/.,]*\d{2,4})?"
)
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

    def rates(self, raw: str) -> bool:
        """Whether a cell holds a number."""
        return (value := self.read(raw)) is not None and value == value

    @property
    def best_is_one(self) -> str:
        """A cell that says that 1 is the best level; "" where none does."""
        return next((raw for raw in self._known if says_one_is_best(raw)), "")

    def _read(self, raw: str) -> float | None:
        folded = plain(raw)
        if folded in self.words:
            return math.nan if self.words[folded] is None else self.words[folded]
        if says_nothing(folded):
            return math.nan
        text = _western(" ".join(visible(raw).split()).translate(_MINUS))
        if _NUMBER.fullmatch(text):
            return number_of(text)
        if match := _FRACTION.fullmatch(text):
            return self._of(match[1], match[2], raw)
        if match := _HALVES.fullmatch(text):
            return int(match[1]) + int(match[2]) / int(match[3])
        if match := _PERCENT.fullmatch(text):
            return number_of(match[1])
        if (match := _STARS.fullmatch(visible(raw).strip())) and (stars := sum(letter in _FULL for letter in raw)):
            return self._labelled(str(stars + 0.5 * bool(match[2])), None, raw)
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

    def _labelled(self, number: str, most: str | None, raw: str) -> float | None:
        value = self._of(number, most, raw)
        if value is not None:
            self.labels.add(value)
        return value

    def _of(self, number: str, most: str | None, raw: str) -> float | None:
        """The number; NaN of `0 / 0`, as an empty quiz has it, and None of more than there is."""
        value = number_of(number)
        if not most:
            return value
        if number_of(most) == 0:
            return math.nan if value == 0 else None
        if value > number_of(most):
            return None
        self.out_of.setdefault(number_of(most), raw)
        return value


def says_one_is_best(text: str) -> bool:
    """Whether a header or a label says that the lowest number is the best."""
    return bool(_ONE_IS_BEST.search(" ".join(visible(text).split())))


def beside_each_other(sheet: Sheet, most: int = 60) -> Iterator[str]:
    """“1 = Excellent” of neighbours in the first rows of a workbook's sheet, as the key to its levels has them."""
    for _, cells in islice(sheet.rows, most) if sheet.name else ():
        filled = [cell for cell in cells if cell.strip()]
        for left, right in pairwise(filled):
            yield f"{left} = {right}"
            yield f"{right} = {left}"


def is_bare(text: str) -> bool:
    """Whether a cell holds a number and no word."""
    return bool(_FRACTION.fullmatch(text.strip()))


def _western(text: str) -> str:
    """A text with the digits of any script as 0 to 9, 3½ as 3.5, and without the caps of keys."""
    if text.isascii():
        return text
    digits = (str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
    whole = _KEYCAP.sub("", "".join(digits))
    if _CIRCLED.fullmatch(whole):
        return str(unicodedata.digit(whole))
    return _PART.sub(lambda match: f"{int(match[1] or 0) + _PARTS[match[2]]}", whole)


def _is_label(text: str) -> bool:
    """Words for a level, and no second number that might be meant: “Exceeds”, not “or 3”, “years” or “April”."""
    words = text.casefold().lstrip(" ([")
    return bool(
        _LETTER.search(text)
        and not _DIGITS_IN_WORDS.search(text)
        and not _UNITS.match(words)
        and not _MONTH.fullmatch(words)
    )
