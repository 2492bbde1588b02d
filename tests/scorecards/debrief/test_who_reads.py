"""The debrief as each kind of person finds it, before and after it opens, with words that would leak."""

import re

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from hiring.models import Candidate, Round, Seat
from scorecards.debrief.queries.debrief import debrief_of
from scorecards.models import DebriefNote, DebriefReading
from tests.scorecards.debrief.judging import judge
from tests.world import application_of, card_of, interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db
SECRET = "Counted the loaves backwards"


def debrief(application, stage) -> str:
    return reverse("debrief", args=[application.pk, stage.round_id])


def answers(everybody, client_of, application, stage) -> dict[str, str]:
    """By person: "404", "open" (others' words are there), or the heading of the page that says what is awaited."""
    read = {}
    for who, user in everybody.items():
        page = client_of(user).get(debrief(application, stage))
        html = page.content.decode()
        heading = html.split('id="not-open-name">')[1].split("</h2>")[0] if "not-open-name" in html else "closed"
        read[who] = str(page.status_code) if page.status_code != 200 else "open" if SECRET in html else heading
    return read


NOT_YET = "Not open yet: 1 of 2 scorecards in"
OWN_FIRST = "Your own scorecard comes first"


def test_before_it_opens_each_learns_what_they_may(everybody, client_of, seat, other_seat, application, stage):
    judge(seat, judgement=4, summary=SECRET)
    assert answers(everybody, client_of, application, stage) == {
        "recruiter": NOT_YET,
        "administrator": NOT_YET,
        "hiring manager": NOT_YET,
        "committee": "404",
        "outsider": "404",
        "colleague": OWN_FIRST,
        "author": NOT_YET,
    }


def test_only_who_keeps_the_application_learns_whom_it_waits_for(
    everybody, client_of, seat, other_seat, application, stage
):
    judge(seat, judgement=4)
    named = {
        who for who, user in everybody.items() if "Awaited" in client_of(user).get(debrief(application, stage)).text
    }
    assert named == {"recruiter", "administrator", "hiring manager"}


def test_a_panelist_who_owes_a_card_is_led_to_it(client_of, colleague, seat, other_seat, application, stage):
    judge(seat, judgement=4)
    page = client_of(colleague).get(debrief(application, stage)).text
    assert f'href="/scorecards/{other_seat.pk}/"' in page and "Mona" not in page


def test_once_open_everybody_with_a_part_reads(everybody, client_of, seat, other_seat, application, stage):
    judge(seat, judgement=4, summary=SECRET)
    judge(other_seat, judgement=2)
    read = answers(everybody, client_of, application, stage)
    assert {who for who, what in read.items() if what == "open"} == everybody.keys() - {"outsider"}
    assert read["outsider"] == "404"


def test_the_way_back_leads_where_each_may_go(everybody, client_of, seat, other_seat, application, stage):
    judge(seat, judgement=4)
    judge(other_seat, judgement=2)
    for who in everybody.keys() - {"outsider"}:
        browser = client_of(everybody[who])
        crumbs = browser.get(debrief(application, stage)).text.split('class="crumbs">')[1].split("</p>")[0]
        for url in re.findall(r'href="([^"]+)"', crumbs):
            assert browser.get(url).status_code == 200, (who, url)


@pytest.mark.parametrize("training", [False, True])
def test_who_owes_a_card_in_a_later_round_reads_nothing_whoever_they_are(
    everybody, client_of, seat, application, plan, stage, training
):
    judge(seat, judgement=4, summary=SECRET)
    later = interview_of(application, stage_in(plan, 1), hours=24)
    for user in everybody.values():
        seat_of(later, user, is_training=training)
    assert set(answers(everybody, client_of, application, stage).values()) == {OWN_FIRST}
    assert not DebriefReading.objects.exists()


def test_whoever_is_recused_reads_nothing(everybody, client_of, seat, application, plan, stage):
    judge(seat, judgement=4, summary=SECRET)
    later = interview_of(application, stage_in(plan, 1))
    for user in everybody.values():
        seat_of(later, user, recused=True)
    keep = ("recruiter", "administrator", "hiring manager")
    for who, answer in answers(everybody, client_of, application, stage).items():
        assert answer == ("You are recused from this candidate" if who in keep else "404"), who


def test_a_waived_panelist_reads_nothing_and_a_waived_hiring_manager_what_they_lead(
    everybody, client_of, seat, other_seat, manager, application, stage, recruiter
):
    judge(seat, judgement=4, summary=SECRET)
    Seat.objects.filter(pk=other_seat.pk).update(waived_at=timezone.now(), waived_by=recruiter)
    seat_of(seat.interview, manager, waived_by=recruiter)
    read = answers(everybody, client_of, application, stage)
    assert (read["colleague"], read["hiring manager"]) == ("404", "open")


