"""Countries and places as people write them, in any language of descriptions; what could be two is asked about."""

import re
from dataclasses import dataclass

from blueprint.job_description.country_names import LONGEST_CODE, countries_called
from blueprint.job_description.wording import countries
from hiring.openings.cities import countries_with, has_city
from hiring.openings.regions import LETTERS, NAMES
from hiring.openings.states import state_name, states_called
from people.refusals import Refused

LONGEST = 200
MOST_NAMED = 3  # countries that a message lists
WAY_OF_WORKING = re.compile(
    r"\b(?:remote|hybrid|home[ -]?office|work(?:ing)? from home|mobiles? arbeiten|télétravail|à distance|hybride"
    r"|remoto|remota|teletrabajo|teletrabalho|híbrid[oa]|telelavoro|da remoto|ibrid[oa]|thuiswerk\w*|op afstand)\b",
    re.IGNORECASE,
)
"""What people add to a place, and is none."""
TWO_CITIES = re.compile(r"\s*[/;&]\s*|\s+(?:or|and|oder|und|ou|et|o|y|e|of|en)\s+")


@dataclass(frozen=True)
class Reading:
    """What the end of a line may mean: a country, or one of its states by its letters."""

    country: str
    state: str = ""

    @property
    def is_local(self) -> bool:
        """Letters that only people of that country write."""
        return self.state in LETTERS.get(self.country, "").split()

    def __str__(self) -> str:
        name = countries().get(self.country, self.country)
        if self.is_local:
            return f"{self.state} in {name}"
        return f"{state_name(self.country, self.state)} ({name})" if self.state else f"the country {name}"

    def example(self, city: str) -> str:
        if self.state:
            return ", ".join((city, state_name(self.country, self.state), countries()[self.country]))
        return f"{city}, {_written(self.country)}"


def country_code(words: str) -> str:
    """The ISO code for a code or a name in any of the languages, in any case.

    Refused where no country is called so, or more than one.
    """
    codes = countries_called(words)
    if len(codes) == 1:
        return codes[0]
    if codes:
        raise Refused(f"“{words.strip()}” could be {_either(map(Reading, codes))}. Write the whole name.")
    if states := states_called(words):
        raise Refused(f"“{words.strip()}” is {Reading(*states[0])}, not a country. Write the country.")
    raise Refused(f"“{words.strip()}” is no country known here. Write its name or its two letters.")


def countries_from(text: str) -> list[str]:
    """ISO codes, each once, of countries with commas or line breaks between them. Refused as `country_code`."""
    return list(dict.fromkeys(country_code(part) for part in re.split(r"[,;\n]", text) if part.strip()))


def country_line(code: str) -> str:
    """A country as `countries_from` reads it: its English name, with its code where the name alone is not enough."""
    name = countries().get(code, code)
    return name if countries_called(name) == (code,) and "," not in name else f"{name} ({code})"


def places_from(text: str) -> list[dict[str, str]]:
    """Places, one a line: `City, Country` or `City, Region, Country`, each as {"city", "region", "country"}.

    A state stands for its country where nothing else can be meant. Refused as `country_code`, with the number of the
    line.
    """
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
    return [_numbered(number, line) for number, line in lines]


def place_line(city: str, region: str, country: str) -> str:
    """A place as one line that `places_from` reads."""
    return ", ".join(part for part in (city, region, _written(country)) if part)


def _written(country: str) -> str:
    """The name of a country as the end of a line, with its code where a state is called the same."""
    name = country_line(country)
    return f"{name} ({country})" if states_called(name) else name


def _numbered(number: int, line: str) -> dict[str, str]:
    try:
        return _place([part.strip() for part in line.split(",") if part.strip()])
    except Refused as error:
        raise Refused(f"Line {number}: {error}") from error


def _place(parts: list[str]) -> dict[str, str]:
    """Of the parts between commas."""
    if not parts:
        return _known("", "", country_code(""))
    if any(map(WAY_OF_WORKING.search, parts)):
        raise Refused("A place is a city and its country. Say apart from it that one may work remotely or hybrid.")
    if not _readings(parts[-1]) or _whole_name(parts):
        parts = _parted_anew(parts)
    end, before = parts[-1], parts[:-1]
    meant = _meant(end, before)
    _one_city(before, meant)
    if meant.state:
        return _in_state(end, before, meant)
    if len(before) == 1 and any(country == meant.country for country, _ in states_called(before[0])):
        return _region_or_city(before[0], meant.country)
    return _known(before[0] if before else "", ", ".join(before[1:]), meant.country)


def _whole_name(parts: list[str]) -> str:
    """The whole line, where that is a country's name: "Hong Kong, China"."""
    name = " ".join(parts)
    return name if len(parts) > 1 and len(countries_called(name)) == 1 else ""


def _parted_anew(parts: list[str]) -> list[str]:
    """Where the end says nothing: a name turned round ("Korea, Republic of"), in brackets ("Bremen (Germany)"), behind
    another mark ("Austin / Texas"), or behind a city that lies there ("Austin TX", "Paris France")."""
    if name := _whole_name(parts):
        return [name]
    turned = f"{parts[-1]} {parts[-2]}" if len(parts) > 1 else ""
    if turned and countries_called(turned):
        return [*parts[:-2], turned]
    for mark in (r"(.+?)\s*\(([^()]+)\)", r"(.+?)(?:\s+[-–—·|/]\s+|/)([^/]+)"):
        match = re.fullmatch(mark, parts[-1])
        if match and (_readings(match[2]) or mark.endswith(r"\)")):
            return [*parts[:-1], match[1], match[2]]
    return [*parts[:-1], *_behind_its_city(parts[-1])]


