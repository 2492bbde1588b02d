"""The demo: a believable company, the same on every run, whose figures say what they are made to say."""

from collections import Counter

import pytest
from django.utils import timezone

from hiring.models import Application, Interview, Opening, Plan, Seat
from people.models import Event, Message, User
from people.refusals import Refused
from scorecards import demo
from scorecards.calibration.statistics import ratings as tables
from scorecards.calibration.statistics.report import report
from scorecards.cards.queries.seats import card_of, state_of
from scorecards.cards.seat_state import SeatState
from scorecards.demo.calendar import ZONE
from scorecards.models import DebriefReading, PracticeAttempt, Rating, Scorecard, Sighting
from scorecards.today.queries.interviews import seats_by_group
from tests.scorecards.demo.contents import contents

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(demo_company):
    """The demo, as it was loaded once in this run."""


def who(name: str) -> User:
    return User.objects.get(email=f"{name}@demo.test")


def figures(cards) -> dict:
    """The calibration report of these cards."""
    rated = Rating.objects.filter(scorecard__in=cards).exclude(value=None)
    rows = rated.values_list(
        "scorecard__seat__interview__application__candidate__name",
        "scorecard__seat__user__name",
        "key",
        "value",
        "scorecard__seat__interview__stage__exercise",
    )
    return report(tables.ratings(tables.Rating(*row) for row in rows))


def order(report: dict, by: str) -> list[str]:
    return sorted(report["candidates"], key=lambda name: -report["candidates"][name][by])


def texts() -> list[str]:
    """Everything that somebody wrote on a card, drafts and all."""
    cards = [text for row in Scorecard.objects.values_list("summary", "pad") for text in row]
    evidence = Rating.objects.values_list("evidence", flat=True)
    return [text for text in (*cards, *evidence, *Sighting.objects.values_list("text", flat=True)) if text]


def test_an_opening_in_full_swing_a_fresh_one_and_a_closed_one(loaded):
    openings = {opening.title: opening for opening in Opening.objects.all()}
    swing, porto = openings["Head of Engineering"], openings["Head of Engineering, Porto"]
    assert swing.applications.count() == 10
    assert Seat.objects.filter(interview__application__opening=swing).values("user").distinct().count() == 9
    assert swing.plan.rounds.count() == 2
    assert not Plan.objects.filter(opening=porto).exists()
    assert not porto.applications.exists()
    interim = openings["Head of Engineering, interim"]
    assert interim.status == Opening.Status.CLOSED
    assert interim.applications.filter(status=Application.Status.HIRED).count() == 1


def test_about_forty_cards_are_submitted_and_some_are_drafts(loaded):
    assert Scorecard.objects.submitted().count() == 44
    assert Scorecard.objects.counted().count() == 43
    assert Scorecard.objects.drafts().count() == 3
    assert Rating.objects.filter(scorecard__in=Scorecard.objects.submitted()).count() >= 150


def test_a_seat_of_every_kind(loaded):
    seats = Seat.objects.select_related("interview__application__candidate", "scorecard")
    states = Counter(state_of(seat, card_of(seat)) for seat in seats)
    assert set(states) == set(SeatState) - {SeatState.ERASED}
    assert states[SeatState.RECUSED] == 1
    assert states[SeatState.WAIVED] == 3, "one scorecard, and the two of the interview that was missed"
    assert Application.objects.filter(status=Application.Status.WITHDRAWN).count() == 1


def test_exactly_one_card_is_overdue_and_one_interviewer_has_something_in_every_group(loaded):
    now = Event.objects.latest("at").at  # the demo was loaded some time ago in this run
    with timezone.override(ZONE):
        late = {user: seats_by_group(user, now).groups.get("overdue") for user in User.objects.all()}
        mine = list(seats_by_group(who("interviewer"), now).groups)
    assert [user.name for user, seats in late.items() if seats] == ["Ines Carvalho"]
    assert mine == ["overdue", "due", "today", "upcoming"]


def test_no_two_pieces_of_evidence_are_the_same(loaded):
    assert [text for text, times in Counter(texts()).items() if times > 1] == []


def test_the_figures_name_who_rates_higher_and_who_rates_lower_and_nobody_else(loaded):
    report = figures(Scorecard.objects.counted())
    named = {name: row["verdict"] for name, row in report["interviewers"].items() if row["verdict"] != "none"}
    assert named == {"Tobias Lindqvist": "lenient", "Henrike Brandt": "severe"}


def test_the_chair_already_finds_the_same_in_the_debriefs_that_are_open(loaded):
    report = figures(Scorecard.objects.visible_to(who("committee")).counted())
    named = {name: row["verdict"] for name, row in report["interviewers"].items() if row["verdict"] != "none"}
    assert report["refused"] is None
    assert named == {"Tobias Lindqvist": "lenient", "Henrike Brandt": "severe"}


