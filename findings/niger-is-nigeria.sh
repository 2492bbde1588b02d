#!/usr/bin/env bash
# Whoever looks for Niger gets Nigeria, and Turkey is nowhere
# Guess:   an exact name comes first, and the names that everybody uses are known.
# Seen:    pycountry 26.2.16: search_fuzzy("Niger") begins with Nigeria, "Oman" has Romania second; "Turkey" is a
#          LookupError in lookup and in search_fuzzy, since the list holds Türkiye alone.
# Follows: let people choose a country; match what comes from elsewhere by code, and show what was taken.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pycountry==26.2.16

python - <<'PYTHON'
from _seen import seen
from pycountry import countries

seen("Niger", [country.name for country in countries.search_fuzzy("Niger")], ["Nigeria", "Niger"])
seen("Oman", [country.name for country in countries.search_fuzzy("Oman")][:2], ["Oman", "Romania"])
for name, search in (("lookup", countries.lookup), ("search_fuzzy", countries.search_fuzzy)):
    try:
        answer = str(search("Turkey"))
    except LookupError:
        answer = "nothing"
    seen(f"Turkey by {name}", answer, "nothing")
PYTHON
