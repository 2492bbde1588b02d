"""python -m tests.load.size [--candidates N --openings N --ratings N]: the pages of a large house on PostgreSQL.

Fills a database of its own on this machine, asks for every page that grows with it, and says what each took. Ends
with 1 where a page took longer than the limit. `--plans` prints the plans of the ten slowest queries.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import psycopg

from tests import postgres

SETTINGS = "tests.server_settings"


def parsed(arguments: list[str]):
    parser = argparse.ArgumentParser(prog="./run size", description="The pages of a large house, on PostgreSQL.")
    parser.add_argument("--candidates", type=int, default=200_000)
    parser.add_argument("--openings", type=int, default=1_000)
    parser.add_argument("--ratings", type=int, default=2_000_000)
    parser.add_argument("--limit", type=int, default=300, help="milliseconds that a page may take")
    parser.add_argument("--busy", action="store_true", help="judge by processor time: others work on this machine")
    parser.add_argument("--plans", action="store_true", help="print the plans of the ten slowest queries")
    parser.add_argument("--jobs", action="store_true", help="erasure, a night of retention, backup and restore as well")
    return parser.parse_args(arguments)


def on_a_disk_without_moving_parts(url: str) -> None:
    """As docs/operations.md asks of who runs a server."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ALTER SYSTEM SET random_page_cost = 1.1")
        connection.execute("SELECT pg_reload_conf()")


def main(arguments: list[str]) -> int:
    parsed(arguments)
    with tempfile.TemporaryDirectory() as folder, postgres.server(Path(folder)) as url:
        postgres.hasten(url)
        on_a_disk_without_moving_parts(url)
        # Our own folder is closed to everybody else, to the user of PostgreSQL as well.
        ours = {"DATABASE_URL": url, "VAR_DIR": f"{folder}/var", "DJANGO_SETTINGS_MODULE": SETTINGS}
        plain = {"LOG_LEVEL": "ERROR", "HTTPS": "no", "STATIC_MANIFEST": "no", "ALLOWED_HOSTS": "testserver"}
        measure = [sys.executable, "-m", "tests.load.pages", *arguments]
        return subprocess.run(measure, env=os.environ | ours | plain, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
