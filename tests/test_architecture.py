"""The house rules that a machine can read: which way imports run, what may import what, how long things are."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
APPS = ["people", "blueprint", "hiring", "scorecards"]

ROOMS = {
    "hiring": ["openings", "planning", "candidates", "interviews", "applications", "retention"],
    "scorecards": [
        "cards",
        "practice",
        "debrief",
        "calibration",
        "feedback",
        "committee",
        "packets",
        "privacy",
        "backup",
        "timeline",
        "today",
        "demo",
    ],
}
"""A room holds every layer of one feature; it imports from the rooms before it, never from those after it."""

BEFORE_ROOMS = {"evidence", "models", "verbs", "triggers"}
"""What belongs to a whole app and stands before its rooms; tasks, kinds of mail, addresses and commands stand after."""

LAYERS = ["words", "models", "access", "pure", "queries", "mail", "operations", "documents", "tasks", "forms"]
LAYERS += ["views", "urls"]
"""In an app without rooms, and in each room, a module imports only from its own layer or from one before it."""

LAYER_OF = {
    "roles": "words",
    "time_zones": "words",
    "document": "words",
    "slugs": "words",
    "evidence": "words",
    "models": "models",
    "audit": "access",
    "planner": "access",
    "locks": "access",
    "verbs": "access",
    "access": "access",
    "stored": "access",
    "queries": "queries",
    "tokens": "mail",
    "mail": "mail",
    "operations": "operations",
    "documents": "documents",
    "tasks": "tasks",
    "forms": "forms",
    "views": "views",
    "adapters": "views",
    "middleware": "views",
    "urls": "urls",
}
OUTSIDE_THE_LAYERS = {"management", "migrations", "templatetags", "apps", "demo", "backup"}

PURE = [
    "people/roles.py",
    "people/table_files",
    "people/time_zones.py",
    "blueprint/importing",
    "blueprint/composition",
    "blueprint/contrast.py",
    "blueprint/job_description",
    "blueprint/lines.py",
    "blueprint/presentation",
    "blueprint/document.py",
    "blueprint/difference.py",
    "blueprint/identity.py",
    "blueprint/inline_markdown.py",
    "blueprint/markdown_export.py",
    "blueprint/slugs.py",
    "scorecards/calibration/charts",
    "scorecards/debrief/agenda.py",
    "scorecards/debrief/order.py",
    "scorecards/calibration/ratings_file",
    "scorecards/calibration/report",
    "scorecards/calibration/statistics",
    "hiring/candidates/candidates_file.py",
    "hiring/candidates/file_types.py",
    "hiring/interviews/calendar_feed.py",
    "hiring/interviews/reminders.py",
    "hiring/openings/findings.py",
    "hiring/openings/pictures.py",
    "hiring/openings/places.py",
    "hiring/openings/published_description.py",
    "hiring/openings/shown_lines.py",
    "hiring/openings/theme.py",
    "hiring/planning/brief.py",
    "hiring/planning/components.py",
    "hiring/planning/coverage.py",
    "hiring/planning/guidance.py",
    "hiring/planning/kit.py",
    "hiring/planning/materials.py",
    "hiring/planning/plain_plan.py",
    "hiring/planning/proposal.py",
    "hiring/planning/timetable.py",
    "hiring/retention/clocks.py",
    "scorecards/practice/comparison.py",
    "scorecards/practice/answers_file.py",
    "scorecards/timeline/entries.py",
    "scorecards/timeline/sentences.py",
]

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 300, 40, 120


def sources(folder: str) -> list[Path]:
    return [path for path in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in path.parts]


def imports(path: Path) -> list[tuple[str, int]]:
    """The dotted names that a file imports, each with its line."""
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found += [(f"{node.module}.{alias.name}", node.lineno) for alias in node.names]
    return found


def place(path: Path) -> str:
    return str(path.relative_to(ROOT))


def room(app: str, module: str) -> int:
    """The number of a module's room in its app; 0 for what stands before the rooms, and one past all for the rest."""
    rooms = ROOMS.get(app, [])
    name = module.split(".")[1] if "." in module else ""
    if name in rooms:
        return rooms.index(name) + 1
    return 0 if name in BEFORE_ROOMS else len(rooms) + 1


