"""Roles beside each other, a library of 500, and what 20,000 hires of 2,000 openings foretold: seconds of CPU."""

import copy
import json
import random
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import median

from django.db import connection
from django.test import Client
from django.utils import timezone

from blueprint.derived_role import parent_news, with_taken
from blueprint.library import shipped
from blueprint.models import Blueprint, Item
from blueprint.presentation.career_step import career_step
from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, Seat, Stage
from people import triggers
from people.models import User
from people.roles import Role
from people.sealing import seal
from scorecards.fairness.operations import renew_shown
from scorecards.fairness.queries import PURPOSE
from scorecards.models import (
    DebriefReading,
    Hire,
    Rating,
    Review,
    ReviewRating,
    Scorecard,
    VoluntaryAnswers,
    VoluntaryQuestions,
)
from tests.benchmarks.scorecards import opening_of

OPENINGS, HIRES, ROLES = 2000, 20_000, 500
KEYS = ("strategy", "delivery", "reliability", "talent")
QUESTION = {"key": "gender", "text": "Gender", "options": ["Woman", "Man", "Another"]}
TIMES = 5
MOST_OF_TWO_ROLES, MOST_OF_A_LIBRARY, MOST_OF_ALL_HIRES = 0.2, 0.1, 2.0


def run() -> Iterator[tuple[str, str, bool]]:
    yield from two_roles()
    recruiter = User.objects.create_user("rita@hires.test", None, name="Rita", role=Role.ADMINISTRATOR)
    client = Client()
    client.force_login(recruiter)
    opening = opening_of(recruiter)
    library_of(ROLES, recruiter)
    yield within("the library of 500 blueprints", MOST_OF_A_LIBRARY, lambda: read(client, "/blueprints/"))
    with triggers.lifted(connection):
        hires_of(opening, recruiter)
    for kind in ("all", "dimension", "exercise", "interviewer"):
        address = f"/hires/foretold/?kind={kind}"
        yield within(f"what {HIRES:,} hires foretold, {kind}", MOST_OF_ALL_HIRES, lambda a=address: read(client, a), 1)
    yield within(f"fairness counted over {HIRES:,}", MOST_OF_ALL_HIRES, renew_shown, 1)
    yield within(f"scores by group of {HIRES:,}, read first", MOST_OF_ALL_HIRES, lambda: read_first(client), 1)
    yield within("the page of fairness", MOST_OF_ALL_HIRES, lambda: read(client, "/fairness/"), 1)


def two_roles() -> Iterator[tuple[str, str, bool]]:
    roles = shipped()
    before, here = roles["head-of-engineering"], copy.deepcopy(roles["head-of-engineering"])
    after = copy.deepcopy(before)
    for group in after["responsibilities"]:
        for line in group["items"]:
            line["text"] += " Otherwise."
    news = lambda: parent_news(before, after, here)  # noqa: E731
    yield within("a derived role beside its parent", MOST_OF_TWO_ROLES, news)
    yield within("taking over a newer version", MOST_OF_TWO_ROLES, lambda: with_taken(before, after, here, {}))
    step = lambda: career_step(roles["engineering-manager"], before)  # noqa: E731
    yield within("two roles as a career step", MOST_OF_TWO_ROLES, step)


def within(name: str, most: float, deed: Callable, times: int = TIMES) -> tuple[str, str, bool]:
    """The median of some, after one that warms up."""
    seconds = []
    for _ in range(times + 1):
        start = time.process_time()
        deed()
        seconds.append(time.process_time() - start)
    figure = median(seconds[1:])
    return name, f"{figure * 1000:,.0f} ms (≤ {most * 1000:,.0f})", figure <= most


