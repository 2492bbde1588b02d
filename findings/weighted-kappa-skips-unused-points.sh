#!/usr/bin/env bash
# Weighted kappa knows only the points that somebody used
# Guess:   on a scale of 1 to 4 the step from 2 to 4 weighs two points, also when nobody gave a 3.
# Seen:    scikit-learn 1.9.1 counts places in the list of points that occur: 2 and 4 become neighbours, 0.80, not
#          0.68.
# Follows: give the whole scale as `labels`; a panel that avoids the middle looks better than it is.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
from _seen import seen
from sklearn.metrics import cohen_kappa_score

first, second = [1, 2, 4, 4], [1, 2, 4, 2]
seen("as they come", round(cohen_kappa_score(first, second, weights="quadratic"), 4), 0.8)
seen("with the scale", round(cohen_kappa_score(first, second, weights="quadratic", labels=[1, 2, 3, 4]), 4), 0.68)
PYTHON
