#!/usr/bin/env bash
# "March 2019" is the 29th of March, if today is a 29th
# Guess:   the missing day is the first, or missing; a week of the year is that week or an error.
# Seen:    dateparser 1.5.0 takes the missing parts from today: an employment from "2019" began on 29 November. The
#          week "2026-W10" becomes the 29th of the tenth month, and 10.11.26 is in October though 31.12.26 is in
#          December.
# Follows: keep month and year as they are; set PREFER_DAY_OF_MONTH and DATE_ORDER where one must have a day.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages dateparser==1.5.0

python - <<'PYTHON'
from datetime import datetime

import dateparser
from _seen import seen

today = {"RELATIVE_BASE": datetime(2026, 11, 29)}
for text, stated in (
    ("March 2019", "2019-03-29"),
    ("2019", "2019-11-29"),
    ("2026-W10", "2026-10-29"),
    ("10.11.26", "2026-10-11"),
    ("31.12.26", "2026-12-31"),
):
    seen(text, str(dateparser.parse(text, settings=today))[:10], stated)
PYTHON
