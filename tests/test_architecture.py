"""The house rules that a machine can read: which way imports run, what may import what, what is pure."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import sources as code
from tests.pure import PURE
from tests.sources import APPS, imports, module, place, sources, way_to_django

ROOMS = {
    "blueprint": ["editing"],
    "people": ["api_keys", "webhooks"],
    "hiring": [
        "openings",
        "planning",
        "candidates",
        "interviews",
        "applications",
        "supervision",
        "letters",
        "retention",
        "connections",
    ],
    "scorecards": [
        "cards",
        "practice",
        "debrief",
        "calibration",
        "other_systems",
        "feedback",
        "committee",
        "packets",
        "onboarding",
        "foretold",
        "fairness",
        "privacy",
        "backup",
        "timeline",
        "notices",
        "today",
        "search",
        "api",
        "demo",
    ],
}
"""A room holds every layer of one feature; it imports from the rooms before it, never from those after it."""

AFTER_ROOMS = {"apps", "for_earlier_apps", "for_hiring", "mail_kinds", "management", "tasks", "templatetags", "urls"}
"""What belongs to a whole app and stands after its rooms; whatever else stands in no room stands before them."""

LAYERS = ["pure", "models", "ground", "access", "queries", "mail", "operations", "documents", "tasks", "forms"]
LAYERS += ["views", "urls"]
"""In an app, and in each of its rooms, a module imports only from its own layer or from one before it."""

GROUND = (
    "audit declarations forgotten_files kept locks mail_choices one_at_a_time outbox planner queue schedule sealing"
)
GROUND += " stored triggers bulk_insert measures outside patience prepared stores verbs"
"""What an app stands on: modules that know the database and serve every layer but the models."""

LAYER_OF = {
    **{name: name for name in LAYERS[1:]},
    **dict.fromkeys(GROUND.split(), "ground"),
    "evidence": "models",
    "kinds": "models",
    "seating": "queries",
    "password_links": "mail",
    "mail_kinds": "mail",
    "fields": "forms",
    "cursors": "forms",
    "value_kinds": "forms",
    "problems": "forms",
    "schemas": "forms",
    "server": "urls",
    "worker": "tasks",
    "adapters": "views",
    "middleware": "views",
    "sent_once": "views",
}
"""The layer of each module that is not pure, by its name: there are no other names for such a module."""

OUTSIDE_THE_LAYERS = {"apps", "backup", "demo", "for_earlier_apps", "for_hiring", "management", "templatetags"}


def is_pure(path: Path) -> bool:
    return any(place(path) == name or place(path).startswith(f"{name}/") for name in PURE)


def room(app: str, name: str) -> int:
    """The number of a module's room in its app; 0 for what stands before the rooms, and one past all for the rest."""
    rooms = ROOMS.get(app, [])
    inside = name.split(".")[1] if "." in name else ""
    if inside in rooms:
        return rooms.index(inside) + 1
    return len(rooms) + 1 if inside in AFTER_ROOMS else 0


def named_layer(app: str, name: str) -> str | None:
    """The layer that a module's name says, by its first part inside its app or room; None outside the layers."""
    parts = name.split(".")
    inside = parts[2:] if len(parts) > 2 and parts[1] in ROOMS.get(app, []) else parts[1:]
    if not inside or (parts[1:] == inside[:1] and inside[0] in ROOMS.get(app, [])):
        return None
    if {parts[1], inside[0]} & OUTSIDE_THE_LAYERS:
        return None
    return LAYER_OF.get(inside[0], "pure")


def without_a_layer(app: str) -> list[str]:
    """The modules whose name is no layer's, and which are not on the list of pure ones either."""
    return [place(path) for path in sources(app) if named_layer(app, module(path)) == "pure" and not is_pure(path)]


def wrong_way(app: str) -> list[str]:
    later = [*APPS[APPS.index(app) + 1 :], "config", "tests"]
    return [
        f"{place(path)}:{line} imports {name}"
        for path in sources(app)
        for name, line in imports(path)
        if name.split(".")[0] in later
    ]


def inner_imports(app: str) -> Iterator[tuple[str, str, str]]:
    """Every import of an app from itself: the module, the name that it imports, and both with the line in words."""
    for path in sources(app):
        for name, line in imports(path):
            if name.split(".")[0] == app:
                yield module(path), name, f"{place(path)}:{line} imports {name}"


def against_the_rooms(app: str) -> list[str]:
    return [words for here, there, words in inner_imports(app) if room(app, there) > room(app, here)]


def against_the_layers(app: str) -> Iterator[str]:
    for here, there, words in inner_imports(app):
        if room(app, here) != room(app, there) or (app in ROOMS and room(app, here) > len(ROOMS[app])):
            continue
        own, other = named_layer(app, here), named_layer(app, there)
        if own and other and LAYERS.index(other) > LAYERS.index(own):
            yield words


@pytest.mark.parametrize("app", APPS)
def test_apps_import_only_from_the_apps_before_them(app):
    assert wrong_way(app) == []


