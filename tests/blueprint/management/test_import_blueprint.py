import io
import json
import os
import sys
import zipfile
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from blueprint.importing.decoding import LARGEST
from blueprint.models import Blueprint
from blueprint.stored import document_of
from tests.blueprint.documents import group, item, small_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def file_of(tmp_path):
    """Writes a document, or bytes, to a file and gives back its path."""

    def write(content: dict | list | bytes, name: str = "blueprint.json") -> str:
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    return write


def run(*arguments: str) -> str:
    out = io.StringIO()
    call_command("import_blueprint", *arguments, stdout=out)
    return out.getvalue()


def refusal(*arguments: str) -> str:
    out = io.StringIO()
    with pytest.raises(CommandError) as refused:
        call_command("import_blueprint", *arguments, stdout=out)
    assert out.getvalue() == ""
    assert not Blueprint.objects.exists()
    return str(refused.value)


def test_a_document_becomes_a_draft(file_of):
    output = run(file_of(small_document()))
    (draft,) = Blueprint.objects.all()
    assert draft.is_draft
    assert document_of(draft) == small_document()
    assert "Saved as head-of-baking, version 1, a draft." in output


def test_it_says_what_was_found_and_what_was_not_understood(file_of):
    output = run(file_of(small_document()))
    assert "Responsibilities: 3 responsibilities in 2 groups" in output
    assert "Not understood, and kept as it stands (1)\n    Opening hours: From six to six." in output


def test_a_second_time_it_says_what_differs(file_of):
    run(file_of(small_document()))
    output = run(file_of(small_document(risks=[group("Failure modes", item("sold-out", "", "Sold out by ten"))])))
    assert "Compared with version 1: 1 changed" in output
    assert "changed: Sold out by ten" in output
    assert "head-of-baking, version 2" in output
    assert "Compared with version 2: " in run(file_of(small_document()))


def test_a_slug_can_be_named(file_of):
    run(file_of(small_document()), "--as", "master-baker")
    assert Blueprint.objects.get().slug == "master-baker"


def test_one_slug_does_not_fit_two_blueprints(file_of):
    output = refusal(file_of(small_document(), "a.json"), file_of(small_document(), "b.json"), "--as", "x")
    assert output == "--as names one blueprint, but 2 were read. Import them one by one."


def test_a_slug_that_is_none(file_of):
    assert "slug" in refusal(file_of(small_document()), "--as", "Head of Baking")


def test_a_slug_that_is_a_page(file_of):
    assert "address of a page" in refusal(file_of(small_document()), "--as", "import")


def test_another_source_of_the_same_slug_is_refused_without_as(file_of):
    elsewhere = small_document(source={"url": "https://a.example/", "modified": None, "kind": "html"})
    output = refusal(file_of(small_document(), "a.json"), file_of(elsewhere, "b.json"))
    assert "b.json: The slug “head-of-baking” belongs to “Head of Baking”" in output
    assert "--as SLUG" in output


def test_what_is_wrong_with_the_last_file_keeps_the_first_from_being_saved(file_of):
    output = refusal(file_of(small_document(), "good.json"), file_of(b"{", "bad.json"))
    assert "bad.json: " in output


BAD = {
    "empty": b"",
    "blank": b" \n",
    "cut off": b'{"title": "Head',
    "no JSON": b"{]",
    "a REST error": b'{"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}',
    "no blueprint": b"<html><body><h1>Bread</h1><p>Flour and water.</p></body></html>",
    "too big": b"x" * (LARGEST + 1),
    "noise": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("content", BAD.values(), ids=list(BAD))
def test_a_bad_file_is_refused_with_a_sentence(file_of, content):
    path = file_of(content, "bad")
    output = refusal(path)
    assert output.startswith(f"{path}: ")
    assert output.endswith(".")


def test_a_zip_is_refused(file_of):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("blueprint.json", json.dumps(small_document()))
    assert "zip" in refusal(file_of(packed.getvalue(), "blueprint.zip"))


def test_a_file_that_is_not_there_and_a_folder(tmp_path):
    assert "No such file" in refusal(str(tmp_path / "nowhere.json"))
    assert "Is a directory" in refusal(str(tmp_path))
    assert "cannot be read" in refusal("a\0b")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
def test_a_file_without_end_is_not_read_to_its_end():
    assert "more than 20 MB" in refusal("/dev/zero")


def test_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(json.dumps(small_document()).encode())))
    assert "Saved as head-of-baking" in run("-")


def test_no_control_character_reaches_the_terminal(file_of):
    output = run(
        file_of(small_document(title="Head \x1b[31mof Baking", unrecognised=[{"section": "", "text": "\x1b]0;x\x07"}]))
    )
    assert "\x1b" not in output
    assert "\x07" not in output
