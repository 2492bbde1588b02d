"""Who sees and who does what with scorecards and what comes of them, each part with its table."""

from scorecards.access.cards import (
    get_seat_or_404,
    get_seat_to_save_or_404,
    may_revise,
    own_seats,
    readable_cards,
    with_debriefs,
)
from scorecards.access.debriefs import get_debrief_or_404, get_open_debrief_or_404

__all__ = [
    "get_debrief_or_404",
    "get_open_debrief_or_404",
    "get_seat_or_404",
    "get_seat_to_save_or_404",
    "may_revise",
    "own_seats",
    "readable_cards",
    "with_debriefs",
]
