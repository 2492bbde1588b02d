"""Interviews that are booked take as long as an adjustment has agreed since."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction

from hiring.interviews.operations.scheduling import change_interview
from hiring.interviews.queries.extending import agreed_minutes
from hiring.models import Application, Interview
from people.refusals import Refused


@transaction.atomic
def extend(*, application: Application, interviews: Iterable[Interview], by) -> int:
    """Let these end as late as was agreed; the panels are told. How many have changed.

    Refused where one has begun.
    """
    extra = agreed_minutes(application)
    changed = 0
    for interview in interviews:
        if interview.has_begun:
            raise Refused("One of these interviews has begun meanwhile. Look again.")
        ends_at = interview.starts_at + timedelta(minutes=interview.stage.minutes + extra)
        if ends_at != interview.ends_at:
            where = {"place": interview.place, "link": interview.link}
            change_interview(interview=interview, starts_at=interview.starts_at, ends_at=ends_at, **where, by=by)
            changed += 1
    return changed
