"""Nothing is longer than one can hold in mind."""

import ast

from tests import sources as code
from tests.sources import APPS, place, sources, tree

LONGEST_FILE, LONGEST_FUNCTION, LONGEST_TEMPLATE, LONGEST_LINE = 300, 40, 120, 120


def test_no_file_is_longer_than_one_can_hold_in_mind():
    files = [path for folder in [*APPS, "config", "tests"] for path in sources(folder)]
    long = {place(path): count for path in files if (count := len(path.read_text().splitlines())) > LONGEST_FILE}
    assert long == {}


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{place(path)}:{node.lineno} {node.name}"
        for folder in [*APPS, "config", "tests"]
        for path in sources(folder)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_template_is_longer_than_it_should_be():
    templates = [*(code.ROOT / "templates").rglob("*.html"), *(code.ROOT / "templates").rglob("*.svg")]
    long = {place(path): n for path in templates if (n := len(path.read_text().splitlines())) > LONGEST_TEMPLATE}
    assert long == {}


def test_scripts_and_stylesheets_keep_to_the_same_limits():
    files = [path for ending in ("js", "css") for path in (code.ROOT / "static").rglob(f"*.{ending}")]
    lines = {place(path): path.read_text("utf-8").splitlines() for path in files}
    assert len(lines) > 40
    assert {name: len(text) for name, text in lines.items() if len(text) > LONGEST_FILE} == {}
    assert [name for name, text in lines.items() if any(len(line) > LONGEST_LINE for line in text)] == []
