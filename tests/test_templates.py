"""A template stands in the folder of its room, as the code that fills it does, and whatever names one finds it."""

import re
from pathlib import Path

import pytest

from tests import sources as code
from tests.sources import APPS, place, sources
from tests.test_architecture import ROOMS

NAMED = re.compile(r"""["']((?:people|blueprint|hiring|scorecards|documents|_parts)/[\w./-]+\.(?:html|svg|txt))["']""")

HAS_MORE = {"people", "blueprint"}
"""What these have in no room has its templates in none either."""


def templates() -> list[Path]:
    return [path for path in sorted((code.ROOT / "templates").rglob("*")) if path.is_file()]


def not_there() -> list[str]:
    """The templates that code or a template names, and that are not there."""
    paths = [*templates(), *(path for app in APPS for path in sources(app))]
    named = [(path, name) for path in paths for name in NAMED.findall(path.read_text("utf-8"))]
    return [f"{place(path)} names {name}" for path, name in named if not (code.ROOT / "templates" / name).is_file()]


def in_no_room(app: str) -> list[str]:
    """The folders of an app's templates that are called as none of its rooms, and templates beside the folders where an
    app has nothing but rooms. Mail belongs to the whole app, and so do the parts of a role's page."""
    paths = [path.relative_to(code.ROOT / "templates" / app) for path in templates() if _app(path) == app]
    known = {*ROOMS[app], "mail", "parts"} | ({path.name for path in paths} if app in HAS_MORE else set())
    return [f"templates/{app}/{path}" for path in paths if path.parts[0] not in known]


def _app(path: Path) -> str:
    return path.relative_to(code.ROOT / "templates").parts[0]


def test_every_template_that_is_named_is_there():
    assert not_there() == []


@pytest.mark.parametrize("app", ROOMS)
def test_a_template_stands_in_the_folder_of_its_room(app):
    assert in_no_room(app) == []


def test_the_checker_sees_a_template_that_is_lost_or_in_no_room(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    for name in ("hiring/list.html", "hiring/letters/one.html"):
        (tmp_path / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "templates" / name).write_text(
            '{% include "hiring/letters/one.html" %}{% include "hiring/two.html" %}'
        )
    assert in_no_room("hiring") == ["templates/hiring/list.html"]
    assert not_there() == [
        "templates/hiring/letters/one.html names hiring/two.html",
        "templates/hiring/list.html names hiring/two.html",
    ]
