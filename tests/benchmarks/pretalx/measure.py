# ruff: noqa: E402
"""What pretalx's review dashboard costs on 10, 100 and 1,000 proposals: seconds of CPU by number of proposals, as JSON.

For the environment that `run` makes: pretalx 2025.2.2 with an SQLite file of its own. One event; five categories of
scores from 0 to 4, one weighted and four independent; ten reviewers; four reviews a proposal; an open phase that shows
others' reviews. The dashboard is asked for as a member of the team through Django's test client: one warm-up, then the
median of five. Takes the folder for the database and the file for the answer.
"""

import datetime
import json
import os
import random
import sys
import time
from pathlib import Path
from statistics import median

folder, answer = Path(sys.argv[1]), Path(sys.argv[2])
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "pretalx.settings",
    "PRETALX_FILESYSTEM_DATA": str(folder),
    "PRETALX_DB_TYPE": "sqlite3",
    "PRETALX_DB_NAME": str(folder / "pretalx.sqlite3"),
}

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django_scopes import scopes_disabled
from pretalx.event.models import Event, Organiser, Team
from pretalx.person.models import User
from pretalx.submission.models import Review, ReviewPhase, ReviewScoreCategory, Submission

SIZES = (10, 100, 1000)
CATEGORIES, LEVELS, REVIEWERS, REVIEWED, TIMES = 5, 5, 10, 4, 5


def event_of() -> tuple[Event, User]:
    """An event in an open phase of review, and somebody of its team."""
    organiser = Organiser.objects.create(name="Harbour", slug="harbour")
    today = datetime.date.today()
    event = Event.objects.create(
        organiser=organiser, name="Fair", slug="fair", date_from=today, date_to=today, email="fair@example.test"
    )
    member = User.objects.create_user(email="member@example.test", password="a long password", name="Member")
    team = Team.objects.create(
        organiser=organiser, name="Team", all_events=True, can_change_submissions=True, can_change_event_settings=True
    )
    team.members.add(member)
    ReviewPhase.objects.filter(event=event).delete()
    ReviewPhase.objects.create(
        event=event, name="Open", is_active=True, can_review=True, can_see_other_reviews="always"
    )
    return event, member


def scores_of(event: Event) -> list[list]:
    """The levels of each category, the first category weighted and the others independent."""
    event.score_categories.all().delete()
    every = []
    for number in range(CATEGORIES):
        category = ReviewScoreCategory.objects.create(event=event, name=f"Category {number}", is_independent=number > 0)
        every.append([category.scores.create(value=value, label=str(value)) for value in range(LEVELS)])
    return every


def fill(event: Event, reviewers: list[User], scores: list[list], numbers: range) -> None:
    draw, kind = random.Random(numbers.start), event.cfp.default_type
    for number in numbers:
        speaker = User.objects.create_user(email=f"s{number}@example.test", password="x", name=f"Candidate {number:04}")
        proposal = Submission.objects.create(event=event, title=f"Proposal {number:04}", submission_type=kind)
        proposal.speakers.add(speaker)
        for reviewer in draw.sample(reviewers, REVIEWED):
            review = Review.objects.create(submission=proposal, user=reviewer, text="Said so.")
            review.scores.set(draw.choice(levels) for levels in scores)
            review.save()


def cost(member: User, event: Event) -> float:
    client = Client(HTTP_HOST="localhost")
    client.force_login(member)
    times = []
    for _ in range(TIMES + 1):
        start = time.process_time()
        shown = client.get(f"/orga/event/{event.slug}/reviews/")
        times.append(time.process_time() - start)
        assert shown.status_code == 200, shown.headers
        assert b"Proposal 00" in shown.content
    return median(times[1:])


def main() -> dict[int, float]:
    call_command("migrate", verbosity=0)
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    seconds, there = {}, 0
    with scopes_disabled():
        event, member = event_of()
        scores = scores_of(event)
        reviewers = [User.objects.create_user(email=f"r{n}@example.test", password="x") for n in range(REVIEWERS)]
        for size in SIZES:
            fill(event, reviewers, scores, range(there, size))
            there = size
            seconds[size] = cost(member, event)
            sys.stderr.write(f"pretalx with {size:,} proposals: {seconds[size]:.2f} s\n")
    return seconds


answer.write_text(json.dumps(main()))
