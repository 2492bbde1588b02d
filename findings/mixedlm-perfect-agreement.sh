#!/usr/bin/env bash
# Where raters agree in everything, the candidates' variance is a third of what it is
# Guess:   ratings that differ between candidates and never within: their variance, 9.17, and none left over.
# Seen:    MixedLM of statsmodels 0.15.0 says 2.84 and that it converged: the search ends somewhere on its way to a
#          ratio that would be infinite.
# Follows: a variance of nothing (within or between) is an answer to be given before a search is begun.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages statsmodels==0.15.0 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import pandas
from _seen import seen
from statsmodels.formula.api import mixedlm

rows = [(f"c{who}", float(who)) for who in range(10) for _ in range(3)]
fit = mixedlm("rating ~ 1", pandas.DataFrame(rows, columns=["who", "rating"]), groups="who").fit()
seen("variance of the ten candidates", round(float(pandas.Series(range(10)).var()), 2), 9.17)
seen("what is fitted", round(float(fit.cov_re.iloc[0, 0]), 2), 2.84)
seen("converged", bool(fit.converged), True)
PYTHON
