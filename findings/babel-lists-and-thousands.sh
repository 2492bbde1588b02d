#!/usr/bin/env bash
# Spanish lists end in the wrong "and"; German has no short thousand
# Guess:   format_list knows that Spanish says "e" before "ideas"; 50,000 in short is something like "50 Tsd.".
# Seen:    Babel 2.18.0 joins with "y" whatever follows, and format_compact_decimal leaves German thousands as they
#          are (also without their point), while a million is "1 Mio.".
# Follows: write lists of words as lists, and pay in full.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages babel==2.18.0

python - <<'PYTHON'
from babel.lists import format_list
from babel.numbers import format_compact_decimal
from _seen import seen

seen("padres e hijos", format_list(["padres", "hijos"], locale="es"), "padres y hijos")
seen("50 thousand", format_compact_decimal(50_000, locale="de"), "50000")
seen("a million", format_compact_decimal(1_000_000, locale="de").replace("\xa0", " "), "1 Mio.")
seen("in English", format_compact_decimal(50_000, locale="en"), "50K")
PYTHON
