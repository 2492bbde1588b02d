#!/usr/bin/env bash
# A strictly parsed amount may be NaN, Infinity or 1_000
# Guess:   parse_decimal(..., strict=True) takes what the language writes, and refuses everything else.
# Seen:    Babel 2.18.0 removes the groups and hands the rest to Decimal, which also reads "NaN", "Infinity", "1e3"
#          and "1_000"; a thousand with the apostrophe of a Swiss keyboard (1'000) is refused.
# Follows: look at the letters first; a salary that is not a number passes every comparison by failing it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages babel==2.18.0

python - <<'PYTHON'
from babel.numbers import NumberFormatError, parse_decimal
from _seen import seen


def strict(text, language):
    try:
        return str(parse_decimal(text, locale=language, strict=True))
    except NumberFormatError:
        return "refused"


for text, stated in (
    ("1,000", "1000"),
    ("1,00", "refused"),
    ("NaN", "NaN"),
    ("Infinity", "Infinity"),
    ("1e3", "1E+3"),
    ("1_000", "1000"),
):
    seen(text, strict(text, "en"), stated)
seen("1'000 in Switzerland", strict("1'000", "de_CH"), "refused")
seen("1’000 in Switzerland", strict("1’000", "de_CH"), "1000")
PYTHON
