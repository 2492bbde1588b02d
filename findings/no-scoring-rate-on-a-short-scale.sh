#!/usr/bin/env bash
# On a scale of four points the rate "above the median" may be nobody's
# Guess:   five of five in one group have the best mark, two of five in the other: the scoring rate shows it.
# Seen:    the rate counts scores above the sample's median (New York's rule, as aedt-audit 0.3.0 applies it). More
#          than half have the best mark, so the median is the best mark and nobody is above it: no rate, no ratio,
#          no flag.
# Follows: on scorecards of four points report who was selected, or say that scoring rates cannot tell anything
#          here.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages aedt-audit==0.3.0 pandas==2.3.3 numpy==2.4.6

python - <<'PYTHON'
import aedt_audit
import pandas
from _seen import seen

scores = [("first", 4)] * 5 + [("second", 4)] * 2 + [("second", 3)] * 3
rates = aedt_audit.scoring_rates(pandas.DataFrame(scores, columns=["group", "score"]), by=["group"], score="score")
table = aedt_audit.four_fifths(rates)
seen("median", rates.attrs["sample_median"], 4.0)
seen("above it", table["above_median"].tolist(), [0, 0])
seen("ratios", [str(ratio) for ratio in table["impact_ratio"]], ["nan", "nan"])
seen("flagged", table["adverse_impact_eeoc"].tolist(), [False, False])
PYTHON
