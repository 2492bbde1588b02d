#!/usr/bin/env bash
# From Thursday 9:00 to Friday 10:00 is written as one hour
# Guess:   an interval whose ends lie on two days names both, as the rules behind the library (CLDR) say.
# Seen:    format_interval of Babel 2.18.0 with "Hm" writes "09:00–10:00 Uhr" for 25 hours, as for one.
# Follows: ask for a skeleton with the day as soon as two dates differ.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages babel==2.18.0

python - <<'PYTHON'
from datetime import datetime

from babel.dates import format_interval
from _seen import seen

start = datetime(2026, 1, 1, 9)
seen("one hour", format_interval(start, datetime(2026, 1, 1, 10), "Hm", locale="de"), "09:00–10:00 Uhr")
seen("a day and an hour", format_interval(start, datetime(2026, 1, 2, 10), "Hm", locale="de"), "09:00–10:00 Uhr")
PYTHON