def layer(app: str, module: str) -> int | None:
    """The number of a module's layer, by the first part of its name inside its app or room; None outside the layers."""
    parts = module.split(".")
    inside = parts[2:] if len(parts) > 2 and parts[1] in ROOMS.get(app, []) else parts[1:]
    if not inside or {parts[1], inside[0]} & OUTSIDE_THE_LAYERS:
        return None
    return LAYERS.index(LAYER_OF.get(inside[0], "pure"))


def wrong_way(app: str) -> list[str]:
    later = [*APPS[APPS.index(app) + 1 :], "config", "tests"]
    return [
        f"{place(path)}:{line} imports {name}"
        for path in sources(app)
        for name, line in imports(path)
        if name.split(".")[0] in later
    ]


def inside(app: str):
    """Every import of an app from itself: the module, the name that it imports, and both with the line in words."""
    for path in sources(app):
        here = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for name, line in imports(path):
            if name.split(".")[0] == app:
                yield here, name, f"{place(path)}:{line} imports {name}"


def against_the_rooms(app: str) -> list[str]:
    return [words for here, there, words in inside(app) if room(app, there) > room(app, here)]


def against_the_layers(app: str) -> list[str]:
    wrong = []
    for here, there, words in inside(app):
        if app in ROOMS and (room(app, here) != room(app, there) or room(app, here) > len(ROOMS[app])):
            continue
        own, others = layer(app, here), layer(app, there)
        if own is not None and others is not None and others > own:
            wrong.append(words)
    return wrong


@pytest.mark.parametrize("app", APPS)
def test_apps_import_only_from_the_apps_before_them(app):
    assert wrong_way(app) == []


@pytest.mark.parametrize("app", ROOMS)
def test_rooms_import_only_from_the_rooms_before_them(app):
    assert against_the_rooms(app) == []


@pytest.mark.parametrize("app", ROOMS)
def test_every_room_that_is_named_is_there(app):
    assert [name for name in ROOMS[app] if not (ROOT / app / name / "__init__.py").exists()] == []


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_left_never_imports_right(app):
    assert against_the_layers(app) == []


@pytest.mark.parametrize("name", PURE)
def test_pure_modules_know_nothing_of_django(name):
    files = [ROOT / name] if name.endswith(".py") else sources(name)
    found = [
        f"{place(path)}:{line} imports {module}"
        for path in files
        if path.exists()
        for module, line in imports(path)
        if module.split(".")[0] in ("django", "allauth", "crispy_forms") or ".models" in module
    ]
    assert found == []


def test_only_documents_import_weasyprint():
    found = [
        place(path)
        for app in APPS
        for path in sources(app)
        for name, _ in imports(path)
        if name.split(".")[0] == "weasyprint"
    ]
    assert [name for name in found if not name.endswith("/documents.py")] == []


def test_no_file_is_longer_than_one_can_hold_in_mind():
    files = [path for folder in [*APPS, "config", "tests"] for path in sources(folder)]
    long = {place(path): count for path in files if (count := len(path.read_text().splitlines())) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{place(path)}:{node.lineno} {node.name}"
        for folder in [*APPS, "config", "tests"]
        for path in sources(folder)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_template_is_longer_than_it_should_be():
    templates = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "templates").rglob("*.svg")]
    long = {place(path): n for path in templates if (n := len(path.read_text().splitlines())) > LONGEST_TEMPLATE}
    assert long == {}


def test_the_checker_sees_an_import_that_runs_the_wrong_way(tmp_path, monkeypatch):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "access.py").write_text("from hiring.models import Opening\nfrom people.views import me\n")
    monkeypatch.setattr(f"{__name__}.ROOT", tmp_path)
    assert wrong_way("people") == ["people/access.py:1 imports hiring.models.Opening"]
    assert against_the_layers("people") == ["people/access.py:2 imports people.views.me"]
