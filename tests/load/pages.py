"""What each page of a large house takes: server time in milliseconds, queries, and the slowest of them."""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter, process_time

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402

from hiring.models import Application, Opening  # noqa: E402
from people.models import User  # noqa: E402
from people.roles import Role  # noqa: E402
from tests.load.addresses import endpoints, pages  # noqa: E402
from tests.load.house import SOUGHT, Size, build  # noqa: E402
from tests.load.jobs import jobs  # noqa: E402
from tests.load.size import parsed  # noqa: E402
from tests.scorecards.api.calling import Calling  # noqa: E402

TRIES = 3


@dataclass
class Asked:
    """A page asked for several times; the milliseconds are those of the quickest, when everything is warm."""

    who: str
    path: str
    milliseconds: float = float("inf")
    cpu: float = float("inf")
    judged: float = 0
    status: int = 0
    queries: list[tuple[float, str, tuple]] = field(default_factory=list)


def ask(asked: Asked, get: Callable) -> Asked:
    for _ in range(TRIES):
        queries: list[tuple[float, str, tuple]] = []

        def timed(execute, sql, params, many, context, kept=queries):
            began = perf_counter()
            try:
                return execute(sql, params, many, context)
            finally:
                kept.append((1000 * (perf_counter() - began), sql, params))

        began, worked = perf_counter(), cpu()
        with connection.execute_wrapper(timed):
            answer = get(asked.path)
        took = 1000 * (perf_counter() - began)
        asked.cpu = min(asked.cpu, 1000 * (cpu() - worked))
        if took < asked.milliseconds:
            asked.milliseconds, asked.status, asked.queries = took, answer.status_code, queries
    return asked


def cpu() -> float:
    """Seconds of a processor that this process and its connection's own at the server have had."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        of_server = Path(f"/proc/{cursor.fetchone()[0]}/stat").read_text().rpartition(")")[2].split()
    return process_time() + (int(of_server[11]) + int(of_server[12])) / os.sysconf("SC_CLK_TCK")


def everything(slug: str, application: Application, sought: str) -> Iterator[Asked]:
    for who, paths in pages(slug, application, sought).items():
        client = Client(raise_request_exception=False)
        client.force_login(User.objects.get(email=f"{who}@large.test"))
        for path in paths:
            yield ask(Asked(who, path), client.get)
    calling = Calling(User.objects.get(email=f"{Role.RECRUITER}@large.test"))
    for path in endpoints(slug, application, sought):
        yield ask(Asked("api", path), calling.get)


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def plans(asked: list[Asked]) -> None:
    slowest, seen = [], set()
    for milliseconds, sql, params in sorted((q for page in asked for q in page.queries), key=lambda q: -q[0]):
        if sql not in seen:
            seen.add(sql)
            slowest.append((milliseconds, sql, params))
    for milliseconds, sql, params in slowest[:10]:
        say(f"\n{milliseconds:.0f} ms: {sql[:1500]}")
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS) {sql}", params)
            say("\n".join(row[0][:160] for row in cursor.fetchall()[:40]))


def main(arguments: list[str]) -> int:
    given = parsed(arguments)
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    began = perf_counter()
    build(Size(given.candidates, given.openings, given.ratings))
    say(f"made in {perf_counter() - began:.0f} s: {given}")
    opening = Opening.objects.earliest("pk")
    application = Application.objects.filter(opening=opening, interviews__isnull=False).latest("pk")
    sought = Opening.objects.get(pk=opening.pk + SOUGHT)
    asked = list(everything(opening.slug, application, sought.slug))
    for page in asked:
        page.judged = page.cpu if given.busy else page.milliseconds
    for page in sorted(asked, key=lambda page: -page.judged):
        mark = "SLOW" if page.judged > given.limit else "ok  "
        count, waited = len(page.queries), sum(query[0] for query in page.queries)
        took = f"{page.milliseconds:7.0f} ms {page.cpu:6.0f} ms CPU  {count:3} queries {waited:6.0f} ms"
        say(f"{mark} {took}  {page.status} {page.who} {page.path}")
    if given.jobs:
        for line in jobs():
            say(line)
    if given.plans:
        plans(asked)
    fine = all(page.judged <= given.limit and page.status < 400 for page in asked)
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
