"""Worker processes for tests: real ones, on the test's own database."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.databases import here
from tests.people.mail_server import MailServer

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "manage.py", "work", "--poll", "0.1", "--beat", "0.25"]


def environment(mail: MailServer) -> dict[str, str]:
    ours = {"DJANGO_SETTINGS_MODULE": "tests.people.worker_settings", "EMAIL_PORT": str(mail.port)}
    return os.environ | ours | {"DATABASE_URL": here()}


@contextmanager
def worker(mail: MailServer) -> Iterator[subprocess.Popen]:
    """A worker, ended by force at the end where it has not ended by itself."""
    process = subprocess.Popen(COMMAND, cwd=ROOT, env=environment(mail), stderr=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def end(process: subprocess.Popen, how: int = signal.SIGTERM) -> tuple[int, str]:
    """Its exit code, and what it logged, once it has ended."""
    process.send_signal(how)
    _, log = process.communicate(timeout=30)
    return process.returncode, log


def until(happened: Callable[[], object], seconds: float = 30) -> None:
    """Wait until this is true."""
    for _ in range(int(seconds / 0.05)):
        if happened():
            return
        time.sleep(0.05)
    pytest.fail("It did not happen in time.")
