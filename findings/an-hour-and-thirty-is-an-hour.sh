#!/usr/bin/env bash
# 1h 30 is an hour, and 45' is no time at all
# Guess:   what a reader of durations cannot read it refuses, as it refuses "45 min".
# Seen:    durations-nlp 1.0.1 reads "1h 30" as 60 minutes and "45'" as 0, without a word. "45m" and "1 hour, 30
#          minutes" are right; "45 min" and "1.5 hours" are errors.
# Follows: a number that stands alone behind hours counts minutes; a duration of nothing is a question.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages durations-nlp==1.0.1

python - <<'PYTHON'
from durations_nlp import Duration
from _seen import seen


def minutes(words: str):
    try:
        return Duration(words).to_minutes()
    except Exception as error:
        return type(error).__name__


for words, stated in {
    "45m": 45.0,
    "1 hour, 30 minutes": 90.0,
    "1h 30": 60.0,
    "45'": 0.0,
    "45 min": "ScaleFormatError",
    "1.5 hours": "InvalidTokenError",
}.items():
    seen(words, minutes(words), stated)
PYTHON
