#!/usr/bin/env bash
# Four of five men hired, no woman, and no difference
# Guess:   outcomes written as words ("hired", "rejected") are refused, or the sorted second is the favourable one.
# Seen:    fairlearn 0.15.0 counts what equals the number 1. Of words none does: every group's selection rate is 0.0,
#          the difference between the groups is 0.0, which reads as perfect parity, and the ratio is nan. No warning.
# Follows: name the favourable outcome, and refuse a table in which nobody has it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages fairlearn==0.15.0 scikit-learn==1.9.1 numpy==2.4.6 pandas==2.3.3 scipy==1.17.1

python - <<'PYTHON'
import math

from fairlearn.metrics import MetricFrame, demographic_parity_difference, demographic_parity_ratio, selection_rate
from _seen import seen

groups = ["men"] * 5 + ["women"] * 5
words = ["hired"] * 4 + ["rejected"] * 6
numbers = [int(word == "hired") for word in words]


def of(outcomes) -> tuple[float, float]:
    asked = {"y_true": outcomes, "y_pred": outcomes, "sensitive_features": groups}
    return float(demographic_parity_difference(**asked)), float(demographic_parity_ratio(**asked))


seen("difference and ratio, outcomes as 1 and 0", of(numbers), (0.8, 0.0))
difference, ratio = of(words)
seen("difference, outcomes as words", difference, 0.0)
seen("the ratio is no number", math.isnan(ratio), True)
rates = MetricFrame(metrics=selection_rate, y_true=words, y_pred=words, sensitive_features=groups).by_group
by_group = {group: float(rate) for group, rate in rates.items()}
seen("selection rates, outcomes as words", by_group, {"men": 0.0, "women": 0.0})
PYTHON
