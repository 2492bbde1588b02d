"""Colours stand in one stylesheet, and what is written in one can be read."""

import ast
import re

import pytest

from blueprint.contrast import contrast
from blueprint.palette import DARK, LIGHT, STYLESHEET
from tests import sources as code

LITERAL = re.compile(
    r"#[0-9a-fA-F]{3,8}\b(?![\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\("
    r"|[:\s](?:white|black|gr[ae]y|silver|red|green|blue|yellow|orange|purple|navy|teal)\s*[;,)]"
)
STYLES = [path for path in sorted((code.ROOT / "static").rglob("*.css")) if path != STYLESHEET]
ATTRIBUTES = re.compile(r'\b(?:fill|stroke|color|bgcolor|stop-color)="(?!none"|currentColor"|\{\{)[^"]*"')
TEXTS = [
    *[(ink, ground) for ink in ("ink", "ink-soft", "accent-text") for ground in ("paper", "card")],
    *[(f"{mark}-ink", mark) for mark in ("accent", "added", "replaced", "emphasised", "removed", "missing")],
    *[(f"{scale}-{level}-ink", f"{scale}-{level}") for scale in ("rating", "level") for level in (1, 2, 3, 4)],
    *[("ink", f"heat-{tint}") for tint in ("met-0", "met-1", "met-2", "near", "missed-1", "missed-2", "missed-3")],
    *[("accent-text", "accent-soft"), ("ink", "accent-soft"), ("removed-ink", "card"), ("removed-ink", "paper")],
]
PRINTED = [(ink, ground) for ink in ("print-ink", "print-ink-soft", "accent") for ground in ("white", "print-tint")]
PRINTED += [("print-ink", "print-mark"), ("removed-ink", "white"), ("emphasised-ink", "white")]
LINES = [("line-strong", "paper"), ("line-strong", "card"), ("accent", "paper"), ("checked-line", "card")]


def literals(path) -> list[str]:
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    return [f"{code.place(path)}: {match[0].strip()}" for match in LITERAL.finditer(text)]


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_no_other_stylesheet_holds_a_colour(path):
    assert literals(path) == []


def test_no_template_holds_a_colour():
    templates = [path for ending in ("html", "svg") for path in (code.ROOT / "templates").rglob(f"*.{ending}")]
    assert len(templates) > 100
    assert {
        code.place(path): colours for path in templates if (colours := ATTRIBUTES.findall(path.read_text("utf-8")))
    } == {}


def test_no_module_but_that_of_contrast_holds_a_colour():
    held = {
        code.place(path)
        for app in code.APPS
        for path in code.sources(app)
        for node in ast.walk(code.tree(path))
        if isinstance(node, ast.Constant) and re.fullmatch(r"#[0-9a-fA-F]{6}", str(node.value))
    }
    assert held == {"blueprint/contrast.py"}  # black and white


def test_every_colour_that_is_used_is_there_and_every_one_there_is_used():
    styles = "".join(path.read_text("utf-8") for path in [*STYLES, STYLESHEET])
    used = set(re.findall(r"var\(--rw-([\w-]+)", styles))
    set_there = set(re.findall(r"--rw-([\w-]+):", styles))
    assert used - set_there == set()
    charts_alone = {f"level-{level}-ink" for level in (1, 2, 3, 4)}
    assert set(LIGHT) - used - charts_alone - {"checked", "checked-line"} == set()


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_written_on_a_page_can_be_read(palette):
    low = {pair: round(contrast(palette[pair[0]], palette[pair[1]]), 2) for pair in TEXTS}
    assert {pair: figure for pair, figure in low.items() if figure < 4.5} == {}


def test_what_is_printed_can_be_read():
    low = {pair: round(contrast(LIGHT[pair[0]], LIGHT[pair[1]]), 2) for pair in PRINTED}
    assert {pair: figure for pair, figure in low.items() if figure < 4.5} == {}


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edges_of_fields_can_be_seen(palette):
    palette = {"checked-line": palette["accent"]} | palette
    low = {pair: round(contrast(palette[pair[0]], palette[pair[1]]), 2) for pair in LINES}
    assert {pair: figure for pair, figure in low.items() if figure < 3} == {}


def test_the_checker_sees_colours(tmp_path, monkeypatch):
    monkeypatch.setattr(code, "ROOT", tmp_path)
    style = tmp_path / "own.css"
    style.write_text("/* #fff */ a { color: #fff; background: rgb(0 0 0); border: 1px solid red; fill: var(--rw-ink) }")
    assert literals(style) == ["own.css: #fff", "own.css: rgb(", "own.css: red;"]
