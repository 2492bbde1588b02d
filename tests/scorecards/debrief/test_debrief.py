"""What a debrief says: order, figures, signals, holes, revisions, notes, and how it ends."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hiring.interviews.operations import panels
from hiring.interviews.operations.skipping import skip_stage
from hiring.models import CommitteeMember, RoundOutcome, Seat, Stage, StageDimension
from people.models import Event
from scorecards.debrief.queries.debrief import debrief_of, debriefs_of
from scorecards.models import DebriefNote
from tests.scorecards.debrief.judging import judge, revise
from tests.world import interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(recruiter, application, stage):
    return lambda: debrief_of(recruiter, application, stage.round)


@pytest.fixture
def shown(client_of, recruiter, application, stage):
    url = reverse("debrief", args=[application.pk, stage.round_id])
    return lambda who=recruiter: client_of(who).get(url).text


@pytest.fixture
def note_url(application, stage):
    return reverse("debrief_note", args=[application.pk, stage.round_id])


def test_what_disagrees_stands_first_with_its_figures(read, seat, other_seat, shown):
    judge(seat, judgement=3, craft=1)
    judge(other_seat, judgement=3, craft=4)
    craft, judgement = read().dimensions
    assert (craft.key, craft.apart.range, craft.mean, craft.low, craft.high, craft.n) == ("craft", 3, 2.5, 1, 4, 2)
    assert judgement.apart.range == 0
    html = shown()
    assert html.index('id="on-craft"') < html.index('id="on-judgement"')
    assert "1 to 4 · mean 2.50 of 2 ratings by 2 people" in html and "All 3 · 2 ratings by 2 people" in html
    assert "Craft at the oven: no plan" in html


def test_not_assessed_counts_in_no_figure_and_says_why(read, seat, other_seat, shown):
    judge(seat, judgement=3, craft="not_reached")
    judge(other_seat, judgement="cannot_judge", craft="not_reached")
    dimension = {dimension.key: dimension for dimension in read().dimensions}
    assert (dimension["judgement"].mean, dimension["judgement"].n, dimension["craft"].mean) == (3, 1, None)
    assert "3, one rating · 1 not assessed" in shown() and "I cannot judge it" in shown()
    assert [hole.message for hole in read().holes] == [
        "Only one person rated Judgement; the plan asks for 2.",
        "Nobody rated Craft (We did not get to it).",
    ]


def test_holes_say_which_later_interview_rates_it_too(read, seat):
    judge(seat, judgement=3, craft=3)
    assert read().holes[0].way == "“Case 2” rates it too, in a later round."


def test_a_stage_that_was_not_held_is_a_hole(read, seat, stage, application):
    missed = Stage.objects.create(round=stage.round, position=1, name="Night shift", exercise="oven-case")
    StageDimension.objects.create(stage=missed, position=0, key="craft")
    interview_of(application, missed, status="no_show")
    judge(seat, judgement=3, craft=2)
    assert not read().is_open
    skip_stage(application=application, stage=missed, reason="We know enough.", by=application.created_by)
    assert read().holes[0].message == "“Night shift” was not held."
    assert [(stage, what) for stage, what, _ in read().standing.off] == [("Night shift", "Candidate did not come")]


def test_a_dimension_is_read_across_the_interviews_of_the_round(read, application, seat, other_seat, stage, person):
    second = Stage.objects.create(round=stage.round, position=1, name="Night shift", exercise="oven-case")
    StageDimension.objects.create(stage=second, position=0, key="judgement")
    judge(seat, judgement=2, craft=3)
    judge(other_seat, judgement=2, craft=3)
    judge(seat_of(interview_of(application, second), person("nils@example.test")), judgement=4)
    judgement = next(dimension for dimension in read().dimensions if dimension.key == "judgement")
    assert judgement.values == [2, 2, 4] and judgement.apart.range == 0
    assert [given.author.stage for given in judgement.given] == ["Case 1", "Case 1", "Night shift"]


def test_one_person_in_two_interviews_is_one_rater(read, application, seat, stage):
    again = interview_of(application, stage, hours=-2)
    judge(seat, judgement=2, craft=3)
    judge(seat_of(again, seat.user), judgement=2, craft=3)
    assert (read().dimensions[0].n, read().dimensions[0].raters) == (2, 1)
    assert read().standing.interviewers == 1 and len(read().holes) == 2


def test_a_signal_stands_once_with_everybody_who_saw_it_and_red_flags_come_first(read, seat, other_seat, shown):
    judge(seat, judgement=3, seen={"asks": "Asked whom it was promised to."})
    judge(other_seat, judgement=3, seen={"asks": "", "blames": "“The oven did it.”"})
    flag, strong = read().signals
    assert (
        flag.is_red_flag and flag.kind == "Red flag" and [quote.text for quote in flag.seen] == ["“The oven did it.”"]
    )
    assert [quote.author.name for quote in strong.seen] == ["Mona", "Carla"]
    assert shown().count("Asks what was promised") == 1 and "A red flag" in [i.title for i in read().agenda.items]


def test_a_waiver_says_who_why_and_by_whom(read, shown, seat, other_seat, recruiter):
    judge(seat, judgement=3)
    panels.waive(seat=other_seat, reason="Ill since Monday", by=recruiter)
    assert not read().standing.is_complete and read().is_open
    html = shown()
    assert "Complete without 1 scorecard" in html and "1 of 2" in html
    assert "Carla" in html and "by Rita" in html and "Ill since Monday" in html


def test_who_had_read_earlier_rounds_is_said_at_once(read, shown, seat, other_seat):
    judge(seat, judgement=3)
    judge(other_seat, judgement=3, had_read=True)
    assert read().readers_before == ["Carla"] and "<b>Carla</b></dd>" in shown()
    assert "had read earlier rounds" in shown().split("Evidence by dimension")[1]


def test_a_revision_stands_beside_the_original_and_figures_keep_the_original(read, shown, seat, other_seat):
    card = judge(seat, judgement=4, craft=3)
    judge(other_seat, judgement=4, craft=3)
    revise(card, judgement=2)
    revise(card, reason="On the way home.", recommendation="strong_no", confidence="low", judgement=1)
    debrief = read()
    judgement = next(dimension for dimension in debrief.dimensions if dimension.key == "judgement")
    assert judgement.values == [4, 4] and [given.rating.value for given in judgement.given[0].revised] == [2, 1]
    first, second = debrief.changes
    assert first.lines == (("Judgement", "4", "2"), ("Recommendation", "Yes", "No"), ("Confidence", "High", "Low"))
    assert second.lines == (("Judgement", "2", "1"), ("Recommendation", "No", "Strong no"))
    assert debrief.verdicts[0].recommendation == "Yes" and "On the way home." in shown()
    assert [change.recommendation for change in debrief.verdicts[0].changes] == ["No", "Strong no"]


def test_a_change_of_evidence_alone_is_said_as_such(read, seat):
    revise(judge(seat, judgement=4), judgement=4, recommendation="yes", confidence="high")
    assert read().changes[0].lines == (("Judgement", "4", "4, other evidence"),)


def test_authors_are_led_to_their_own_revision_and_to_nobody_elses(shown, seat, other_seat, member, recruiter):
    judge(seat, judgement=3)
    judge(other_seat, judgement=3)
    assert f"/scorecards/{seat.pk}/revise/" in shown(member)
    assert "/revise/" not in shown(recruiter) and f"/scorecards/{other_seat.pk}/revise/" not in shown(member)


def test_a_card_of_an_interview_that_was_cancelled_counts_in_nothing(read, application, stage, seat, person):
    judge(seat, judgement=3)
    cancelled = interview_of(application, stage, status="cancelled")
    judge(seat_of(cancelled, person("nils@example.test")), judgement=1)
    assert read().dimensions[0].values == [3] and [card.why for card in read().apart] == ["Cancelled"]


def test_a_note_stands_there_for_good_with_name_and_time(client_of, member, seat, note_url, shown):
    judge(seat, judgement=3)
    answer = client_of(member).post(note_url, {"text": "We hear it alike.\nNow."})
    assert answer.url.endswith("#notes")
    assert "We hear it alike.<br>Now." in shown(member) and "cannot be changed" in shown(member)
    note = DebriefNote.objects.get()
    event = Event.objects.get(verb="scorecards.debrief_note_written")
    assert (event.subject_id, event.actor_id, event.ids["application"]) == (note.pk, member.pk, note.application_id)


def test_the_same_note_sent_twice_is_one(client_of, member, seat, note_url):
    judge(seat, judgement=3)
    for _ in range(2):
        client_of(member).post(note_url, {"text": "Twice"})
    assert DebriefNote.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "x" * 5_001, "NUL \0 inside"])
def test_a_note_that_cannot_be_kept_is_still_there(client_of, member, seat, note_url, text):
    judge(seat, judgement=3)
    answer = client_of(member).post(note_url, {"text": text})
    assert answer.status_code == 422 and not DebriefNote.objects.exists()
    assert text.strip("\0 ").split("\0")[0] in answer.text


def test_after_a_sign_in_a_notes_address_leads_back_to_the_debrief(client_of, member, seat, note_url):
    judge(seat, judgement=3)
    assert client_of(member).get(note_url).url == note_url.removesuffix("note/")


def test_the_manager_advances_from_there_and_comes_back(client_of, manager, application, stage, seat, shown):
    judge(seat, judgement=3)
    application.round = stage.round
    application.save()
    assert "Advance to Round 2" in shown(manager)
    here = reverse("debrief", args=[application.pk, stage.round_id])
    url = reverse("application_advance", args=[application.opening.slug, application.pk])
    sent = {"reason": "Calm at two in the morning", "next": f"{here}#end", "round": stage.round_id}
    assert client_of(manager).post(url, sent).url == f"{here}#end"
    html = shown(manager)
    assert "Advanced" in html and "Calm at two in the morning" in html and "<b>Advance to" not in html


def test_only_who_moves_applications_is_offered_it(everybody, application, stage, seat, other_seat, shown):
    judge(seat, judgement=3)
    judge(other_seat, judgement=3)
    application.round = stage.round
    application.save()
    offered = {who for who, user in everybody.items() if "formaction" in shown(user)}
    assert offered == {"recruiter", "hiring manager"}
    assert "Not decided yet" in shown(everybody["author"])


def last_debrief(application) -> str:
    return reverse("debrief", args=[application.pk, application.round_id])


def test_after_the_last_round_it_goes_to_the_committee(client_of, recruiter, application, plan, member):
    last = interview_of(application, stage_in(plan, 1))
    judge(seat_of(last, member), judgement=3)
    application.round = last.stage.round
    application.save()
    assert "To the decision, or stop" in client_of(recruiter).get(last_debrief(application)).text
    CommitteeMember.objects.create(opening=application.opening, user=member)
    here, browser = last_debrief(application), client_of(recruiter)
    assert (
        "To the committee, or stop" in browser.get(here).text and "To the committee</button>" in browser.get(here).text
    )
    browser.post(reverse("application_advance", args=[application.opening.slug, application.pk]), {"reason": ""})
    assert RoundOutcome.objects.get().outcome == "committee" and "Sent to the committee" in browser.get(here).text


def fill(seat: Seat, person, count: int) -> None:
    for number in range(count):
        judged = seat_of(seat.interview, person(f"p{number}-{count}@example.test"))
        card = judge(judged, judgement=1 + number % 4, craft=2, seen={"asks": "Yes.", "blames": "The oven."})
        revise(card, judgement=2)
        DebriefNote.objects.create(
            application=seat.interview.application, round=seat.interview.stage.round, author=judged.user, text="Said."
        )


def test_more_scorecards_take_no_more_queries(shown, seat, person, django_assert_max_num_queries):
    judge(seat, judgement=3, seen={"asks": "Yes."})
    fill(seat, person, 1)
    shown()
    with django_assert_max_num_queries(200) as few:
        shown()
    fill(seat, person, 4)
    with django_assert_max_num_queries(len(few)) as many:
        shown()
    assert len(many) == len(few) < 45


def test_the_debriefs_of_two_rounds_are_each_rounds_own_in_as_many_queries(
    recruiter, application, plan, stage, seat, colleague, django_assert_max_num_queries
):
    judge(seat, judgement=3, craft=1)
    later = stage_in(plan, 1)
    judge(seat_of(interview_of(application, later), colleague), judgement=4, craft=4)
    rounds = [stage.round, later.round]
    with CaptureQueriesContext(connection) as one:
        alone = [debrief_of(recruiter, application, stage.round)]
    alone.append(debrief_of(recruiter, application, later.round))
    with django_assert_max_num_queries(len(one)):
        together = debriefs_of(recruiter, application, rounds)
    assert together == alone
    assert [[verdict.author.name for verdict in debrief.verdicts] for debrief in together] == [["Mona"], ["Carla"]]
