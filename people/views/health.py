"""What a machine asks before it sends people here, and the page for what broke."""

import hmac
import sys

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from people import request_ids
from people.file_urls import is_of_the_store
from people.measures import as_text
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


@never_cache
@login_not_required
@require_safe
def metrics(request):
    """What Prometheus reads, for whoever has METRICS_TOKEN; 404 where none is set."""
    if not settings.METRICS_TOKEN:
        raise Http404("No METRICS_TOKEN is set.")
    given = request.headers.get("Authorization", "").encode()
    if not hmac.compare_digest(given, f"Bearer {settings.METRICS_TOKEN}".encode()):
        return HttpResponse("Send the token.\n", status=401, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse(as_text(), content_type=CONTENT_TYPE_LATEST)


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
    """The page for what broke, with the number under which the log has it; 503 where the store of files did."""
    status = 503 if is_of_the_store(sys.exc_info()[1]) else 500
    return HttpResponse(render_to_string(f"{status}.html", {"request_id": request_ids.current()}), status=status)
