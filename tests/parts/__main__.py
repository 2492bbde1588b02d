"""python -m tests.parts [--quick] [what pytest takes]: each part of the tests after the other, then what took longest.

Ends with 1 where a part failed, or where there is a test that no part ran.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import NamedTuple

from tests.parts import BROWSER, PARTS, POSTGRES, PURE, QUICK_PARTS, SQLITE

NAMES = {PURE: "Without a database", SQLITE: "On SQLite", POSTGRES: "On PostgreSQL", BROWSER: "In a browser"}
PYTEST = (sys.executable, "-m", "pytest")
NOTHING_TO_DO = 5
SLOWEST = 10
FEWEST_AT_A_TIME, MOST_AT_A_TIME = 2, 4  # one waits for a server while another works; each collects every test anew


class Part(NamedTuple):
    """What became of a part: pytest's status, wall and processor seconds, and the seconds of each test."""

    name: str
    status: int
    seconds: float
    cpu: float
    tests: dict[str, float]


def main(arguments: list[str]) -> int:
    quick = "--quick" in arguments
    arguments = [argument for argument in arguments if argument != "--quick"]
    done = [run(name, arguments) for name in (QUICK_PARTS if quick else PARTS)]
    report(done)
    never_run = [] if quick else left_out(collected(arguments), done)
    for test in never_run:
        say(f"No part ran {test}")
    if not any(part.tests for part in done):
        say("There is no such test.")
        return NOTHING_TO_DO
    return int(bool(never_run) or any(part.status not in (0, NOTHING_TO_DO) for part in done))


def run(name: str, arguments: list[str]) -> Part:
    say(f"\n{NAMES[name]}")
    begun, spent = time.monotonic(), processor_seconds()
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder) / "times.json"
        command = [*PYTEST, *workers(name, arguments), "--part", name, "--times", str(times), *arguments]
        beside = [sys.executable, "-m", "tests.postgres"] if name == POSTGRES else []
        status = subprocess.run([*beside, *command], env=environment()).returncode
        tests = json.loads(times.read_text()) if times.exists() else {}
    return Part(name, status, time.monotonic() - begun, processor_seconds() - spent, tests)


def environment() -> dict[str, str]:
    """What Python compiles is kept for the processes that come after: each part starts a dozen."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def workers(name: str, arguments: list[str]) -> list[str]:
    """As many at a time as processors, where nothing is said of it; a browser's module stays whole, as the server that
    it starts."""
    given = " ".join(["", *arguments])
    if any(option in given for option in (" -n", " --pdb", " -p no:xdist")):
        return []
    at_a_time = ["-n", str(min(max(os.cpu_count() or 1, FEWEST_AT_A_TIME), MOST_AT_A_TIME))]
    return [*at_a_time, "--dist", "loadfile"] if name == BROWSER else at_a_time


def processor_seconds() -> float:
    """Of every process that was started here and has ended."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def collected(arguments: list[str]) -> set[str]:
    command = [*PYTEST, "--collect-only", "-q", *arguments]
    listed = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, text=True).stdout
    return {line for line in listed.splitlines() if "::" in line}


def left_out(tests: set[str], done: list[Part]) -> list[str]:
    """Those that no part ran."""
    return sorted(tests.difference(*(part.tests for part in done)))


def report(done: list[Part]) -> None:
    say(f"\n{'':20}{'tests':>7}{'seconds':>9}{'processor seconds':>19}")
    for part in done:
        failed = "" if part.status in (0, NOTHING_TO_DO) else "  FAILED"
        say(f"{NAMES[part.name]:20}{len(part.tests):7}{part.seconds:9.0f}{part.cpu:19.0f}{failed}")
    say(f"{'Together':20}{'':7}{sum(part.seconds for part in done):9.0f}{sum(part.cpu for part in done):19.0f}\n")
    each = [(seconds, NAMES[part.name], test) for part in done for test, seconds in part.tests.items()]
    for seconds, name, test in sorted(each, reverse=True)[:SLOWEST]:
        say(f"{seconds:7.1f} s  {name:20}{test}")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
