"""The forms in which one blueprint may come."""

import json
from pathlib import Path

import pytest

from blueprint.document import empty
from blueprint.importing import read

PILOT = (Path(__file__).parent / "articles/harbour-pilot.json").read_bytes()
POST = json.loads(PILOT)
HTML = POST["content"]["rendered"]


def test_a_wordpress_post_says_where_it_comes_from():
    source = read(PILOT)[0].document["source"]
    assert source == {
        "url": "https://ports.example/blog/harbour-pilot/",
        "modified": "2026-03-01T08:00:00",
        "kind": "wordpress",
    }


def test_an_array_holds_several():
    first, second = read(json.dumps([POST, empty("Baker", "baker")]).encode())
    assert (first.document["slug"], second.document["slug"]) == ("harbour-pilot", "baker")


def test_a_page_and_a_post_make_the_same_document():
    page = f"<html><body><h1>Harbour Pilot</h1>{HTML}</body></html>"
    from_page, from_post = read(page.encode())[0].document, read(PILOT)[0].document
    assert {**from_page, "source": None} == {**from_post, "source": None}


def test_a_document_is_read_as_it_is_and_what_it_leaves_out_is_absent():
    document = empty("Baker", "baker")
    assert read(json.dumps(document).encode())[0].document == document
    short = {"schema": document["schema"], "title": "Baker", "slug": "baker", "kpi_notes": ["One."]}
    assert read(json.dumps(short).encode())[0].document == document | {"kpi_notes": ["One."]}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_any_encoding_that_marks_itself(encoding):
    text = json.dumps({**POST, "title": "水先人: Role Blueprint"}, ensure_ascii=False)
    assert read(text.encode(encoding))[0].document["title"] == "水先人"


def test_a_declared_encoding():
    page = '<meta charset="shift_jis"><h1>水先人</h1>' + HTML
    imported = read(page.encode("shift_jis", "xmlcharrefreplace"))[0]
    assert imported.document["title"] == "水先人"


def test_damaged_utf_8_is_read_and_said():
    page = f"<h1>水先人港湾局長官代理補佐</h1>{HTML}".encode().replace("補".encode(), "補".encode()[:2])
    imported = read(page)[0]
    assert "\ufffd" in imported.document["title"]
    assert any("damaged" in oddity for oddity in imported.oddities)


def test_text_with_one_right_and_one_wrong_character_is_left_alone_and_said():
    page = "<h1>Café â€“ Pilot</h1>" + HTML.replace("&#8211;", "–")
    imported = read(page.encode())[0]
    assert imported.document["title"] == "Café â€“ Pilot"
    assert any("wrongly encoded" in oddity for oddity in imported.oddities)


@pytest.mark.parametrize("bad", ["\\u0000", "\\ud800", "&#0;", "&#xD800;", "&#55296;"])
def test_characters_that_no_text_can_hold_are_removed_and_said(bad):
    data = PILOT.replace(b"No groundings.", f"No {bad}groundings.".encode())
    imported = read(data)[0]
    assert "No groundings." in imported.document["mission"]["outcomes"]
    assert any("NUL or half of a pair" in oddity for oddity in imported.oddities)


def test_a_surrogate_pair_is_the_character_it_means():
    data = PILOT.replace(b"No groundings.", b"No groundings \\ud83d\\udea2.")
    assert read(data)[0].document["mission"]["outcomes"][0] == "No groundings 🚢."


def test_ids_are_made_of_words_and_unique():
    document = read(PILOT.replace(b"Know every berth by name.", b"Stay calm at work\\u2122"))[0].document
    assert document["goals"][0]["items"][0]["id"] == "stay-calm-at-worktm"
    assert document["responsibilities"][0]["items"][0]["id"] == "passage-plan"
    assert [tool["id"] for tool in document["kpis"]] == ["berthing-delay", "contact-damage"]
