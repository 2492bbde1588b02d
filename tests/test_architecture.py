"""The house rules that a machine can read: which way imports run, what may import what, how long things are."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
APPS = ["people", "blueprint", "hiring", "scorecards"]

LAYERS = ["words", "models", "access", "pure", "operations", "documents", "tasks", "forms", "views", "urls"]
"""Inside an app, a module imports only from its own layer or from one that stands before it."""

LAYER_OF = {
    "roles": "words",
    "time_zones": "words",
    "document": "words",
    "slugs": "words",
    "models": "models",
    "audit": "access",
    "planner": "access",
    "locks": "access",
    "verbs": "access",
    "access": "access",
    "stored": "access",
    "role": "access",
    "operations": "operations",
    "documents": "documents",
    "tasks": "tasks",
    "forms": "forms",
    "views": "views",
    "adapters": "views",
    "middleware": "views",
    "urls": "urls",
}
OUTSIDE_THE_LAYERS = {"management", "migrations", "templatetags", "apps", "demo"}

PURE = [
    "people/roles.py",
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
    "scorecards/charts",
    "scorecards/debriefs/agenda.py",
    "scorecards/debriefs/order.py",
    "scorecards/ratings_file",
    "scorecards/report",
    "hiring/planning/agenda.py",
    "hiring/planning/components.py",
    "hiring/planning/coverage.py",
    "hiring/planning/brief.py",
    "hiring/planning/guidance.py",
    "hiring/planning/kit.py",
    "hiring/planning/materials.py",
    "hiring/planning/plan.py",
    "hiring/planning/proposal.py",
    "hiring/retention.py",
    "scorecards/practice/comparing.py",
    "scorecards/practice/library.py",
    "scorecards/statistics",
    "scorecards/timeline/lines.py",
    "scorecards/timeline/said.py",
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


def layer(app: str, module: str) -> int | None:
    """The number of a module's layer, by the first part of its name inside its app; None outside the layers."""
    name = module.split(".")[1] if "." in module else ""
    if name in OUTSIDE_THE_LAYERS or not name:
        return None
    return LAYERS.index(LAYER_OF.get(name, "pure"))


def wrong_way(app: str) -> list[str]:
    later = [*APPS[APPS.index(app) + 1 :], "config", "tests"]
    return [
        f"{place(path)}:{line} imports {name}"
        for path in sources(app)
        for name, line in imports(path)
        if name.split(".")[0] in later
    ]


def against_the_layers(app: str) -> list[str]:
    wrong = []
    for path in sources(app):
        here = layer(app, ".".join(path.relative_to(ROOT).with_suffix("").parts))
        for name, line in imports(path):
            if here is None or name.split(".")[0] != app:
                continue
            there = layer(app, name)
            if there is not None and there > here:
                wrong.append(f"{place(path)}:{line} imports {name}")
    return wrong


@pytest.mark.parametrize("app", APPS)
def test_apps_import_only_from_the_apps_before_them(app):
    assert wrong_way(app) == []


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
