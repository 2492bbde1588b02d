"""python -m tests.load [--seconds N] [--people N] [--beside FOLDER]: people who type, and a server killed meanwhile.

A wave on SQLite and one on PostgreSQL; beside another version, both in turn, with the ratio of their times.
Everything happens on 127.0.0.1, in databases that are gone afterwards. Ends with 1 where a save failed or was lost.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests import postgres
from tests.load.beside import beside
from tests.load.typist import Typist
from tests.load.wave import GUNICORN, lost, people_of, times, type_at_once
from tests.server import Server

LONGEST, MOST = 600, 500


def main(arguments: list[str]) -> int:
    given = parsed(arguments)
    if given.beside:
        waves = ["--seconds", str(given.seconds), "--people", str(given.people), "--on", *given.on]
        return beside(given.beside.resolve(), waves, given.turns)
    say(f"{given.people} people type for {given.seconds} s, with a save every 2 s each")
    fine = True
    for name in given.on:
        with tempfile.TemporaryDirectory() as folder, database(name, Path(folder)) as url:
            server = Server(Path(folder, "var"), url)  # a folder of ours is closed to the user of PostgreSQL
            fine = tried(name, server, people_of(prepared(server), given.people), given.seconds) and fine
    return 0 if fine else 1


def parsed(arguments: list[str]):
    parser = argparse.ArgumentParser(
        prog="./run load", description="Many interviewers typing at once, on this machine."
    )
    parser.add_argument("--seconds", type=int, default=60, choices=range(2, LONGEST + 1), metavar="N")
    parser.add_argument("--people", type=int, default=50, choices=range(1, MOST + 1), metavar="N")
    parser.add_argument("--on", nargs="+", default=["SQLite", "PostgreSQL"], choices=["SQLite", "PostgreSQL"])
    parser.add_argument(
        "--beside", type=Path, metavar="FOLDER", help="a checkout of another version, in turn with this"
    )
    parser.add_argument("--turns", type=int, default=3, choices=range(1, 11), metavar="N")
    return parser.parse_args(arguments)


@contextmanager
def database(name: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database: on a PostgreSQL server of our own, or in a file."""
    if name == "SQLite":
        yield f"sqlite:///{folder / 'load.sqlite3'}"
        return
    with postgres.server(folder) as url:
        yield url


def prepared(server: Server) -> Server:
    for command in (["migrate", "-v0"], ["createcachetable", "-v0"]):
        server.do("manage.py", *command)
    return server


def tried(name: str, server: Server, typists: list[Typist], seconds: int) -> bool:
    """Whether no save failed and none was lost, in a wave and in one whose server is killed; says so."""
    server.start(*GUNICORN)
    try:
        type_at_once(typists, seconds)
        failed, missing = [error for typist in typists for error in typist.errors], lost(server, typists)
        fine = say_outcome(name, times(typists), failed, missing)
        for typist in typists:
            typist.errors.clear()
            typist.seconds.clear()
        type_at_once(typists, max(2, seconds // 4), kill=server)
        server.start(*GUNICORN)
        failed = [error for typist in typists for error in typist.errors if not error.startswith("no answer")]
        return say_outcome(f"{name}, killed", times(typists), failed, lost(server, typists)) and fine
    finally:
        server.stop()


def say_outcome(name: str, figures: str, failed: list[str], missing: list[str]) -> bool:
    fine = not failed and not missing
    say(f"  {'ok  ' if fine else 'MISS'} {name}: {figures}, {len(failed)} failed, {len(missing)} lost")
    for line in [*failed, *missing][:10]:
        say(f"       {line}")
    return fine


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
