"""A PDF is told as it is read: whatever HTML our templates may hold, its tags are in order."""

from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint import documents
from blueprint.documents import stylesheets, to_pdf
from tests.tags import faults


def pdf_of(body: str, style: str = "") -> bytes:
    html = f'<html lang="en"><head><title>Page</title></head><body><h1>Page</h1>{body}</body></html>'
    return to_pdf(html, stylesheets=[*stylesheets(), style], keep=False)


HEAD = '<thead><tr><th scope="col">Rating</th><th scope="col">Looks like</th></tr></thead>'
ROWS = "".join(f'<tr><th scope="row">{level}</th><td>What is seen at {level}.</td></tr>' for level in (4, 3, 2, 1))


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>One</li><li>Two</li></ul>",
        "<ol><li><p>In a paragraph</p></li><li>Two<ul><li>Inner</li><li>Second</li></ul></li><li>Three</li></ol>",
        "<dl><div><dt>Term</dt><dd>What it is</dd></div><div><dt>Other</dt><dd>That</dd></div></dl>",
        '<ol class="columns"><li><a href="#at">There</a></li><li>Two</li><li>Three</li></ol><h2 id="at">There</h2>',
        f"<table>{HEAD}<tbody>{ROWS}</tbody></table>",
        f'<table><caption class="visually-hidden">Ratings</caption>{HEAD}<tbody>{ROWS}</tbody></table>',
        f"<table><tbody>{ROWS}</tbody></table>",
        f"<table>{HEAD}<tbody>{ROWS * 30}</tbody></table>",
    ],
    ids=["list", "inner", "terms", "columns", "table", "caption", "facts", "long"],
)
def test_a_page_of_this_kind_is_told_as_it_is_read(body):
    assert faults(pdf_of(body, ".columns { columns: 2 }")) == []


def test_the_lines_at_the_edges_of_pages_are_none_of_the_text():
    edges = '@page { @top-left { content: "Of whom" } @bottom-right { content: "Page " counter(page) } }'
    pdf = pdf_of("<p>Words.</p>" * 90, edges)
    assert faults(pdf) == []
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = [page.Contents.read_bytes() for page in document.pages]
    assert len(pages) > 1
    assert min(page.count(b"/Artifact\n<</Type /Pagination>>") for page in pages) >= 2


lists = st.recursive(
    st.just("A line."),
    lambda inner: st.builds(
        "<{0}>{1}</{0}>".format,
        st.sampled_from(["ul", "ol"]),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda items: "".join(f"<li>It says {item}</li>" for item in items)
        ),
    ),
    max_leaves=6,
)


@settings(max_examples=15)
@given(st.lists(lists, min_size=1, max_size=3))
def test_lists_in_lists_stay_lists(body):
    assert faults(pdf_of("".join(f"<div>{part}</div>" for part in body))) == []


def test_a_document_of_an_earlier_version_of_the_repair_is_made_anew(monkeypatch):
    kept = documents._key("<p>Words", [], {})
    assert documents._key("<p>Words", [], {}) == kept
    monkeypatch.setattr(documents, "_made_by", lambda: b"An earlier version")
    assert documents._key("<p>Words", [], {}) != kept
