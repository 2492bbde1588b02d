"""The databases of a test run. A world is a database with something in it: each is made once, and copied from then on.

Whoever needs a world first makes it, while others wait; the parts of a run that use SQLite share theirs. A copy is a
copied file on SQLite, and CREATE DATABASE … TEMPLATE on PostgreSQL. Nothing outlives the run, even where a session is
still open.
"""

import fcntl
import os
import pickle
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import psycopg
from django.db import connection
from django.test import override_settings
from psycopg import sql


class World(NamedTuple):
    """What is done to the world that this one begins as, an empty database where it begins as none.

    What `build` gives back is kept beside the database, and everybody gets a copy of their own.
    """

    begins_as: str | None
    build: Callable[[], Any]


class SQLite:
    """Databases as files of one folder."""

    def __init__(self, folder: Path):
        self._folder = folder

    def place(self, name: str) -> str:
        return str(self._folder / f"{name}.sqlite3")

    def url(self, place: str) -> str:
        return f"sqlite:///{place}"

    def make(self, name: str, template: str | None = None, folder: Path | None = None) -> str:
        """A new database, empty where there is no template; where it is."""
        place = SQLite(folder or self._folder).place(name)
        if template:
            shutil.copyfile(template, place)
        return place

    def drop(self, place: str) -> None:
        for path in (place, f"{place}-wal", f"{place}-shm"):
            Path(path).unlink(missing_ok=True)

    def drop_all(self) -> None:
        """They go with their folder."""


class PostgreSQL:
    """Databases of one server, all of whose names begin alike."""

    def __init__(self, url: str, prefix: str):
        self._url, self._prefix = url, prefix
        self._admin = None

    def place(self, name: str) -> str:
        return f"{self._prefix}_{name}"

    def url(self, place: str) -> str:
        return urlsplit(self._url)._replace(path=f"/{place}").geturl()

    def make(self, name: str, template: str | None = None, folder: Path | None = None) -> str:
        place = self.place(name)
        self._do("CREATE DATABASE {} TEMPLATE {}", place, template or "template0")
        return place

    def drop(self, place: str) -> None:
        self._do("DROP DATABASE IF EXISTS {} WITH (FORCE)", place)

    def drop_all(self) -> None:
        for (place,) in self._connection().execute("SELECT datname FROM pg_database").fetchall():
            if place.startswith(f"{self._prefix}_"):
                self.drop(place)

    def _do(self, statement: str, *names: str) -> None:
        self._connection().execute(sql.SQL(statement).format(*map(sql.Identifier, names)))

    def _connection(self) -> psycopg.Connection:
        self._admin = self._admin or psycopg.connect(self._url, autocommit=True)
        return self._admin


def engine(run: Path) -> SQLite | PostgreSQL:
    """The databases of the run that this folder belongs to: on the server that DATABASE_URL names, or as files."""
    url = os.environ.get("DATABASE_URL", "")
    return PostgreSQL(url, run.name.lower()) if url.startswith("postgres") else SQLite(run)


def here() -> str:
    """The URL of the database that this test uses."""
    kind = SQLite(Path()) if connection.vendor == "sqlite" else PostgreSQL(os.environ["DATABASE_URL"], "")
    return kind.url(connection.settings_dict["NAME"])


class Databases:
    """The worlds of a run, for one of its processes."""

    def __init__(self, run: Path, engine: SQLite | PostgreSQL, worlds: dict[str, World], name: str, unblock):
        self._run, self._engine, self._worlds, self._name, self._unblock = run, engine, worlds, name, unblock
        self._number = count(1)
        self._copies: dict[str, str] = {}

    def enter(self, world: str) -> None:
        """Django’s connection leads to this process’s copy of the world."""
        if world not in self._copies:
            self._copies[world] = self.copy(world)
        _lead_to(self._copies[world])

    def leave(self) -> None:
        """What was done in the world that was entered last is gone with it; whoever enters it next gets a new copy."""
        place = connection.settings_dict["NAME"]
        connection.close()
        self._copies = {world: copy for world, copy in self._copies.items() if copy != place}
        self.drop(place)

    def start_anew(self, files: Path) -> None:
        """As on a new machine: no row, no number given out, no file in this folder."""
        self.leave()
        self.enter("empty")
        for path in files.rglob("*"):
            if path.is_file():
                path.unlink()

    def copy(self, world: str, folder: Path | None = None) -> str:
        """Where a new copy is: in this folder if it is a file, and its uploaded files beside it."""
        template = self._template(world)
        if folder and self._files(world).exists():
            shutil.copytree(self._files(world), folder / "files")
        return self._engine.make(f"{self._name}_{next(self._number)}", template, folder)

    def drop(self, place: str) -> None:
        self._engine.drop(place)

    def url(self, place: str) -> str:
        return self._engine.url(place)

    def kept(self, world: str) -> Any:
        """What was kept when the world was made."""
        return pickle.loads(self._kept(world).read_bytes())

    def _template(self, world: str) -> str:
        with _alone(self._run / f"{connection.vendor}.lock"):
            return self._made(world)

    def _made(self, world: str) -> str:
        if not self._kept(world).exists():
            begins_as, build = self._worlds[world]
            template = self._engine.make(world, begins_as and self._made(begins_as))
            with self._unblock(), _there(template), override_settings(MEDIA_ROOT=self._files(world)):
                self._kept(world).write_bytes(pickle.dumps(build()))
        return self._engine.place(world)

    def _kept(self, world: str) -> Path:
        return self._run / f"{connection.vendor}_{world}.kept"

    def _files(self, world: str) -> Path:
        return self._run / f"{connection.vendor}_{world}_files"


def _lead_to(place: str) -> None:
    if connection.settings_dict["NAME"] != place:
        connection.close()
        connection.settings_dict["NAME"] = place


@contextmanager
def _there(place: str) -> Iterator[None]:
    before = connection.settings_dict["NAME"]
    _lead_to(place)
    try:
        yield
    finally:
        _lead_to(before)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
