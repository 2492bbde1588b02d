"""Free text about an application passes the same gate as its scorecards."""

import pytest
from django.urls import reverse

from hiring.applications import operations as applications
from hiring.candidates.operations import set_adjustment, write_note
from hiring.interviews.operations import panels, skipping

pytestmark = pytest.mark.django_db
WORDS = ("begin with the red flag", "too little about reliability", "asked for large print", "he knows her brother")


@pytest.fixture
def talked_about(schedule, application, stages, recruiter, anna, ben):
    """Notes, reasons and an adjustment, each with words of its own."""
    write_note(application=application, text=WORDS[0], by=recruiter)
    case = schedule(0, anna, ben, hours=-2)
    panels.recuse(seat=case.seats.get(user=ben), reason=WORDS[3], by=recruiter)
    applications.advance(application=application, reason=WORDS[1], by=recruiter)
    set_adjustment(application=application, request=WORDS[2], extra_minutes=15, by=recruiter)
    skipping.skip_stage(application=application, stage=stages[1], reason=f"{WORDS[1]} again", by=recruiter)
    return case


def pages(application) -> list[str]:
    interviews = [reverse("interview", args=[interview.pk]) for interview in application.interviews.all()]
    return [reverse("application", args=[application.opening.slug, application.pk]), *interviews]


def test_who_keeps_the_application_reads_them(talked_about, application, client_of, hana):
    text = " ".join(client_of(hana).get(page).text for page in pages(application))
    assert all(words in text for words in WORDS)


@pytest.mark.parametrize("why", ["owes", "trains", "recused"])
def test_but_not_while_they_owe_a_scorecard_or_are_recused(talked_about, schedule, application, client_of, hana, why):
    own = schedule(2, *([] if why == "trains" else [hana]), training=(hana,) if why == "trains" else ())
    if why == "recused":
        panels.recuse(seat=own.seats.get(), reason="A cousin", by=hana)
    text = " ".join(client_of(hana).get(page).text for page in pages(application))
    assert not [words for words in WORDS if words in text]
    assert "is not shown to you" in text
