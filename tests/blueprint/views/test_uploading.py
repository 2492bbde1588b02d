import io
import json
import re
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from blueprint.models import Blueprint
from blueprint.operations import versions
from blueprint.stored import document_of
from people.kept import cache
from tests.blueprint.changed_roles import published
from tests.blueprint.documents import small_document

URL = "/blueprints/import/"
SOURCE = {"url": "https://articles.example/baking", "modified": None, "kind": "document"}


def file(content, name="role.json") -> SimpleUploadedFile:
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    return SimpleUploadedFile(name, data)


def zipped() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("role.json", json.dumps(small_document()))
    return target.getvalue()


@pytest.fixture
def editor(recruiter, client_of):
    return client_of(recruiter)


@pytest.fixture
def previewed(editor):
    """Uploads something that can be read: the address of its preview and what the preview says."""

    def upload(content, **more):
        response = editor.post(URL, {"file": file(content), **more})
        assert response.status_code == 302, response.content.decode()
        return response.url, editor.get(response.url).content.decode()

    return upload


def errors(response) -> str:
    return " ".join(re.findall(r'id="id_\w+_error">(.*?)</div>', response.content.decode(), re.DOTALL))


@pytest.mark.parametrize("path", [URL, f"{URL}some-token/", "/blueprints/new/"])
def test_only_editors_import(client, member, client_of, path):
    assert client_of(member).get(path).status_code == 403
    assert client_of(member).post(path, {"text": "x"}).status_code == 403
    assert client.get(path).url == f"/accounts/login/?next={path}"


def test_a_form_without_its_token_is_refused(recruiter):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(recruiter)
    assert browser.post(URL, {"text": "x"}).status_code == 403


def test_the_preview_says_what_was_found_and_saves_nothing(previewed):
    _, html = previewed(small_document())
    assert "3 responsibilities in 2 groups" in html
    assert "Becomes version 1 of a new blueprint" in html
    assert "From six to six." in html
    assert not Blueprint.objects.exists()


def test_saving_makes_a_draft_and_goes_to_it(previewed, editor):
    url, _ = previewed(small_document())
    response = editor.post(url)
    assert response.url == "/blueprints/head-of-baking/versions/1/"
    assert Blueprint.objects.get().status == "draft"
    assert document_of(Blueprint.objects.get())["kpis"] == small_document()["kpis"]


def test_pasted_text_is_read_as_a_file_is(editor):
    response = editor.post(URL, {"text": json.dumps(small_document())})
    assert "Head of Baking" in editor.get(response.url).content.decode()


def test_a_preview_is_there_for_the_one_who_uploaded_it_alone(previewed, administrator, client_of):
    url, _ = previewed(small_document())
    assert client_of(administrator).get(url).url == URL


def test_a_preview_that_has_ended_says_so(previewed, editor):
    url, _ = previewed(small_document())
    cache.clear()
    response = editor.post(url, follow=True)
    assert "That preview has ended" in response.content.decode()
    assert not Blueprint.objects.exists()


def test_a_preview_is_saved_once(previewed, editor):
    url, _ = previewed(small_document())
    editor.post(url)
    assert editor.post(url).url == URL
    assert Blueprint.objects.count() == 1


def test_what_is_already_there_becomes_its_next_version_and_shows_the_difference(previewed, editor, recruiter):
    published(small_document(source=SOURCE), recruiter)
    changed = small_document(source=SOURCE, title="Head of Baking and Cakes")
    url, html = previewed(changed)
    assert "Becomes version 2" in html
    assert "1 changed" in html.lower()
    assert "<ins> and Cakes</ins>" in html
    editor.post(url)
    assert Blueprint.objects.get(version=2).title == "Head of Baking and Cakes"


def test_a_slug_of_another_source_is_asked_about(previewed, editor, recruiter):
    published(small_document(source=SOURCE), recruiter)
    url, html = previewed(small_document(source=SOURCE | {"url": "https://elsewhere.example/"}))
    assert "belongs to “Head of Baking”, which came from another source" in html
    assert "Say whether it is the same blueprint" in editor.post(url).content.decode()
    assert Blueprint.objects.count() == 1


@pytest.mark.parametrize(
    ("answer", "saved"),
    [
        ({"0-belongs": "same"}, ("head-of-baking", 2)),
        ({"0-belongs": "other", "0-slug": "baking-elsewhere"}, ("baking-elsewhere", 1)),
    ],
)
def test_the_answer_decides_which_blueprint_it_becomes(previewed, editor, recruiter, answer, saved):
    published(small_document(source=SOURCE), recruiter)
    url, _ = previewed(small_document(source=SOURCE | {"url": "https://elsewhere.example/"}))
    editor.post(url, answer)
    draft = Blueprint.objects.drafts().get()
    assert (draft.slug, draft.version) == saved


