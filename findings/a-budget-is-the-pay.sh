#!/usr/bin/env bash
# A posting that speaks of a budget before it speaks of pay pays the budget; every dollar is a US dollar
# Guess:   pay is what stands beside a word for it, and "CAD $" is Canadian.
# Seen:    python-jobspy 1.4.1, where LinkedIn says no pay beside a posting, takes the first two amounts of its text
#          that a dash joins: a budget of a team, or three to five dollars that a ticket costs, by the hour. What it
#          takes is USD, whatever stands before the sign; of euros it reads nothing.
# Follows: a posting says its pay first, and in data for machines, with the currency's code.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages python-jobspy==1.4.1

python - <<'PYTHON'
from jobspy.linkedin import LinkedIn

from _seen import seen


def pay(words: str) -> tuple:
    found = LinkedIn._guess_salary(words)
    return found.interval and found.interval.value, found.min_amount, found.max_amount, found.currency


seen("pay alone", pay("Pay: $120,000 - $150,000 a year."), ("yearly", 120_000.0, 150_000.0, "USD"))
budget = "You answer for a budget of $200,000 - $400,000. Pay: $120,000 - $150,000 a year."
seen("a budget before it", pay(budget), ("yearly", 200_000.0, 400_000.0, "USD"))
tickets = "A ticket costs us $3 - $5. Pay: $120,000 - $150,000 a year."
seen("a cost before it", pay(tickets), ("hourly", 3.0, 5.0, "USD"))
seen("Canadian", pay("Pay: CAD $120,000 - $150,000 a year."), ("yearly", 120_000.0, 150_000.0, "USD"))
seen("euros", pay("Pay: €60,000 - €70,000 a year."), (None, None, None, None))
PYTHON
