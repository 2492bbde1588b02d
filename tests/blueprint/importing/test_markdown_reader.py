"""Markdown that somebody wrote by hand."""

import time
from pathlib import Path

import pytest

from blueprint.importing import read
from blueprint.importing.html import Blocks
from blueprint.importing.markdown_reader import to_html
from blueprint.importing.tokens import Tokens
from people.refusals import Refused

BY_HAND = (Path(__file__).parent / "articles/by-hand.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a **b** *c* `d` __e__ _f_", "a **b** *c* `d` **e** *f*"),
        ("5 * 3 and snake_case_name", "5 * 3 and snake_case_name"),
        ("**never closed", r"\*\*never closed"),
        ("a `never closed", r"a \`never closed"),
        (r"\*plain\*", r"\*plain\*"),
        ("[**x**](https://e.org) ![y](javascript:z)", "[**x**](https://e.org) y"),
        ("<https://e.org>", "https://e.org"),
        ("a<br>b <script>alert(1)</script>c", "a b c"),
        ("`<b>`", "&lt;b>"),
        ("R&D &amp; L&lt;D", "R&D & L&lt;D"),
        ("[a]: https://e.org", "[a]: https://e.org"),
    ],
)
def test_inline_marks(written, kept):
    (block,) = Blocks(Tokens(to_html(written))).blocks
    assert block.text.markdown == kept


@pytest.mark.parametrize("indent", [2, 3, 4])
def test_lists_nest_by_whatever_indent_the_writer_used(indent):
    written = f"- a\n{' ' * indent}- b\n- c\n"
    (listing,) = Blocks(Tokens(to_html(written))).blocks
    assert [len(item.children) for item in listing.items] == [1, 0]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Uses *args and **kwargs daily.", "Uses *args and **kwargs daily."),
        ("*args and *this*", "*args and <em>this</em>"),
        ("_a and __b", "_a and __b"),
        ("**Lead:** 2 ** 3 is *eight", "<strong>Lead:</strong> 2 ** 3 is *eight"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
    ],
)
def test_a_mark_that_nothing_closes_is_what_was_typed(typed, written):
    assert f"<li>{written}</li>" in to_html(f"# x\n\n- {typed}")


@pytest.mark.parametrize(
    "monster", ["[" * 200_000, "[a](" * 100_000, "**a" * 30_000, "`a``" * 30_000, "<a " * 100_000, "!\\*" * 100_000]
)
def test_marks_that_are_never_closed_take_seconds(monster):
    started = time.process_time()
    read(f"{BY_HAND}\n\n{monster} end".encode(), filename="a.md")
    assert time.process_time() - started < 8


@pytest.mark.parametrize("monster", [">" * 5000 + " a", "".join(" " * (i * 2) + "- a\n" for i in range(600))])
def test_what_is_nested_too_deeply_is_read_or_refused(monster):
    try:
        read(f"{BY_HAND}\n\n{monster}".encode(), filename="a.md")
    except Refused as refusal:
        assert "nested too deeply" in str(refusal)


def test_more_markdown_than_any_blueprint_has_is_refused():
    with pytest.raises(Refused, match="longer than any blueprint"):
        read((BY_HAND + "word " * 250_000).encode(), filename="a.md")
