"""Every change to the employer, to openings, to their own words and to what is published of them."""

from hiring.openings.operations.duplicating import duplicate_opening
from hiring.openings.operations.newer_version import take_over
from hiring.openings.operations.openings import (
    CLOSED,
    LATE_SAVE,
    NotPublishable,
    Overtaken,
    PlanFrozen,
    change_employer,
    change_opening,
    close_opening,
    content_of,
    create_opening,
    publish,
    reopen_opening,
    unpublish,
)
from hiring.openings.operations.own_words import write_own_words
from hiring.openings.operations.remarks import remark

__all__ = [
    "CLOSED",
    "LATE_SAVE",
    "NotPublishable",
    "Overtaken",
    "PlanFrozen",
    "change_employer",
    "change_opening",
    "close_opening",
    "content_of",
    "create_opening",
    "duplicate_opening",
    "publish",
    "remark",
    "reopen_opening",
    "take_over",
    "unpublish",
    "write_own_words",
]
