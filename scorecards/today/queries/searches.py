"""What waits for recruiters and hiring managers in the searches that they keep."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import groupby, islice
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint
from hiring.candidates.access import kept_applications
from hiring.models import Application, Interview, Opening, Posting, Remark, RoundOutcome, Seat
from hiring.openings.access import can_recruit, visible_openings
from hiring.planning.coverage import CoverageGap
from hiring.planning.queries import gaps_to_mend, with_plans
from people.roles import Role
from people.words import count
from scorecards.models.visibility import debrief_is_open, independent
from scorecards.today.queries.interviews import OVERDUE_AFTER
from scorecards.today.queries.own import at
from scorecards.today.waiting import Waiting, When

MOST = 10
"""So many of a kind are named; the rest are counted, with the page that has them all."""
AT_ONCE = MOST + 1
"""Of so many openings it is asked at once whose debriefs are open, until enough candidates are named."""
CLOSES_WITHIN = timedelta(days=7)


class Owed(NamedTuple):
    """A seat whose scorecard somebody waits for, of an application in process."""

    seat: int
    application: int
    user: int
    name: str
    email: str
    candidate: str
    stage: str
    starts_at: datetime
    ends_at: datetime


def searches(user, now: datetime) -> Iterator[Waiting]:
    """Overdue cards, debriefs to end, whatever has no next step, drafts; a fixed number of queries."""
    owed = _owed(user)
    yield from _overdue([seat for seat in owed if seat.user != user.pk and seat.ends_at <= now - OVERDUE_AFTER])
    yield from _debriefs(user)
    yield from _without_step(user, now, {seat.application for seat in owed})
    yield from _openings(user, now)
    if can_recruit(user):
        yield from _drafts()


def _owed(user) -> list[Owed]:
    """Whatever is still to be judged in the searches that this person keeps, the longest first. Finding what is not
    there yet is much work where many have judged, so that it is done once."""
    seats = Seat.objects.due().filter(interview__application__in=kept_applications(user))
    columns = "pk", "interview__application", "user", "user__name", "user__email"
    columns += "interview__application__candidate__name", "interview__stage__name"
    columns += "interview__starts_at", "interview__ends_at"
    return list(map(Owed._make, seats.order_by("interview__ends_at", "pk").values_list(*columns)))


def _overdue(owed: list[Owed]) -> Iterator[Waiting]:
    """Scorecards that others owe for more than a day, the longest first."""
    for seat in owed[:MOST]:
        yield Waiting(
            When.OVERDUE,
            f"{seat.name or seat.email} owes a scorecard",
            f"{seat.candidate} · {seat.stage} · {at(seat.starts_at)}",
            "Nudge",
            reverse("scorecards_ask"),
            since=seat.ends_at,
            seat=seat.seat,
        )
    if more := len(owed[MOST:]):
        what = f"{count(more, 'more scorecard')} overdue"
        yield Waiting(When.OVERDUE, what, "", "See all", reverse("scorecards_owed"))


def _open_debriefs(user) -> QuerySet[Application]:
    """Applications whose round's debrief is open and not ended. Each is much work to find out: ask of few."""
    ended = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"))
    kept = kept_applications(user).active()
    if user.role == Role.ADMINISTRATOR:
        kept = kept.filter(opening__hiring_manager=user)
    here = kept.filter(~Exists(ended), round__isnull=False)
    return here.filter(debrief_is_open("pk", "round", in_process=True), independent(user, "pk"))


def _debriefs(user) -> Iterator[Waiting]:
    """The debriefs to end, those first who applied first."""
    fields = ("pk", "round", "candidate__name", "round__name")
    opened = list(_open_debriefs(user).order_by("pk").values_list(*fields)[: MOST + 1])
    for application, round, candidate, name in opened[:MOST]:
        address = reverse("debrief", args=[application, round])
        yield Waiting(When.NOW, f"Debrief of {candidate}", f"{name} · open: advance, or stop", "Open", address)
    if opened[MOST:]:
        about = "Each stands on its opening’s board"
        yield Waiting(When.NOW, "More debriefs are open", about, "All openings", reverse("openings"))


def _named(make: Callable, rows: list, about: str, *, deed: str, address: str) -> Iterator[Waiting]:
    """What is made of the first rows, and how many more there are, with the way to those."""
    yield from (make(row) for row in rows[:MOST])
    if more := len(rows[MOST:]):
        yield replace(make(rows[MOST]), title=f"And {more} more", about=about, deed=deed, address=address)


def _in_openings(make: Callable, rows: list, about: str) -> Iterator[Waiting]:
    return _named(make, rows, about, deed="All openings", address=reverse("openings"))


class InProcess(NamedTuple):
    """An application in process, its candidate, and the opening's address and title."""

    pk: int
    slug: str
    title: str
    candidate: str


def _without_step(user, now: datetime, owed: set[int]) -> Iterator[Waiting]:
    """Candidates in process for whom nothing is scheduled, awaited or to be decided, opening by opening."""
    named = list(islice(_stepless(user, _without_date(user, now, owed)), MOST + 1))
    yield from map(_no_step, named[:MOST])
    if named[MOST:]:
        what, about = "More candidates have no next step", "Each stands on their opening’s board"
        yield Waiting(When.SOON, what, about, "All openings", reverse("openings"))


