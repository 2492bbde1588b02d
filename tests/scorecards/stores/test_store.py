"""Uploads, packets and finished documents in a store that speaks S3: handed out through access alone, erased, kept."""

from datetime import timedelta
from io import StringIO
from socket import create_server

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from hiring.candidates.file_types import file_type
from hiring.candidates.operations import keep_file
from hiring.models import CandidateFile
from people.forgotten_files import TASK
from people.refusals import Refused
from people.stores import made_at
from people.tasks import delete_files_at_last
from scorecards import backup
from scorecards.backup.moving import move_files
from scorecards.packets.operations import ask_for_packets, finish_packets, sweep_packets
from scorecards.privacy.operations.erasure import erase_candidate

pytestmark = pytest.mark.django_db

CV = b"%PDF-1.7\n" + b"SECRETCV" * 1000


@pytest.fixture
def cv(stored, application, recruiter) -> CandidateFile:
    what = {"kind": "cv", "name": "cv.pdf", "type": file_type(CV, "cv.pdf")}
    keep_file(application=application, data=CV, by=recruiter, **what)
    return application.files.get()


def test_a_file_is_streamed_to_who_may_read_it_and_has_no_address(cv, keys_in, client_of, recruiter, outsider):
    (key,) = keys_in()
    assert key == f"house/files/{cv.file.name}"
    assert "cv" not in key.rpartition("/")[2].removesuffix(".pdf") and len(key) > 60
    url = reverse("application_file", args=[cv.application.opening.slug, cv.application_id, cv.pk])
    assert b"".join(client_of(recruiter).get(url).streaming_content) == CV
    assert client_of(outsider).get(url).status_code == 404
    with pytest.raises(NotImplementedError):
        cv.file.url  # noqa: B018


def test_a_file_that_is_gone_is_said_to_be(cv, client_of, recruiter):
    default_storage.delete(cv.file.name)
    url = reverse("application_file", args=[cv.application.opening.slug, cv.application_id, cv.pk])
    assert client_of(recruiter).get(url).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_an_erasure_empties_the_store(cv, keys_in, opening, recruiter, administrator):
    batch = ask_for_packets(opening=opening, by=recruiter)
    finish_packets(batch=batch.pk, archive=ContentFile(b"PK", name="a.zip"))
    caches["documents"].set("packet", b"names somebody")
    assert len(keys_in()) == 3
    erase_candidate(candidate=cv.application.candidate, by=administrator)
    assert keys_in() == set()


def test_a_legal_hold_keeps_what_is_there(cv, keys_in, opening, administrator):
    held = {"held_at": timezone.now(), "held_by": administrator, "hold_reason": "A court asked."}
    type(opening).objects.filter(pk=opening.pk).update(**held)
    with pytest.raises(Refused):
        erase_candidate(candidate=cv.application.candidate, by=administrator)
    assert len(keys_in()) == 1


def test_archives_that_nobody_names_are_swept(stored, keys_in, time_machine):
    default_storage.save("packets/stray.zip", ContentFile(b"PK"))
    sweep_packets()
    assert len(keys_in()) == 1
    time_machine.move_to(timezone.now() + timedelta(hours=2))
    sweep_packets()
    assert keys_in() == set()


def test_finished_documents_are_bytes_that_every_machine_has(stored, keys_in):
    documents = caches["documents"]
    assert documents.get("a") is None
    documents.set("a", b"PDF")
    documents.set("a", b"PDF again")
    assert documents.get("a") == b"PDF again"
    assert not documents.add("a", b"other") and documents.add("b", b"B")
    assert all(key.startswith("house/made/") for key in keys_in())
    with pytest.raises(TypeError):
        documents.set("a", {"no": "bytes"})
    documents.forget_old()
    assert len(keys_in()) == 2
    assert documents.delete("a") and not documents.delete("a")
    documents.clear()
    assert keys_in() == set()


@pytest.mark.django_db(transaction=True)
def test_a_backup_takes_the_files_along_and_a_restore_brings_them(cv, keys_in, tmp_path, databases):
    backup.write(tmp_path / "house.backup")
    databases.leave()
    databases.enter("empty")
    with pytest.raises(Refused, match="not empty"):
        backup.restore(tmp_path / "house.backup")
    for key in keys_in():
        default_storage.delete(key.removeprefix("house/files/"))
    backup.restore(tmp_path / "house.backup")
    assert CandidateFile.objects.get().file.read() == CV