def read(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200, address


def read_first(client: Client) -> None:
    """Each time as if nothing had been read before: that it is read is on record before it is shown."""
    with triggers.lifted(connection):
        DebriefReading.objects.all().delete()
    read(client, "/fairness/dimensions/")


def library_of(many: int, by: User) -> None:
    now = timezone.now()
    common = {"version": 1, "status": "published", "published_at": now, "published_by": by, "created_by": by}
    roles = Blueprint.objects.bulk_create(
        [
            Blueprint(slug=f"role-{n}", title=f"Role {n}", summary=f"What role {n} is about. " * 10, **common)
            for n in range(many)
        ]
    )
    with triggers.lifted(connection):
        Item.objects.bulk_create(
            [
                Item(blueprint=role, position=at, section="responsibilities", key=f"duty-{at}", title=f"Duty {at}")
                for role in roles
                for at in range(20)
            ]
        )


def hires_of(opening: Opening, by: User) -> None:
    """Ten hires for each opening, each with an interview of two, its ratings, two reviews and an answer."""
    draw, then = random.Random(15), timezone.now() - timedelta(days=400)
    common = {"blueprint": opening.blueprint, "created_by": by, "variants": []}
    openings = [Opening(slug=f"search-{n}", title=f"Search {n}", **common) for n in range(OPENINGS)]
    openings = Opening.objects.bulk_create(openings)
    names = Candidate.objects.bulk_create([Candidate(name=f"Hire {n}", created_by=by) for n in range(HIRES)])
    ended = {"status": "hired", "ended_at": then, "ended_by": by, "created_by": by}
    applied = [Application(opening=openings[n % OPENINGS], candidate=name, **ended) for n, name in enumerate(names)]
    applied = Application.objects.bulk_create(applied)
    level = {application.pk: draw.gauss(2.9, 0.5) for application in applied}
    judged(openings, applied, by, level, draw)
    reviewed(applied, by, level, draw)
    VoluntaryQuestions.objects.create(pk=1, is_on=True, questions=[QUESTION])
    sealed = [seal(json.dumps({"gender": option}), PURPOSE) for option in QUESTION["options"]]
    VoluntaryAnswers.objects.bulk_create(
        [VoluntaryAnswers(application=application, sealed=draw.choice(sealed)) for application in applied]
    )


def judged(openings: list[Opening], applied: list[Application], by: User, level: dict, draw: random.Random) -> None:
    then = timezone.now() - timedelta(days=400)
    people = User.objects.bulk_create([User(email=f"i{n}@hires.test", name=f"Interviewer {n}") for n in range(60)])
    plans = Plan.objects.bulk_create(
        [Plan(opening=opening, role={"title": "Head"}, frozen_at=then) for opening in openings]
    )
    rounds = Round.objects.bulk_create([Round(plan=plan, position=0, name="Cases") for plan in plans])
    stages = [Stage(round=round, position=0, name="Case", exercise=f"case-{at % 6}") for at, round in enumerate(rounds)]
    stages = Stage.objects.bulk_create(stages)
    times = {"starts_at": then, "ends_at": then + timedelta(hours=1), "created_by": by}
    held = [
        Interview(application=application, stage=stages[n % OPENINGS], **times) for n, application in enumerate(applied)
    ]
    held = Interview.objects.bulk_create(held)
    seats = [Seat(interview=interview, user=user) for interview in held for user in draw.sample(people, 2)]
    seats = Seat.objects.bulk_create(seats)
    card = {"revision": 1, "recommendation": "yes", "confidence": "low", "submitted_at": then}
    cards = Scorecard.objects.bulk_create([Scorecard(seat=seat, **card) for seat in seats])
    rated = [(card, key, level[card.seat.interview.application_id]) for card in cards for key in KEYS]
    Rating.objects.bulk_create(
        [Rating(scorecard=card, key=key, value=near(mean, draw), evidence="Said so.") for card, key, mean in rated]
    )


def reviewed(applied: list[Application], by: User, level: dict, draw: random.Random) -> None:
    day = date.today() - timedelta(days=380)
    hires = Hire.objects.bulk_create(
        [Hire(application=application, starts_on=day, created_by=by) for application in applied]
    )
    other = User.objects.create_user("rolf@hires.test", None, name="Rolf")
    common = {"moment": "12-months", "submitted_at": timezone.now()}
    by_whom = ({"reviewer": by}, {"reviewer": other, "is_second": True})
    reviews = Review.objects.bulk_create([Review(hire=hire, **whose, **common) for hire in hires for whose in by_whom])
    rated = [(review, key, level[review.hire.application_id]) for review in reviews for key in KEYS]
    ReviewRating.objects.bulk_create(
        [ReviewRating(review=review, key=key, value=near(mean, draw), evidence="Seen.") for review, key, mean in rated]
    )


def near(mean: float, draw: random.Random) -> int:
    return min(4, max(1, round(draw.gauss(mean, 0.7))))
