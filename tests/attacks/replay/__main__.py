"""Starts the demo of a build, in a folder of its own on a free port, tells it each story, and says how that ended.

`open`: somebody got round the rule. `closed`: nobody did. `not there`: that build has nothing of the kind. `untold`:
the story could not begin. Ends with 1 where anything is open, with 2 where anything is untold.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.attacks.replay import committee, costs, pages, rounds
from tests.attacks.replay.person import NoForm
from tests.attacks.replay.search import Search
from tests.server import ROOT, free_port, wait_for

PARTS = {
    "Who appoints, who decides": committee.STORIES,
    "Reading before one judges, and words that leak": rounds.STORIES,
    "What breaks a page, and what is done to what is kept": pages.STORIES,
    "Cheap requests that cost much": costs.STORIES,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run attacks", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT, help="a checkout with its environment in .venv")
    parser.add_argument("--port", type=int, default=free_port())
    given = parser.parse_args()
    ends = []
    with demo(given.folder.absolute(), given.port) as search:
        for part, stories in PARTS.items():
            say(f"\n{part}")
            for story in stories:
                ends.append(told(story, search))
                say(f"  {ends[-1]:9} {story.__doc__}")
    say("\n" + ", ".join(f"{ends.count(end)} {end}" for end in dict.fromkeys(ends)))
    return 2 if any(end.startswith("untold") for end in ends) else int("open" in ends)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def told(story, search: Search) -> str:
    try:
        return {True: "open", False: "closed", None: "not there"}[story(search)]
    except NoForm:
        return "closed"
    except AssertionError as missing:
        return f"untold ({missing})"


@contextmanager
def demo(build: Path, port: int) -> Iterator[Search]:
    with TemporaryDirectory() as kept:
        database = Path(kept) / "demo.sqlite3"
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{database}",
            "VAR_DIR": kept,
            "HTTPS": "no",
            "STATIC_MANIFEST": "no",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        manage = [str(build / ".venv/bin/python"), "manage.py"]
        for command in ("migrate", "createcachetable", "load_demo"):
            subprocess.run([*manage, command], cwd=build, env=environment, check=True, stdout=subprocess.DEVNULL)
        serving = [*manage, "runserver", str(port), "--noreload"]
        server = subprocess.Popen(
            serving, cwd=build, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            wait_for(f"http://127.0.0.1:{port}/accounts/login/", server, seconds=120)
            yield Search(f"http://127.0.0.1:{port}", database)
        finally:
            server.terminate()
            server.wait(timeout=60)


if __name__ == "__main__":
    sys.exit(main())
