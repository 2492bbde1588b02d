"""python -m tests.parts [--quick] [what pytest takes]: each part of the tests, then what took longest.

Two lanes of parts run beside each other, a quick run has one. With a third, two processors are hardly ever idle, but
lose so much to what they leave and take up again that the whole takes longer. What the first lane prints is seen at
once, the other's when both have ended. Ends with 1 where a part failed, or where no part ran a test.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, NamedTuple

from tests.parts import BROWSER, LOOKS, PARTS, POSTGRES, PURE, SQLITE, quick

NAMES = {
    PURE: "Without a database",
    SQLITE: "On SQLite",
    POSTGRES: "On PostgreSQL",
    BROWSER: "In a browser",
    LOOKS: "Looks in a browser",
}
PYTEST = (sys.executable, "-m", "pytest")
LANES = ((POSTGRES, PURE, LOOKS), (SQLITE, BROWSER))
QUICK_LANES = ((PURE, SQLITE),)
"""Of like length: one part of a lane runs after the other."""
MEMORY, ENOUGH = Path("/dev/shm"), 6 * 2**30
NOTHING_TO_DO = 5
SLOWEST = 10
MOST_AT_A_TIME = 4  # each collects every test anew


class Part(NamedTuple):
    """What became of a part: pytest's status, wall and processor seconds, and the seconds of each test."""

    name: str
    status: int
    seconds: float
    cpu: float
    tests: dict[str, float]


def main(arguments: list[str]) -> int:
    begun, lanes = time.monotonic(), LANES
    if "--quick" in arguments:
        lanes, arguments = QUICK_LANES, quick([argument for argument in arguments if argument != "--quick"])
    with tempfile.TemporaryDirectory(dir=in_memory()) as folder:
        tempfile.tempdir = os.environ["TMPDIR"] = folder  # for every process that is started here, too
        os.environ["TEST_RUN"] = tempfile.mkdtemp(prefix="rolewright_")  # all parts use its worlds
        listed = Path(folder) / "parts.json"
        tests = collected(arguments, listed)
        done = run_all(lanes, [*arguments, as_listed(listed)] if tests else arguments)
    report(done, time.monotonic() - begun)
    never_run = left_out({test for test, parts in tests.items() if {*parts} & {*chain(*lanes)}}, done)
    for test in never_run:
        say(f"No part ran {test}")
    if not any(part.tests for part in done):
        say("There is no such test.")
        return NOTHING_TO_DO
    return int(bool(never_run) or any(part.status not in (0, NOTHING_TO_DO) for part in done))


def in_memory() -> Path | None:
    """A folder that no disk is behind, where there is one with room and TMPDIR names no other. A database of PostgreSQL
    is a thousand files; to make and drop one for each test that commits costs a disk's file system half a second of the
    processor."""
    has_room = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH
    return MEMORY if has_room and "TMPDIR" not in os.environ else None


def run_all(lanes: Sequence[Sequence[str]], arguments: list[str]) -> list[Part]:
    if says_how_many(arguments):
        return run_lane([*chain(*lanes)], arguments)
    first, *others = lanes
    run_a_lane = partial(run_lane, at_a_time=at_a_time(len(lanes)))
    with ThreadPoolExecutor() as beside, ExitStack() as files:
        printed = [files.enter_context(tempfile.TemporaryFile("w+")) for _ in others]
        pairs = zip(others, printed, strict=True)
        running = [beside.submit(run_a_lane, lane, arguments, file) for lane, file in pairs]
        done = [*run_a_lane(first, arguments), *chain.from_iterable(lane.result() for lane in running)]
        for file in printed:
            file.seek(0)
            say(file.read())
    return sorted(done, key=lambda part: PARTS.index(part.name))


def run_lane(names: Sequence[str], arguments: list[str], printed: IO[str] | None = None, at_a_time=1) -> list[Part]:
    return [run(name, [*workers(name, at_a_time), *arguments], printed) for name in names]


def run(name: str, arguments: list[str], printed: IO[str] | None = None) -> Part:
    """Run a part, which prints here or into this file."""
    say(f"\n{NAMES[name]}", printed or sys.stdout)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder) / "times.json"
        command = [*PYTEST, "--part", name, "--times", str(times), *arguments]
        beside = [sys.executable, "-m", "tests.postgres"] if name == POSTGRES else []
        process = subprocess.Popen([*beside, *command], env=environment(), stdout=printed, stderr=printed)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        tests = json.loads(times.read_text()) if times.exists() else {}
    return Part(name, process.returncode, time.monotonic() - begun, used.ru_utime + used.ru_stime, tests)


def environment() -> dict[str, str]:
    """What Python compiles is kept for the processes that come after: each part starts a dozen."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def at_a_time(lanes: int) -> int:
    """How many tests run at the same time in each of so many lanes, of which each has its share of the processors."""
    return min((os.cpu_count() or 1) // lanes, MOST_AT_A_TIME)


def workers(name: str, at_a_time: int) -> list[str]:
    """Processes for so many tests at a time; none where pytest's own does. A browser's module stays whole, as does the
    server that it starts."""
    return ["-n", str(at_a_time), *(("--dist", "loadfile") if name == BROWSER else ())] if at_a_time > 1 else []


def says_how_many(arguments: list[str]) -> bool:
    given = " ".join(["", *arguments])
    return any(option in given for option in (" -n", " --pdb", " -p no:xdist"))


def collected(arguments: list[str], listed: Path) -> dict[str, list[str]]:
    """The parts of each test, which are left in that file; nothing where one cannot be read, as its part says."""
    command = [*PYTEST, "--collect-only", "-qq", f"--list-parts={listed}", *arguments]
    process = subprocess.run(command, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return json.loads(listed.read_text()) if process.returncode == 0 else {}


def as_listed(file: Path) -> str:
    """The option that names such a file: one word, as pytest takes a second one for a place where tests are."""
    return f"--listed={file}"


def left_out(tests: set[str], done: list[Part]) -> list[str]:
    """Those of these that no part ran."""
    return sorted(tests.difference(*(part.tests for part in done)))


def report(done: list[Part], seconds: float) -> None:
    say(f"\n{'':20}{'tests':>7}{'seconds':>9}{'processor seconds':>19}")
    for part in done:
        failed = "" if part.status in (0, NOTHING_TO_DO) else "  FAILED"
        say(f"{NAMES[part.name]:20}{len(part.tests):7}{part.seconds:9.0f}{part.cpu:19.0f}{failed}")
    say(f"{'Together':20}{'':7}{seconds:9.0f}{sum(part.cpu for part in done):19.0f}\n")
    timed = [(seconds, NAMES[part.name], test) for part in done for test, seconds in part.tests.items()]
    for seconds, name, test in sorted(timed, reverse=True)[:SLOWEST]:
        say(f"{seconds:7.1f} s  {name:20}{test}")


def say(line: str, to: IO[str] = sys.stdout) -> None:
    to.write(f"{line}\n")
    to.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
