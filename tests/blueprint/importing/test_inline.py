"""Printed words become inline Markdown that shows exactly these words, and holds no tag."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from blueprint.importing.blocks import ArticleParagraph
from blueprint.importing.html import Blocks
from blueprint.importing.inline import Run, Text, escaped, read_out
from blueprint.importing.tokens import Tokens
from blueprint.inline_markdown import to_text

MARKS = [
    "*",
    "_",
    "`",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    "&lt;",
    "&#60;",
    "\\",
    "!",
    " ",
    "a",
    "B",
    "1",
    "http://e.org",
    "–",
]


def markdown(html: str) -> str:
    (block,) = Blocks(Tokens(html)).blocks
    assert isinstance(block, ArticleParagraph)
    return block.text.markdown


@pytest.mark.parametrize(
    "words",
    [
        "< 1 day to < 1 week (varies)",
        "5 * 3",
        "snake_case",
        "R&D, L&D",
        "C:\\temp",
        "a [b] c",
        "1) one 2) two",
        "100 %",
    ],
)
def test_ordinary_words_stay_as_printed(words):
    assert escaped(words) == words


@given(
    st.lists(st.sampled_from(MARKS) | st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=3)).map("".join)
)
@example("*a*_b_`c`")
@example("[x](http://e.org)")
def test_escaped_words_show_as_these_words(words):
    words = " ".join(words.split())
    assert to_text(escaped(words)) == words
    assert not re.search(r"<[a-zA-Z/!?]", escaped(words))


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>a <b>b</b> <i>c</i> <code>d</code></p>", "a **b** *c* `d`"),
        ("<p>a<strong> b </strong>c</p>", "a **b** c"),
        ("<p><b>a <i>b</i> c</b></p>", "**a *b* c**"),
        ('<p><a href="https://e.org/a b">x</a></p>', "[x](https://e.org/ab)"),
        ('<p><a href="mailto:a@e.org">x</a></p>', "[x](mailto:a@e.org)"),
        ('<p><a href="/local">x</a> <a href="ftp://e.org">y</a></p>', "x y"),
        ('<p><a href="https://e.org">a [b] c</a></p>', r"[a \[b\] c](https://e.org)"),
        ("<p>a<br>b\n  c&nbsp;d</p>", "a b c d"),
        ("<p><code>a < b</code> <code>&lt;b&gt;</code></p>", "`a < b` &lt;b>"),
        ("<p>x</b></i> y</p>", "x y"),
    ],
)
def test_emphasis_code_and_links(html, shown):
    assert markdown(html) == shown


@pytest.mark.parametrize(
    ("html", "lead"),
    [
        ("<p><b>Lead:</b> text</p>", ("Lead", "text")),
        ("<p><b>Lead</b>: text</p>", ("Lead", "text")),
        ("<p><b>Lead</b> – text</p>", ("Lead", "text")),
        ("<p><b>Lead</b></p>", ("Lead", "")),
        ("<p><b>役割：</b>本文</p>", ("役割", "本文")),
        ("<p><b>Lead: all of it bold</b></p>", ("Lead", "**all of it bold**")),
        ("<p><b>12–18 years</b> at sea</p>", None),
        ("<p>No lead: <b>text</b></p>", None),
    ],
)
def test_a_bold_lead_is_told_from_bold_words(html, lead):
    (block,) = Blocks(Tokens(html)).blocks
    parts = block.text.lead()
    assert (parts and tuple(text.markdown for text in parts)) == lead


@given(st.text(max_size=60))
@example("5 * 3")
@example("\r* ")
def test_said_gives_back_escaped_words(words):
    assert read_out(escaped(words)) == words


@given(
    st.lists(
        st.builds(Run, st.sampled_from(["a", " ", "b c", "\n", "*", ""]), st.booleans(), st.booleans()), max_size=8
    )
)
def test_no_gap_is_doubled_or_stands_at_an_end(runs):
    plain = "".join(run.words for run in Text.of(runs).runs)
    assert (
        plain == re.sub(r"[ \n]+", lambda gap: "\n" if "\n" in gap[0] else " ", "".join(r.words for r in runs)).strip()
    )
