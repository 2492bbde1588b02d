#!/usr/bin/env bash
# Words on a rating scale are put into alphabetical order, and so are numbers kept as text
# Guess:   weights without an order to go by are refused.
# Seen:    scikit-learn 1.9.1 makes definitely_not < mixed < no < strong_yes < yes of Greenhouse's five words: the
#          kappa of two interviewers who are never more than a step apart falls from 0.68 to 0.52. irrCAC 0.4.4
#          sorts "10" before "2".
# Follows: turn ratings into numbers before any statistic, and never hand words to a weighted one.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages scikit-learn==1.9.1 irrCAC==0.4.4 scipy==1.12.0 numpy==1.26.4 pandas==2.3.3

python - <<'PYTHON'
import pandas
from _seen import seen
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score

SCALE = ["definitely_not", "no", "mixed", "yes", "strong_yes"]
first = ["no", "mixed", "yes", "strong_yes", "yes", "definitely_not"]
second = ["no", "no", "strong_yes", "strong_yes", "yes", "no"]
places = [[SCALE.index(word) for word in words] for words in (first, second)]
seen("kappa of the words", round(cohen_kappa_score(first, second, weights="linear"), 4), 0.52)
seen("kappa of their places", round(cohen_kappa_score(*places, weights="linear"), 4), 0.6786)

ratings = pandas.DataFrame({"first": [1, 2, 3, 10, 3], "second": [1, 2, 10, 10, 3]})
for kind, stated in ((int, 0.61937), (str, 0.69072)):
    gwet = CAC(ratings.astype(kind), weights="quadratic").gwet()
    seen(f"Gwet's coefficient of {kind.__name__}", float(gwet["est"]["coefficient_value"]), stated)
PYTHON
