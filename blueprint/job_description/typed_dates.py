"""Days as people write them, in the languages of descriptions; what could be two days is asked about."""

import re
from datetime import date
from functools import cache

from babel import Locale
from babel.dates import format_date

from blueprint.job_description.country_names import LOCALES, name_key
from people.refusals import Refused

EXAMPLE = "2026-03-31, or 31 March 2026"
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|((?:19|20)\d\d)([01]\d)([0-3]\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})")
_BESIDE_NUMBERS = re.compile(r"^\D+(?=\d)(?<!-)|(?<=\d)\D+$")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])(?=[\s,]|$)", re.IGNORECASE)


def day_typed(words: str) -> date:
    """The day that these words name: 2026-03-31, 31.3.2026, 31 March 2026, le 1er avril 2026 …

    Refused where they name none, or could name two (03/04/2026 is in March or in April).
    """
    typed = " ".join(words.split())
    numbers = _BESIDE_NUMBERS.sub("", typed)  # "Mo, 1.3.2027"
    if match := _YEAR_FIRST.fullmatch(numbers):
        return _day(typed, *(int(part) for part in match.groups() if part))
    if match := _YEAR_LAST.fullmatch(numbers):
        return _year_last(typed, *match.groups())
    return _with_month_name(typed)


def _year_last(typed: str, first: str, mark: str, second: str, year: str) -> date:
    day, month = int(first), int(second)
    if mark != "." and day != month and day <= 12 and month <= 12:
        either = " or ".join(
            format_date(date(2000, m, d), "d MMMM", locale="en") for d, m in ((day, month), (month, day)) if d and m
        )
        raise Refused(f"“{typed}” could be {either}. Write the month as a word, or the day as {EXAMPLE}.")
    if month > 12 >= day and mark != ".":
        day, month = month, day
    return _day(typed, _full(year), month, day)


def _with_month_name(typed: str) -> date:
    words = [name_key(word) for word in re.split(r"[\s,./-]+", _ORDINAL.sub(r"\1", typed))]
    months = {_months()[word] for word in words if word in _months()}
    numbers = [word for word in words if word.isascii() and word.isdigit()]
    if len(months) != 1 or not numbers:
        raise Refused(f"“{typed}” is no date that can be read. Write it as {EXAMPLE}.")
    years = [number for number in numbers if len(number) == 4] or numbers[1:]
    days = [number for number in numbers if number not in years]
    if len(years) != 1 or len(days) != 1:
        raise Refused(f"“{typed}” needs its day, month and year, such as {EXAMPLE}.")
    return _day(typed, _full(years[0]), months.pop(), int(days[0]))


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year[-2:])


def _day(typed: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Refused(f"“{typed}” is no day of the calendar. Write it as {EXAMPLE}.") from error


@cache
def _months() -> dict[str, int]:
    """Names of months as keys, whole and short."""
    names: dict[str, int] = {}
    for locale in LOCALES:
        for context in Locale.parse(locale).months.values():
            for width in ("wide", "abbreviated"):
                for number, name in context[width].items():
                    names.setdefault(name_key(name), number)
    return names | {"marz": 3, "mrz": 3, "maerz": 3, "jaenner": 1, "sept": 9, "setiembre": 9}
