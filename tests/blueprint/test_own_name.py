"""A derived role speaks of itself by its own title, and of others by theirs."""

import pytest

from blueprint.library import shipped
from blueprint.own_name import under_own_name

PARENT = shipped()["engineering-manager"]
TITLE = "Senior Engineering Manager"


def openings(document: dict) -> list[str]:
    changes = [change for axis in document["variants"] for variant in axis["items"] for change in variant["changes"]]
    return [document["summary"]["text"], *(one["text"] for one in changes if one["target"] == "summary.text")]


def test_each_opening_paragraph_and_the_summing_up_name_the_role():
    role = under_own_name(PARENT, TITLE)
    assert all(f"{TITLE} " in text for text in openings(role))
    assert [row["text"] for row in role["at_a_glance"] if row["name"] == "Role title"] == [TITLE]
    assert PARENT["title"] == "Engineering Manager"


def test_nothing_else_is_another_word():
    role, parent = under_own_name(PARENT, TITLE), {**PARENT, "title": TITLE}
    for key in parent.keys() - {"summary", "variants", "at_a_glance"}:
        assert role[key] == parent[key]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("An Engineer, and the Engineer's tools.", "A Senior Engineer, and the Senior Engineer's tools."),
        ("Engineers and Engineering are other words.", "Engineers and Engineering are other words."),
    ],
)
def test_the_title_is_a_whole_word_and_its_article_fits(text, told):
    document = {"title": "Engineer", "summary": {"text": text}, "variants": [], "at_a_glance": []}
    assert under_own_name(document, "Senior Engineer")["summary"]["text"] == told