def _behind_its_city(words: str) -> list[str]:
    parts = words.split()
    for at in range(1, len(parts)):
        city, end = " ".join(parts[:at]), " ".join(parts[at:])
        short = len(parts[at]) <= LONGEST_CODE
        if (not short or parts[at].isupper()) and any(_holds(reading, city) for reading in _readings(end)):
            return [city, end]
    return [words]


def _readings(end: str) -> list[Reading]:
    return [*map(Reading, countries_called(end)), *(Reading(*state) for state in states_called(end))]


def _meant(end: str, before: list[str]) -> Reading:
    """The one reading that the rest of the line agrees with. Refused where none or several do."""
    readings = _readings(end)
    if not readings:
        raise Refused(_no_country(end, before))
    if not before:
        readings = [reading for reading in readings if not reading.is_local] or readings
        readings = readings if readings[0].is_local else _not_a_city(readings, end)
    named = {country for part in before[1:] for country, _ in states_called(part)}
    agreeing = [reading for reading in readings if not reading.state and reading.country in named]
    if not agreeing and before:
        agreeing = [reading for reading in readings if any(_holds(reading, part) for part in before)]
        if any(reading.state and not reading.is_local for reading in agreeing):
            agreeing = [reading for reading in agreeing if not reading.is_local]  # Florence, AL
    if len(agreeing) == 1:
        return agreeing[0]
    if not agreeing and before:
        _nowhere_else(readings[0], end, before)
    if len(readings) == 1:
        return readings[0]
    examples = " or ".join(f"“{reading.example(before[0] if before else 'City')}”" for reading in readings)
    raise Refused(f"“{end}” could be {_either(readings)}. Write {examples}.")


def _no_country(end: str, before: list[str]) -> str:
    """Why the end of a line says nothing, with what to write where the city is known."""
    try:
        country_code(end)
    except Refused as refused:
        cities = [] if before else countries_with(end)[:MOST_NAMED]
        examples = " or ".join(f"“{Reading(code).example(end)}”" for code in cities)
        return (
            f"“{end}” is no country known here. Write the country too, such as {examples}." if cities else str(refused)
        )
    return ""


def _nowhere_else(reading: Reading, end: str, before: list[str]) -> None:
    """Letters behind a city that is known, but not there, are asked about: Amsterdam, NH is not in New Hampshire.

    So are regions whose names several countries have: Leticia, Amazonas is not in Brazil.
    """
    short = len(re.sub(r"\W", "", end)) <= LONGEST_CODE and (reading.state or len(_readings(end)) > 1)
    letters = short or end.upper() in countries() or (reading.state and reading.country in NAMES)
    known = countries_with(before[0]) if letters else []
    if known:
        names = _either(countries()[code] for code in known[:MOST_NAMED])
        readings = (reading, *map(Reading, known[:MOST_NAMED]))
        examples = " or ".join(f"“{one.example(before[0])}”" for one in readings)
        raise Refused(f"“{end}” is {reading}, but {before[0]} is known in {names}. Write {examples}.")


def _not_a_city(readings: list[Reading], words: str) -> list[Reading]:
    """A state alone that is called as a city of another country is asked about."""
    states = [reading for reading in readings if reading.state]
    known = [code for code in countries_with(words) if states and code not in {one.country for one in states}]
    if len(states) == len(readings) and known:
        codes = dict.fromkeys((*(one.country for one in states), *known[:MOST_NAMED]))
        examples = " or ".join(f"“{Reading(code).example(words)}”" for code in codes)
        raise Refused(f"“{words}” could be {_either(states)} or a city. Write {examples}.")
    return readings


def _one_city(before: list[str], meant: Reading) -> None:
    cities = [city for city in TWO_CITIES.split(before[0]) if city] if before else []
    if len(cities) > 1 and all(has_city(meant.country, "", city) for city in cities):
        examples = ", then ".join(f"“{Reading(meant.country).example(city)}”" for city in cities)
        raise Refused(f"“{before[0]}” could be several places. Write one a line: {examples}.")


def _holds(reading: Reading, words: str) -> bool:
    """Whether a city of this name is known there, or one of its states is called so: Ontario, CA may be either."""
    state = not reading.state and any(country == reading.country for country, _ in states_called(words))
    return state or has_city(reading.country, reading.state, words)


def _in_state(end: str, before: list[str], meant: Reading) -> dict[str, str]:
    region = re.sub(r"\s+[\d-]+$", "", end)
    if not before:
        return _region_or_city(region, meant.country)
    return _known(before[0], ", ".join([*before[1:], region]), meant.country)


def _region_or_city(words: str, country: str) -> dict[str, str]:
    """A state alone; a city that bears its state's name, such as New York, is taken for the city."""
    states = [letters for at, letters in states_called(words) if at == country]
    if any(has_city(country, letters, words) for letters in states):
        return _known(words, "", country)
    return _known("", words, country)


def _known(city: str, region: str, country: str) -> dict[str, str]:
    return {"city": city[:LONGEST], "region": region[:LONGEST], "country": country}


def _either(readings) -> str:
    return " or ".join(map(str, readings))
