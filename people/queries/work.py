"""How mail and background work are doing, in numbers: no words of any message, no arguments, no text of an error."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people.mail_choices import MailKind, kinds
from people.models import Message, PeriodicJob, WorkerProcess
from people.queue import title

SHOWN = 50


@dataclass(frozen=True)
class Trouble:
    """A task that failed; `again_at` is null where it was given up."""

    name: str
    error: str
    attempts: int
    at: datetime
    again_at: datetime | None


@dataclass(frozen=True)
class WorkState:
    workers: int
    tasks_waiting: int
    tasks_running: int
    tasks_failed: int
    troubles: list[Trouble]
    jobs: list[PeriodicJob]
    mail_waiting: int
    mail_waiting_since: datetime | None
    mail_error: str
    mail_sent: int
    stuck: list[tuple[Message, MailKind | None]]


def work_state() -> WorkState:
    """As things stand now; `mail_sent` counts one day."""
    now = timezone.now()
    tasks, due = DBTaskResult.objects.all(), Message.objects.waiting().filter(created_at__lte=now)
    late = due.exclude(last_error="").order_by("-not_before").first()
    stuck = Message.objects.stuck(now).select_related("to").order_by("-created_at")[:SHOWN]
    failing = tasks.exclude(exception_class_path="").order_by("-started_at")[:SHOWN]
    return WorkState(
        workers=WorkerProcess.objects.filter(good_until__gt=now).count(),
        tasks_waiting=tasks.ready().count(),
        tasks_running=tasks.running().count(),
        tasks_failed=tasks.failed().count(),
        troubles=[_trouble(task) for task in failing],
        jobs=list(PeriodicJob.objects.all()),
        mail_waiting=due.count(),
        mail_waiting_since=due.filter(not_before__lte=now).aggregate(since=Min("created_at"))["since"],
        mail_error=late.last_error if late else "",
        mail_sent=Message.objects.sent().filter(sent_at__gt=now - timedelta(days=1)).count(),
        stuck=[(message, kinds().get(message.kind)) for message in stuck],
    )


def _trouble(task: DBTaskResult) -> Trouble:
    return Trouble(
        name=title(task),
        error=task.exception_class_path,
        attempts=len(task.worker_ids),
        at=task.started_at,
        again_at=None if task.finished_at else task.run_after,
    )
