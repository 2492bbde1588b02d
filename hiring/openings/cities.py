"""Cities by country, which tell what the letters behind one mean: Torino (TO) lies in Italy, not in Tonga."""

from functools import cache
from pathlib import Path

from blueprint.job_description.country_names import name_key

CITIES = Path(__file__).parent / "cities.tsv"


def has_city(country: str, letters: str, city: str) -> bool:
    """Whether a city of this name is known there; `letters` of a state, or "" for the whole of a country.

    A state whose cities are not listed apart answers for its country.
    """
    at = f"{country}-{letters}"
    if letters and at in _cities():
        return _named(_cities()[at], city)
    return any(_named(names, city) for where, names in _cities().items() if where[:2] == country)


def countries_with(city: str) -> list[str]:
    """The ISO codes of all countries where a city of this name is known, in the order of the alphabet."""
    return sorted({where[:2] for where, names in _cities().items() if _named(names, city)})


def _named(names: str, city: str) -> bool:
    wanted = name_key(city)
    return bool(wanted) and f"|{wanted}|" in names


@cache
def _cities() -> dict[str, str]:
    """Names, as keys with "|" round each, by "US-CA" for a state and by "DE" for a country."""
    lines = (line.split("\t") for line in CITIES.read_text("utf-8").splitlines() if not line.startswith("#"))
    return {where: f"|{names}|" for where, names in lines}
