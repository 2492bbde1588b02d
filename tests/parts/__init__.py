"""The parts of a test run: what needs no database, SQLite, PostgreSQL, stories in a browser, looks at pages. Each test
says by what it asks for to which it belongs: `--part sqlite` runs that part alone.

What touches the database is tried on both. `@pytest.mark.once` keeps looks and crawls to SQLite; a browser's story
is told on SQLite, and with `@pytest.mark.both` on PostgreSQL too. A quick run leaves out PostgreSQL, the browser, what
is tried once and what is marked `long`.
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import pytest

PURE, SQLITE, POSTGRES, BROWSER, LOOKS = "pure", "sqlite", "postgres", "browser", "looks"
PARTS = (PURE, SQLITE, POSTGRES, BROWSER, LOOKS)
QUICK_TESTS = "not once and not long"

ASKS_FOR_A_DATABASE = {"db", "transactional_db", "live_server", "databases", "server_in"}


def quick(arguments: list[str]) -> list[str]:
    """What pytest takes, narrowed to the tests of a quick run: of two -m it would heed the last alone."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("-m", action="append", default=[QUICK_TESTS])
    marks, others = parser.parse_known_args(arguments)
    return [*others, "-m", " and ".join(f"({expression})" for expression in marks.m)]


def parts_of(item: pytest.Item) -> set[str]:
    """The parts that this test belongs to; there is always one."""
    asks_for = set(item.fixturenames)
    if "look_in" in asks_for:
        return {LOOKS}
    if "browser" in asks_for:
        return {BROWSER, POSTGRES} if item.get_closest_marker("both") else {BROWSER}
    if asks_for & ASKS_FOR_A_DATABASE or item.get_closest_marker("django_db"):
        return {SQLITE} if item.get_closest_marker("once") else {SQLITE, POSTGRES}
    return {PURE}


def pytest_addoption(parser):
    parser.addoption("--part", choices=PARTS, help="only the tests of this part")
    parser.addoption("--times", type=Path, metavar="FILE", help="write what ran, and for how long, as JSON")
    parser.addoption("--list-parts", type=Path, metavar="FILE", help="write every test with its parts, as JSON")
    parser.addoption("--listed", type=Path, metavar="FILE", help="such a list: other files than the part's stay shut")
    parser.addoption("--share", default="1/1", metavar="N/OF", help="with such a list: of so many files the Nth alone")


def pytest_configure(config):
    if config.option.times and not hasattr(config, "workerinput"):
        config.pluginmanager.register(Times(config.option.times))
    if config.option.listed:
        options = config.option
        config.pluginmanager.register(FilesOfPart(options.listed, options.part, options.share))


def pytest_collection_finish(session):
    if file := session.config.option.list_parts:
        file.write_text(json.dumps({item.nodeid: sorted(parts_of(item)) for item in session.items}))


def pytest_collection_modifyitems(config, items):
    """What was collected is kept, so that `python -m tests.parts` can say what no part ran."""
    part = config.option.part
    if part is None:
        return
    deselect(config, items, {item for item in items if part not in parts_of(item)})


def deselect(config, items: list[pytest.Item], others: set[pytest.Item]) -> None:
    config.hook.pytest_deselected(items=[*others])
    items[:] = [item for item in items if item not in others]


def pytest_fixture_setup(fixturedef, request):
    """What asks for a database only while it runs would be tried on none of the two by name."""
    if request.config.option.part == PURE and fixturedef.argname in ASKS_FOR_A_DATABASE:
        pytest.fail("It asks for the database while it runs: let it ask for `db`, so that it is tried on both.")


class FilesOfPart:
    """Opens no file of tests in which this part has none: what all import, four parts would import in each process. Of
    those that it has, it opens its share: "1/2" is the first, the third, …"""

    def __init__(self, listed: Path, part: str, share: str):
        tests = json.loads(listed.read_text())
        files = sorted({name.split("::")[0] for name, parts in tests.items() if part in parts})
        number, of = map(int, share.split("/"))
        self._others = {name.split("::")[0] for name in tests}.difference(files[number - 1 :: of])

    def pytest_ignore_collect(self, collection_path: Path, config) -> bool | None:
        return collection_path.relative_to(config.rootpath).as_posix() in self._others or None

    def pytest_collection_modifyitems(self, config, items):
        """A file that is named is opened all the same."""
        deselect(config, items, {item for item in items if item.nodeid.split("::")[0] in self._others})


class Times:
    """The seconds of each test, with those of what it asked for first."""

    def __init__(self, file: Path):
        self._file, self._seconds = file, defaultdict(float)

    def pytest_runtest_logreport(self, report):
        self._seconds[report.nodeid] += report.duration

    def pytest_sessionfinish(self):
        self._file.write_text(json.dumps(self._seconds))
