"""A story in the browser waits for what it says: what is asked once, right after a press, comes sooner or later."""

import ast

import pytest

from tests.sources import ROOT

AT_ONCE = {"is_visible", "is_hidden", "is_checked", "is_disabled", "is_enabled", "input_value", "count"}
STORIES = sorted((ROOT / "tests" / "browser").glob("*.py"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_a_story_asserts_by_expect_which_waits(path):
    hasty = [
        f"{path.name}:{call.lineno} {call.func.attr}"
        for asserted in ast.walk(ast.parse(path.read_text()))
        if isinstance(asserted, ast.Assert)
        for call in ast.walk(asserted.test)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in AT_ONCE
        if not call.args
    ]
    assert not hasty, f"expect(…) waits for it: {hasty}"