@pytest.mark.parametrize(
    ("slug", "message"),
    [("", "Write small letters"), ("Two Words", "Write small letters"), ("head-of-baking", "taken"), ("new", "taken")],
)
def test_a_slug_that_cannot_be_had_is_refused_at_its_field(previewed, editor, recruiter, slug, message):
    published(small_document(source=SOURCE), recruiter)
    url, _ = previewed(small_document(source=SOURCE | {"url": "https://elsewhere.example/"}))
    response = editor.post(url, {"0-belongs": "other", "0-slug": slug})
    assert message in re.search(r'id="id_0-slug_error">(.*?)</div>', response.content.decode(), re.DOTALL)[1]
    assert Blueprint.objects.count() == 1


def test_a_slug_that_is_an_address_of_a_page_asks_for_another(previewed, editor):
    url, html = previewed(small_document(slug="new"))
    assert "is the address of a page of its own" in html
    editor.post(url, {"0-slug": "new-role"})
    assert Blueprint.objects.get().slug == "new-role"


def several() -> list[dict]:
    return [small_document(title=f"Role {n}", slug=f"role-{n}") for n in range(3)]


def test_of_several_posts_the_chosen_ones_are_saved(previewed, editor):
    url, html = previewed(several())
    assert html.count("Save this one") == 3
    editor.post(url, {"0-take": "on", "2-take": "on"})
    assert {draft.slug for draft in Blueprint.objects.all()} == {"role-0", "role-2"}


def test_choosing_none_of_several_saves_none(previewed, editor):
    url, _ = previewed(several())
    assert "None is chosen" in editor.post(url).content.decode()
    assert not Blueprint.objects.exists()


def test_a_refusal_of_one_saves_none_of_several(previewed, editor):
    url, _ = previewed([small_document(source=SOURCE), small_document(source=SOURCE | {"url": "https://x.example/"})])
    html = editor.post(url, {"0-take": "on", "1-take": "on"}).content.decode()
    assert "has taken the slug “head-of-baking” meanwhile" in html
    assert not Blueprint.objects.exists()


REFUSED = {
    "not JSON": b"{not json at all",
    "cut off": json.dumps(small_document()).encode()[:3000],
    "an error of the site": b'{"code": "rest_post_invalid_id", "message": "Invalid post ID.", "data": {"status": 404}}',
    "no blueprint": b"<html><body><h1>Soup</h1><p>Boil water.</p></body></html>",
    "empty": b"",
    "a zip": zipped(),
    "UTF-16 cut in half": "# Rôle".encode("utf-16")[:-1],
    "bytes": bytes(range(256)) * 40,
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_at_the_field(editor, data):
    response = editor.post(URL, {"file": file(data, "article.json")})
    assert response.status_code == 200
    assert len(errors(response)) > 30
    assert not Blueprint.objects.exists()


@pytest.mark.parametrize("what", ["file", "text"])
def test_21_mb_are_refused_at_their_field(editor, what):
    content = b" " * 21 * 1024 * 1024
    response = editor.post(URL, {what: file(content) if what == "file" else content.decode().replace(" ", "a")})
    assert "This is 21 MB; the most that can be read is 20 MB." in errors(response)


def test_50_mb_are_not_even_read(editor):
    assert "at most 22 MB are taken here" in editor.post(URL, {"text": "a" * 50 * 1024 * 1024}).content.decode()


def test_a_file_and_a_text_at_once_are_refused(editor):
    assert "Give one of the two" in errors(editor.post(URL, {"file": file(small_document()), "text": "x"}))


def test_nothing_at_all_is_refused(editor):
    assert "Choose a file, or paste the text" in errors(editor.post(URL, {}))


def test_hostile_text_runs_nowhere_in_the_preview(previewed):
    _, html = previewed(small_document(title="<script>alert(1)</script>", unrecognised=[HOSTILE]))
    assert "<script>alert" not in html
    assert "<img src=x" not in html


HOSTILE = {"section": "<img src=x onerror=alert(1)>", "text": "<script>alert(2)</script>"}


def test_a_new_blueprint_begins_as_an_empty_draft(editor):
    response = editor.post("/blueprints/new/", {"title": "Head of Cakes"})
    assert response.url == "/blueprints/head-of-cakes/draft/"
    assert Blueprint.objects.get().title == "Head of Cakes"
    assert "required" in editor.post("/blueprints/new/", {"title": "  "}).content.decode()


def test_a_draft_that_is_set_aside_is_announced(previewed, recruiter):
    versions.import_document(document=small_document(), by=recruiter)
    assert "the draft of version 1 is set aside" in previewed(small_document(title="Baker"))[1]
