"""An erasure that meets something else at the same moment, on real connections."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.applications.operations import reinstate
from hiring.candidates.operations import change_candidate, write_note
from hiring.interviews.operations import offers
from hiring.models import Application, Candidate, Note, Stage, TimeOffer
from hiring.retention.operations import hold
from people.models import Event, Message
from people.refusals import Refused
from scorecards.fairness import operations as fairness
from scorecards.onboarding.operations import hire_plans
from scorecards.privacy.operations.erasure import OnLegalHold, erase_candidate
from tests.at_once import meanwhile
from tests.scorecards.fairness.test_private_link import QUESTIONS

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


def test_nobody_is_taken_up_again_or_begins_who_is_being_erased(application, recruiter, erase):
    Application.objects.update(status="stopped", ended_at=timezone.now())
    assert isinstance(meanwhile(erase, lambda: reinstate(application=application, by=recruiter)), Refused)
    Application.objects.update(status="hired")
    with pytest.raises(Refused, match="erased"):
        hire_plans.begin(application=application, starts_on=timezone.localdate(), by=recruiter)


def test_no_mail_goes_to_somebody_who_was_erased_meanwhile(application, recruiter, administrator, erase):
    fairness.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    Candidate.objects.update(email="ngozi@example.test")
    application.candidate.refresh_from_db()
    stage, until = Stage.objects.first(), timezone.now() + timedelta(days=2)
    facts = {"minutes": 45, "expires_at": until, "created_by": recruiter}
    offer = TimeOffer.objects.create(application=application, stage=stage, **facts)
    mails = [
        lambda: fairness.ask(applications=[application], by=administrator),
        lambda: fairness.send_link(application=application),
        lambda: offers.send_offer(offer=offer, by=recruiter),
    ]
    assert fairness.ask(applications=[application], by=administrator) == 1
    assert meanwhile(erase, mails[0]) == 0
    fairness.answer(application=application, answers={})  # there is nothing to refuse
    mails[1]()
    with pytest.raises(Refused, match="not offered any more"):
        mails[2]()
    assert not Message.objects.filter(address="ngozi@example.test").exists()
