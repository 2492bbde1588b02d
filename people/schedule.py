"""What is done again and again: each app declares periodic jobs in its module `tasks.py`.

    @every(minutes=60)
    def close_past_postings(): ...

A job asks the database what is due now, not what came due since it last ran, so that a minute missed costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from django.db import transaction
from django_tasks import task

from people.declarations import modules_called
from people.models import PeriodicJob
from people.queue import is_outstanding


@dataclass(frozen=True)
class Job:
    """A function without arguments, and after how many minutes it is due again, counted from midnight UTC."""

    name: str
    function: Callable[[], None]
    minutes: int

    def slot(self, now: datetime) -> datetime:
        """When it last came due."""
        seconds = 60 * self.minutes
        return datetime.fromtimestamp(now.timestamp() // seconds * seconds, UTC)


_declared: dict[str, Job] = {}


def every(*, minutes: int) -> Callable:
    """Declare a function as a job that is due every so many minutes (1440: each day at midnight UTC)."""

    def declare(function: Callable[[], None]) -> Callable[[], None]:
        name = f"{function.__module__}.{function.__qualname__}"
        _declared[name] = Job(name, function, minutes)
        return function

    return declare


@cache
def jobs() -> dict[str, Job]:
    """All jobs by name, of every app."""
    list(modules_called("tasks"))  # to import them declares their jobs
    return _declared


@task()
def run_job(name: str) -> None:
    """Do a periodic job; LookupError where nothing of this name is declared (any more)."""
    if name not in jobs():
        raise LookupError("There is no periodic job of this name.")
    jobs()[name].function()


def tick(now: datetime) -> int:
    """Queue every job that came due, and give back how many; all workers together queue a job once a slot.

    A job that is still being done, or waits to be tried again, is not queued a second time.
    """
    rows = {row.name: row for row in PeriodicJob.objects.all()}
    return sum(_queue(job, now) for job in jobs().values() if _may_be_due(job, rows.get(job.name), now))


def _may_be_due(job: Job, row: PeriodicJob | None, now: datetime) -> bool:
    return row is None or row.slot is None or row.slot < job.slot(now)


def _queue(job: Job, now: datetime) -> bool:
    PeriodicJob.objects.bulk_create([PeriodicJob(name=job.name)], ignore_conflicts=True)
    with transaction.atomic():
        row = PeriodicJob.objects.select_for_update().get(name=job.name)
        if not _may_be_due(job, row, now) or is_outstanding(row.task_id):
            return False
        row.slot, row.task_id = job.slot(now), run_job.enqueue(job.name).id
        row.save(update_fields=["slot", "task_id"])
    return True
