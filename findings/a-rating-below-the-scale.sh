#!/usr/bin/env bash
# Of ratings from 1 to 4, one of 0 is foretold
# Guess:   a model of ordered ratings foretells one of the ratings that it was shown, and takes a level nobody used.
# Seen:    mord 0.7: of the same six ratings the two logistic models foretell levels from 1 on; OrdinalRidge and LAD
#          foretell 0 at the low end, though none was given. Where nobody rated 3, the logistic ones refuse the table
#          and the others go on.
# Follows: what is foretold is held to the scale before it is shown; a level that nobody used is part of the scale.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages mord==0.7 scikit-learn==1.9.1 numpy==2.4.6 scipy==1.17.1

python - <<'PYTHON'
import mord
import numpy
from _seen import seen

scores = numpy.array([[1.0], [2], [3], [4], [5], [6]])
ratings = numpy.array([1, 1, 2, 2, 3, 4])
asked = numpy.array([[-3.0], [1], [3], [9]])


def foretold(model, given=ratings):
    try:
        return model().fit(scores, given).predict(asked).tolist()
    except ValueError as error:
        return type(error).__name__


for model in (mord.LogisticAT, mord.LogisticIT):
    seen(model.__name__, foretold(model), [1, 1, 2, 4])
for model in (mord.OrdinalRidge, mord.LAD):
    seen(model.__name__, foretold(model), [0.0, 1.0, 2.0, 4.0])
unused = numpy.array([1, 1, 2, 2, 4, 4])
seen("LogisticAT where nobody rated 3", foretold(mord.LogisticAT, unused), "ValueError")
seen("OrdinalRidge where nobody rated 3", isinstance(foretold(mord.OrdinalRidge, unused), list), True)
PYTHON
