"""The board and the list of an opening's applications."""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hiring.applications.forms import ApplicationFilter, readable_tags
from hiring.applications.queries import Progress, in_this_order, progress_of, rounds_of, shared
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
    by_round: dict[int | None, list[int]] = {}
    ended = []
    for pk, round, status, ended_at in form.applications().values_list("pk", "round", "status", "ended_at"):
        if status == Application.Status.ACTIVE:
            by_round.setdefault(round, []).append(pk)
        else:
            ended.append((ended_at, pk))
    first = [pk for of_round in by_round.values() for pk in of_round[:IN_A_COLUMN]]
    shown = progress_of(in_this_order(first), rounds, timezone.now())
    last = [pk for _, pk in sorted(ended, reverse=True)[:ENDED_SHOWN]]
    in_words = Application.objects.filter(pk__in=last).select_related("candidate", "round")
    totals = {round: len(of_round) for round, of_round in by_round.items()}
    list_of = _list_of(request, slug)
    context = {
        "columns": _columns(shown, shared(rounds), totals, list_of),
        "everybody": list_of(),
        "ended": in_words.order_by("-ended_at", "-pk"),
        "ended_count": len(ended),
        "some": bool(shown) or ended or form.narrows(),
    }
    context |= _common(request, opening, form, [progress.application for progress in shown])
    return render(request, "hiring/applications/board.html", context)


@require_safe
def listing(request, slug):
    """The applications of an opening as a list that can be searched and narrowed."""
    opening, rounds, form = _narrowed(request, slug)
    numbers = list(form.applications().values_list("pk", flat=True))
    page = Paginator(numbers, A_PAGE).get_page(request.GET.get("page"))
    applications = in_this_order(page)
    context = {
        "page": page,
        "shown": progress_of(applications, rounds, timezone.now()),
        "query": rest_of_query(request),
    }
    context |= _common(request, opening, form, applications)
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


def _list_of(request, slug: str) -> Callable[..., str]:
    """The list's address with what the board is narrowed by, and more."""

    def address(**more) -> str:
        query = request.GET.copy()
        for name, value in more.items():
            query[name] = value
        return f"{reverse('candidates_list', args=[slug])}?{query.urlencode()}"

    return address


def _columns(
    shown: list[Progress], rounds: list[Round], totals: dict[int | None, int], list_of: Callable[..., str]
) -> list[BoardColumn]:
    """New ones first, then a column for each round, last those in a round of their own, if any."""
    names = {None: "New"} | {round.pk: round.name for round in rounds}
    columns = [
        BoardColumn(
            name,
            [entry for entry in shown if entry.application.round_id == pk],
            totals.get(pk, 0),
            list_of(status="active", round=pk or "new"),
        )
        for pk, name in names.items()
    ]
    own = [entry for entry in shown if entry.application.round_id not in names]
    of_their_own = sum(total for pk, total in totals.items() if pk not in names)
    return [*columns, BoardColumn("More information", own, of_their_own)] if own else columns