def test_who_uses_two_levels_only_could_be_named_and_is_not(loaded):
    report = figures(Scorecard.objects.counted())["interviewers"]["Yusuf Demir"]
    used = Rating.objects.filter(scorecard__seat__user=who("yusuf")).exclude(value=None).values_list("value", flat=True)
    assert set(used) == {2, 3}
    assert (report["verdict"], report["why"]) == ("none", None)


def test_a_candidate_changes_places_by_adjustment(loaded):
    report = figures(Scorecard.objects.visible_to(who("committee")).counted())
    raw, adjusted = order(report, "raw_mean"), order(report, "adjusted")
    assert raw.index("Daniel Osei") > raw.index("Aurelio Santos") > raw.index("Leïla Benali")
    assert adjusted.index("Daniel Osei") < adjusted.index("Leïla Benali")


def test_one_panel_is_split_over_a_red_flag(loaded):
    cards = Scorecard.objects.counted().filter(seat__interview__application__candidate__name="Hamid Rezai")
    assert Counter("yes" in card.recommendation for card in cards) == {True: 2, False: 2}
    flags = Sighting.objects.filter(scorecard__in=cards, key__startswith="flag-")
    assert {flag.key for flag in flags} == {"flag-blame", "flag-attrition"}


def test_recommendations_go_with_the_ratings(loaded):
    means = {"strong_yes": [], "yes": [], "no": [], "strong_no": []}
    for card in Scorecard.objects.submitted().prefetch_related("ratings"):
        values = [rating.value for rating in card.ratings.all() if rating.value]
        means[card.recommendation].append(sum(values) / len(values))
    assert min(means["strong_yes"]) >= 3.25
    assert min(means["yes"]) >= 2.5
    assert max(means["no"]) <= 2.5
    assert max(means["strong_no"]) < 2


def test_who_had_read_the_first_round_is_marked_in_the_second(loaded):
    marked = Scorecard.objects.filter(had_read_earlier_rounds=True)
    assert [card.seat.user.name for card in marked] == ["Yusuf Demir"]
    assert DebriefReading.objects.filter(user=who("manager")).count() == 2


@pytest.mark.parametrize(
    ("reader", "candidate", "authors"),
    [
        ("interviewer", "Bettina Krämer", {"Ines Carvalho"}),
        ("interviewer", "Kenji Watanabe", {"Ines Carvalho"}),
        ("interviewer", "Hamid Rezai", {"Ines Carvalho", "Yusuf Demir", "Grace Onyango", "Henrike Brandt"}),
        ("interviewer", "Matteo Ricci", set()),
        ("committee", "Kenji Watanabe", set()),
        (
            "committee",
            "Fiona Gallagher",
            {"Tobias Lindqvist", "Laurent Petit", "Yusuf Demir", "Sanna Korhonen"},
        ),
        ("admin", "Matteo Ricci", set()),
        ("laurent", "Hamid Rezai", set()),
    ],
)
def test_nobody_reads_what_they_should_not(loaded, reader, candidate, authors):
    cards = Scorecard.objects.visible_to(who(reader)).filter(seat__interview__application__candidate__name=candidate)
    assert {card.seat.user.name for card in cards} == authors


def test_only_recruiter_manager_and_the_trainee_read_a_trainees_card(loaded):
    card = Scorecard.objects.get(seat__is_training=True)
    readers = [user.email for user in User.objects.all() if card in Scorecard.objects.visible_to(user)]
    assert sorted(readers) == ["manager@demo.test", "meiling@demo.test", "recruiter@demo.test"]


def test_no_mail_waits(loaded):
    assert Message.objects.waiting().count() == 0


def test_nothing_was_submitted_before_the_interview_ended_or_in_the_future(loaded):
    for card in Scorecard.objects.submitted().select_related("seat__interview"):
        assert card.seat.interview.ends_at < card.submitted_at < timezone.now()


def test_loading_twice_changes_nothing(loaded):
    before = contents()
    assert demo.load() is False
    assert contents() == before


def test_a_database_that_holds_anything_else_is_left_alone(person):
    person("somebody@example.test")
    with pytest.raises(Refused):
        demo.load()
    assert User.objects.count() == 1


def test_interviews_stand_or_say_why_not(loaded):
    assert not Interview.objects.exclude(status=Interview.Status.SCHEDULED).filter(end_reason="").exists()


def test_practice_shows_a_done_answer_with_peers_a_draft_and_who_has_practised(loaded, client_of):
    mine = PracticeAttempt.objects.filter(user=who("interviewer"))
    assert sorted(attempt.is_submitted for attempt in mine) == [False, True]
    done = mine.exclude(submitted_at=None).get()
    assert done.answer.attempts.exclude(submitted_at=None).count() >= 5
    assert max(PracticeAttempt.objects.values_list("saved_at", flat=True)) < timezone.now()
    html = client_of(who("manager")).get("/openings/head-of-engineering/practice/").content.decode()
    assert "1 answer, last on" in html and ">No<" in html.replace(" ", "")
