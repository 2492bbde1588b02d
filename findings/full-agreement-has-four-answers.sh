#!/usr/bin/env bash
# Everybody gave everybody a 3: four libraries, four answers
# Guess:   an agreement of 1, or everywhere "undefined", since there is nothing to compare.
# Seen:    krippendorff 0.9.0 raises an error, scikit-learn 1.9.1 and statsmodels 0.15.0 say nan, the Fleiss' kappa
#          of irrCAC 0.4.4 is a division by zero for ten candidates and 1 for twenty, by the rounding of its sums.
# Follows: a dimension that all were rated alike on needs a sentence of its own before any coefficient is asked.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages krippendorff==0.9.0 irrCAC==0.4.4 scikit-learn==1.9.1 statsmodels==0.15.0 \
    scipy==1.12.0 numpy==1.26.4 pandas==2.3.3

python - <<'PYTHON'
import krippendorff
import pandas
from _seen import seen
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import fleiss_kappa

try:
    alpha = krippendorff.alpha([[3, 3, 3], [3, 3, 3]], level_of_measurement="interval")
except ValueError as error:
    alpha = str(error)
seen("krippendorff", alpha, "There has to be more than one value in the domain.")
seen("scikit-learn", str(cohen_kappa_score([3, 3, 3], [3, 3, 3])), "nan")
seen("statsmodels", str(fleiss_kappa([[2, 0], [2, 0], [2, 0]])), "nan")
for count, stated in ((10, "float division by zero"), (20, "1.0")):
    same = CAC(pandas.DataFrame({"first": [3] * count, "second": [3] * count}))
    try:
        kappa = str(same.fleiss()["est"]["coefficient_value"])
    except ZeroDivisionError as error:
        kappa = str(error)
    seen(f"irrCAC, {count} candidates", kappa, stated)
PYTHON
