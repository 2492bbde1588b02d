"""Who sees and who does what with scorecards and what comes of them, each part with its table."""

from scorecards.access.cards import (
    get_round_or_404,
    get_seat_or_404,
    get_seat_to_save_or_404,
    may_revise,
    own_seats,
    readable_cards,
)

__all__ = [
    "get_round_or_404",
    "get_seat_or_404",
    "get_seat_to_save_or_404",
    "may_revise",
    "own_seats",
    "readable_cards",
]
