"""python -m tests.parts [--quick] [what pytest takes]: each part of the tests, then what took longest.

Two lanes run beside each other, each with parts of its own; in a quick run, each with half of the files of both parts.
With a third, two processors are hardly ever idle, but lose so much to what they leave and take up again that the whole
takes longer. What the first lane prints is seen at once, the other's when both have ended. Ends with 1 where a part
failed, or where no part ran a test.
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
QUICK_LANES = ((SQLITE,), (PURE,))
"""Of like length: one part of a lane runs after the other."""
MEMORY, ENOUGH = Path("/dev/shm"), 6 * 2**30
NOTHING_TO_DO = 5
SLOWEST = 10
MOST_AT_A_TIME = 4  # each collects every test anew


class Share(NamedTuple):
    """A part, or of so many of its files one: "1/2"."""

    part: str
    of_files: str = "1/1"

    def __str__(self):
        return NAMES[self.part] + ("" if self.of_files == "1/1" else f", {self.of_files}")


LANES = ((Share(POSTGRES), Share(PURE), Share(LOOKS)), (Share(SQLITE), Share(BROWSER)))
"""Of like length: what a lane has runs one after the other."""
QUICK_LANES = tuple((Share(PURE, half), Share(SQLITE, half)) for half in ("1/2", "2/2"))


class Done(NamedTuple):
    """What became of a share: pytest's status, wall and processor seconds, and the seconds of each test."""

    share: Share
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
    to_run = {share.part for share in chain(*lanes)}
    never_run = left_out({test for test, parts in tests.items() if to_run & {*parts}}, done)
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


def run_all(lanes: Sequence[Sequence[Share]], arguments: list[str]) -> list[Done]:
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
    return sorted(done, key=lambda part: (PARTS.index(part.share.part), part.share))


def run_lane(shares: Sequence[Share], arguments: list[str], printed: IO[str] | None = None, at_a_time=1) -> list[Done]:
    return [run(share, [*workers(share.part, at_a_time), *arguments], printed) for share in shares]


def run(share: Share, arguments: list[str], printed: IO[str] | None = None) -> Done:
    """Run a share, which prints here or into this file."""
    say(f"\n{share}", printed or sys.stdout)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder) / "times.json"
        command = [*PYTEST, "--part", share.part, "--share", share.of_files, "--times", str(times), *arguments]
        beside = [sys.executable, "-m", "tests.postgres"] if share.part == POSTGRES else []
        process = subprocess.Popen([*beside, *command], env=environment(), stdout=printed, stderr=printed)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        tests = json.loads(times.read_text()) if times.exists() else {}
    return Done(share, process.returncode, time.monotonic() - begun, used.ru_utime + used.ru_stime, tests)


def environment() -> dict[str, str]:
    """What Python compiles is kept for the processes that come after: each part starts a dozen."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def at_a_time(lanes: int) -> int:
    """How many tests run at the same time in each of so many lanes, of which each has its share of the processors."""
    return min((os.cpu_count() or 1) // lanes, MOST_AT_A_TIME)


def workers(part: str, at_a_time: int) -> list[str]:
    """Processes for so many tests at a time; none where pytest's own does. A browser's module stays whole, as does the
    server that it starts."""
    return ["-n", str(at_a_time), *(("--dist", "loadfile") if part == BROWSER else ())] if at_a_time > 1 else []


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


def left_out(tests: set[str], done: list[Done]) -> list[str]:
    """Those of these that no part ran."""
    return sorted(tests.difference(*(part.tests for part in done)))


def report(done: list[Done], seconds: float) -> None:
    say(f"\n{'':24}{'tests':>7}{'seconds':>9}{'processor seconds':>19}")
    for part in done:
        failed = "" if part.status in (0, NOTHING_TO_DO) else "  FAILED"
        say(f"{part.share!s:24}{len(part.tests):7}{part.seconds:9.0f}{part.cpu:19.0f}{failed}")
    say(f"{'Together':24}{'':7}{seconds:9.0f}{sum(part.cpu for part in done):19.0f}\n")
    timed = [(seconds, str(part.share), test) for part in done for test, seconds in part.tests.items()]
    for seconds, name, test in sorted(timed, reverse=True)[:SLOWEST]:
        say(f"{seconds:7.1f} s  {name:24}{test}")


def say(line: str, to: IO[str] = sys.stdout) -> None:
    to.write(f"{line}\n")
    to.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