def test_moving_there_and_back_can_be_interrupted(cv, stored, keys_in, monkeypatch, recruiter, settings):
    for _ in range(2):
        keep_file(
            application=cv.application, data=CV, by=recruiter, kind="cv", name="b.pdf", type=file_type(CV, "b.pdf")
        )
    url = stored
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    _interrupt_after_one(monkeypatch, url)
    moved = move_files(url)
    assert (moved.moved, moved.stood, moved.missing) == (2, 1, [])
    assert keys_in() == set()
    assert all(file.file.open("rb").read() == CV for file in CandidateFile.objects.all())
    with pytest.raises(Refused, match="already"):
        move_files("disk")


def _interrupt_after_one(monkeypatch, url: str) -> None:
    """As if the power went in the middle of the second file: half of it is there."""
    save, saved = default_storage.save, []

    def cut(name, content, *args, **kwargs):
        if saved:
            save(name, ContentFile(content.read()[:100]))
            raise KeyboardInterrupt
        saved.append(name)
        return save(name, content, *args, **kwargs)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(default_storage._wrapped, "save", cut)
        move_files(url)


def test_the_command_says_what_it_did(cv, files_url, settings, keys_in):
    settings.STORAGES = {**settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    out = StringIO()
    call_command("move_files", files_url, "--keep", stdout=out)
    assert out.getvalue() == "1 file copied, 0 were there already.\n"
    assert len(keys_in()) == 1
    call_command("move_files", files_url, stdout=out, stderr=(told := StringIO()))
    assert keys_in() == set() and told.getvalue() == ""


@pytest.mark.django_db(transaction=True)
def test_who_is_erased_while_files_are_copied_is_erased_in_the_new_place_too(
    cv, files_url, settings, keys_in, tmp_path, administrator
):
    in_the_store = settings.STORAGES
    settings.STORAGES = {**in_the_store, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    move_files(files_url, keep=True)
    settings.STORAGES = in_the_store
    erase_candidate(candidate=cv.application.candidate, by=administrator)
    made_at(files_url).set("packet", b"names somebody")
    settings.STORAGES = {**in_the_store, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"}}
    move_files(files_url)
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()] == []
    assert keys_in() == set(), "nor does the old place keep documents that were made"


@pytest.mark.django_db(transaction=True)
def test_what_a_store_that_is_away_keeps_goes_once_it_is_back(cv, keys_in, administrator, monkeypatch):
    def away(*args):
        raise ConnectionError

    with monkeypatch.context() as patch:
        patch.setattr(default_storage._wrapped, "delete", away)
        erase_candidate(candidate=cv.application.candidate, by=administrator)
    assert len(keys_in()) == 1
    DBTaskResult.objects.filter(task_path=TASK).update(status=TaskResultStatus.FAILED)  # as after its last attempt
    delete_files_at_last()
    assert keys_in() == set() and not DBTaskResult.objects.filter(task_path=TASK).exists()


def test_documents_are_made_anew_where_their_store_is_away(settings, tmp_path):
    with create_server(("127.0.0.1", 0)) as server:
        nobody = f"s3://house/x?endpoint=http://127.0.0.1:{server.getsockname()[1]}&region=us-east-1"
    documents = made_at(nobody)
    documents.set("a", b"PDF")
    assert documents.get("a") is None


def test_a_store_that_cannot_be_used_is_named_by_the_command(cv):
    with create_server(("127.0.0.1", 0)) as server:
        nobody = f"s3://house/x?endpoint=http://127.0.0.1:{server.getsockname()[1]}&region=us-east-1"
    with pytest.raises(CommandError, match="The store of files cannot be used: Could not connect"):
        call_command("move_files", nobody)


def test_nobody_reads_an_object_without_a_key(cv, keys_in):
    head = default_storage.bucket.Object(next(iter(keys_in()))).Acl().grants
    assert all("AllUsers" not in grant["Grantee"].get("URI", "") for grant in head)
