"""A program of ours that reads somebody's file in a process of its own, which sets its own limits."""

import json
import signal
import subprocess
import sys
from pathlib import Path

_OUT_OF_TIME = {signal.SIGXCPU, signal.SIGKILL}


def answer(program: Path, limits: tuple[int, ...], data: bytes, *, seconds: int) -> dict:
    """What the program writes as JSON; {"refused": "seconds", "memory" or "broken"} where it ended without.

    limits: its arguments. seconds: of CPU that it allows itself; three times as long by the clock it is ended.
    """
    command = [sys.executable, "-I", str(program), *map(str, limits)]
    try:
        ended = subprocess.run(  # noqa: S603 - our own program, and numbers
            command, input=data, capture_output=True, timeout=3 * seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return {"refused": "seconds"}
    if ended.returncode:
        killed_by = -ended.returncode
        return {"refused": "seconds" if killed_by in _OUT_OF_TIME else "memory" if killed_by > 0 else "broken"}
    return json.loads(ended.stdout)
