#!/usr/bin/env bash
# One lost rating removes the candidate, and one given twice is averaged in silence
# Guess:   nan_policy="omit" leaves out the rating; a second rating by the same person for the same candidate is an
#          error.
# Seen:    pingouin 0.6.1 leaves out the candidate with all other ratings (ICC(A,1) goes from 0.29 to 0.36), and
#          takes the mean of two ratings without a word.
# Follows: real interview tables are full of gaps: fit a model that keeps them, and look for doubles first.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pingouin==0.6.1 pandas==2.3.3 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import pandas
import pingouin
from _seen import seen

SHROUT_FLEISS = [(9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7)]
table = pandas.DataFrame(
    [(who, rater, rating) for who, row in enumerate(SHROUT_FLEISS) for rater, rating in enumerate(row)],
    columns=["who", "rater", "rating"],
)


def icc(table):
    answer = pingouin.intraclass_corr(table, targets="who", raters="rater", ratings="rating", nan_policy="omit")
    return round(float(answer.set_index("Type").loc["ICC(A,1)", "ICC"]), 4)


seen("the textbook's table", icc(table), 0.2898)
without_first = table[table.who > 0]
seen("without the first candidate", icc(without_first), 0.3598)
seen("without one rating of the first", icc(table.drop(index=1)), 0.3598)
twice = pandas.concat([table, pandas.DataFrame([(0, 0, 1)], columns=table.columns)])
seen("with a 9 and a 1 from the same rater", icc(twice), 0.2962)
averaged = table.assign(rating=[5, *table.rating[1:]])
seen("with a 5 in their place", icc(averaged), 0.2962)
PYTHON
