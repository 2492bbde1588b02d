"""A whole run at another time: ./run test --at 2028-02-29T00:05, in UTC where no offset stands behind it.

Clocks go on from there, in this process and in every Python process that it starts: workers of the run, servers.
Chromium, PostgreSQL and the file system keep the true time.
"""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.clock import sitecustomize

HERE = str(Path(__file__).parent)


def pytest_addoption(parser):
    parser.addoption("--at", metavar="TIME", type=moment, help="run everything as if it were now this time")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config):
    at = config.getoption("at")
    if at and sitecustomize.AHEAD not in os.environ:
        os.environ[sitecustomize.AHEAD] = str(at.timestamp() - time.time())
        os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [HERE, os.environ.get("PYTHONPATH")]))
        sitecustomize.travel()


def pytest_report_header():
    return f"clock: {datetime.now(UTC):%A %Y-%m-%d %H:%M} UTC"


def moment(words: str) -> datetime:
    at = datetime.fromisoformat(words)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
