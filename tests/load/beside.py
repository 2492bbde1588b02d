"""The same waves on this build and on another, in turn: ./run load --beside FOLDER [--turns N].

The other folder is a checkout with its own environment and its own `tests.load`, for instance of the version before.
"""

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

HERE = Path(__file__).parents[2]
TOLD = re.compile(r"^ *(?:ok|MISS) +(?P<name>[\w, ]+): .*p95 (?P<p95>[\d,]+) ms", re.MULTILINE)


def p95_of(told: str) -> dict[str, int]:
    """Milliseconds by the name of the wave, of what ./run load printed."""
    return {line["name"]: int(line["p95"].replace(",", "")) for line in TOLD.finditer(told)}


def beside(other: Path, arguments: list[str], turns: int) -> int:
    """Both builds in turn, so often; 1 where a wave of ours failed. Prints the ratio of the medians of p95."""
    taken: dict[tuple[str, Path], list[int]] = defaultdict(list)
    fine = True
    for _ in range(turns):
        for folder in (other, HERE):
            told, status = _run(folder, arguments)
            fine = fine and (folder == other or status == 0)
            for name, milliseconds in p95_of(told).items():
                taken[name, folder].append(milliseconds)
    for name in {name: None for name, _ in taken}:
        theirs, ours = (median(taken[name, folder]) for folder in (other, HERE))
        _say(f"{name}: p95 {ours:.0f} ms here, {theirs:.0f} ms there, {ours / theirs:.2f} times")
    return 0 if fine else 1


def _run(folder: Path, arguments: list[str]) -> tuple[str, int]:
    _say(f"in {folder}")
    command = [folder / ".venv" / "bin" / "python", "-m", "tests.load", *arguments]
    ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=False)
    _say(ran.stdout.rstrip())
    return ran.stdout, ran.returncode


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