def test_a_trainee_reads_once_their_own_card_is_in(client_of, person, seat, application, stage):
    judge(seat, judgement=4, summary=SECRET)
    trainee = person("tara@example.test")
    own = seat_of(seat.interview, trainee, is_training=True)
    assert OWN_FIRST in client_of(trainee).get(debrief(application, stage)).text
    judge(own, judgement=1)
    assert SECRET in client_of(trainee).get(debrief(application, stage)).text


def test_a_training_card_is_read_apart_and_counts_in_nothing(
    everybody, client_of, person, seat, other_seat, application, stage
):
    judge(seat, judgement=3)
    judge(other_seat, judgement=3)
    trainee = person("tara@example.test")
    judge(seat_of(seat.interview, trainee, is_training=True), judgement=1, summary=SECRET, seen={"blames": SECRET})
    read = {who for who, answer in answers(everybody, client_of, application, stage).items() if answer == "open"}
    assert read == {"recruiter", "hiring manager"}
    debrief = debrief_of(everybody["recruiter"], application, stage.round)
    assert debrief.dimensions[0].values == [3, 3] and not debrief.signals and len(debrief.verdicts) == 2
    assert [card.why for card in debrief.apart] == ["Training"]
    document = render_to_string("scorecards/debrief/_content.html", {"debrief": debrief})
    assert "Mona" in document and "Tara" not in document and SECRET not in document
    assert "<a " not in document and "<form" not in document


def test_a_round_of_another_opening_or_of_somebody_else_alone_is_no_address(
    client_of, recruiter, seat, application, plan
):
    judge(seat, judgement=3)
    other = application_of(application.opening, recruiter)
    own = Round.objects.create(plan=plan, position=9, name="Once more", application=other)
    browser = client_of(recruiter)
    assert browser.get(reverse("debrief", args=[application.pk, own.pk])).status_code == 404
    assert browser.get(reverse("debrief", args=[application.pk, 9999])).status_code == 404
    assert browser.get(reverse("debrief", args=[9999, stage_in(plan).round_id])).status_code == 404
    assert browser.get(reverse("debrief", args=[other.pk, own.pk])).status_code == 200


def test_nobody_reads_the_debrief_of_an_erased_candidate(everybody, client_of, seat, application, stage):
    judge(seat, judgement=3)
    Candidate.objects.filter(pk=application.candidate_id).update(name="", erased_at=timezone.now())
    assert set(answers(everybody, client_of, application, stage).values()) == {"404"}


def test_the_data_itself_holds_no_card_where_it_is_not_open(everybody, seat, other_seat, application, stage):
    judge(seat, judgement=4, summary=SECRET)
    for who, user in everybody.items():
        debrief = debrief_of(user, application, stage.round)
        assert (
            not debrief.is_open
            and not debrief.verdicts
            and not any(dimension.given for dimension in debrief.dimensions)
        ), who


def test_the_data_of_an_open_round_holds_nothing_for_an_outsider(outsider, seat, other_seat, application, stage):
    judge(seat, judgement=4)
    card_of(other_seat)
    debrief = debrief_of(outsider, application, stage.round)
    assert not debrief.is_open and not debrief.verdicts and not debrief.holes


def test_a_round_whose_scorecards_were_all_waived_says_so(client_of, recruiter, manager, seat, application, stage):
    Seat.objects.filter(pk=seat.pk).update(waived_at=timezone.now(), waived_by=recruiter, waiver_reason="Ill")
    page = client_of(manager).get(debrief(application, stage))
    assert page.status_code == 200 and "nothing to compare" in page.text and "Ill" in page.text
    assert not DebriefReading.objects.exists()


def test_a_round_without_an_interview_says_what_it_waits_for(client_of, recruiter, application, plan):
    page = client_of(recruiter).get(debrief(application, stage_in(plan, 1)))
    assert page.status_code == 200 and "It waits for" in page.text and "Case 2, which is not scheduled" in page.text


@pytest.mark.parametrize("state", ["closed", "open"])
def test_notes_are_written_by_those_who_read(everybody, client_of, seat, other_seat, application, stage, state):
    judge(seat, judgement=4)
    if state == "open":
        judge(other_seat, judgement=4)
    for user in everybody.values():
        client_of(user).post(reverse("debrief_note", args=[application.pk, stage.round_id]), {"text": user.name})
    wrote = {note.author for note in DebriefNote.objects.all()}
    assert wrote == ({user for who, user in everybody.items() if who != "outsider"} if state == "open" else set())


def test_without_a_sign_in_it_leads_to_the_sign_in(client, seat, application, stage):
    assert client.get(debrief(application, stage)).url.startswith("/accounts/login/?next=/applications/")
