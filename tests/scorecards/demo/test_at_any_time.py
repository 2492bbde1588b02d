"""Whenever and wherever the demo is loaded, it holds what README.md says, and nothing in it is out of order."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone

from hiring.models import Candidate, Interview, Opening, Posting, Seat
from hiring.retention.queries import fates_of
from people.models import Message, User
from people.schedule import jobs
from scorecards import demo
from scorecards.demo.calendar import ZONE
from scorecards.models import Scorecard, Vote
from tests.scorecards.demo.contents import contents
from tests.scorecards.demo.moments import moment
from tests.scorecards.demo.order import out_of_order

DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


@contextmanager
def loaded_at(day: str, hour: str, place: str) -> Iterator[None]:
    """The demo, loaded at this hour of the clock on a machine in this place; it is gone afterwards."""
    with (
        time_machine.travel(moment(day, hour, place).timestamp()),
        override_settings(TIME_ZONE=place),
        transaction.atomic(),
    ):
        demo.load()
        yield
        transaction.set_rollback(True)


@pytest.mark.once
def test_the_demo_is_the_same_at_any_time_and_holds_what_the_readme_says(client_of):
    loaded = []
    for at in (
        ("2026-10-25", "00:05", "Europe/Berlin"),  # a Sunday, and clocks go back that night
        ("2030-03-31", "23:50", "Europe/Berlin"),  # a Sunday and a month's end; clocks went forward that morning
        ("2028-02-29", "12:00", "Pacific/Auckland"),  # the first minutes of that day in Berlin
        ("2026-12-31", "23:50", "Pacific/Honolulu"),  # a morning in the next year in Berlin
    ):
        with loaded_at(*at):
            loaded.append(contents())
            everything_is_there()
            the_interviewer_has_something_in_every_group_wherever_she_is(client_of)
            one_can_apply_for_the_job()
            three_votes_wait_and_nobody_is_about_to_be_erased()
            assert out_of_order() == []
            interviews_are_at_hours_that_exist_once()
            mail_that_falls_due_tells_the_truth()
    assert not User.objects.exists()
    assert all(more == loaded[0] for more in loaded[1:])


def everything_is_there():
    swing = Opening.objects.get(slug="head-of-engineering")
    assert swing.applications.count() == 10 and swing.plan.rounds.count() == 2
    assert Scorecard.objects.submitted().count() == 44 and Scorecard.objects.drafts().count() == 3


def the_interviewer_has_something_in_every_group_wherever_she_is(client_of):
    ines = User.objects.get(email="interviewer@demo.test")
    for place in ("Pacific/Honolulu", "Pacific/Auckland", ines.time_zone):
        User.objects.filter(pk=ines.pk).update(time_zone=place)
        groups = {key: lines for key, _, lines, _ in client_of(ines).get(reverse("my_interviews")).context["groups"]}
        assert list(groups)[:3] == ["overdue", "due", "today"], place
    assert list(groups) == ["overdue", "due", "today", "upcoming"]
    overdue = Seat.objects.owing().filter(interview__ends_at__lte=timezone.now() - DAY)
    assert [seat.pk for seat in overdue] == [line.seat.pk for line in groups["overdue"]]


def one_can_apply_for_the_job():
    slug = Posting.objects.get().opening.slug
    assert reverse("job", args=[slug]) in Client().get(reverse("jobs")).content.decode()
    job = Client().get(reverse("job", args=[slug])).content.decode()
    assert "This job is closed" not in job and "jobs@harbour-and-pine.example" in job


def three_votes_wait_and_nobody_is_about_to_be_erased():
    assert Vote.objects.filter(cast_at=None, ballot__closed_at=None).count() == 3
    fates = fates_of(Candidate.objects.all()).values()
    assert min(fate.goes_at for fate in fates if fate.goes_at) > timezone.now() + 100 * DAY


def interviews_are_at_hours_that_exist_once():
    for interview in Interview.objects.select_related("stage"):
        begins = interview.starts_at.astimezone(ZONE)
        assert begins.minute % 15 == 0 and interview.minutes == interview.stage.minutes
        assert begins.utcoffset() == begins.replace(fold=1 - begins.fold).utcoffset()
        is_near = abs(timezone.now() - begins) < DAY
        assert is_near or (begins.weekday() < 5 and 10 <= begins.hour <= 16)


def mail_that_falls_due_tells_the_truth():
    """Workers do at once what is due: votes are asked for, cards that are owed, and what is near is reminded of."""
    for job in jobs().values():
        job.function()
    assert Vote.objects.count() == 6 and not Candidate.objects.exclude(erased_at=None).exists()
    for message in Message.objects.waiting().exclude(kind="scorecards.vote_asked"):
        interview = Interview.objects.get(pk=message.key.split(":")[1])
        days = (interview.starts_at.astimezone(ZONE).date() - timezone.now().astimezone(ZONE).date()).days
        if message.kind == "hiring.reminder":
            assert interview.starts_at > timezone.now() and message.subject.startswith(["Today", "Tomorrow"][days])
        else:
            assert interview.ends_at < timezone.now() and message.kind == "hiring.scorecard"
