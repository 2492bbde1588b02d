"""The whole report of a file of 1,000,000 ratings, by the command, beside what it cost at an earlier commit."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings

from tests.benchmarks.calibration import loop, write
from tests.benchmarks.documents_before import BEFORE, tree_of

RATINGS, MOST_TIMES, MOST_MEGABYTES = 1_000_000, 0.6, 500


def run() -> Iterator[tuple[str, str, bool]]:
    with TemporaryDirectory() as folder, tree_of(BEFORE, Path(folder, "before")) as before:
        table = Path(folder, "ratings.csv")
        write(loop(RATINGS), table)
        then, _ = cost(before, table, Path(folder, "var"))
        now, megabytes = cost(settings.BASE_DIR, table, Path(folder, "var"))
    ratio, what = now / then, f"a file of {RATINGS:,} ratings"
    yield f"{what} against {BEFORE}", f"{ratio:.2f} (≤ {MOST_TIMES}; {now:.1f} and {then:.1f} s)", ratio <= MOST_TIMES
    yield f"the memory of {what}", f"{megabytes:.0f} MB (≤ {MOST_MEGABYTES})", megabytes <= MOST_MEGABYTES


def cost(tree: Path, table: Path, var: Path) -> tuple[float, float]:
    """Seconds of CPU and the most megabytes of one run of the command, in a process of its own."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "config.settings", "VAR_DIR": str(var), "DEBUG": "yes"}
    command = [sys.executable, "manage.py", "calibrate", str(table), "--format", "json"]
    process = subprocess.Popen(command, cwd=tree, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"the command ended with status {status} in {tree}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
