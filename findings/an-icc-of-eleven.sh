#!/usr/bin/env bash
# An intraclass correlation can be 11.7
# Guess:   whatever two raters do, it lies between -1 and 1; where it is negative, one reads it as none.
# Seen:    for two raters who contradict each other in everything pingouin 0.6.1 answers ICC(A,k) = 11.71 and
#          ICC(C,k) = -inf. A rule such as "above 0.75 is good" calls the worst panel the best.
# Follows: whoever shows an ICC of averages first looks whether single raters agree more than not at all.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pingouin==0.6.1 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import pandas
import pingouin
from _seen import seen

first, second = [1, 2, 3, 2, 1, 2], [4, 3, 2, 4, 4, 3]
pairs = [(1, 4), (2, 3), (3, 2), (4, 1), (1, 4), (2, 3)]
table = pandas.DataFrame(
    [(who, rater, pair[rater]) for who, pair in enumerate(pairs) for rater in (0, 1)],
    columns=["who", "rater", "rating"],
)
icc = pingouin.intraclass_corr(table, targets="who", raters="rater", ratings="rating").set_index("Type")["ICC"]
seen("ICC(A,1)", round(float(icc["ICC(A,1)"]), 3), -1.206)
seen("ICC(A,k)", round(float(icc["ICC(A,k)"]), 3), 11.714)
seen("ICC(C,k)", str(icc["ICC(C,k)"]), "-inf")
PYTHON
