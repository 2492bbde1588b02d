#!/usr/bin/env bash
# The formula that reads best makes a new interviewer of the same one for every candidate
# Guess:   groups="candidate", vc_formula={"interviewer": ...} gives both their share.
# Seen:    in statsmodels 0.15.0 the interviewer is another one in each group: its variance, 0.30, is found only
#          where everybody stands in one group and both are variance components. Both fits say that they converged;
#          the nested one warns of a Hessian.
# Follows: crossed effects need groups=one; ten times the ratings then take far more than ten times as long.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import numpy
import pandas
from _seen import seen
from statsmodels.formula.api import mixedlm

LENIENCY = [-0.9, -0.5, -0.3, 0.0, 0.2, 0.4, 0.5, 0.6]
draw = numpy.random.default_rng(4)
rows = [
    (f"c{who}", f"i{seat}", 3 + level + LENIENCY[seat] + draw.normal(0, 0.3))
    for who, level in enumerate(draw.normal(0, 0.6, 24))
    for seat in draw.choice(8, 4, replace=False)
]
table = pandas.DataFrame(rows, columns=["who", "seat", "rating"]).assign(one=1)
nested = mixedlm("rating ~ 1", table, groups="who", vc_formula={"seat": "0 + C(seat)"}).fit()
parts = {"who": "0 + C(who)", "seat": "0 + C(seat)"}
crossed = mixedlm("rating ~ 1", table, groups="one", re_formula="0", vc_formula=parts).fit()
seen("interviewers + noise, nested", round(float(nested.vcomp[0] + nested.scale), 2), 0.73)
seen("noise alone, crossed", round(float(crossed.scale), 2), 0.08)
seen("interviewers, crossed", round(float(crossed.vcomp[list(crossed.model.exog_vc.names).index("seat")]), 2), 0.3)
seen("log-likelihoods apart by more than 20", bool(crossed.llf - nested.llf > 20), True)
seen("both converged", bool(nested.converged and crossed.converged), True)
PYTHON
