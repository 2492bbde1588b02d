"""Every change to the search for a person; each on the audit trail."""

from hiring.operations.openings import (
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
from hiring.operations.plan_rows import NotPossible
from hiring.operations.plans import PlanChanges, change_plan, freeze_plan, start_plan

__all__ = [
    "NotPossible",
    "NotPublishable",
    "Overtaken",
    "PlanChanges",
    "PlanFrozen",
    "change_employer",
    "change_opening",
    "change_plan",
    "close_opening",
    "content_of",
    "create_opening",
    "freeze_plan",
    "publish",
    "reopen_opening",
    "start_plan",
    "unpublish",
]
