import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor
from selectolax.lexbor import LexborHTMLParser

from blueprint.code_spans import CodeSpans
from blueprint.inline_markdown import escape, to_html, to_markdown, to_text

ESCAPABLE = "\\`*_{}[]()>#+-.!"
ALLOWED = {"strong": set(), "em": set(), "code": set(), "a": {"href", "rel"}}
PIECES = [
    "**",
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    "<",
    ">",
    "&",
    "&lt;",
    "\\",
    "http://e.org",
    "javascript:x",
    "mailto:a@b.c",
]
PIECES += [
    "<script>",
    "</p>",
    "<img src=x onerror=y>",
    "word",
    " ",
    "\n\n",
    "1) ",
    "- ",
    "#",
    '"',
    "'",
    "\x02",
    "\x03",
    "é",
]
wild = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=15).map("".join)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Plan, then **sail**.", "Plan, then <strong>sail</strong>."),
        ("*Calm* and `rope`", "<em>Calm</em> and <code>rope</code>"),
        ("snake_case_name", "snake_case_name"),
        ("1) first 2) second", "1) first 2) second"),
        ("- a dash", "- a dash"),
        ("# no heading", "# no heading"),
        ("[x]: http://e.org", "[x]: http://e.org"),
        ("AT&T, R&amp;D", "AT&amp;T, R&amp;D"),
        ("&lt;b&gt;", "&lt;b&gt;"),
        ("<b onclick=x>hm</b>", "&lt;b onclick=x&gt;hm&lt;/b&gt;"),
        ("[yes](javascript:alert(1))", "[yes](javascript:alert(1))"),
        ("[yes](/inside)", "[yes](/inside)"),
        ("[yes](https://e.org/a_b)", '<a href="https://e.org/a_b" rel="noopener noreferrer">yes</a>'),
        ("two\n\nlines", "two lines"),
    ],
)
def test_only_inline_marks_are_markup(text, shown):
    assert to_html(text) == shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Lead:** [rest](http://e.org)", "Lead: rest"),
        ("&lt;p&gt; & more", "<p> & more"),
        ("a `<b>` c", "a <b> c"),
    ],
)
def test_text_is_the_words_without_marks(text, words):
    assert to_text(text) == words


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("**Lead:** *rest*", "**Lead:** *rest*"),
        ("1) first", "1\\) first"),
        ("- dash", "\\- dash"),
        ("# hash", "\\# hash"),
        ("<script>", "&lt;script>"),
        ("[no](javascript:x)", r"\[no\](javascript:x)"),
        ("![pixel](http://e.org/i.png)", "\\![pixel](http://e.org/i.png)"),
        ("``a`b``", "``a`b``"),
        ("1.5 days", "1.5 days"),
        (": colon", "&#58; colon"),
        ("| bar", "&#124; bar"),
        ("~ about", "&#126; about"),
        ("= equal", "&#61; equal"),
        ("**Role:**Lead", "**Role:**&#76;ead"),
        ("**Role:** Lead", "**Role:** Lead"),
        ("**役割（主任）**です", "**役割（主任）**&#12391;す"),
        ("x**“y”**", "&#120;**“y”**"),
        ("(*a*)", "(*a*)"),
        ("a**b**c", "a**b**c"),
        ("a**[x](http://e.org)**b", "&#97;**[x](http://e.org)**&#98;"),
        ("a**`b`**c", "&#97;**`b`**&#99;"),
    ],
)
def test_markdown_shows_the_same_in_any_reader(text, written):
    assert to_markdown(text) == written
    assert to_html(written) == to_html(text)


@given(wild)
@example("<a href=//x>")
@example("[a](http://[bad)")
@example("\ud800")
def test_no_text_makes_other_markup_than_ours(text):
    body = LexborHTMLParser(f"<main>{to_html(text)}</main>").css_first("main")
    for node in body.css("*"):
        if node.tag != "main":
            assert set(node.attributes) <= ALLOWED[node.tag]
            if "href" in node.attributes:
                assert node.attributes["href"].lower().startswith(("http://", "https://", "mailto:"))
    assert body.text().split() == to_text(text).split()


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"]), max_size=40))
@example("\ufeffa")
def test_escaped_words_show_exactly(words):
    assert to_text(escape(words)) == words.removeprefix("\ufeff"), "what marks the order of bytes shows as nothing"


@settings(deadline=None)
@given(st.text(st.sampled_from("[]()*_`<&\\a "), max_size=60))
def test_markdown_of_any_text_runs_no_markup(text):
    assert "<" not in to_markdown(text).replace("](<", "](") or "`" in to_markdown(text)


@pytest.mark.parametrize(
    "piece", ["``a`", "\\*", "[", "*a ", "**a*_", "`", "[a](", "<http://", "_", "![[", "\\", "[a](http:(((((", "&"]
)
def test_a_hostile_text_takes_no_time(piece):
    started = time.process_time()
    to_html(piece * (20_000 // len(piece)))
    assert time.process_time() - started < 2


def test_escaped_characters_by_the_thousand_are_read_at_once():
    started = time.process_time()
    for number in range(50):
        to_html(f"{number} " + "\\*\\_&lt;" * 2_000)
    assert time.process_time() - started < 1


@given(st.text(st.sampled_from("` a\\"), max_size=40))
def test_code_ends_where_the_library_ends_it(text):
    mine, theirs = CodeSpans(BACKTICK_RE), BacktickInlineProcessor(BACKTICK_RE)
    for at in (run.start() for run in re.finditer(r"`", text)):
        assert mine.find_code_spans(at, text) == theirs.find_code_spans(at, text)


@given(st.lists(st.sampled_from([*"x ;#1", "&lt;", "&amp;", *(f"\\{mark}" for mark in ESCAPABLE)])).map("".join))
def test_escaped_text_shows_what_parsing_it_shows(text):
    parsed = to_html(f"{text}**x**").removesuffix("<strong>x</strong>")
    assert to_html(f"{text}x") == f"{parsed}x"
