#!/usr/bin/env bash
# One rating for each candidate: half of the spread is said to be the candidates'
# Guess:   nobody can tell candidates from noise then, so the fit ends without an answer.
# Seen:    MixedLM of statsmodels 0.15.0 divides the variance into two equal halves and says that it converged; the
#          one sign is a warning about a Hessian.
# Follows: look at the design before fitting: where a level has one rating each, there is no reliability to report.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import numpy
import pandas
from _seen import seen
from statsmodels.formula.api import mixedlm

ratings = numpy.array([2.0, 3, 4, 1, 3, 2, 4, 4, 3, 2, 1, 3])
table = pandas.DataFrame({"who": [f"c{n}" for n in range(12)], "rating": ratings})
fit = mixedlm("rating ~ 1", table, groups="who").fit()
seen("variance of the ratings", round(float(ratings.var(ddof=1)), 4), 1.1515)
seen("of candidates", round(float(fit.cov_re.iloc[0, 0]), 4), 0.5758)
seen("of noise", round(float(fit.scale), 4), 0.5758)
seen("converged", bool(fit.converged), True)
PYTHON
