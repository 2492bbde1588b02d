"""What waits for recruiters and hiring managers in the searches that they keep."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice, starmap
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Window
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint
from hiring.candidates.access import kept_applications, of_kept_application
from hiring.interviews.queries import NUDGE_PAUSE, with_last_nudge
from hiring.models import Application, Interview, Opening, Posting, Remark, RoundOutcome, Seat
from hiring.openings.access import can_recruit, visible_openings
from hiring.planning.coverage import CoverageGap
from hiring.planning.queries import OF_PLAN, gaps_to_mend, with_plans
from people.roles import Role
from people.words import count
from scorecards.models.visibility import debrief_is_open, independent
from scorecards.today.queries.interviews import OVERDUE_AFTER
from scorecards.today.queries.own import at
from scorecards.today.waiting import Waiting, When

MOST = 10
"""So many of a kind are named; the rest are counted, with the page that has them all."""
AT_ONCE = MOST + 1
"""Candidates of so many openings are asked for first, which is mostly enough; of the others where it is not."""
CLOSES_WITHIN = timedelta(days=7)


class Overdue(NamedTuple):
    """A seat whose scorecard is overdue, of an application in process, and how many there are."""

    seat: int
    name: str
    email: str
    candidate: str
    stage: str
    starts_at: datetime
    ends_at: datetime
    nudged_at: datetime | None
    total: int


class OpenOpening(NamedTuple):
    """An opening with its plan, as `OF_PLAN`, and what is told of any: no more, since a large house has a thousand."""

    pk: int
    variants: list[str]
    blueprint: int
    plan: int | None
    quorum: int | None
    frozen_at: datetime | None
    voters: int
    has_chair: bool
    title: str
    slug: str
    hiring_manager: int | None
    is_live: bool
    closes: date | None
    last_word: str | None
    has_people: bool


def searches(user, now: datetime) -> Iterator[Waiting]:
    """Overdue cards, debriefs to end, whatever has no next step, drafts; hardly more queries for a large house."""
    openings = _open_openings(user)
    yield from _overdue(user, now)
    yield from _debriefs(user)
    yield from _without_step(user, now, [opening for opening in openings if opening.has_people])
    yield from _openings(user, now, openings)
    if can_recruit(user):
        yield from _drafts()


def _overdue(user, now: datetime) -> Iterator[Waiting]:
    """Scorecards that others owe for more than a day, the longest first."""
    seats = Seat.objects.due().filter(of_kept_application(user, "interview__application")).exclude(user=user)
    columns = "pk", "user__name", "user__email", "interview__application__candidate__name", "interview__stage__name"
    columns += "interview__starts_at", "interview__ends_at"
    late = with_last_nudge(seats.filter(interview__ends_at__lte=now - OVERDUE_AFTER))
    late = late.order_by("interview__ends_at", "pk").values_list(*columns, "nudged_at", Window(Count("pk")))
    total = 0
    for seat in map(Overdue._make, late[:MOST]):
        total = seat.total
        yield _owing(seat, now)
    if total > MOST:
        what = f"{count(total - MOST, 'more scorecard')} overdue"
        yield Waiting(When.OVERDUE, what, "", "See all", reverse("scorecards_owed"))


def _owing(seat: Overdue, now: datetime) -> Waiting:
    """With “Nudge”, or when somebody was asked lately."""
    title = f"{seat.name or seat.email} owes a scorecard"
    about = f"{seat.candidate} · {seat.stage} · {at(seat.starts_at)}"
    if seat.nudged_at and seat.nudged_at > now - NUDGE_PAUSE:
        about = f"{about} · asked {at(seat.nudged_at)}"
        return Waiting(When.OVERDUE, title, about, "All owed", reverse("scorecards_owed"), since=seat.ends_at)
    address = reverse("scorecards_ask")
    return Waiting(When.OVERDUE, title, about, "Nudge", address, since=seat.ends_at, seat=seat.seat)


def _has_open_debrief(user, *, nothing_owed: bool = False) -> Q:
    """That an application's round has its debrief open to this person, who is to end it. Much work to find out: ask of
    few, and say where no scorecard is owed."""
    ended = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"))
    is_open = Q(~Exists(ended)) & debrief_is_open("pk", "round", in_process=True, nothing_owed=nothing_owed)
    is_open &= independent(user, "pk")
    return is_open & Q(opening__hiring_manager=user) if user.role == Role.ADMINISTRATOR else is_open


def _debriefs(user) -> Iterator[Waiting]:
    """The debriefs to end, those first who applied first."""
    fields = ("pk", "round", "candidate__name", "round__name")
    here = kept_applications(user).active().filter(_has_open_debrief(user), round__isnull=False)
    opened = list(here.order_by("pk").values_list(*fields)[: MOST + 1])
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


def _without_step(user, now: datetime, openings: list[OpenOpening]) -> Iterator[Waiting]:
    """Candidates in process for whom nothing is scheduled, awaited or to be decided, opening by opening."""
    named = list(islice(_stepless(user, now, openings), MOST + 1))
    yield from starmap(_no_step, named[:MOST])
    if named[MOST:]:
        what, about = "More candidates have no next step", "Each stands on their opening’s board"
        yield Waiting(When.SOON, what, about, "All openings", reverse("openings"))


def _stepless(user, now: datetime, openings: list[OpenOpening]) -> Iterator[tuple[OpenOpening, dict[int, str]]]:
    """By opening those who have no interview to come, owe nothing, are not with a committee and have no debrief to end:
    their names by application."""
    to_come = Interview.objects.standing().filter(application=OuterRef("pk"), ends_at__gt=now)
    sent = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"), outcome="committee")
    owed = Seat.objects.owing().filter(interview__application=OuterRef("pk"))
    waiting = kept_applications(user).active().filter(~Exists(to_come), ~Exists(sent), ~Exists(owed))
    # Looked up one by one for those that are left: as a condition PostgreSQL finds it out for the whole house.
    has_open = _has_open_debrief(user, nothing_owed=True)
    opened = Subquery(Application.objects.filter(has_open, pk=OuterRef("pk")).values("pk")[:1])
    for some in filter(None, (openings[:AT_ONCE], openings[AT_ONCE:])):
        rows = waiting.filter(opening__in=some).order_by("candidate__name", "pk")
        names: dict[int, dict[int, str]] = defaultdict(dict)
        for opening, pk, name, is_opened in rows.values_list("opening", "pk", "candidate__name", opened):
            names[opening].update({} if is_opened else {pk: name})
        yield from ((opening, names[opening.pk]) for opening in some if names[opening.pk])


def _no_step(opening: OpenOpening, names: dict[int, str]) -> Waiting:
    n, first = len(names), ", ".join(islice(names.values(), 3))
    if n == 1:
        address = reverse("application", args=[opening.slug, *names])
        return Waiting(When.SOON, f"{first} has no next step", opening.title, "Open", address)
    who, about = f"{n} candidates have no next step", f"{opening.title} · {first}{' …' if n > 3 else ''}"
    return Waiting(When.SOON, who, about, "Open the board", reverse("candidates", args=[opening.slug]))


def _openings(user, now: datetime, openings: list[OpenOpening]) -> Iterator[Waiting]:
    """Openings without a plan or with gaps in it, descriptions that close soon, and those that are not published."""
    today = timezone.localdate(now)
    gaps = gaps_to_mend(openings)
    unplanned = [row for row in openings if not row.plan]
    yield from _in_openings(_unplanned, unplanned, "Openings without a plan")
    lacking = [(row, gaps[row.pk]) for row in openings if row.plan and gaps.get(row.pk)]
    yield from _in_openings(_plan_with_gaps, lacking, "Plans with gaps")
    closing = [row for row in openings if row.closes and today <= row.closes <= today + CLOSES_WITHIN]
    yield from _in_openings(_closing, closing, "Descriptions that close soon")
    asked = [row for row in openings if row.last_word == Remark.Kind.ASKED and row.hiring_manager == user.pk]
    yield from _in_openings(_approval, asked, "Descriptions to approve")
    if can_recruit(user):
        unpublished = [row for row in openings if not row.is_live]
        yield from _in_openings(_unpublished, unpublished, "Descriptions not published")


def _unplanned(opening: OpenOpening) -> Waiting:
    address = reverse("plan", args=[opening.slug])
    return Waiting(When.SOON, "Plan the interviews", opening.title, "Plan", address)


def _plan_with_gaps(lacking: tuple[OpenOpening, Sequence[CoverageGap]]) -> Waiting:
    """The first gap, and how many there are."""
    opening, gaps = lacking
    more = f" · and {len(gaps) - 1} more" if len(gaps) > 1 else ""
    about = f"{opening.title} · {gaps[0].message.rstrip('.')}{more}"
    address = reverse("plan", args=[opening.slug])
    return Waiting(When.SOON, f"The plan has {count(len(gaps), 'gap')}", about, "Mend it", address)


def _closing(opening: OpenOpening) -> Waiting:
    what = f"The description closes on {as_words(opening.closes, 'j F')}"
    return Waiting(When.SOON, what, opening.title, "Open", reverse("opening", args=[opening.slug]))


def _approval(opening: OpenOpening) -> Waiting:
    address = f"{reverse('opening', args=[opening.slug])}#remarks-heading"
    return Waiting(When.TODAY, "Approve the description", opening.title, "Read it", address)


def _unpublished(opening: OpenOpening) -> Waiting:
    address = reverse("opening_edit", args=[opening.slug])
    return Waiting(When.LATER, "Publish the description", opening.title, "Edit", address)


def _open_openings(user) -> list[OpenOpening]:
    last = Remark.objects.filter(opening=OuterRef("pk")).exclude(kind=Remark.Kind.COMMENT).order_by("-made_at", "-pk")
    live = Posting.objects.live().filter(opening=OuterRef("pk"))
    people = Application.objects.active().filter(opening=OuterRef("pk"))
    closes, word = Subquery(live.values("closes_on")[:1]), Subquery(last.values("kind")[:1])
    told = {"is_live": Exists(live), "closes": closes, "last_word": word, "has_people": Exists(people)}
    openings = with_plans(visible_openings(user).filter(status=Opening.Status.OPEN).annotate(**told))
    rows = openings.values_list(*OF_PLAN, "title", "slug", "hiring_manager", *told)
    return list(map(OpenOpening._make, rows))


def _drafts() -> Iterator[Waiting]:
    """Drafts of blueprints, which recruiters and administrators publish."""
    drafts = Blueprint.objects.drafts().order_by("title", "pk").values_list("slug", "title", "version")
    where = {"deed": "All blueprints", "address": reverse("blueprints")}
    yield from _named(_draft, list(drafts), "Drafts of blueprints", **where)


def _draft(row: tuple[str, str, int]) -> Waiting:
    slug, title, version = row
    address = reverse("blueprint_edit", args=[slug])
    return Waiting(When.LATER, f"Draft of {to_text(title)}", f"Blueprint, version {version}", "Edit", address)
