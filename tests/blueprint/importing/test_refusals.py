"""What cannot be read is refused with a sentence that says what was wrong and what to do."""

import json
from pathlib import Path

import pytest

from blueprint.document import empty
from blueprint.importing import read
from people.refusals import Refused

PILOT = (Path(__file__).parent / "articles/harbour-pilot.json").read_bytes()


def refusal(data: bytes | str, filename: str = "") -> str:
    with pytest.raises(Refused) as refused:
        read(data.encode() if isinstance(data, str) else data, filename=filename)
    return str(refused.value)


@pytest.mark.parametrize("data", [b"", b"   \n\t", b"\xef\xbb\xbf", b"\0\0"[:1]])
def test_an_empty_file(data):
    assert refusal(data).startswith("The file is ")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04....", "a zip archive"),
        (b"PK\x03\x04" + b"\0" * 26 + b"xl/workbook.xml", "an Excel file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"ppt/presentation.xml", "a PowerPoint file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"Index/Document.iwa", "a document of Pages"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"bplist00....", "a web archive of Safari"),
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"RIFF\x00\x00\x00\x00WEBP", "an image"),
        (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
        (b"{\\rtf1 hello}", "an RTF file"),
        (bytes(range(256)) * 9, "no text"),
    ],
)
def test_a_file_of_another_kind(data, kind):
    message = refusal(data)
    assert message.startswith(f"The file is {kind}.")
    assert "WordPress" in message


def test_more_than_twenty_megabytes():
    assert "at most 20 MB" in refusal(b" " * (20 * 1024 * 1024 + 1))


@pytest.mark.parametrize("cut", [len(PILOT) // 2, len(PILOT) - 3, 40])
def test_json_that_was_cut_off(cut):
    message = refusal(PILOT[:cut])
    assert "breaks off at line" in message
    assert "cut off" in message


@pytest.mark.parametrize("text", ['{"a": oops}', "[1, 2,, 3]", '{"a": 1} and more'])
def test_what_begins_like_json_and_is_none(text):
    assert refusal(text).startswith("The file begins like JSON but is not: ")


def test_deeply_nested_json():
    assert "nested too deeply" in refusal('{"content": ' + "[" * 200_000 + "]" * 200_000 + "}")


def test_numbers_that_json_does_not_know():
    assert "NaN" in refusal('{"schema": NaN}')
    assert "too long" in refusal('{"schema": ' + "9" * 5000 + "}")


def test_an_error_that_the_site_sent_instead_is_quoted():
    error = {"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}
    assert "“Invalid post ID.”" in refusal(json.dumps(error))


@pytest.mark.parametrize("text", ["[]", "[ ]"])
def test_an_array_with_nothing_in_it(text):
    assert "nothing in it" in refusal(text)


@pytest.mark.parametrize("text", ["[1]", '["a"]', "[[]]"])
def test_an_array_of_something_else(text):
    assert "neither a WordPress post nor a blueprint document" in refusal(text)


def test_json_without_content_names_its_keys():
    assert "Its keys are name, other." in refusal('{"name": 1, "other": 2}')


def test_a_post_without_text_and_one_behind_a_password():
    assert "no text" in refusal('{"content": {"rendered": ""}}')
    assert "password" in refusal('{"content": {"rendered": "", "protected": true}}')


def test_an_article_that_is_no_blueprint():
    page = "<h1>Ten ways to fry fish</h1><h2>Tools</h2><p>A pan.</p><h2>Fish</h2><p>Fresh.</p>"
    message = refusal(page)
    assert "at least 5 are needed" in message
    assert "Found: Tools." in message
    assert "“Fish”" in message


def test_plain_text():
    assert "It has no headings." in refusal("Just a few words about nothing.")


def test_a_blueprint_document_that_breaks_the_schema_names_the_places():
    broken = empty("Baker", "baker") | {"kpis": [{"id": "a", "name": 7}], "tools": "none"}
    message = refusal(json.dumps(broken))
    assert "kpis.0" in message
    assert "tools: " in message


def test_two_things_with_one_id():
    line = {"id": "a", "title": "", "text": "x", "children": []}
    broken = empty("Baker", "baker") | {"risks": [{"group": "", "items": [line, line]}]}
    assert "already used" in refusal(json.dumps(broken))


def test_one_bad_entry_refuses_the_whole_array_and_is_named():
    message = refusal(json.dumps([json.loads(PILOT), {"content": {"rendered": "<p>Hello</p>"}}]))
    assert message.startswith("Entry 2 of 2: This is no role blueprint")


def test_text_that_says_it_is_utf_16_and_is_not():
    assert "UTF-16" in refusal(b"\xff\xfea")


def test_an_encoding_that_cannot_be_made_out():
    assert "UTF-8" in refusal(b"<h2>caf\x81\x8d\xe9</h2>")


def test_what_is_called_json_and_is_none():
    assert "called JSON" in refusal("hello", "role.json")


@pytest.mark.parametrize(
    ("heading", "name"),
    [("== Tasks", "AsciiDoc"), ("h2. Tasks", "Jira"), ("#+TITLE: Tasks", "Org mode"), ("'''Tasks'''", "MediaWiki")],
)
def test_marks_that_nobody_reads_here_are_told_by_name(heading, name):
    text = "\n\n".join([heading, "One does this.", heading, "And that.", heading, "And more."])
    with pytest.raises(Refused, match=name):
        read(text.encode(), filename="role.txt")
