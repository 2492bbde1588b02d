"""Who sees and who changes what of the search for a person, each part with its table."""

from hiring.access.openings import (
    can_recruit,
    can_set_rules,
    get_opening_or_404,
    get_own_opening_or_404,
    get_posting_or_404,
    require_recruiting,
    visible_openings,
)

__all__ = [
    "can_recruit",
    "can_set_rules",
    "get_opening_or_404",
    "get_own_opening_or_404",
    "get_posting_or_404",
    "require_recruiting",
    "visible_openings",
]
