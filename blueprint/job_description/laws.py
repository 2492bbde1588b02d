"""Whose law asks for what in a job advert, as far as we know it; what a company checks with its own counsel.

Countries are ISO 3166-1 codes; a law of one part of a country names its region by what people write for it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from blueprint.job_description.facts import Place

_EU = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"  # the 27 member states


@dataclass(frozen=True)
class Law:
    """A rule of one jurisdiction: its name with what to know about it, and where it holds."""

    place: str
    countries: frozenset[str]
    regions: frozenset[str] = frozenset()

    def holds_in(self, country: str, region: str) -> bool:
        return country in self.countries and (not self.regions or region.casefold().strip() in self.regions)


def _law(place: str, countries: str, *regions: str) -> Law:
    return Law(place, frozenset(countries.split()), frozenset(region.casefold() for region in regions))


PAY_RANGE = (
    _law("European Union (Directive 2023/970, due by 7 June 2026: before the interview, such as in the advert)", _EU),
    _law("Austria (the collective agreement’s minimum)", "AT"),
    _law("California (15 or more employees)", "US", "California", "CA"),
    _law("Colorado", "US", "Colorado", "CO"),
    _law("District of Columbia", "US", "District of Columbia", "Washington, D.C.", "Washington DC", "DC"),
    _law("Hawaii (50 or more employees)", "US", "Hawaii", "HI"),
    _law("Illinois (15 or more employees)", "US", "Illinois", "IL"),
    _law("Maryland", "US", "Maryland", "MD"),
    _law("Massachusetts (25 or more employees)", "US", "Massachusetts", "MA"),
    _law("Minnesota (30 or more employees)", "US", "Minnesota", "MN"),
    _law("New Jersey (10 or more employees)", "US", "New Jersey", "NJ"),
    _law("New York State (4 or more employees)", "US", "New York", "New York State", "NY"),
    _law("Vermont (5 or more employees)", "US", "Vermont", "VT"),
    _law("Washington State (15 or more employees)", "US", "Washington", "Washington State", "WA"),
    _law("British Columbia", "CA", "British Columbia", "BC"),
    _law("Ontario (25 or more employees, from 2026)", "CA", "Ontario", "ON"),
    _law("Prince Edward Island", "CA", "Prince Edward Island", "PE", "PEI"),
)

EQUAL_OPPORTUNITY = (_law("United States (federal contractors, for disability and protected veterans)", "US"),)
"""For most private employers such a statement is custom, not law."""

PAY_HISTORY = (
    _law("European Union (Directive 2023/970, due by 7 June 2026)", _EU),
    _law("California", "US", "California", "CA"),
    _law("Colorado", "US", "Colorado", "CO"),
    _law("Illinois", "US", "Illinois", "IL"),
    _law("Massachusetts", "US", "Massachusetts", "MA"),
    _law("New York State", "US", "New York", "New York State", "NY"),
    _law("Washington State", "US", "Washington", "Washington State", "WA"),
    _law("British Columbia", "CA", "British Columbia", "BC"),
)
"""Where asking for earlier pay is restricted."""


def places(laws: Iterable[Law]) -> tuple[str, ...]:
    return tuple(law.place for law in laws)


def holding(laws: Iterable[Law], where: Iterable[Place], countries: Iterable[str]) -> tuple[str, ...]:
    """The jurisdictions whose law applies at one of these places, or in one of the countries of remote work."""
    there = [(place.country, place.region or place.city) for place in where] + [(code, "") for code in countries]
    return tuple(law.place for law in laws if any(law.holds_in(*one) for one in there))
