"""The board and the list of an opening's applications."""

from collections import Counter
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count, Window
from django.db.models.functions import RowNumber
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.applications.forms import ApplicationFilter, readable_tags
from hiring.applications.queries import Progress, progress_of, rounds_of, shared, with_progress
from hiring.candidates.access import get_kept_opening_or_404, kept_applications, moves
from hiring.evidence import evidence
from hiring.models import Application, Round
from people.views.people import rest_of_query

A_PAGE = 50
IN_A_COLUMN = 25
ENDED_SHOWN = 20


@dataclass(frozen=True)
class BoardColumn:
    """A column of the board: the first of its applications, how many it has, and the list that has them all."""

    name: str
    shown: list[Progress]
    total: int
    address: str = ""


@require_safe
def board(request, slug):
    """The applications of an opening in columns by round, with what comes next for each, on whom it waits, how long."""
    opening, rounds, form = _narrowed(request, slug)
    matching = form.applications()
    active = matching.filter(status=Application.Status.ACTIVE)
    totals = Counter(dict(active.order_by().values_list("round").annotate(n=Count("pk"))))
    ended = matching.exclude(status=Application.Status.ACTIVE)
    ended_count = ended.count()
    by_round = Window(RowNumber(), partition_by="round", order_by=active.query.order_by)
    first = with_progress(active.annotate(place=by_round).filter(place__lte=IN_A_COLUMN))
    shown = progress_of(first, rounds, timezone.now())
    context = {
        "columns": _columns(shown, shared(rounds), totals, reverse("candidates_list", args=[slug])),
        "ended": ended.select_related("candidate", "round").order_by("-ended_at")[:ENDED_SHOWN],
        "ended_count": ended_count,
        "some": bool(shown) or ended_count or form.narrows(),
    }
    context |= _common(request, opening, form, [progress.application for progress in shown])
    return render(request, "hiring/applications/board.html", context)


@require_safe
def listing(request, slug):
    """The applications of an opening as a list that can be searched and narrowed."""
    opening, rounds, form = _narrowed(request, slug)
    page = Paginator(with_progress(form.applications()), A_PAGE).get_page(request.GET.get("page"))
    context = {"page": page, "shown": progress_of(page, rounds, timezone.now()), "query": rest_of_query(request)}
    context |= _common(request, opening, form, list(page))
    return render(request, "hiring/applications/list.html", context)


def _narrowed(request, slug: str):
    opening = get_kept_opening_or_404(request.user, slug)
    rounds, mine = rounds_of(opening), kept_applications(request.user).filter(opening=opening)
    form = ApplicationFilter(request.GET, opening=opening, rounds=shared(rounds), applications=mine, user=request.user)
    return opening, rounds, form


def _common(request, opening, form: ApplicationFilter, applications: list[Application]) -> dict:
    """What board and list show alike; applications get their `shown_tags`."""
    tags: dict[int, list[str]] = {}
    for pk, name in readable_tags(request.user).filter(application__in=applications).values_list("application", "name"):
        tags.setdefault(pk, []).append(name)
    for application in applications:
        application.shown_tags = tags.get(application.pk, [])
    return {
        "opening": opening,
        "pages": evidence().opening_pages(opening.slug),
        "form": form,
        "narrowed": form.narrows(),
        "moves": moves(request.user, opening),
    }


def _columns(shown: list[Progress], rounds: list[Round], totals: Counter, everybody: str) -> list[BoardColumn]:
    """New ones first, then a column for each round, last those in a round of their own, if any."""
    names = {None: "New"} | {round.pk: round.name for round in rounds}
    columns = [
        BoardColumn(
            name,
            [entry for entry in shown if entry.application.round_id == pk],
            totals[pk],
            f"{everybody}?status=active&round={pk or 'new'}",
        )
        for pk, name in names.items()
    ]
    own = [entry for entry in shown if entry.application.round_id not in names]
    of_their_own = sum(total for pk, total in totals.items() if pk not in names)
    return [*columns, BoardColumn("More information", own, of_their_own)] if own else columns
