"""What a finding tells: each thing seen beside what is stated, and an end with 1 where they differ."""

import atexit
import os
import sys

_changed = []


def seen(what: str, value, stated) -> None:
    """Print what is seen; another value than the stated one makes the finding fail at its end."""
    sys.stdout.write(f"{what}: {value!r}\n")
    if value != stated:
        _changed.append(what)
        sys.stdout.write(f"    CHANGED, stated was {stated!r}\n")


@atexit.register
def _end() -> None:
    sys.stdout.flush()
    if _changed:
        os._exit(1)
