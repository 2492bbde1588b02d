"""The pages of the day's work stay quick and small with 1,000 applications and 4,000 scorecards in one opening."""

import random
from collections.abc import Iterator
from datetime import timedelta
from statistics import median
from time import process_time

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from hiring.models import (
    Application,
    Candidate,
    CommitteeMember,
    Interview,
    Opening,
    Plan,
    Round,
    RoundOutcome,
    Seat,
    Stage,
)
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from scorecards.models import Ballot, Scorecard, Vote
from tests.benchmarks.scorecards import opening_of

APPLICATIONS, PANEL, PEOPLE, TIMES = 1_000, 5, 40, 9
MOST_MS, MOST_KB = 150, 120


def run() -> Iterator[tuple[str, str, bool]]:
    rita = User.objects.create_user("rosa@example.test", None, name="Rosa", role=Role.RECRUITER)
    hana = User.objects.create_user("hana@example.test", None, name="Hana")
    opening = opening_of(rita)
    cora = User.objects.create_user("cora@example.test", None, name="Cora")
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=hana)
    CommitteeMember.objects.create(opening=opening, user=cora, is_chair=True)
    stage = plan_of_one(opening)
    people = [User.objects.create_user(f"p{n}@example.test", None, name=f"Person {n}") for n in range(PEOPLE)]
    draw = random.Random(13)
    _fill(opening, stage, rita, people, 50, draw)
    _ask_committee(opening, stage, cora)
    board, listing = (reverse(name, args=[opening.slug]) for name in ("candidates", "candidates_list"))
    pages = {
        "Today": (hana, reverse("home")),
        "Today of the chair": (cora, reverse("home")),
        "the board": (rita, board),
        "the board of those to be scheduled": (rita, f"{board}?state=schedule"),
        "the board of those who wait longest": (rita, f"{board}?sort=waiting"),
        "the list": (rita, listing),
        "the list of open debriefs": (rita, f"{listing}?state=debrief&sort=waiting"),
        "the list of a person's scorecards": (rita, f"{listing}?person={people[0].pk}"),
        "the committee's list": (cora, reverse("committee")),
        "the committee's list, a later page": (cora, f"{reverse('committee')}?in_process=2"),
        "scorecards owed": (rita, reverse("scorecards_owed")),
        "My interviews": (people[0], reverse("my_interviews")),
    }
    few = {name: _queries(*page) for name, page in pages.items()}
    _fill(opening, stage, rita, people, APPLICATIONS - 50, draw)
    _ask_committee(opening, stage, cora)
    for name, page in pages.items():
        spent, size, asked = *_cost(*page), _queries(*page)
        yield f"{name}, server time", f"{spent:.0f} ms (at most {MOST_MS})", spent <= MOST_MS
        yield f"{name}, size", f"{size:.0f} kB (at most {MOST_KB})", size <= MOST_KB
        yield f"{name}, queries with 50 and 1,000 applications", f"{few[name]} and {asked}", asked == few[name]


def plan_of_one(opening: Opening) -> Stage:
    """The one interview of a plan that is frozen."""
    role = role_of(opening)
    plan = Plan.objects.create(opening=opening, role=role, frozen_at=timezone.now())
    cases = Round.objects.create(plan=plan, position=0, name="Cases")
    return Stage.objects.create(
        round=cases, position=0, name="First case", exercise=role["hiring"]["exercises"][0]["id"]
    )


def _fill(opening: Opening, stage: Stage, by: User, people: list[User], number: int, draw: random.Random) -> None:
    names = [f"Candidate {draw.random():.9f}" for _ in range(number)]
    candidates_with_interviews(opening, stage, by, people, names, draw)


def candidates_with_interviews(
    opening: Opening, stage: Stage, by: User, people: list[User], names: list[str], draw: random.Random
) -> None:
    """Applications of these names, each with an interview of five people; most are over and their cards in, one in
    twenty misses some."""
    now = timezone.now()
    candidates = Candidate.objects.bulk_create(Candidate(name=name, created_by=by) for name in names)
    at = {"opening": opening, "round": stage.round, "created_by": by}
    applications = Application.objects.bulk_create(Application(candidate=one, **at) for one in candidates)
    starts = {one: now - timedelta(hours=draw.randint(-100, 2_000)) for one in applications}
    interviews = Interview.objects.bulk_create(
        Interview(application=one, stage=stage, starts_at=at, ends_at=at + timedelta(hours=1), created_by=by)
        for one, at in starts.items()
    )
    seats = Seat.objects.bulk_create(
        Seat(interview=interview, user=user) for interview in interviews for user in draw.sample(people, PANEL)
    )
    misses = set(draw.sample(interviews, len(names) // 20))
    over = [seat for seat in seats if seat.interview.ends_at <= now]
    over = [seat for seat in over if seat.interview not in misses or draw.random() < 0.5]
    Scorecard.objects.bulk_create(
        Scorecard(seat=seat, submitted_at=seat.interview.ends_at, recommendation="yes", confidence="low")
        for seat in over
    )


def _ask_committee(opening: Opening, stage: Stage, chair: User) -> None:
    """Every second application goes to the committee, whose chair has yet to vote on half of those."""
    sent = Application.objects.filter(opening=opening, outcomes=None).order_by("pk")[::2]
    sending = {"round": stage.round, "outcome": "committee", "by": chair}
    RoundOutcome.objects.bulk_create(RoundOutcome(application=one, **sending) for one in sent)
    ballots = Ballot.objects.bulk_create(Ballot(application=one, number=1, opened_by=chair) for one in sent[::2])
    Vote.objects.bulk_create(Vote(ballot=ballot, user=chair, is_chair=True) for ballot in ballots)


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _queries(user: User, address: str) -> int:
    client = _client(user)
    client.get(address)
    with CaptureQueriesContext(connection) as asked:
        client.get(address)
    return len(asked)


def _cost(user: User, address: str) -> tuple[float, float]:
    """Milliseconds of this process's own time, the median of several, and the page's size in kB."""
    client, spent = _client(user), []
    for _ in range(TIMES):
        before = process_time()
        answer = client.get(address)
        spent.append((process_time() - before) * 1_000)
    return median(spent), len(answer.content) / 1_000