def _without_date(user, now: datetime, owed: set[int]) -> list[list[InProcess]]:
    """Who has no interview to come, owes nothing and is not with a committee, by opening."""
    to_come = Interview.objects.standing().filter(application=OuterRef("pk"), ends_at__gt=now)
    sent = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"), outcome="committee")
    waiting = kept_applications(user).active().filter(~Exists(to_come), ~Exists(sent))
    waiting = waiting.filter(opening__status=Opening.Status.OPEN).order_by("opening", "candidate__name", "pk")
    columns = "pk", "opening__slug", "opening__title", "candidate__name"
    rows = (InProcess._make(row) for row in waiting.values_list(*columns) if row[0] not in owed)
    return [list(people) for _, people in groupby(rows, key=lambda row: row.slug)]


def _stepless(user, openings: list[list[InProcess]]) -> Iterator[list[InProcess]]:
    """The same without those whose debrief is open, as far as somebody asks."""
    for start in range(0, len(openings), AT_ONCE):
        some = openings[start : start + AT_ONCE]
        pks = [row.pk for people in some for row in people]
        opened = set(_open_debriefs(user).filter(pk__in=pks).values_list("pk", flat=True))
        left = ([row for row in people if row.pk not in opened] for people in some)
        yield from filter(None, left)


def _no_step(people: list[InProcess]) -> Waiting:
    n, title = len(people), people[0].title
    names = ", ".join(row.candidate for row in people[:3])
    who = f"{names} has no next step" if n == 1 else f"{n} candidates have no next step"
    about = title if n == 1 else f"{title} · {names}{' …' if n > 3 else ''}"
    return Waiting(When.SOON, who, about, "Open the board", reverse("candidates", args=[people[0].slug]))


def _openings(user, now: datetime) -> Iterator[Waiting]:
    """Openings without a plan or with gaps in it, descriptions that close soon, and those that are not published."""
    today = timezone.localdate(now)
    openings = list(_open_openings(user))
    gaps = gaps_to_mend(openings)
    unplanned = [row for row in openings if not hasattr(row, "plan")]
    yield from _in_openings(_unplanned, unplanned, "Openings without a plan")
    lacking = [(row, gaps[row.pk]) for row in openings if hasattr(row, "plan") and gaps.get(row.pk)]
    yield from _in_openings(_plan_with_gaps, lacking, "Plans with gaps")
    closing = [row for row in openings if row.closes and today <= row.closes <= today + CLOSES_WITHIN]
    yield from _in_openings(_closing, closing, "Descriptions that close soon")
    asked = [row for row in openings if row.last_word == Remark.Kind.ASKED and row.hiring_manager_id == user.pk]
    yield from _in_openings(_approval, asked, "Descriptions to approve")
    if can_recruit(user):
        unpublished = [row for row in openings if not row.is_live]
        yield from _in_openings(_unpublished, unpublished, "Descriptions not published")


def _unplanned(opening: Opening) -> Waiting:
    address = reverse("plan", args=[opening.slug])
    return Waiting(When.SOON, "Plan the interviews", opening.title, "Plan", address)


def _plan_with_gaps(lacking: tuple[Opening, Sequence[CoverageGap]]) -> Waiting:
    """The first gap, and how many there are."""
    opening, gaps = lacking
    more = f" · and {len(gaps) - 1} more" if len(gaps) > 1 else ""
    about = f"{opening.title} · {gaps[0].message.rstrip('.')}{more}"
    address = reverse("plan", args=[opening.slug])
    return Waiting(When.SOON, f"The plan has {count(len(gaps), 'gap')}", about, "Mend it", address)


def _closing(opening: Opening) -> Waiting:
    what = f"The description closes on {as_words(opening.closes, 'j F')}"
    return Waiting(When.SOON, what, opening.title, "Open", reverse("opening", args=[opening.slug]))


def _approval(opening: Opening) -> Waiting:
    address = f"{reverse('opening', args=[opening.slug])}#remarks-heading"
    return Waiting(When.TODAY, "Approve the description", opening.title, "Read it", address)


def _unpublished(opening: Opening) -> Waiting:
    address = reverse("opening_edit", args=[opening.slug])
    return Waiting(When.LATER, "Publish the description", opening.title, "Edit", address)


def _open_openings(user):
    last = Remark.objects.filter(opening=OuterRef("pk")).exclude(kind=Remark.Kind.COMMENT).order_by("-made_at", "-pk")
    live = Posting.objects.live().filter(opening=OuterRef("pk"))
    openings = with_plans(visible_openings(user).filter(status=Opening.Status.OPEN))
    closes = Subquery(live.values("closes_on")[:1])
    return openings.annotate(is_live=Exists(live), closes=closes, last_word=Subquery(last.values("kind")[:1]))


def _drafts() -> Iterator[Waiting]:
    """Drafts of blueprints, which recruiters and administrators publish."""
    drafts = Blueprint.objects.drafts().order_by("title", "pk").values_list("slug", "title", "version")
    where = {"deed": "All blueprints", "address": reverse("blueprints")}
    yield from _named(_draft, list(drafts), "Drafts of blueprints", **where)


def _draft(row: tuple[str, str, int]) -> Waiting:
    slug, title, version = row
    address = reverse("blueprint_edit", args=[slug])
    return Waiting(When.LATER, f"Draft of {to_text(title)}", f"Blueprint, version {version}", "Edit", address)
