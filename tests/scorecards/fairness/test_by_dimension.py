"""Scores by group: who reads them, from when on, and that reading them is on record."""

import json
from itertools import count

import pytest
from django.urls import reverse
from django.utils import timezone

from hiring.applications.operations import reinstate
from hiring.models import Application
from people.audit import record
from people.sealing import seal
from scorecards.fairness import operations
from scorecards.fairness.queries import PURPOSE
from scorecards.models import DebriefReading, ShownDifferences, ShownRates, VoluntaryAnswers
from tests.world import application_of, card_of, interview_of, seat_of

pytestmark = pytest.mark.django_db
QUESTIONS = [{"key": "gender", "text": "Gender", "options": ["woman", "man"]}]


@pytest.fixture
def answered(opening, stage, plan, manager, anna, administrator):
    """So many whom Anna judged, whose applications have ended, and who answered: women with 2 and 3, men with 3."""
    operations.set_questions(is_on=True, questions=QUESTIONS, by=administrator)
    turns = count()

    def make(women: int, men: int = 0) -> list[Application]:
        made = []
        for number, group in enumerate(["woman"] * women + ["man"] * men):
            application = application_of(opening, manager, f"{group} {number} of {women}")
            value = 2 + next(turns) % 2 if group == "woman" else 3
            card_of(seat_of(interview_of(application, stage), anna), value=value)
            facts = {"status": "not_hired", "ended_at": timezone.now(), "ended_by": manager}
            Application.objects.filter(pk=application.pk).update(**facts)
            sealed = seal(json.dumps({"gender": group}), PURPOSE)
            VoluntaryAnswers.objects.create(application=application, sealed=sealed)
            made.append(application)
        operations.renew_shown()
        return made

    return make


def page(client) -> str:
    return client.get(reverse("fairness_dimensions")).text


def test_below_twenty_nothing_is_said_and_from_then_on_the_difference(answered, client_of, administrator):
    answered(19, 20)
    assert "Too few to say" in page(client_of(administrator))
    answered(1)
    text = page(client_of(administrator))
    assert "woman (20)" in text and "man (20)" in text and "−0.5" in text and "−0.7 to −0.3" in text
    assert DebriefReading.objects.filter(user=administrator).count() == 40
    file = client_of(administrator).get(reverse("fairness_dimensions_file"))
    assert file["Content-Type"].startswith("text/csv")
    assert ",woman,20,man,20,-0.5,-0.7,-0.3" in file.content.decode("utf-8-sig")


def test_one_answer_more_changes_nothing_and_five_do(answered, client_of, administrator):
    answered(20, 20)
    answered(1)
    assert "woman (20)" in page(client_of(administrator))
    answered(4)
    assert "woman (25)" in page(client_of(administrator))


def test_scores_wait_while_they_count_somebody_whom_the_rates_do_not(answered):
    """The rates stand with twenty women; scores of 21 would say what the one answered who came since."""
    ways = {"woman": {"": 20}, "man": {"": 20}}
    ShownRates.objects.create(question="gender", counts={}, ways=ways, own=ways)
    answered(21, 20)
    assert not ShownDifferences.objects.exists()
    answered(4)
    assert ShownDifferences.objects.get().sums


def test_what_one_does_not_read_is_in_no_figure_for_them(answered, client_of, administrator, recruiter):
    made = answered(20, 20)
    seat_of(made[0].interviews.get(), administrator, recused=True)
    assert "recused on them" in page(client_of(administrator)) and "−0.5" not in page(client_of(administrator))
    assert client_of(administrator).get(reverse("fairness_dimensions_file")).status_code == 403
    assert not DebriefReading.objects.filter(user=administrator).exists()
    assert client_of(recruiter).get(reverse("fairness_dimensions")).status_code == 403


def test_an_erased_answer_is_in_the_next_figures_no_more(answered, administrator):
    made = answered(25, 20)
    VoluntaryAnswers.objects.filter(application__in=made[:5]).delete()
    operations.renew_shown()
    assert [groups["woman"]["n"] for groups in ShownDifferences.objects.get().sums.values()] == [20]


def test_somebody_who_was_taken_up_again_is_in_no_figure_for_whom_they_are_closed_to(
    answered, stage, client_of, administrator, manager, anna
):
    """What stands is of when their application had ended; now there is a card to write again."""
    cora = answered(20, 20)[0]
    Application.objects.filter(pk=cora.pk).update(status="withdrawn")
    record("hiring.application_withdrawn", cora, by=manager)
    reinstate(application=cora, by=manager)
    assert "−0.5" in page(client_of(administrator))
    owed = seat_of(interview_of(cora, stage), administrator)
    assert "taken up again" in page(client_of(administrator))
    owed.delete()
    assert "−0.5" in page(client_of(administrator))
    seat_of(interview_of(cora, stage), anna)
    text = page(client_of(administrator))
    assert "−0.5" not in text, "the debrief of the round is closed again"
