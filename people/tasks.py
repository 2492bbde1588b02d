"""What is done about people again and again: nothing is kept for longer than it is of use."""

from datetime import timedelta

from django.core.files.storage import default_storage
from django.core.management import call_command
from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from people import forgotten_files, kept
from people.api_keys import operations as api_keys
from people.models import Message, WorkerProcess
from people.schedule import every
from people.webhooks import operations as webhooks

WORDS_KEPT = timedelta(days=30)
MESSAGES_KEPT = timedelta(days=365)
DONE_KEPT = timedelta(days=1)
FAILED_KEPT = timedelta(days=30)
DEAD_KEPT = timedelta(hours=1)


@every(minutes=24 * 60)
def forget_old_mail() -> None:
    """The words of a message go 30 days after it was sent or given up; that there was one, after a year."""
    now = timezone.now()
    over = Message.objects.over()
    over.filter(not_before__lt=now - WORDS_KEPT).update(subject="", body="", calendar="")
    over.filter(not_before__lt=now - MESSAGES_KEPT).delete()


@task()
def delete_file(name: str) -> None:
    """A file that no row names any more; one that is not there is gone already."""
    default_storage.delete(name)


@every(minutes=60)
def delete_files_at_last() -> None:
    """Those whose task was given up, because their store was away for longer than a task is tried."""
    for given_up in DBTaskResult.objects.failed().filter(task_path=forgotten_files.TASK):
        forgotten_files.delete_or_queue(*given_up.args_kwargs["args"])
        given_up.delete()


@every(minutes=5)
def forget_what_was_kept() -> None:
    """Previews and uploads go when their hour is over, whether or not anybody asks for them again."""
    kept.sweep()


@every(minutes=60)
def forget_old_work() -> None:
    """Tasks go a day after they were done or 30 days after they failed, dead workers after an hour."""
    now = timezone.now()
    DBTaskResult.objects.successful().filter(finished_at__lt=now - DONE_KEPT).delete()
    DBTaskResult.objects.failed().filter(finished_at__lt=now - FAILED_KEPT).delete()
    WorkerProcess.objects.filter(good_until__lt=now - DEAD_KEPT).delete()


@every(minutes=60)
def forget_answers_of_the_api() -> None:
    api_keys.forget_answers()


@every(minutes=24 * 60)
def forget_ended_sessions() -> None:
    call_command("clearsessions")


@every(minutes=1)
def tell_webhooks() -> None:
    webhooks.queue_deliveries()
    webhooks.send_due()


@every(minutes=24 * 60)
def forget_old_deliveries() -> None:
    webhooks.forget_deliveries()
