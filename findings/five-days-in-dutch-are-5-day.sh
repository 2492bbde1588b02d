#!/usr/bin/env bash
# Long units that CLDR leaves to the short ones come out in English
# Guess:   format_unit(5, "day") in Dutch is "5 dagen", in the long form as in the short one.
# Seen:    Babel 2.18.0 writes "5 day" and "5 hour", and in Persian and Bengali every unit of time so. The short form,
#          and format_timedelta in either, are Dutch. Long words that are the short ones CLDR stores once.
# Follows: durations in a text for candidates come from format_timedelta or from the short form, never from the long.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages babel==2.18.0

python - <<'PYTHON'
from datetime import timedelta

from babel.dates import format_timedelta
from babel.units import format_unit
from _seen import seen

for unit, english, dutch in (("day", "5 day", "5 dagen"), ("hour", "5 hour", "5 uur")):
    seen(f"5 {unit}s, long", format_unit(5, unit, "long", locale="nl"), english)
    seen(f"5 {unit}s, short", format_unit(5, unit, "short", locale="nl"), dutch)
seen("minutes, long", format_unit(5, "minute", "long", locale="nl"), "5 minuten")
hours = format_timedelta(timedelta(hours=5), granularity="hour", threshold=99, locale="nl")
seen("5 hours by format_timedelta", hours, "5 uur")
seen("in Persian", [format_unit(5, unit, "long", locale="fa") for unit in ("minute", "hour", "day")],
     ["5 minute", "5 hour", "5 day"])
PYTHON
