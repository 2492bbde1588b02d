"""The demo a year on: what became of 24 people whom six searches brought, for the page of what interviews foretold.

The figures are made so that the page has something to say and cannot say much: the true connection is weak, the
openings are few, and the interval is wide.
"""

import random
from dataclasses import dataclass
from datetime import timedelta

from django.db import connection

from blueprint.models import Blueprint
from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, Seat, Stage, StageDimension
from hiring.openings import operations as openings
from hiring.planning.queries import role_of
from people import triggers
from people.models import User
from people.refusals import Refused
from scorecards.demo.calendar import Calendar
from scorecards.models import Decision, Hire, Rating, Review, ReviewRating, Scorecard

SEARCHES = ("Booking", "Freight", "Payments", "Harbours", "Timetables", "Crew")
HIRED, TURNED_DOWN = 4, 3
"""People of each search."""
DIMENSIONS = ("team", "delivery", "hiring", "judgement")
PANEL = ("tobias", "henrike", "yusuf", "grace", "laurent")
WEIGHT = 0.35
"""How much of what somebody is like at work an interview of the demo sees."""
LAST_NAMES = "Abel Berg Cruz Dahl Eder Faber Gall Haas Iven Jung Kern Lang Moos Nagy Otto Pohl Quast Roth Seel Thoma"
FIRST_NAMES = "Ana Ben Cem Dora Elif Finn Gita Hugo Ines Jan Kira Levi Mara Nils Olga Paul Rosa Sami Tara Udo Vera"


@dataclass(frozen=True)
class Past:
    """The people, a generator with a fixed seed, and the searches' days."""

    people: dict[str, User]
    draw: random.Random
    calendar: Calendar


def load_year_later(calendar: Calendar) -> bool:
    """Add the searches of the years before to the demo; False where they are there. Refused without the demo."""
    people = {user.email.split("@")[0]: user for user in User.objects.filter(email__endswith="@demo.test")}
    blueprint = Blueprint.objects.filter(slug="engineering-manager", status="published").first()
    if "manager" not in people or blueprint is None:
        raise Refused("This is not the demo. Load it first: ./run manage load_demo")
    if Opening.objects.filter(title=_title(SEARCHES[0])).exists():
        return False
    with triggers.lifted(connection):
        User.objects.filter(pk__in=[user.pk for user in people.values()]).update(created_at=calendar.at(-600, 9))
        past = Past(people, random.Random(1909), calendar)  # noqa: S311
        for number, name in enumerate(SEARCHES):
            _search(past, blueprint, name, number)
    return True


def _title(name: str) -> str:
    return f"Engineering Manager, {name}"


def _search(past: Past, blueprint: Blueprint, name: str, number: int) -> None:
    recruiter, manager = past.people["recruiter"], past.people["manager"]
    opening = openings.create_opening(
        title=_title(name), blueprint=blueprint, variants=[], engineers=None, by=recruiter
    )
    ended = past.calendar.at(-440 + 9 * number, 15)
    began = ended - timedelta(days=40)
    Opening.objects.filter(pk=opening.pk).update(created_at=began, hiring_manager=manager)
    stage = _stage(opening, began)
    names = [_name(number * (HIRED + TURNED_DOWN) + at) for at in range(HIRED + TURNED_DOWN)]
    candidates = [Candidate(name=name, created_by=recruiter, created_at=began) for name in names]
    applications = [
        Application(
            opening=opening,
            candidate=candidate,
            status="hired" if at < HIRED else "not_hired",
            applied_at=began,
            ended_at=ended,
            ended_by=recruiter,
            created_by=recruiter,
        )
        for at, candidate in enumerate(Candidate.objects.bulk_create(candidates))
    ]
    applications = Application.objects.bulk_create(applications)
    likes = {
        application.pk: past.draw.gauss(3.1 if application.status == "hired" else 2.5, 0.45)
        for application in applications
    }
    _judged(past, applications, stage, likes)
    _hired(past, [application for application in applications if application.status == "hired"], likes)
    openings.close_opening(opening=opening, by=recruiter)


def _stage(opening: Opening, frozen_at) -> Stage:
    plan = Plan.objects.create(opening=opening, role=role_of(opening), frozen_at=frozen_at, decides="manager")
    cases = Round.objects.create(plan=plan, position=0, name="Case")
    stage = Stage.objects.create(round=cases, position=0, name="Taking over a team", exercise="case-team")
    StageDimension.objects.bulk_create(
        [StageDimension(stage=stage, position=at, key=key) for at, key in enumerate(DIMENSIONS)]
    )
    return stage


def _judged(past: Past, applications: list[Application], stage: Stage, likes: dict[int, float]) -> None:
    held = applications[0].ended_at - timedelta(days=8)
    times = {"starts_at": held, "ends_at": held + timedelta(hours=1), "created_by": past.people["recruiter"]}
    interviews = [Interview(application=application, stage=stage, **times) for application in applications]
    interviews = Interview.objects.bulk_create(interviews)
    pairs = [(interview, who) for interview in interviews for who in past.draw.sample(PANEL, 2)]
    seats = Seat.objects.bulk_create([Seat(interview=interview, user=past.people[who]) for interview, who in pairs])
    written = {"revision": 1, "recommendation": "yes", "confidence": "medium", "created_at": held}
    written |= {"saved_at": held + timedelta(hours=2), "submitted_at": held + timedelta(hours=2)}
    cards = Scorecard.objects.bulk_create([Scorecard(seat=seat, **written) for seat in seats])
    Rating.objects.bulk_create(
        [
            Rating(
                scorecard=card, key=key, value=_value(past, likes[card.seat.interview.application_id]), evidence=WORDS
            )
            for card in cards
            for key in DIMENSIONS
        ]
    )


WORDS = "Told what was known and what was not, and what would be done in the first two weeks."
SEEN = "As the team and its figures showed over the year."


def _hired(past: Past, hired: list[Application], likes: dict[int, float]) -> None:
    manager, ended = past.people["manager"], hired[0].ended_at
    Decision.objects.bulk_create(
        [
            Decision(
                application=application, number=1, outcome="hire", reasons=WORDS, decided_at=ended, decided_by=manager
            )
            for application in hired
        ]
    )
    starts = (ended + timedelta(days=30)).date()
    hires = [
        Hire(application=application, starts_on=starts, created_at=ended, created_by=manager) for application in hired
    ]
    hires = Hire.objects.bulk_create(hires)
    at = ended + timedelta(days=400)
    written = {"moment": "12-months", "reviewer": manager, "revision": 1, "created_at": at, "saved_at": at}
    reviews = Review.objects.bulk_create([Review(hire=hire, submitted_at=at, **written) for hire in hires])
    met = {
        review.pk: 3 + WEIGHT * (likes[review.hire.application_id] - 3.1) + past.draw.gauss(0, 0.4)
        for review in reviews
    }
    ReviewRating.objects.bulk_create(
        [
            ReviewRating(review=review, key=key, value=_value(past, met[review.pk]), evidence=SEEN)
            for review in reviews
            for key in DIMENSIONS
        ]
    )


def _value(past: Past, mean: float) -> int:
    return min(4, max(1, round(past.draw.gauss(mean, 0.5))))


def _name(number: int) -> str:
    first, last = FIRST_NAMES.split(), LAST_NAMES.split()
    return f"{first[number % len(first)]} {last[(number * 7) % len(last)]}"
