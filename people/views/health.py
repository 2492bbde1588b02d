"""What a machine asks before it sends people here, and the page for what broke."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from people import request_ids
from people.models import WorkerProcess


@never_cache
@login_not_required
@require_safe
def live(request):
    """That this process answers; it asks nobody else."""
    return _plain("live")


@never_cache
@login_not_required
@require_safe
def ready(request):
    """Whether people can work here: the database answers and is up to date; else 503, with what is missing."""
    try:
        missing = _missing()
    except DatabaseError:
        missing = ["the database does not answer"]
    return _plain("\n".join(missing), 503) if missing else _plain(f"ready, {_workers()}")


def _missing() -> list[str]:
    executor = MigrationExecutor(connection)
    waits = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return ["the database is not up to date: migrate it"] if waits else []


def _workers() -> str:
    """Without a worker nothing is lost, but no mail leaves."""
    is_there = WorkerProcess.objects.filter(good_until__gt=timezone.now()).exists()
    return "a worker runs" if is_there else "no worker runs"


def _plain(text: str, status: int = 200) -> HttpResponse:
    return HttpResponse(f"{text}\n", status=status, content_type="text/plain; charset=utf-8")


def server_error(request) -> HttpResponse:
    """The page for what broke, with the number under which the log has it."""
    return HttpResponse(render_to_string("500.html", {"request_id": request_ids.current()}), status=500)
