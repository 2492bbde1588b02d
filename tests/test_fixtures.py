"""Fixtures live in one place: a conftest.py for each app, and none is defined twice where a test could see both."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent


def is_fixture(function: ast.FunctionDef) -> bool:
    return any("fixture" in ast.unparse(decorator) for decorator in function.decorator_list)


def fixtures() -> Iterator[tuple[Path, ast.FunctionDef]]:
    for path in TESTS.rglob("*.py"):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and is_fixture(node):
                yield path, node


def test_an_app_has_one_conftest():
    assert [str(path.relative_to(TESTS)) for path in TESTS.glob("*/*/**/conftest.py")] == []


def test_no_fixture_hides_another():
    places = defaultdict(list)
    for path, node in fixtures():
        places[node.name].append(path)
    hidden = {
        f"{path.relative_to(TESTS)} hides {name} of {above.relative_to(TESTS)}"
        for name, paths in places.items()
        for above in paths
        for path in paths
        if above.name == "conftest.py" and path != above and path.is_relative_to(above.parent)
    }
    assert hidden == set()


def test_no_fixture_is_a_copy_of_another():
    texts = defaultdict(list)
    for path, node in fixtures():
        texts[ast.unparse(node.args), *map(ast.unparse, node.body)].append(f"{path.relative_to(TESTS)}: {node.name}")
    assert [copies for copies in texts.values() if len(copies) > 1] == []


def test_no_fixture_is_imported():
    of_module = defaultdict(set)
    for path, node in fixtures():
        of_module[".".join(path.relative_to(TESTS.parent).with_suffix("").parts)].add(node.name)
    imported = {
        f"{path.relative_to(TESTS)} imports {alias.name} of {node.module}"
        for path in TESTS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in of_module[node.module] or (node.module or "").endswith("conftest")
    }
    assert imported == set()