@pytest.mark.parametrize("app", ROOMS)
def test_rooms_import_only_from_the_rooms_before_them(app):
    assert against_the_rooms(app) == []


@pytest.mark.parametrize("app", ROOMS)
def test_every_room_that_is_named_is_there(app):
    assert [name for name in ROOMS[app] if not (code.ROOT / app / name / "__init__.py").exists()] == []


@pytest.mark.parametrize("app", ["blueprint", "hiring", "scorecards"])
def test_the_tests_of_a_room_stand_in_a_folder_of_its_name(app):
    assert [name for name in ROOMS[app] if not list((code.ROOT / "tests" / app / name).glob("test_*.py"))] == []


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_left_never_imports_right(app):
    assert list(against_the_layers(app)) == []


def test_every_module_is_a_layer_or_is_listed_as_pure():
    assert {name for app in APPS for name in without_a_layer(app)} == set()


def test_the_list_of_pure_modules_names_what_is_there():
    assert [name for name in PURE if not (code.ROOT / name).exists()] == []


@pytest.mark.long
def test_pure_modules_reach_no_django_through_whatever_they_import():
    ways = {place(path): way_to_django(path) for app in APPS for path in sources(app) if is_pure(path)}
    assert {name: way for name, way in ways.items() if way} == {}


def test_pure_modules_run_where_there_is_no_django():
    names = [module(path) for app in APPS for path in sources(app) if is_pure(path)]
    without = f"import sys, importlib; sys.modules['django'] = None; [importlib.import_module(n) for n in {names!r}]"
    done = subprocess.run([sys.executable, "-c", without], cwd=code.ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_only_documents_import_weasyprint():
    importers = {
        place(path)
        for app in APPS
        for path in sources(app)
        for name, _ in imports(path)
        if name.split(".")[0] == "weasyprint"
    }
    assert [name for name in importers if not name.endswith("/documents.py")] == []


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A project of a few lines, written as {place: text}."""
    monkeypatch.setattr(code, "ROOT", tmp_path)

    def write(files: dict[str, str]) -> None:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text)

    return write


def test_the_checker_sees_an_import_that_runs_the_wrong_way(house):
    house({"people/access.py": "from hiring.models import Opening\nfrom people.views import me\n"})
    assert wrong_way("people") == ["people/access.py:1 imports hiring.models.Opening"]
    assert list(against_the_layers("people")) == ["people/access.py:2 imports people.views.me"]


def test_the_checker_sees_a_room_that_imports_from_a_later_one(house):
    house(
        {
            "hiring/openings/access.py": "from hiring.planning.queries import role_of\n",
            "hiring/planning/access.py": "from hiring.openings.access import can_recruit\n",
            "hiring/models/plan.py": "def stages():\n    import hiring.planning.queries\n",
        }
    )
    assert against_the_rooms("hiring") == [
        "hiring/models/plan.py:2 imports hiring.planning.queries",
        "hiring/openings/access.py:1 imports hiring.planning.queries.role_of",
    ]


def test_the_checker_sees_layers_out_of_order_inside_a_room(house):
    house(
        {
            "scorecards/debrief/queries/cards.py": "from scorecards.debrief.operations import note\n",
            "scorecards/debrief/operations.py": "from scorecards.debrief.queries.cards import cards\n",
        }
    )
    wrong = "scorecards/debrief/queries/cards.py:1 imports scorecards.debrief.operations.note"
    assert list(against_the_layers("scorecards")) == [wrong]


def test_the_checker_sees_imports_that_name_no_app(house):
    house({"hiring/planning/access.py": "from .views import plan\nfrom ..retention import clocks\n"})
    assert list(against_the_layers("hiring")) == ["hiring/planning/access.py:1 imports hiring.planning.views.plan"]
    assert against_the_rooms("hiring") == ["hiring/planning/access.py:2 imports hiring.retention.clocks"]


def test_the_checker_sees_a_module_that_is_no_layer_and_not_pure(house):
    house({"people/access.py": "", "people/roles.py": "", "people/helpers.py": "", "hiring/planning/odd.py": ""})
    house({"scorecards/debrief/debrief.py": "", "scorecards/debrief/__init__.py": ""})
    assert without_a_layer("people") == ["people/helpers.py"]
    assert without_a_layer("scorecards") == ["scorecards/debrief/debrief.py"]
    assert without_a_layer("hiring") == ["hiring/planning/odd.py"]


def test_the_checker_follows_imports_to_django(house):
    house(
        {
            "people/roles.py": "from people.table_files import header\n",
            "people/table_files/__init__.py": "",
            "people/table_files/header.py": "def read():\n    from people.models import User\n",
            "people/models.py": "from django.db import models\n",
        }
    )
    assert way_to_django(code.ROOT / "people" / "roles.py") == [
        "people/roles.py:1 imports people.table_files.header",
        "people/table_files/header.py:2 imports people.models.User",
        "people/models.py:1 imports django.db.models",
    ]
