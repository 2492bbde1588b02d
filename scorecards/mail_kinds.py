"""The mail that people get about scorecards and what comes of them."""

from people.mail_choices import Kind
from scorecards.mail import KIND, is_still_open

KINDS = [
    Kind(
        KIND,
        "Open debriefs",
        "When every scorecard of a round that you lead, scheduled or judged in is there.",
        still=is_still_open,
    ),
]
