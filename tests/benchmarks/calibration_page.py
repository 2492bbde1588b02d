"""The calibration page of an opening with 10, 100 and 1,000 candidates: seconds of CPU, bytes, and pretalx beside it.

tests/benchmarks/pretalx measures pretalx's review dashboard on as many proposals, in an environment of its own. Where
PRETALX_TIMES names the file that it writes, the ratios are printed.
"""

import json
import os
import random
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

from django.test import Client
from django.utils import timezone

from hiring.models import (
    Application,
    Candidate,
    CommitteeMember,
    Interview,
    Opening,
    Plan,
    Round,
    Seat,
    Stage,
    StageDimension,
)
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from scorecards.models import Rating, Scorecard
from tests.benchmarks.scorecards import opening_of

SIZES = {10: 0.3, 100: 0.06, 1000: 0.04}
"""Candidates, and how many times pretalx's time the page may take."""

RATERS, RATED, DIMENSIONS = 10, 4, 5
TIMES = 5
LARGEST = 250_000


def run() -> Iterator[tuple[str, str, bool]]:
    theirs = json.loads(Path(os.environ["PRETALX_TIMES"]).read_text("utf-8")) if "PRETALX_TIMES" in os.environ else {}
    recruiter = User.objects.create_user("rita@calibration.test", None, name="Rita", role=Role.RECRUITER)
    chair = User.objects.create_user("ruth@calibration.test", None, name="Ruth")
    raters = [User.objects.create_user(f"i{n}@calibration.test", None, name=f"Rater {n}") for n in range(RATERS)]
    client = Client()
    client.force_login(chair)
    opening = opening_of(recruiter)
    CommitteeMember.objects.create(opening=opening, user=chair, is_chair=True)
    stage = stage_of(opening)
    there = 0
    for size, most in SIZES.items():
        fill(stage, recruiter, raters, range(there, size))
        there = size
        first, again, length = cost(client, f"/openings/{opening.slug}/calibration/")
        figure = f"{again * 1000:.0f} ms, {first * 1000:.0f} ms where no figures are in memory; {length / 1000:.0f} kB"
        within = length <= LARGEST
        if str(size) in theirs:
            ratio = again / theirs[str(size)]
            figure += f"; {ratio:.3f} times pretalx (≤ {most})"
            within = within and ratio <= most
        yield f"calibration of {size:,} candidates", figure, within


def stage_of(opening: Opening) -> Stage:
    role = role_of(opening)
    plan = Plan.objects.create(opening=opening, role=role, frozen_at=timezone.now(), shows_adjusted=True)
    cases = Round.objects.create(plan=plan, position=0, name="Cases")
    stage = Stage.objects.create(round=cases, position=0, name="Case", exercise=role["hiring"]["exercises"][0]["id"])
    for position, dimension in enumerate(role["hiring"]["dimensions"][:DIMENSIONS]):
        StageDimension.objects.create(stage=stage, position=position, key=dimension["id"])
    return stage


def fill(stage: Stage, by: User, raters: list[User], numbers: range) -> None:
    """Candidates of these numbers, each with an interview by RATED people who rated every dimension."""
    draw, now, opening = random.Random(numbers.start), timezone.now(), stage.round.plan.opening
    people = Candidate.objects.bulk_create([Candidate(name=f"Candidate {n:04}", created_by=by) for n in numbers])
    applied = Application.objects.bulk_create(
        [Application(opening=opening, candidate=candidate, created_by=by) for candidate in people]
    )
    starts = now - timedelta(hours=3)
    interviews = Interview.objects.bulk_create(
        [
            Interview(
                application=application, stage=stage, starts_at=starts, ends_at=now - timedelta(hours=2), created_by=by
            )
            for application in applied
        ]
    )
    seats = Seat.objects.bulk_create(
        [Seat(interview=interview, user=user) for interview in interviews for user in draw.sample(raters, RATED)]
    )
    cards = Scorecard.objects.bulk_create(
        [Scorecard(seat=seat, revision=1, recommendation="yes", confidence="low") for seat in seats]
    )
    level = {application.pk: draw.gauss(2.7, 0.5) for application in applied}
    keys = list(stage.dimensions.values_list("key", flat=True))
    Rating.objects.bulk_create(
        [
            Rating(
                scorecard=card,
                key=key,
                value=min(4, max(1, round(level[card.seat.interview.application_id] + draw.gauss(0, 0.6)))),
                evidence="Said so.",
            )
            for card in cards
            for key in keys
        ]
    )
    Scorecard.objects.filter(pk__in=[card.pk for card in cards]).update(submitted_at=now)


def cost(client: Client, address: str) -> tuple[float, float, int]:
    """Seconds of CPU at first, and the median of some more; and the page's bytes."""
    times = []
    for _ in range(TIMES + 1):
        start = time.process_time()
        answer = client.get(address)
        times.append(time.process_time() - start)
        assert answer.status_code == 200, address
    return times[0], median(times[1:]), len(answer.content)
