"""Every change to the search for a person; each on the audit trail."""

from hiring.operations.openings import (
    NotPublishable,
    Overtaken,
    change_employer,
    change_opening,
    close_opening,
    content_of,
    create_opening,
    publish,
    reopen_opening,
    unpublish,
)

__all__ = [
    "NotPublishable",
    "Overtaken",
    "change_employer",
    "change_opening",
    "close_opening",
    "content_of",
    "create_opening",
    "publish",
    "reopen_opening",
    "unpublish",
]
