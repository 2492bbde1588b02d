"""An erasure that meets something else at the same moment, on real connections."""

import pytest

from hiring.candidates.operations import change_candidate, write_note
from hiring.models import Candidate, Note
from hiring.retention.operations import hold
from people.models import Event
from people.refusals import Refused
from scorecards.privacy.operations.erasure import OnLegalHold, erase_candidate
from tests.at_once import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def erase(application, administrator):
    return lambda: erase_candidate(candidate=Candidate.objects.get(pk=application.candidate_id), by=administrator)


def test_a_hold_that_is_being_set_is_waited_for(opening, application, administrator, erase):
    refused = meanwhile(lambda: hold(opening=opening, reason="A claim", by=administrator), erase)
    assert isinstance(refused, OnLegalHold)
    assert Candidate.objects.get().name == "Ngozi Brandt"


def test_what_is_written_meanwhile_is_refused_and_brings_nothing_back(application, recruiter, erase):
    note = meanwhile(erase, lambda: write_note(application=application, text="Bakes well.", by=recruiter))
    assert isinstance(note, Refused)
    assert not Note.objects.exists()


def test_an_edit_that_was_open_does_not_bring_the_name_back(application, recruiter, erase):
    edit = {"application": application, "candidate": application.candidate, "source": "Referral", "by": recruiter}
    assert isinstance(meanwhile(erase, lambda: change_candidate(**edit)), Refused)
    assert Candidate.objects.get().name == ""


def test_two_who_erase_at_once_erase_once(application, erase):
    assert isinstance(meanwhile(erase, erase), Refused)
    assert Event.objects.filter(verb="scorecards.candidate_erased").count() == 1
