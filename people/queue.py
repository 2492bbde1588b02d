"""The queue of tasks: into it by name, out of it for one worker at a time, and again where a worker failed or died.

The rows are django-tasks-db's. It runs a task once; here it is tried several times, so a task must stand being run
again. Arguments are ids: neither they nor what is kept of an error may hold anybody's words.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from traceback import format_tb
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, TaskResultStatus
from django_tasks_db.models import DBTaskResult

from people.models import WorkerProcess

logger = logging.getLogger(__name__)

ATTEMPTS = 5
DIED = "people.queue.WorkerDied"


def enqueue(task: str, *args, **kwargs) -> None:
    """Queue a task by its dotted name ("hiring.tasks.make_archive"), in the transaction that is open.

    Operations name tasks instead of importing them, because tasks import operations.
    """
    import_string(task).enqueue(*args, **kwargs)


def title(task: DBTaskResult) -> str:
    """What a task is called in the log and on pages; a periodic job, the only argument shown, by its own name."""
    return task.args_kwargs["args"][0] if task.task_path == "people.schedule.run_job" else task.task_path


def claim(worker: str) -> DBTaskResult | None:
    """The next task that is due, from now on this worker's; None where nothing is due.

    On PostgreSQL rows that another worker is claiming are skipped; SQLite lets one process write at a time.
    """
    ready = DBTaskResult.objects.ready().filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS)
    if not ready.exists():  # looking takes no lock
        return None
    with transaction.atomic():
        task = ready.get_locked()
        if task:
            task.claim(worker)
    return task


def succeed(task: DBTaskResult, worker: str, value) -> None:
    """Mark a task as done with this return value, which must fit into JSON, unless it is no longer this worker's."""
    with transaction.atomic():
        if row := _held(task, worker):
            row.set_successful(value)


def fail(task: DBTaskResult, worker: str, error: BaseException) -> None:
    """After an error the task waits and is tried again, or is given up; of the error its kind and place are kept."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    place = "".join(format_tb(error.__traceback__))
    with transaction.atomic():
        if row := _held(task, worker):
            _try_again(row, kind, place, wait=timedelta(seconds=10 * 4 ** (len(row.worker_ids) - 1)))


def reclaim(*, by: str) -> int:
    """Queue again what dead workers were doing; their number. Called by a worker that is doing nothing itself."""
    alive = set(WorkerProcess.objects.filter(good_until__gt=timezone.now()).values_list("key", flat=True)) - {by}
    running = DBTaskResult.objects.running().filter(backend_name=DEFAULT_TASK_BACKEND_ALIAS)
    return sum(_take_from_the_dead(task, alive) for task in running if task.worker_ids[-1] not in alive)


def is_outstanding(task_id: UUID | None) -> bool:
    """Whether this task is still to be done, or being done."""
    return DBTaskResult.objects.filter(
        pk=task_id, status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]
    ).exists()


def _held(task: DBTaskResult, worker: str) -> DBTaskResult | None:
    """The row, locked, if it is still this worker's."""
    row = DBTaskResult.objects.select_for_update().running().filter(pk=task.pk).first()
    return row if row and row.worker_ids[-1] == worker else None


def _take_from_the_dead(task: DBTaskResult, alive: Iterable[str]) -> bool:
    with transaction.atomic():
        row = DBTaskResult.objects.select_for_update().running().filter(pk=task.pk).first()
        if row is None or row.worker_ids[-1] in alive:
            return False
        logger.warning("task %s %s: its worker died", title(row), row.pk)
        _try_again(row, DIED, "", wait=timedelta(0))
    return True


def _try_again(row: DBTaskResult, kind: str, place: str, *, wait: timedelta) -> None:
    now = timezone.now()
    over = len(row.worker_ids) >= ATTEMPTS
    row.status = TaskResultStatus.FAILED if over else TaskResultStatus.READY
    row.finished_at = now if over else None
    row.run_after = now + wait
    row.exception_class_path, row.traceback = kind, place
    row.save(update_fields=["status", "finished_at", "run_after", "exception_class_path", "traceback"])
