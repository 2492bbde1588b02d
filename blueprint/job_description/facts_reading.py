"""Facts from plain data, such as a JSON file; every problem is named by its key."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from blueprint.job_description.country_names import countries_called
from blueprint.job_description.currency_names import currency_code
from blueprint.job_description.facts import (
    EMPLOYMENT_TYPES,
    OFFICE_PERIODS,
    PERIODS,
    SENIORITIES,
    Apply,
    Employer,
    Facts,
    Pay,
    Place,
    Stage,
)
from blueprint.job_description.typed_dates import day_typed
from blueprint.job_description.wording import countries
from people.refusals import Refused

_EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\.]+(\.[^\s@<>,;:\"()\[\]\\.]+)+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_MOST = 10**12
MOST_NAMED = 20  # choices that a message lists


@dataclass(frozen=True)
class FactProblem:
    """What is wrong with the value at a key, such as `pay.currency` or `places.0.country`."""

    key: str
    message: str

    def __str__(self) -> str:
        return f"{self.key}: {self.message}" if self.key else self.message


class FactsRefused(Refused):
    """The facts cannot be used; `problems` lists everything that is wrong."""

    def __init__(self, problems: tuple[FactProblem, ...]):
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


def facts_from_dict(raw: object, today: date | None = None) -> Facts:
    """Facts from data of the shape that `Facts` has, absent keys left out, dates as "2026-03-31".

    With `today`, a closing date before it is a problem. Raises FactsRefused.
    """
    reading = _Reader(raw, "", [])
    facts = Facts(
        employer=reading.part("employer", _employer, Employer()),
        title=reading.text("title"),
        places=reading.parts("places", _place) or (),
        remote=reading.yes_or_no("remote"),
        remote_countries=reading.codes("remote_countries"),
        office_days=reading.whole("office_days", 31, "days"),
        office_period=reading.one_of("office_period", OFFICE_PERIODS) or "week",
        department=reading.text("department"),
        seniority=reading.one_of("seniority", SENIORITIES),
        employment_type=reading.one_of("employment_type", EMPLOYMENT_TYPES),
        hours=reading.text("hours"),
        pay=reading.part("pay", _pay, None),
        team=reading.text("team"),
        budget=reading.text("budget"),
        start=reading.text("start"),
        apply=reading.part("apply", _apply, Apply()),
        adjustments_contact=reading.text("adjustments_contact"),
        closing_date=reading.date("closing_date"),
        date_posted=reading.date("date_posted"),
        identifier=reading.text("identifier"),
        language=reading.matching("language", _LANGUAGE, "a language tag such as en or pt-BR") or "en",
        time_zone=reading.one_of("time_zone", available_timezones()) or "UTC",
        opening=reading.text("opening"),
        responsibilities=reading.texts("responsibilities"),
        skills=reading.texts("skills"),
        stages=reading.parts("stages", _stage),
    )
    reading.nothing_else()
    _check_dates(facts, today, reading)
    if reading.problems:
        raise FactsRefused(tuple(reading.problems))
    return facts


def _check_dates(facts: Facts, today: date | None, reading: "_Reader") -> None:
    closing = facts.closing_date
    if closing and today and closing < today:
        reading.refuse("closing_date", f"{closing} is in the past.")
    elif closing and facts.date_posted and closing < facts.date_posted:
        reading.refuse("closing_date", f"{closing} is before the day it was posted, {facts.date_posted}.")


def _employer(reading: "_Reader") -> Employer:
    return Employer(
        name=reading.text("name"),
        about=reading.text("about"),
        benefits=reading.texts("benefits") or (),
        equal_opportunity=reading.text("equal_opportunity"),
        website=reading.url("website"),
        logo=reading.url("logo"),
        logo_alt=reading.text("logo_alt"),
        colour=reading.matching("colour", _COLOUR, "a colour such as #1a5fb4"),
    )


def _place(reading: "_Reader") -> Place:
    return Place(reading.text("city"), reading.text("region"), reading.country("country"))


def _pay(reading: "_Reader") -> Pay:
    pay = Pay(
        low=reading.amount("low"),
        high=reading.amount("high"),
        currency=reading.currency("currency"),
        period=reading.one_of("period", PERIODS) or "year",
        on_top=reading.text("on_top"),
    )
    if pay.low is not None and pay.high is not None and pay.low > pay.high:
        reading.refuse("", f"The lower end, {pay.low}, is above the upper end, {pay.high}.")
    if (pay.low is not None or pay.high is not None) and not reading.raw.get("currency"):
        reading.refuse("currency", "Pay needs a currency, such as EUR.")
    return pay


def _apply(reading: "_Reader") -> Apply:
    return Apply(
        reading.url("url"),
        reading.matching("email", _EMAIL, "a mail address such as jobs@example.org"),
        reading.text("text"),
    )


def _stage(reading: "_Reader") -> Stage:
    name, minutes = reading.text("name"), reading.minutes("minutes")
    low = reading.minutes("min_minutes") or minutes
    high = reading.minutes("max_minutes") or minutes or low
    if not name.strip():
        reading.refuse("name", "A stage needs a name.")
    if low and high and low > high:
        reading.refuse("min_minutes", f"{low} minutes is more than {high}.")
    return Stage(name, low, high)


class _Reader:
    """Reads the keys of one object; what is wrong goes on the list, and reading goes on."""

    def __init__(self, raw: object, path: str, problems: list[FactProblem]):
        self.path, self.problems = path, problems
        self.raw: dict = raw if isinstance(raw, dict) else {}
        self.known: set[str] = set()
        if not isinstance(raw, dict):
            self.refuse("", "This should be a JSON object, { … }.")

    def refuse(self, key: str, message: str) -> None:
        self.problems.append(FactProblem(".".join(filter(None, (self.path, key))), message))

    def nothing_else(self) -> None:
        for key in self.raw.keys() - self.known:
            self.refuse(str(key), f"Unknown. Known here: {', '.join(sorted(self.known))}.")

    def value(self, key: str, kind: type | tuple, wanted: str):
        """The value at a key, None where it is absent or of the wrong kind."""
        self.known.add(key)
        value = self.raw.get(key)
        wrong = isinstance(value, bool) and kind is not bool
        if value is None or (isinstance(value, kind) and not wrong):
            return value
        self.refuse(key, f"This should be {wanted}.")
        return None

    def text(self, key: str) -> str:
        value = self.value(key, str, "a text, in quotes") or ""
        if _UNSTORABLE.search(value):
            self.refuse(key, "The text holds a character that cannot be stored.")
            return ""
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...] | None:
        value = self.value(key, list, "a list of texts, [ … ]")
        if value is None:
            return None
        reading = _Reader(dict(zip(map(str, range(len(value))), value, strict=True)), self._at(key), self.problems)
        return tuple(filter(None, map(reading.text, reading.raw)))

    def codes(self, key: str) -> tuple[str, ...]:
        value = self.value(key, list, "a list of country codes") or []
        reading = _Reader(dict(zip(map(str, range(len(value))), value, strict=True)), self._at(key), self.problems)
        return tuple(filter(None, map(reading.country, reading.raw)))

    def part(self, key: str, read: Callable, absent):
        value = self.value(key, dict, "an object, { … }")
        return absent if value is None else self._read(value, key, read)

    def parts(self, key: str, read: Callable) -> tuple | None:
        value = self.value(key, list, "a list, [ … ]")
        return None if value is None else tuple(self._read(one, f"{key}.{at}", read) for at, one in enumerate(value))

    def _read(self, value, key: str, read: Callable):
        reading = _Reader(value, self._at(key), self.problems)
        part = read(reading)
        reading.nothing_else()
        return part

    def _at(self, key: str) -> str:
        return ".".join(filter(None, (self.path, key)))

    def yes_or_no(self, key: str) -> bool:
        return bool(self.value(key, bool, "true or false"))

    def one_of(self, key: str, choices) -> str:
        value = self.text(key)
        if value and value not in choices:
            named = ", ".join(choices) if len(choices) < MOST_NAMED else "the names that are known here"
            self.refuse(key, f"“{value}” is not one of {named}.")
            return ""
        return value

    def matching(self, key: str, pattern: re.Pattern, wanted: str) -> str:
        value = self.text(key)
        if value and not pattern.fullmatch(value):
            self.refuse(key, f"“{value}” is not {wanted}.")
            return ""
        return value

    def url(self, key: str) -> str:
        value = self.text(key)
        if value and not is_web_address(value):
            self.refuse(key, f"“{value}” is not a web address that begins with https:// or http://.")
            return ""
        return value

    def country(self, key: str) -> str:
        """A code, or a name in any of the languages."""
        value = self.text(key)
        if value.upper() in countries() or not value:
            return value.upper()
        codes = countries_called(value)
        if len(codes) == 1:
            return codes[0]
        what = f"could be {' or '.join(codes)}" if codes else "is no country known here"
        self.refuse(key, f"“{value}” {what}. Write its two letters, such as DE.")
        return ""

    def currency(self, key: str) -> str:
        return self._typed(key, currency_code, "")

    def amount(self, key: str) -> Decimal | None:
        value = self.value(key, (int, float), "a number, without quotes")
        if value is None:
            return None
        if not 0 < value <= _MOST:
            self.refuse(key, "This should be a number above zero.")
            return None
        return Decimal(str(value))

    def minutes(self, key: str) -> int | None:
        return self.whole(key, 10_000, "minutes")

    def whole(self, key: str, most: int, what: str) -> int | None:
        value = self.value(key, int, f"a whole number of {what}")
        if value is not None and not 0 < value <= most:
            self.refuse(key, f"This should be between 1 and {most} {what}.")
            return None
        return value

    def date(self, key: str) -> date | None:
        return self._typed(key, day_typed, None)

    def _typed(self, key: str, read: Callable, absent):
        """What somebody typed, understood by `read`, which refuses what it cannot."""
        value = self.text(key)
        try:
            return read(value) if value else absent
        except Refused as refused:
            self.refuse(key, str(refused))
            return absent


def is_web_address(value: str) -> bool:
    """Whether this is an http or https address with a host and without blanks."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"]", value)
