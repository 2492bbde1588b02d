#!/usr/bin/env bash
# Exactly four fifths is less than four fifths
# Guess:   4 of 25 against 1 of 5 is a ratio of 0.8, and nothing below 0.8 is flagged.
# Seen:    aedt-audit 0.3.0 divides floats: 0.16 / 0.2 is 0.7999999999999999, and the group is flagged as adversely
#          affected; in the same row it says that no further selection is needed to reach four fifths.
# Follows: compare counts: 5 * 4 * 5 with 4 * 1 * 25. No rounding decides over such a flag.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages aedt-audit==0.3.0 pandas==2.3.3 numpy==2.4.6

python - <<'PYTHON'
import aedt_audit
import pandas
from _seen import seen

people = [("first", n < 1) for n in range(5)] + [("second", n < 4) for n in range(25)]
table = pandas.DataFrame(people, columns=["group", "selected"])
rates = aedt_audit.selection_rates(table, by=["group"], outcome="selected")
second = aedt_audit.significance(aedt_audit.four_fifths(rates)).set_index("group").loc["second"]
seen("ratio", float(second["impact_ratio"]), 0.7999999999999999)
seen("flagged", bool(second["adverse_impact_eeoc"]), True)
seen("selections that are missing to four fifths", int(second["selections_to_four_fifths"]), 0)
seen("by counts, at least four fifths", 5 * 4 * 5 >= 4 * 1 * 25, True)
PYTHON
