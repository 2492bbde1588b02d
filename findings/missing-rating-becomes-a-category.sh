#!/usr/bin/env bash
# A rating that is missing counts as one more kind of rating
# Guess:   statsmodels refuses a table with gaps, or leaves the gap out.
# Seen:    aggregate_raters of statsmodels 0.15.0 makes nan a category of its own, and Fleiss' kappa falls from 0.63
#          to 0.47 because one of fifteen ratings is missing.
# Follows: count categories by hand, or use a coefficient that is made for gaps.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages statsmodels==0.15.0 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import numpy
from _seen import seen
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

ratings = numpy.array([[1, 1, 1], [2, 2, 1], [3, 3, 3], [4, 4, 4], [4, 3, 4]], dtype=float)
seen("kappa", round(float(fleiss_kappa(aggregate_raters(ratings)[0])), 4), 0.6341)
ratings[0, 0] = numpy.nan
table, categories = aggregate_raters(ratings)
seen("categories", str(categories.tolist()), "[1.0, 2.0, 3.0, 4.0, nan]")
seen("kappa with a gap", round(float(fleiss_kappa(table)), 4), 0.4706)
PYTHON
