"""Pages that were made to hurt, and pages that were damaged: seconds, no traceback, nothing that runs, nothing lost."""

import json
import random
import re
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint import document
from blueprint.importing import read
from blueprint.importing.import_report import texts
from people.refusals import Refused
from tests.blueprint.importing.accounting import LABELS, words, words_of

pytestmark = pytest.mark.long

POST = json.loads((Path(__file__).parent / "articles/harbour-pilot.json").read_text("utf-8"))
HTML = POST["content"]["rendered"]
RUNS = re.compile(r"<[a-z/!?]|\]\(\s*(?:javascript|data|vbscript)", re.IGNORECASE)


def post(html: str) -> bytes:
    return json.dumps({**POST, "content": {"rendered": html}}).encode()


def safe(made: dict) -> bool:
    return not any(RUNS.search(text) for text in texts(made)) and not document.problems(made)


MONSTERS = {
    "nested tags": HTML + "<div>" * 100_000 + "end",
    "nested lists": HTML + "<ul><li>a " * 10_000 + "end",
    "nested tables": HTML + "<table><tr><td>" * 30_000 + "end",
    "unclosed bold": HTML + "<p><b>x" * 15_000 + " end",
    "unclosed links": HTML + "<p>" + '<a href="https://e.org">x ' * 15_000 + "end",
    "attributes": HTML + "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">end",
    "unclosed quotes": HTML + '<p a="x' * 100_000 + " end",
    "unclosed comments": HTML + "<!--" * 200_000 + " end",
    "unclosed scripts": HTML + "<script>" * 100_000 + "<p>end",
    "scripts that never end": HTML + "<script>" + "</script " * 200_000 + "end",
    "angles": HTML + "<" * 1_000_000 + " end",
    "ampersands": HTML + "<p>" + "&" * 1_000_000 + " end",
    "a long number": HTML + "<p>&#" + "9" * 100_000 + "; end",
    "spaces": HTML + "<p>" + " " * 2_000_000 + "end",
    "marks": HTML + "<p>" + "*_`[" * 200_000 + " end",
    "wide spans": HTML + "<table>" + "<tr><td colspan=999999 rowspan=999999>x</td></tr>" * 1000 + "</table>end",
    "many colons": HTML + "<ul><li>" + "a: " * 300_000 + "end",
    "brackets": HTML + "<ul><li>" + "(" * 300_000 + "end",
}


@pytest.mark.parametrize("name", MONSTERS)
def test_a_monster_takes_seconds_and_keeps_its_last_word(name):
    started = time.process_time()
    (imported,) = read(post(MONSTERS[name]))
    assert time.process_time() - started < 10
    assert safe(imported.document)
    assert words_of(imported.document)["end"] == 1


def test_a_table_of_three_thousand_rows_keeps_every_row():
    rows = "".join(f"<tr><td>Delay {n}</td><td>m</td><td>w</td><td>t</td><td>f</td></tr>" for n in range(3000))
    html = HTML.replace("<tr><td>Berthing delay", f"{rows}<tr><td>Berthing delay")
    (imported,) = read(post(html))
    assert [kpi["name"] for kpi in imported.document["kpis"]][2998:3001] == [
        "Delay 2998",
        "Delay 2999",
        "Berthing delay",
    ]


def test_a_thousand_levels_of_lists_are_flattened_and_said_and_all_there():
    deep = "".join(f"<ul><li>level{n}" for n in range(1000)) + "</li></ul>" * 1000
    (imported,) = read(post(HTML.replace("<li>Wind, visibility, tide.</li>", f"<li>Wind{deep}</li>")))
    kept = words_of(imported.document)
    assert all(kept[f"level{n}"] == 1 for n in range(1000))
    assert any("flattened" in oddity for oddity in imported.oddities)


def test_three_megabytes_stay_within_memory():
    page = post(HTML + "<p>" + "<b>bold</b> and <i>more</i>, " * 6_000 + "x" * 2_500_000)
    tracemalloc.start()
    read(page)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 300 * 1024 * 1024


def test_what_takes_longer_than_any_blueprint_is_refused_with_the_seconds(monkeypatch):
    monkeypatch.setattr("blueprint.importing.time_limit.SECONDS", 0)
    with pytest.raises(Refused, match="more than 0 seconds, which no blueprint takes"):
        read(post(HTML + "<li>a*_" * 20_000))


def test_more_lines_than_any_blueprint_has_are_refused():
    with pytest.raises(Refused, match="no blueprint is that long"):
        read(post(HTML + "<li>a" * 100_000))


