"""What waits for recruiters and hiring managers in the searches that they keep."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Subquery, Window
from django.template.defaultfilters import date as as_words
from django.urls import reverse
from django.utils import timezone

from blueprint.inline_markdown import to_text
from blueprint.models import Blueprint
from hiring.candidates.access import kept_applications
from hiring.models import Interview, Opening, Posting, Remark, RoundOutcome, Seat
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
CLOSES_WITHIN = timedelta(days=7)


def searches(user, now: datetime) -> Iterator[Waiting]:
    """Overdue cards, debriefs to end, whatever has no next step, drafts; a fixed number of queries."""
    yield from _overdue(user, now)
    opened = _open_debriefs(user)
    yield from _named(_debrief(*row) for row in opened)
    yield from _without_step(user, now, {application for application, *_ in opened})
    yield from _openings(user, now)
    if can_recruit(user):
        yield from _drafts()


def _overdue(user, now: datetime) -> Iterator[Waiting]:
    """Scorecards that others owe for more than a day, the longest first."""
    seats = (
        Seat.objects.owing()
        .exclude(user=user)
        .filter(interview__application__in=kept_applications(user), interview__ends_at__lte=now - OVERDUE_AFTER)
    )
    related = seats.select_related("user", "interview__stage", "interview__application__candidate")
    total = 0
    for seat in related.annotate(total=Window(Count("pk"))).order_by("interview__ends_at", "pk")[:MOST]:
        total = seat.total
        interview = seat.interview
        yield Waiting(
            When.OVERDUE,
            f"{seat.user} owes a scorecard",
            f"{interview.application.candidate} · {interview.stage.name} · {at(interview.starts_at)}",
            "Nudge",
            reverse("scorecards_ask"),
            since=interview.ends_at,
            seat=seat.pk,
        )
    if total > MOST:
        more = count(total - MOST, "more scorecard")
        yield Waiting(When.OVERDUE, f"{more} overdue", "", "See all", reverse("scorecards_owed"))


def _open_debriefs(user) -> list[tuple[int, int, str, str]]:
    """Applications whose round's debrief is open and not ended: numbers of application and round, candidate, round."""
    ended = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"))
    kept = kept_applications(user).active()
    if user.role == Role.ADMINISTRATOR:
        kept = kept.filter(opening__hiring_manager=user)
    here = kept.filter(~Exists(ended), round__isnull=False)
    here = here.filter(debrief_is_open("pk", "round", "status"), independent(user, "pk"))
    fields = ("pk", "round", "candidate__name", "round__name")
    return list(here.order_by("candidate__name", "pk").values_list(*fields))


def _debrief(application: int, round: int, candidate: str, name: str) -> Waiting:
    address = reverse("debrief", args=[application, round])
    return Waiting(When.NOW, f"Debrief of {candidate}", f"{name} · open: advance, or stop", "Open", address)


def _named(waiting: Iterable[Waiting]) -> Iterator[Waiting]:
    """The first ones, and how many more there are."""
    named = list(waiting)
    yield from named[:MOST]
    if more := len(named[MOST:]):
        yield replace(named[MOST], title=f"And {more} more", about="Each stands on its opening’s board.")


def _without_step(user, now: datetime, opened: set[int]) -> Iterator[Waiting]:
    """Candidates in process for whom nothing is scheduled, awaited or to be decided, opening by opening."""
    to_come = Interview.objects.standing().filter(application=OuterRef("pk"), ends_at__gt=now)
    owed = Seat.objects.owing().filter(interview__application=OuterRef("pk"))
    sent = RoundOutcome.objects.filter(application=OuterRef("pk"), round=OuterRef("round"), outcome="committee")
    waiting = kept_applications(user).active().filter(~Exists(to_come), ~Exists(owed), ~Exists(sent))
    waiting = waiting.filter(opening__status=Opening.Status.OPEN).order_by("opening", "candidate__name", "pk")
    names: dict[tuple[str, str], list[str]] = {}
    for pk, slug, title, name in waiting.values_list("pk", "opening__slug", "opening__title", "candidate__name"):
        if pk not in opened:
            names.setdefault((slug, title), []).append(name)
    for (slug, title), people in names.items():
        who = f"{people[0]} has no next step" if len(people) == 1 else f"{len(people)} candidates have no next step"
        about = title if len(people) == 1 else f"{title} · {', '.join(people[:3])}{' …' if len(people) > 3 else ''}"
        yield Waiting(When.SOON, who, about, "Open the board", reverse("candidates", args=[slug]))


def _openings(user, now: datetime) -> Iterator[Waiting]:
    """Openings without a plan or with gaps in it, descriptions that close soon, and those that are not published."""
    today = timezone.localdate(now)
    openings = list(_open_openings(user))
    gaps = gaps_to_mend(openings)
    for opening in openings:
        yield from _plan(opening, gaps.get(opening.pk, ()))
        if opening.closes and today <= opening.closes <= today + CLOSES_WITHIN:
            what = f"The description closes on {as_words(opening.closes, 'j F')}"
            yield Waiting(When.SOON, what, opening.title, "Open", reverse("opening", args=[opening.slug]))
        if opening.last_word == Remark.Kind.ASKED and opening.hiring_manager_id == user.pk:
            address = f"{reverse('opening', args=[opening.slug])}#remarks-heading"
            yield Waiting(When.TODAY, "Approve the description", opening.title, "Read it", address)
        if not opening.is_live and can_recruit(user):
            address = reverse("opening_edit", args=[opening.slug])
            yield Waiting(When.LATER, "Publish the description", opening.title, "Edit", address)


def _open_openings(user):
    last = Remark.objects.filter(opening=OuterRef("pk")).exclude(kind=Remark.Kind.COMMENT).order_by("-made_at", "-pk")
    live = Posting.objects.live().filter(opening=OuterRef("pk"))
    openings = with_plans(visible_openings(user).filter(status=Opening.Status.OPEN))
    closes = Subquery(live.values("closes_on")[:1])
    return openings.annotate(is_live=Exists(live), closes=closes, last_word=Subquery(last.values("kind")[:1]))


def _plan(opening: Opening, gaps: Sequence[CoverageGap]) -> Iterator[Waiting]:
    """To plan the interviews, or what their plan lacks, which leads to the first of it."""
    address = reverse("plan", args=[opening.slug])
    if not hasattr(opening, "plan"):
        yield Waiting(When.SOON, "Plan the interviews", opening.title, "Plan", address)
    elif gaps:
        more = f" · and {len(gaps) - 1} more" if len(gaps) > 1 else ""
        about = f"{opening.title} · {gaps[0].message.rstrip('.')}{more}"
        yield Waiting(When.SOON, f"The plan has {count(len(gaps), 'gap')}", about, "Mend it", address)


def _drafts() -> Iterator[Waiting]:
    """Drafts of blueprints, which recruiters and administrators publish."""
    drafts = Blueprint.objects.drafts().order_by("title", "pk").values_list("slug", "title", "version")
    yield from _named(
        Waiting(When.LATER, f"Draft of {to_text(title)}", f"Blueprint, version {version}", "Edit", _editor(slug))
        for slug, title, version in drafts
    )


def _editor(slug: str) -> str:
    return reverse("blueprint_edit", args=[slug])
