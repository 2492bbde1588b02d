"""Numbers, money, places and dates in words, in the language of the description where Babel knows it."""

import re
from datetime import date
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, get_timezone_location
from babel.numbers import format_currency

from blueprint.job_description.catalogues import Wording, wording_in
from blueprint.job_description.facts import PERIODS, Facts, Pay, Place, Stage
from blueprint.job_description.locales import parsed_locale

_NO_COUNTRY = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
"""Codes that CLDR names and ISO 3166-1 does not give to a country; job boards refuse them."""

_YEAR = re.compile(r",?(?: de)? \d{4}$")
_FIRST_DAY = {"fr": "1er", "pt": "1º"}


@cache
def locale(language: str) -> Locale:
    """The locale of a BCP 47 tag; English where there is none."""
    try:
        return parsed_locale(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en")


@cache
def countries() -> dict[str, str]:
    """Two-letter country codes with their English names."""
    names = Locale("en").territories
    return {code: names[code] for code in names if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY}


@cache
def currencies() -> dict[str, str]:
    """The codes of currencies in use today, with their English names."""
    in_use = get_global("territory_currencies").values()
    codes = {code for used in in_use for code, _, until, tender in used if tender and until is None}
    return {code: Locale("en").currencies[code] for code in sorted(codes)}


def country_name(code: str, language: str) -> str:
    return locale(language).territories.get(code) or countries().get(code, code)


def place_in_words(place: Place, language: str) -> str:
    """Such as "Bremen, Germany"."""
    country = country_name(place.country, language) if place.country else ""
    return ", ".join(filter(None, (place.city, place.region, country)))


def where_in_words(facts: Facts) -> str:
    """Every place, and where one may work remotely; "" where nothing is said."""
    places = " · ".join(filter(None, (place_in_words(place, facts.language) for place in facts.places)))
    words = wording_in(facts.language)
    if places and facts.office_days and not facts.remote:
        return f"{places} ({hybrid_in_words(facts, words)})"
    if not facts.remote:
        return places
    names = ", ".join(country_name(code, facts.language) for code in facts.remote_countries)
    remote = words("Remote ({countries})", countries=names) if names else words("Remote")
    return f"{places} · {remote}" if places else remote


def hybrid_in_words(facts: Facts, words: Wording) -> str:
    """Such as "hybrid, 2 days a week on site"."""
    if facts.office_period == "month":
        return words.many(
            "hybrid, {count} day a month on site", "hybrid, {count} days a month on site", facts.office_days or 0
        )
    return words.many(
        "hybrid, {count} day a week on site", "hybrid, {count} days a week on site", facts.office_days or 0
    )


def money(amount: Decimal, currency: str, language: str) -> str:
    """Such as "€90,000"; cents only where there are any."""
    where = locale(language)
    if amount == amount.to_integral_value():
        pattern = where.currency_formats["standard"].pattern.replace(".00", "")
        shown = format_currency(amount, currency, format=pattern, locale=where, currency_digits=False)
    else:
        shown = format_currency(amount, currency, locale=where)
    return re.sub(r"^([A-Z]{3})(?=\d)", "\\1\u00a0", shown)


def _range(low: str, high: str) -> str:
    """Two amounts as a range that says its currency once: "€90,000–110,000", "90.000–110.000 €"."""
    before = re.match(r"\D*", low)[0]
    after = re.search(r"\D*$", low)[0]
    if before and high.startswith(before):
        return f"{low}–{high[len(before) :]}"
    if after and high.endswith(after):
        return f"{low[: -len(after)]}–{high}"
    return f"{low}–{high}"


def pay_in_words(pay: Pay | None, language: str) -> str:
    """Such as "€90,000–110,000 a year", "from $40 an hour"; "" where no amount is given."""
    if pay is None or (pay.low is None and pay.high is None):
        return ""
    words = wording_in(language)
    low, high = (None if end is None else money(end, pay.currency, language) for end in (pay.low, pay.high))
    if not (low and high):
        amount = words("from {amount}", amount=low) if low else words("up to {amount}", amount=high)
    else:
        amount = low if low == high else _range(low, high)
    return f"{amount} {words(PERIODS[pay.period])}"


def minutes_in_words(low: int | None, high: int | None, words: Wording) -> str:
    """Such as "45–60 minutes"; "" where none are given."""
    if not (low or high):
        return ""
    if low and high and low != high:
        return words("{low}–{high} minutes", low=low, high=high)
    return words.many("{count} minute", "{count} minutes", high or low or 0)


def stage_in_words(stage: Stage, words: Wording) -> str:
    return minutes_in_words(stage.min_minutes, stage.max_minutes, words)


def day_in_words(day: date, language: str) -> str:
    """Such as "1 March 2027"; the first of a month as French and Brazilians write it: 1er mars, 1º de março."""
    return _with_first(format_date(day, format="long", locale=locale(language)), day, language)


def weekday_in_words(day: date, language: str, *, year: bool = True) -> str:
    """Such as "Monday, 1 March 2027", without its year "lunes, 1 de marzo"."""
    words = format_date(day, "full", locale=locale(language))
    return _with_first(words if year else _YEAR.sub("", words), day, language)


def day_of_year_in_words(day: date, language: str) -> str:
    """Such as "1 March"."""
    return _with_first(format_skeleton("MMMMd", day, locale=locale(language)), day, language)


def zone_in_words(name: str, language: str) -> str:
    """The place whose time it is, for a zone's name: "Europe/London" is "London", "Londres", "Londen"; what names no
    place, such as "UTC", as it is."""
    if "/" not in name or name.startswith("Etc/"):
        return name
    return get_timezone_location(name, locale=locale(language), return_city=True).rpartition("/")[2]


def _with_first(words: str, day: date, language: str) -> str:
    first = _FIRST_DAY.get(locale(language).language) if day.day == 1 else None
    return re.sub(r"(?<!\d)1(?!\d)", first, words, count=1) if first else words
