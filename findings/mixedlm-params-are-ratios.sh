#!/usr/bin/env bash
# The parameter called "candidate Var" is no variance
# Guess:   params["who Var"] and its interval are what the printed summary calls the same.
# Seen:    in statsmodels 0.15.0 params and conf_int() hold the variance divided by the residual variance; the
#          summary and cov_re hold the variance itself. Here 9.667 against 2.417.
# Follows: read cov_re and scale; multiply an interval by scale before showing it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import pandas
from _seen import seen
from statsmodels.formula.api import mixedlm

rows = [(who, base + step) for who, base in enumerate([1.0, 2, 3, 4, 5]) for step in (-0.5, 0, 0.5)]
fit = mixedlm("rating ~ 1", pandas.DataFrame(rows, columns=["who", "rating"]), groups="who").fit()
seen('params["who Var"]', round(float(fit.params["who Var"]), 3), 9.667)
seen("cov_re", round(float(fit.cov_re.iloc[0, 0]), 3), 2.417)
seen("scale", round(float(fit.scale), 3), 0.25)
seen("in the summary", fit.summary().tables[1].loc["who Var", "Coef."], "2.417")
PYTHON
