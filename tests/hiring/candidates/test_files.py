import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hiring.models import CandidateFile
from people.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_files")]


def send(client, application, data: bytes, name: str, kind: str = "cv"):
    where = reverse("application_files", args=[application.opening.slug, application.pk])
    return client.post(where, {"kind": kind, "file": SimpleUploadedFile(name, data, "text/html")})


def test_a_file_is_kept_under_a_name_that_nobody_guesses_and_handed_out_to_be_saved(application, recruiter, client_of):
    client = client_of(recruiter)
    send(client, application, b"%PDF-1.4 hello", "../Cora's CV.pdf")
    kept = CandidateFile.objects.get()
    assert kept.name == "Cora's CV.pdf" and "CV" not in kept.file.name and len(kept.file.name) > 50
    answer = client.get(reverse("application_file", args=[application.opening.slug, application.pk, kept.pk]))
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 hello"
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/pdf" and answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"] and "no-store" in answer["Cache-Control"]


def test_a_file_that_is_not_what_its_name_says_is_refused_at_the_field(application, recruiter, client_of):
    answer = send(client_of(recruiter), application, b"<html><script>", "cv.pdf")
    assert answer.status_code == 422 and "The name says a PDF, but it is plain text" in answer.content.decode()
    assert not CandidateFile.objects.exists()


def test_a_removed_file_is_gone_from_the_storage(
    application, recruiter, client_of, tmp_path, django_capture_on_commit_callbacks
):
    client = client_of(recruiter)
    send(client, application, b"plain words", "notes.txt")
    kept = CandidateFile.objects.get()
    where = reverse("application_file_remove", args=[application.opening.slug, application.pk, kept.pk])
    assert "for good" in client.get(where).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        client.post(where)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    assert Event.objects.filter(verb="hiring.file_removed").exists()


def test_a_file_of_another_application_is_not_found_under_this_one(application, opening, recruiter, client_of):
    client = client_of(recruiter)
    send(client, application, b"words", "a.txt")
    kept = CandidateFile.objects.get()
    assert client.get(reverse("application_file", args=[opening.slug, application.pk + 1, kept.pk])).status_code == 404
