"""A real server of our own on this machine, in a folder of its own, which can be killed and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def fresh_database(folder: Path, name: str, url: str) -> str:
    """The URL of an empty database: on the PostgreSQL server that this URL names, or else a file."""
    if not url.startswith("postgres"):
        return f"sqlite:///{folder / 'demo.sqlite3'}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return url.replace("/postgres?", f"/{name}?", 1)


def wait_for(url: str, process: subprocess.Popen) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert process.poll() is None, "the demo server ended before it answered"
            time.sleep(0.1)
    raise AssertionError("the demo server did not answer within 20 seconds")


class Server:
    """gunicorn before an empty database; `database` is the URL of a PostgreSQL server, or anything else for SQLite."""

    def __init__(self, folder: Path, database: str | None = None):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.folder = folder
        url = os.environ.get("DATABASE_URL", "") if database is None else database
        self.database = fresh_database(folder, f"demo_{self.port}", url)
        self._environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "VAR_DIR": str(folder),
            "DATABASE_URL": self.database,
            "HTTPS": "no",
            "STATIC_MANIFEST": "no",
            "SITE_URL": self.address,
            "LOG_LEVEL": "WARNING",
        }
        for command in (["migrate", "-v0"], ["createcachetable", "-v0"]):
            self.do("manage.py", *command)

    def do(self, *command: str) -> str:
        """Run Python on the server's own database; what it printed."""
        run = [sys.executable, *command]
        return subprocess.run(
            run, cwd=ROOT, env=self._environment, check=True, stdout=subprocess.PIPE, text=True
        ).stdout

    @contextmanager
    def working(self) -> Iterator[None]:
        """A worker beside the server, ended afterwards."""
        command = [sys.executable, "manage.py", "work", "--poll", "0.2", "--beat", "1"]
        process = subprocess.Popen(command, cwd=ROOT, env=self._environment, stdout=subprocess.DEVNULL)
        try:
            yield
        finally:
            process.terminate()
            process.wait(timeout=60)

    def start(self, *options: str) -> None:
        gunicorn = ["-m", "gunicorn", "config.wsgi", "--bind", f"127.0.0.1:{self.port}", "--threads", "4", *options]
        # A group of its own, so that a kill reaches its worker too.
        self._process = subprocess.Popen(
            [sys.executable, *gunicorn], cwd=ROOT, env=self._environment, start_new_session=True
        )
        wait_for(f"{self.address}/accounts/login/", self._process)

    def stop(self, how: int = signal.SIGTERM) -> None:
        os.killpg(self._process.pid, how)
        self._process.wait(timeout=20)
