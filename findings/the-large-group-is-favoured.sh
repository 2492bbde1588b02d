#!/usr/bin/env bash
# A tenth of the applicants is a tenth as often selected
# Guess:   "ppr", the predicted positive rate of a group, is how many of the group were selected; its disparity is the
#          ratio that the four-fifths rule asks for.
# Seen:    aequitas 1.1.0 divides by all who were selected anywhere. Of 90 people 18 are selected and of 10 people 2,
#          a fifth each time: the disparity of the small group is 0.11. The rate within a group is called "pprev".
# Follows: the four-fifths ratio is of pprev; a group that is small is not therefore treated badly.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages aequitas==1.1.0 pandas==2.3.3 numpy==2.4.6 setuptools==79.0.1

python - <<'PYTHON' 2>/dev/null
import logging

logging.disable(logging.CRITICAL)
import pandas
from aequitas.bias import Bias
from aequitas.group import Group
from _seen import seen

people = [("large", n < 18) for n in range(90)] + [("small", n < 2) for n in range(10)]
table = pandas.DataFrame([(group, int(is_selected), int(is_selected)) for group, is_selected in people])
table.columns = ["group", "score", "label_value"]
counts, _ = Group().get_crosstabs(table, attr_cols=["group"])
rows = Bias().get_disparity_major_group(counts, original_df=table).set_index("attribute_value")
seen("ppr", {group: round(float(rows.ppr[group]), 4) for group in rows.index}, {"large": 0.9, "small": 0.1})
seen("its disparity for the small group", round(float(rows.ppr_disparity["small"]), 4), 0.1111)
seen("pprev", {group: round(float(rows.pprev[group]), 4) for group in rows.index}, {"large": 0.2, "small": 0.2})
seen("its disparity for the small group", float(rows.pprev_disparity["small"]), 1.0)
PYTHON
