"""Nothing is written about somebody who was erased while a page was open, and nothing is removed on a legal hold."""

import pytest
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils import timezone

from hiring.candidates.file_types import PDF
from hiring.candidates.operations import apply, change_candidate, keep_file, set_adjustment, write_note
from hiring.models import Candidate, CandidateFile, Note
from hiring.retention.operations import hold
from people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def erased(application):
    """The application as a page had fetched it before its candidate was erased."""
    Candidate.objects.filter(pk=application.candidate_id).update(
        name="", email="", erased_at=timezone.now(), external_id="", external_url="", phone=""
    )
    return application


def test_no_write_brings_anything_back(erased, recruiter, opening):
    by = {"by": recruiter}
    writes = [
        lambda: write_note(application=erased, text="Bakes well.", **by),
        lambda: set_adjustment(application=erased, request="A quiet room", extra_minutes=0, **by),
        lambda: keep_file(application=erased, kind="cv", data=b"%PDF", name="cv.pdf", type=PDF, **by),
        lambda: change_candidate(application=erased, candidate=erased.candidate, source="Referral", **by),
        lambda: apply(candidate=erased.candidate, opening=opening, source="", **by),
    ]
    for write in writes:
        with pytest.raises(Refused, match="erased in the meantime"):
            write()
    assert Candidate.objects.get(pk=erased.candidate_id).name == ""
    assert not Note.objects.exists()
    assert not CandidateFile.objects.exists()


def test_on_a_legal_hold_files_stay(application, opening, recruiter, administrator, client_of):
    kept = keep_file(application=application, kind="cv", data=b"%PDF", name="cv.pdf", type=PDF, by=recruiter)
    hold(opening=opening, reason="A claim", by=administrator)
    page = reverse("application_file_remove", args=[opening.slug, application.pk, kept.pk])
    for user in (recruiter, administrator):
        answer = client_of(user).post(page, follow=True)
        assert "its files stay until the hold is lifted" in answer.content.decode()
    assert default_storage.exists(CandidateFile.objects.get().file.name)
