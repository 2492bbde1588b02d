"""What is measured while requests are answered, and what stands in the database when somebody asks (Prometheus).

No name of a person, an opening or a candidate is a label: requests are told apart by the name of their address alone.
Where several processes answer, each writes into the folder that PROMETHEUS_MULTIPROC_DIR names, and all are summed.
"""

import os
from collections.abc import Callable, Iterator
from time import perf_counter

from django.db import connection
from django.db.models import Min
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily

from people.models import Delivery, Message, WorkerProcess

BUCKETS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
MEASURED = CollectorRegistry()
REQUESTS = Counter("rolewright_requests", "Requests answered.", ["address", "method", "status"], registry=MEASURED)
SECONDS = Histogram(
    "rolewright_request_seconds", "Seconds to answer a request.", ["address"], buckets=BUCKETS, registry=MEASURED
)
DATABASE = Counter(
    "rolewright_database_seconds", "Seconds spent waiting for the database.", ["address"], registry=MEASURED
)


def measured(request, answer: Callable):
    """The answer to a request, with what it took."""
    waited = 0.0

    def timed(execute, sql, params, many, context):
        nonlocal waited
        began = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            waited += perf_counter() - began

    began = perf_counter()
    with connection.execute_wrapper(timed):
        response = answer(request)
    match = request.resolver_match
    address = match.view_name if match and match.view_name else "none"
    REQUESTS.labels(address, request.method if request.method in METHODS else "other", response.status_code).inc()
    SECONDS.labels(address).observe(perf_counter() - began)
    DATABASE.labels(address).inc(waited)
    return response


METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


class StandingNow:
    """What stands in the database now: counts and ages, each one query."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        now = timezone.now()
        for name, words, value in (
            ("tasks_waiting", "Tasks that wait for a worker.", _ready().count()),
            ("tasks_oldest_seconds", "How long the oldest of them waits.", _age(_ready(), "enqueued_at", now)),
            ("tasks_failed", "Tasks that failed and are still kept.", DBTaskResult.objects.failed().count()),
            ("mail_waiting", "Messages that wait to leave.", Message.objects.waiting().count()),
            ("mail_stuck", "Messages that were given up, or may not have left.", Message.objects.stuck(now).count()),
            ("webhooks_waiting", "Deliveries that wait.", Delivery.objects.waiting().count()),
            ("workers", "Workers that run.", WorkerProcess.objects.filter(good_until__gt=now).count()),
        ):
            yield GaugeMetricFamily(f"rolewright_{name}", words, value)


def _ready():
    return DBTaskResult.objects.filter(status=TaskResultStatus.READY)


def _age(rows, field: str, now) -> float:
    oldest = rows.aggregate(oldest=Min(field))["oldest"]
    return (now - oldest).total_seconds() if oldest else 0.0


def as_text() -> bytes:
    """Everything in the text format that Prometheus reads."""
    registry = MEASURED
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        registry = CollectorRegistry()
        multiprocess.MultiProcessCollector(registry)
    standing = CollectorRegistry()
    standing.register(StandingNow())
    return generate_latest(registry) + generate_latest(standing)
