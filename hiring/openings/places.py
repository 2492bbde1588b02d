"""Countries and places as people write them."""

from functools import cache

from blueprint.job_description.wording import countries
from people.refusals import Refused

ALSO_CALLED = {
    "uk": "GB",
    "great britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northern ireland": "GB",
    "usa": "US",
    "united states of america": "US",
    "uae": "AE",
    "czech republic": "CZ",
    "holland": "NL",
}


def country_code(words: str) -> str:
    """The ISO code for a code or an English name, in any case. Refused where no country is called so."""
    wanted = " ".join(words.casefold().split())
    if wanted.upper() in countries():
        return wanted.upper()
    if code := _codes_by_name().get(wanted):
        return code
    raise Refused(f"“{words.strip()}” is no country known here. Write its English name or its two letters.")


def countries_from(text: str) -> list[str]:
    """ISO codes, each once, of countries with commas or line breaks between them. Refused as `country_code`."""
    return list(dict.fromkeys(country_code(part) for part in text.replace("\n", ",").split(",") if part.strip()))


def places_from(text: str) -> list[dict[str, str]]:
    """Places, one a line: `City, Country` or `City, Region, Country`, each as {"city", "region", "country"}.

    Refused as `country_code`, with the number of the line.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    return [_place(number, line) for number, line in lines]


def place_line(city: str, region: str, country: str) -> str:
    """A place as one line that `places_from` reads."""
    return ", ".join(part for part in (city, region, countries().get(country, country)) if part)


def _place(number: int, line: str) -> dict[str, str]:
    parts = [part.strip() for part in line.split(",") if part.strip()]
    try:
        country = country_code(parts[-1] if parts else "")
    except Refused as error:
        raise Refused(f"Line {number}: {error}") from error
    city, region = (parts[0] if len(parts) > 1 else ""), ", ".join(parts[1:-1])
    return {"city": city[:200], "region": region[:200], "country": country}


@cache
def _codes_by_name() -> dict[str, str]:
    return {name.casefold(): code for code, name in countries().items()} | ALSO_CALLED
