"""Days and times as systems export them, in the order of the country where they were written."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from itertools import product

from babel.dates import get_month_names

DAY_FIRST, MONTH_FIRST = "day", "month"
EARLIEST = date(2000, 1, 1)
LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")

_HOURS = r"(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?"
_CLOCK = re.compile(
    rf"[T,\s]\s*(?:[-–|]\s+)?(?:at\s+|um\s+|à\s+)?{_HOURS}\s*(?:Uhr|hrs?)?"
    r"(Z|(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?(?=\s*(?:UTC|GMT)?\s*(?:[(\[]|$))|[A-Z]{2,5})?(?:\s*(?:UTC|GMT))?"
    r"(?:\s*[(\[][^()\[\]]*[)\]])?$",
    re.IGNORECASE,
)
_CLOCK_FIRST = re.compile(rf"({_HOURS})\s*(?:Uhr|hrs?)?\s*,?\s+(?:on\s+|am\s+|le\s+)?(\D*\d{{1,4}}\D.*)", re.IGNORECASE)
_POINTED_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2}|.*\d{4})([T,\s]\s*)(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(\s*Uhr)?")
_YEAR_FIRST = re.compile(r"(\d{4})\s*([-/.年])\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})[.日]?")
_ALL_DIGITS = re.compile(r"^(20\d{6})(\d{2})(\d{2})(\d{2})$")
_WEEKDAY = re.compile(r"(?<=\d)\s*\(\w{1,3}\.?\)$")
_BASIC_CLOCK = re.compile(r"(\d{8}T\d{2})(\d{2})(\d{2})?(?=Z|[+-]|$)")
_COMPACT = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})")
_DAY, _MONTH = r"(?:d{1,2}|t{1,2}|j{1,2}|g{1,2})", r"m{1,2}"
_SAID = re.compile(
    rf"(?<![yja][./-])\b({_DAY}[./-]{_MONTH}|{_MONTH}[./-]{_DAY}|(?:dd|tt|jj|gg) ?mm|mm ?dd)(?![^\W_yja])",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"(\d{5})([.,]\d+)?")
_EPOCH = re.compile(r"(1\d{9})(\d{3})?")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MORE_MONTHS = {"sept": 9, "mrz": 3, "maerz": 3, "jaenner": 1} | {name: at for at, name in enumerate(_ROMAN, 1)}
_LATE = 8  # years within which people have applied
_FARTHEST = 15 * 60  # minutes from UTC
_FIRST_SERIAL = date(1899, 12, 30)


def is_ambiguous(text: str) -> bool:
    """Whether a plain cell is one day in some countries and another day in others: 09/03/2026."""
    first, second = _numbers(text)
    return 0 < first <= 12 and 0 < second <= 12 and first != second


def order_said(header: str) -> str:
    """The order that a header names: “Applied (dd/mm/yyyy)”, “TT.MM.JJJJ”, “jj/mm/aaaa”; else ""."""
    order = _SAID.search(header)
    return "" if order is None else MONTH_FIRST if order[1].casefold().startswith("m") else DAY_FIRST


def order_in(texts: Iterable[str]) -> str:
    """DAY_FIRST or MONTH_FIRST where the days of a file can be read in only one of them, else ""."""
    orders = set()
    for text in texts:
        first, second = _numbers(text)
        if 12 < first <= 31 and 0 < second <= 12:
            orders.add(DAY_FIRST)
        if 12 < second <= 31 and 0 < first <= 12:
            orders.add(MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else ""


def moment_of(text: str, order: str, today: date) -> str:
    """The day, or day and time, that a plain cell says, in ISO form: with its offset where the cell has one.

    ValueError, with what is wrong, where it says none, or one that no application has.
    """
    day, clock = _parted(text)
    day = _day(day, order)
    if day is None:
        raise ValueError("it is no day; write it as 2026-03-09")
    if _may_begin_with_its_year(text, today):
        raise ValueError("it may begin or end with its year; write it as 2026-03-09")
    if isinstance(day, datetime):
        day, clock = day.date(), day.timetz()
    if day > today + timedelta(days=1):
        raise ValueError("that day has not come yet")
    if day < EARLIEST:
        raise ValueError(f"that is before {EARLIEST.year}")
    return datetime.combine(day, clock).isoformat() if clock else day.isoformat()


def _may_begin_with_its_year(text: str, today: date) -> bool:
    """Whether a day of three pairs of digits is long ago with its year last, and of late with its year first."""
    parts = _YEAR_LAST.fullmatch(_parted(text)[0])
    if not parts or len(parts[4]) == 4 or parts[2] == ".":
        return False
    first, last = 2000 + int(parts[1]), 2000 + int(parts[4])
    return last < today.year - _LATE and today.year - _LATE <= first <= today.year


def read_both_ways(text: str) -> tuple[date, date]:
    """An ambiguous cell, the day first and the month first."""
    day, _ = _parted(text)
    return _day(day, DAY_FIRST), _day(day, MONTH_FIRST)


def _numbers(text: str) -> tuple[int, int]:
    """The first two numbers of a day whose year stands last, where its country is not told by its points; else 0, 0."""
    parts = _YEAR_LAST.fullmatch(_parted(text)[0])
    return (int(parts[1]), int(parts[3])) if parts and parts[2] != "." else (0, 0)


def _parted(text: str) -> tuple[str, time | None]:
    """The part of a cell that is the day, and its time. A time in a zone that has only letters is left out: it may
    belong to another day elsewhere."""
    text = _BASIC_CLOCK.sub(lambda basic: ":".join(part for part in basic.groups() if part), text)
    text = _ALL_DIGITS.sub(r"\1T\2:\3:\4", _WEEKDAY.sub("", text))
    if pointed := _POINTED_CLOCK.fullmatch(text):
        text = pointed[1] + pointed[2] + ":".join(part for part in pointed.groups()[2:5] if part)
    if first := _CLOCK_FIRST.fullmatch(text):
        text = f"{first[6]} {first[1]}"
    clock = _CLOCK.search(text)
    if not clock:
        return text.strip(), None
    hour, minute, second, half, zone = clock.groups()
    day = text[: clock.start()].strip(" ,-–|")
    hour = int(hour) % 12 + (12 if half.lower() == "p" else 0) if half else int(hour)
    where, is_known = _zone(zone)
    try:
        return day, time(hour, int(minute), int(second or 0), tzinfo=where) if is_known else None
    except ValueError:
        return text, None


def _zone(text: str | None) -> tuple[timezone | None, bool]:
    if not text:
        return None, True
    if text.upper() in ("Z", "UTC", "GMT"):
        return UTC, True
    text = re.sub(r"^(UTC|GMT)(?=[+-])", "", text, flags=re.IGNORECASE)
    if text[0] in "+-":
        digits = text[1:].replace(":", "")
        hours = len(digits) - 2 if len(digits) > 2 else len(digits)
        minutes = int(digits[:hours]) * 60 + int(digits[hours:] or 0)
        if minutes < _FARTHEST:
            return timezone(timedelta(minutes=minutes if text[0] == "+" else -minutes)), True
    return None, False


def _day(text: str, order: str) -> date | datetime | None:
    try:
        if parts := _YEAR_FIRST.fullmatch(text):
            return date(int(parts[1]), int(parts[3]), int(parts[4]))
        if parts := _COMPACT.fullmatch(text):
            return date(*map(int, parts.groups()))
        if parts := _YEAR_LAST.fullmatch(text):
            return _year_last(int(parts[1]), int(parts[3]), parts[4], parts[2], order)
        if parts := _SERIAL.fullmatch(text):
            return _FIRST_SERIAL + timedelta(days=int(parts[1]))
        if parts := _EPOCH.fullmatch(text):
            return datetime.fromtimestamp(int(parts[1]), UTC)
        return _in_words(text)
    except ValueError:
        return None


def _year_last(first: int, second: int, year: str, separator: str, order: str) -> date | None:
    months_first = separator != "." and (order == MONTH_FIRST or second > 12)
    if separator != "." and order == "" and first != second and first <= 12 and second <= 12:
        return None
    if order == DAY_FIRST and second > 12 and separator != ".":
        return None
    day, month = (second, first) if months_first else (first, second)
    return date(int(year) + (2000 if len(year) == 2 else 0), month, day)


def _in_words(text: str) -> date | None:
    """“9 March 2026”, “Mar 9, 2026”, “Mon, 9 Mar 2026”, “9. März 2026”, “9 de marzo de 2026”."""
    text = re.sub(r"(?<=\d)(st|nd|rd|th|º|er)\b|['’](?=\d{2}\b)", "", without_accents(text))
    words = re.findall(r"[^\W\d_]+|\d+", text)
    months = {month for word in words if (month := _months().get(word))}
    numbers = [word for word in words if word.isdecimal()]
    if len(months) != 1 or len(numbers) != 2 or len(words) > 6:
        return None
    day, year = sorted(numbers, key=len)
    year = int(year) + 2000 if len(year) == 2 else int(year)
    return date(year, months.pop(), int(day))


@cache
def _months() -> dict[str, int]:
    """Names of the months in the languages of descriptions, long and short, without accents and points."""
    names = dict(_MORE_MONTHS)
    for locale, width in product((*LANGUAGES, "de_AT"), ("wide", "abbreviated")):
        for number, name in get_month_names(width, locale=locale).items():
            names.setdefault(without_accents(name).rstrip("."), number)
    return names


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