@pytest.mark.parametrize(
    "snippet",
    [
        "<script>alert(1)</script>",
        "<scr<script>ipt>alert(1)</script>",
        "<script>alert(1)",
        "<style>p{background:url(javascript:alert(1))}</style>",
        '<iframe src="javascript:alert(1)">alert(1)</iframe>',
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        '<a href="javascript:alert(1)">words</a>',
        '<a href="java\nscript:alert(1)">words</a>',
        '<a href="&#106;avascript:alert(1)">words</a>',
        '<a href="data:text/html,<script>">words</a>',
        "&lt;script&gt;alert(2)&lt;/script&gt;",
        "&amp;lt;img src=x onerror=alert(2)&amp;gt;",
        "[x](javascript:alert(2))",
        "![x](data:alert(2))",
        '<math><mi xlink:href="javascript:alert(1)">words</mi></math>',
        "<!--><script>alert(1)</script>-->",
        "<object data=x><embed src=y></object>",
        "<form action=javascript:alert(1)><button>words</button></form>",
    ],
)
def test_nothing_that_could_run_gets_through(snippet):
    (imported,) = read(post(HTML.replace("No groundings.", f"No {snippet} groundings.")))
    assert safe(imported.document)
    assert "alert(1)" not in str(imported.document)


TAG = re.compile(r"<[^>]+>")
SNIPPETS = [
    *("<b>", "</b>", "<ul>", "</li>", "<table>", "</td>", "<td>", "<h2>", "</h3>", "<p", '"', "<!--", "-->", "&", "&#"),
    *("<script>", "</script>", "<br>", "–", "\n- ", ":", "<a href='javascript:x'>", "\0", "\ud800", "<li>"),
    *("<ol start=9>", "<h2>Tools</h2>", "<h2>3) KPIs</h2>", "word ", "**", "[a](b)"),
]


def damaged(html: str, seed: int) -> str:
    """The page with some of its tags dropped, doubled, swapped or cut, and snippets put in."""
    chance = random.Random(seed)
    pieces = re.split(r"(<[^>]+>)", html)
    for _ in range(chance.randint(1, 12)):
        place = chance.randrange(len(pieces))
        match chance.randrange(5):
            case 0:
                pieces[place] = "" if TAG.fullmatch(pieces[place]) else pieces[place]
            case 1:
                pieces[place] *= 2 if TAG.fullmatch(pieces[place]) else 1
            case 2:
                other = chance.randrange(len(pieces))
                pieces[place], pieces[other] = pieces[other], pieces[place]
            case 3:
                pieces[place] = pieces[place][: chance.randrange(len(pieces[place]) + 1)]
            case _:
                pieces.insert(place, chance.choice(SNIPPETS))
    return "".join(pieces)


@pytest.mark.parametrize("seed", range(80))
def test_a_damaged_page_is_read_or_refused_and_nothing_runs(seed):
    try:
        (imported,) = read(post(damaged(HTML, seed)))
    except Refused:
        return
    assert safe(imported.document)


def without_tag(seed: int) -> str:
    """The page with a few of its tags gone: every word is still there."""
    chance = random.Random(seed)
    pieces = re.split(r"(<[^>]+>)", HTML)
    tags = [index for index, piece in enumerate(pieces) if TAG.fullmatch(piece)]
    for index in chance.sample(tags, chance.randint(1, 6)):
        pieces[index] = ""
    return "".join(pieces)


HEADINGS = {word for heading in re.findall(r"<(?:h2|h3|th)\b[^>]*>(.*?)</", HTML) for word in words(heading)}


@pytest.mark.parametrize("seed", range(80))
def test_a_page_that_lost_tags_loses_no_words(seed):
    try:
        (imported,) = read(post(without_tag(seed)))
    except Refused:
        return
    kept = words_of(imported.document)
    printed = {word for word in words(TAG.sub(" ", HTML)) if word.isalpha()}
    assert printed - kept.keys() - HEADINGS - LABELS - {"amp", "lt", "p"} == set()


wild = st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=8), max_size=30)


@given(wild)
@settings(max_examples=60)
def test_wild_markup_in_an_article_never_hurts(pieces):
    try:
        (imported,) = read(post(HTML[:3000] + "".join(pieces) + HTML[3000:]))
    except Refused:
        return
    assert safe(imported.document)


@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(max_examples=100)
def test_any_bytes_are_refused_with_a_sentence(data):
    with pytest.raises(Refused) as refused:
        read(data)
    assert str(refused.value).endswith((".", "”"))


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["content", "rendered", "schema", "title", "code", "message", "kpis"]), inner, max_size=4
        )
    ),
)


@given(_json)
@settings(max_examples=100)
def test_any_json_is_refused_with_a_sentence(value):
    with pytest.raises(Refused):
        read(json.dumps(value).encode(), filename="x.json")


@pytest.mark.parametrize("seed", range(4))
def test_the_real_article_damaged_is_read_or_refused(seed, real_html):
    try:
        (imported,) = read(post(damaged(real_html, seed)))
    except Refused:
        return
    assert safe(imported.document)


@pytest.mark.parametrize(
    "source",
    [
        "A\n~~~~\n\nB\n~~~~\n\nC\n~~~~\n\n" + "".join(" " * at + ".. note:: x\n" for at in range(1_000)),
        "A\n~~~~\n\nB\n~~~~\n\nC\n~~~~\n\n" + "\n".join(f"{' ' * at}t\n{' ' * (at + 1)}u\n" for at in range(1_000)),
        "<!--" * 100_000,
    ],
    ids=["directives in directives", "terms in terms", "comments that never end"],
)
def test_marks_in_marks_take_seconds_and_get_a_sentence(source):
    with pytest.raises(Refused):
        read(source.encode(), filename="role.rst")
