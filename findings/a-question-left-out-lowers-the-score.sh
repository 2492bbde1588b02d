#!/usr/bin/env bash
# Whoever leaves a question out has said the worst
# Guess:   two reviews that give the best mark wherever they give one have the same score; what a reviewer could not
#          judge, and the form does not ask them to, changes nothing.
# Seen:    pretalx 2025.2.2 adds up what is there: 4 + 4 is 8, and 4 with the second category left out is 4, as much as
#          2 + 2. The dashboard sorts by the median and the mean of these sums.
# Follows: a mean over what was rated, beside how much of it was; "not observed" is no mark.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pretalx==2025.2.2

python - 2>/dev/null <<'PYTHON'
import os

os.environ |= {"DJANGO_SETTINGS_MODULE": "pretalx.settings", "PRETALX_FILESYSTEM_DATA": os.getcwd()}
import django

django.setup()
from types import SimpleNamespace as Plain

from pretalx.submission.models import Review, ReviewScoreCategory
from _seen import seen



def score(**marks: int):
    return Review.calculate_score([Plain(value=mark, category=Plain(weight=1)) for mark in marks.values()])


def at_first(field: str):
    return ReviewScoreCategory._meta.get_field(field).default


seen("a category must be given a mark", at_first("required"), False)
seen("a category weighs", float(at_first("weight")), 1.0)
seen("4 and 4", score(depth=4, clarity=4), 8)
seen("4, and the other left out", score(depth=4), 4)
seen("2 and 2", score(depth=2, clarity=2), 4)
PYTHON
