"""What a large house does now and then: an erasure, a night of retention, a backup, and the backup brought back."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit, urlunsplit

from django.db import connection

from hiring.models import Application, Candidate, Opening
from people.models import User
from people.roles import Role
from scorecards import backup
from scorecards.privacy.operations.erasure import erase_candidate
from scorecards.tasks import erase_whose_time_has_come

SOON = 5
"""Months after which the candidates of a few openings go in the night that is measured; the house keeps nobody ten."""


def jobs() -> Iterator[str]:
    """A line for each: its seconds, and by how many megabytes the process grew in the middle of it."""
    administrator = User.objects.get(email=f"{Role.ADMINISTRATOR}@large.test")
    one, other = (row.candidate for row in Application.objects.order_by("-pk").select_related("candidate")[:2])
    yield _measured("the first erasure", lambda: erase_candidate(candidate=one, by=administrator))
    yield _measured("an erasure", lambda: erase_candidate(candidate=other, by=administrator))
    some = Opening.objects.order_by("pk").values("pk")[:5]
    Opening.objects.filter(pk__in=some).update(keeps_least=SOON, keeps_most=SOON)
    before = Candidate.objects.filter(erased_at=None).count()
    line = _measured("a night of retention", erase_whose_time_has_come)
    yield f"{line}: {before - Candidate.objects.filter(erased_at=None).count()} of {before} candidates erased"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "house.backup"
        line = _measured("a backup", lambda: backup.write(file))
        yield f"{line}, {file.stat().st_size / 2**20:.0f} MB"
        yield _restored(file, Path(folder))


def _measured(name: str, do: Callable[[], object]) -> str:
    Path("/proc/self/clear_refs").write_text("5")  # what the process had at most is counted from here
    before, began = _megabytes("VmRSS"), perf_counter()
    do()
    return _line(perf_counter() - began, _megabytes("VmHWM") - before, f"MB more  {name}")


def _restored(file: Path, folder: Path) -> str:
    """Into a database and a folder of its own, by the command that people use."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE DATABASE another_house")
    there = urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path="/another_house"))
    ours = os.environ | {"DATABASE_URL": there, "VAR_DIR": str(folder / "var")}
    began = perf_counter()
    run = subprocess.Popen([sys.executable, "manage.py", "restore", str(file), "--yes"], env=ours)
    _, status, used = os.wait4(run.pid, 0)
    run.returncode = os.waitstatus_to_exitcode(status)
    how = "a restore" if run.returncode == 0 else "a restore that FAILED"
    return _line(perf_counter() - began, used.ru_maxrss / 1024, f"MB in all  {how}")


def _line(seconds: float, megabytes: float, rest: str) -> str:
    return f"{seconds:8.1f} s  {megabytes:6.0f} {rest}"


def _megabytes(what: str) -> float:
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(what))
    return int(line.split()[1]) / 1024
