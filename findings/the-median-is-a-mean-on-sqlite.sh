#!/usr/bin/env bash
# On one database the median, on the other the mean, by the same name
# Guess:   the dashboard of reviews sorts by the median that it names, on each database that may be used; three reviews
#          of 1, 1 and 4 have a median of 1.
# Seen:    pretalx 2025.2.2 asks SQLite for AVG where it asks PostgreSQL for PERCENTILE_CONT(0.5): 1, 1 and 4 have a
#          "median" of 2 and stand above 1, 2 and 2, whose median is the higher one. One page computes it in Python: 1.
# Follows: a figure has one function, and it is computed where both databases give the same.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pretalx==2025.2.2

python - 2>/dev/null <<'PYTHON'
import os
import statistics

os.environ |= {"DJANGO_SETTINGS_MODULE": "pretalx.settings", "PRETALX_FILESYSTEM_DATA": os.getcwd()}
import django

django.setup()
import datetime

from django.core.management import call_command
from django_scopes import scopes_disabled
from pretalx.common.db import Median
from pretalx.event.models import Event, Organiser
from pretalx.person.models import User
from pretalx.submission.models import Review, Submission
from _seen import seen

call_command("migrate", verbosity=0)
with scopes_disabled():
    organiser = Organiser.objects.create(name="Harbour", slug="harbour")
    day = datetime.date(2026, 5, 4)
    event = Event.objects.create(
        organiser=organiser, name="Fair", slug="fair", date_from=day, date_to=day, email="fair@example.test"
    )
    people = [User.objects.create_user(email=f"r{number}@example.test", password="long enough") for number in range(3)]
    for title, scores in {"apart": (1, 1, 4), "agreed": (1, 2, 2)}.items():
        proposal = Submission.objects.create(event=event, title=title, submission_type=event.cfp.default_type)
        for person, score in zip(people, scores):
            review = Review.objects.create(submission=proposal, user=person, text="Said so.")
            Review.objects.filter(pk=review.pk).update(score=score)
    rows = Submission.objects.annotate(by=Median("reviews__score")).order_by("-by")
    listed = [(row.title, round(float(row.by), 2)) for row in rows]
    seen("in order of the median", listed, [("apart", 2.0), ("agreed", 1.67)])
seen("medians of 1, 1, 4 and of 1, 2, 2", (statistics.median((1, 1, 4)), statistics.median((1, 2, 2))), (1, 2))
PYTHON
