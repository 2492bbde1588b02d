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

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_for(url: str, process: subprocess.Popen, seconds: int = 20) -> None:
    for _ in range(seconds * 10):
        try:
            urllib.request.urlopen(url, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            assert process.poll() is None, "the demo server ended before it answered"
            time.sleep(0.1)
    raise AssertionError(f"the demo server did not answer within {seconds} seconds")


class Server:
    """gunicorn before the database of this URL, with `more` settings; all else that it keeps is in this folder."""

    def __init__(self, folder: Path, database: str, **more: str):
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.folder, self.database = folder, database
        self._environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "tests.server_settings",
            "VAR_DIR": str(folder),
            "DATABASE_URL": self.database,
            "HTTPS": "no",
            "STATIC_MANIFEST": "no",
            "SITE_URL": self.address,
            "LOG_LEVEL": "WARNING",
            **more,
        }

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

    @contextmanager
    def running(self) -> Iterator["Server"]:
        self.start()
        try:
            yield self
        finally:
            self.stop()

    def start(self, *options: str) -> None:
        gunicorn = [
            "-m",
            "gunicorn",
            "config.wsgi",
            "--bind",
            f"127.0.0.1:{self.port}",
            "--threads",
            "4",
            "--no-control-socket",
            *options,
        ]
        # A group of its own, so that a kill reaches its worker too.
        self._process = subprocess.Popen(
            [sys.executable, *gunicorn], cwd=ROOT, env=self._environment, start_new_session=True
        )
        wait_for(f"{self.address}/health/live", self._process)

    def stop(self, how: int = signal.SIGTERM) -> None:
        os.killpg(self._process.pid, how)
        self._process.wait(timeout=20)
