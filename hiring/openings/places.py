"""Countries and places as people write them, in any language of descriptions; what could be two is asked about."""

import re
from dataclasses import dataclass

from blueprint.job_description.country_names import countries_called
from blueprint.job_description.wording import countries
from hiring.openings.states import has_city, state_name, states_called
from people.refusals import Refused

LONGEST = 200


@dataclass(frozen=True)
class Reading:
    """What the end of a line may mean: a country, or one of its states by its letters."""

    country: str
    state: str = ""

    def __str__(self) -> str:
        name = countries().get(self.country, self.country)
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
    if not _readings(parts[-1]):
        parts = _parted_anew(parts)
    end, before = parts[-1], parts[:-1]
    meant = _meant(end, before)
    if meant.state:
        return _in_state(end, before, meant)
    if len(before) == 1 and any(country == meant.country for country, _ in states_called(before[0])):
        return _region_or_city(before[0], meant.country)
    return _known(before[0] if before else "", ", ".join(before[1:]), meant.country)


def _parted_anew(parts: list[str]) -> list[str]:
    """Where the end says nothing: a name turned round ("Korea, Republic of"), in brackets ("Bremen (Germany)"), or a
    state's letters behind a city that it has ("Austin TX")."""
    turned = f"{parts[-1]} {parts[-2]}" if len(parts) > 1 else ""
    if turned and countries_called(turned):
        return [*parts[:-2], turned]
    if with_state := _with_state(parts[-1]):
        return [*parts[:-1], *with_state]
    bracketed = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", parts[-1])
    return [*parts[:-1], bracketed[1], bracketed[2]] if bracketed else parts


def _with_state(words: str) -> list[str]:
    city, _, letters = words.rpartition(" ")
    states = states_called(letters) if letters.isupper() and len(letters) > 1 else ()
    return [city, letters] if any(has_city(*state, city) for state in states) else []


def _readings(end: str) -> list[Reading]:
    return [*map(Reading, countries_called(end)), *(Reading(*state) for state in states_called(end))]


def _meant(end: str, before: list[str]) -> Reading:
    """The one reading that the rest of the line agrees with. Refused where none or several do."""
    readings = _readings(end)
    if len(readings) == 1:
        return readings[0]
    if not readings:
        return Reading(country_code(end))
    named = {country for part in before[1:] for country, _ in states_called(part)}
    agreeing = [reading for reading in readings if not reading.state and reading.country in named]
    if not agreeing and before:
        agreeing = [reading for reading in readings if _holds(reading, before[0])]
    if len(agreeing) == 1:
        return agreeing[0]
    examples = " or ".join(f"“{reading.example(before[0] if before else 'City')}”" for reading in readings)
    raise Refused(f"“{end}” could be {_either(readings)}. Write {examples}.")


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
