"""Tasks that a worker process does for a test; what they do stands in a file."""

import time
from pathlib import Path

from django_tasks import task

CANDIDATE = "Nia Novak"


@task()
def note(path: str, word: str) -> None:
    with Path(path).open("a") as file:
        file.write(f"{word}\n")


@task()
def wait_for_go(path: str) -> str:
    """Writes “begun”, waits until there is a file beside it called go, and writes “done”."""
    note.call(path, "begun")
    while not Path(path).with_name("go").exists():
        time.sleep(0.02)
    note.call(path, "done")
    return "well"


@task()
def break_down() -> None:
    raise ValueError(CANDIDATE)


@task(takes_context=True)
def leave(context) -> None:
    raise SystemExit(3)
