#!/usr/bin/env bash
# CHF 120’000 is 120 francs
# Guess:   a reader of prices knows the sign with which Swiss programs group thousands.
# Seen:    price-parser 0.5.1 reads 120'000 with the typewriter's apostrophe, and stops at the printed one: 120.
#          "50k EUR" is 50.
# Follows: an amount read from an advert needs bounds, and its text beside it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages price-parser==0.5.1

python - <<'PYTHON'
from _seen import seen
from price_parser import Price

for text, stated in (
    ("CHF 120'000", 120_000.0),
    ("CHF 120’000", 120.0),
    ("50k EUR", 50.0),
    ("60 000 - 70 000 €", 60_000.0),
):
    seen(text, Price.fromstring(text).amount_float, stated)
PYTHON
