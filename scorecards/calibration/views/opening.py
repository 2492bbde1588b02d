"""Calibration of an opening: candidates, interviewers, dimensions and the panel, each as a page, a PDF and CSV."""

from django.http import Http404
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from hiring.models import Opening
from hiring.openings.views.pdf_response import pdf_response
from scorecards.calibration.access import get_calibrated_opening_or_404, reads_opening
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.candidates import candidates_view
from scorecards.calibration.dimensions import dimensions_view
from scorecards.calibration.documents import calibration_pdf
from scorecards.calibration.forms.filters import CalibrationFilter
from scorecards.calibration.interviewers import interviewers_view
from scorecards.calibration.panel import panel_view
from scorecards.calibration.queries.judgements import open_cards
from scorecards.calibration.queries.opening import calibration_of
from scorecards.calibration.report.tables import ratings_table
from scorecards.calibration.views.table_response import table_response
from scorecards.debrief.operations import are_noted, note_readings
from scorecards.models import Scorecard

TABS = {
    "candidates": ("Candidates", "calibration"),
    "interviewers": ("Interviewers", "calibration_interviewers"),
    "dimensions": ("Dimensions", "calibration_dimensions"),
    "panel": ("Panel", "calibration_panel"),
}
"""Each tab's name and the name of its address."""

_VIEWS = {"interviewers": interviewers_view, "dimensions": dimensions_view, "panel": panel_view}
TAB_OF = {
    **dict.fromkeys(("candidates", "grid", "disagreement", "unusual", "ratings"), "candidates"),
    **dict.fromkeys(("interviewers", "scale", "beside"), "interviewers"),
    **dict.fromkeys(("dimensions", "agreement", "levels", "exercises"), "dimensions"),
    "panel": "panel",
}
"""Where each table stands, by its key."""

MOST_CANDIDATES = 25
"""So many stand on a page until all are asked for."""


@require_safe
def page(request, slug, tab):
    opening = get_calibrated_opening_or_404(request.user, slug)
    context = _context(request, opening, tab, most=None if "all" in request.GET else MOST_CANDIDATES)
    context |= {
        "on_page": True,
        "all_address": f"{context['query'] or '?'}{'&' if context['query'] else ''}all=1",
        "tabs": [(key, name, reverse(address, args=[slug])) for key, (name, address) in TABS.items()],
        "reads_opening": reads_opening(request.user, opening),
    }
    return render(request, "scorecards/calibration/page.html", context)


@require_safe
def as_pdf(request, slug, tab):
    opening = get_calibrated_opening_or_404(request.user, slug)
    if tab not in TABS:
        raise Http404
    context = _context(request, opening, tab)
    html = render_to_string("documents/opening_calibration.html", context)
    page = reverse(TABS[tab][1], args=[slug]) + context["query"]
    return pdf_response(request, lambda: calibration_pdf(html), f"calibration-{slug}-{tab}.pdf", page)


@require_safe
def table(request, slug, key, kind):
    """One of the tables, whole, as CSV or as a workbook; the ratings for whoever reads names anyway."""
    opening = get_calibrated_opening_or_404(request.user, slug)
    if key not in TAB_OF:
        raise Http404
    context = _context(request, opening, TAB_OF[key])
    calibration, view = context["calibration"], context["view"]
    tables = {"ratings": ratings_table(calibration.table)} if calibration.has_names and key == "ratings" else {}
    if view is None or key not in (tables := tables or view.tables):
        raise Http404
    return table_response(tables[key], kind, f"calibration-{slug}-{key}")


def _context(request, opening: Opening, tab: str, most: int | None = None) -> dict:
    """What page and PDF show, and the CSV is taken from; `view` is None where there is nothing to show."""
    whole = _read(request.user, opening)
    form = CalibrationFilter(request.GET, calibration=whole)
    takes_filters = whole.has_names or tab != "interviewers"
    calibration = whole.narrowed(form.filters) if takes_filters and form.filters else whole
    view = None
    if calibration.table.n:
        view = candidates_view(calibration, form.order, most) if tab == "candidates" else _VIEWS[tab](calibration)
    given = {name: value for name, value in request.GET.items() if name in form.fields and value}
    return {
        "opening": opening,
        "calibration": calibration,
        "view": view,
        "form": form,
        "tab": tab,
        "title": TABS[tab][0],
        "body": f"scorecards/calibration/_{tab}.html",
        "query": f"?{urlencode(given)}" if given else "",
        "sorts": _sorts(form, given),
        "takes_filters": takes_filters,
        "said_filters": _in_words(form) if takes_filters else [],
        "csv_of": opening.slug,
    }


def _read(user, opening: Opening) -> Calibration:
    """The calibration. That it is read is noted before; where it was at an earlier time, cards are asked for once."""
    cards, own = open_cards(user, [opening]), user.pk
    if not are_noted({(card.application, card.round) for card in cards if card.user != own}, by=user):
        of_opening = Scorecard.objects.open_to(user).filter(seat__interview__application__opening=opening)
        note_readings(cards=of_opening, by=user)
        cards = open_cards(user, [opening])
    return calibration_of(user, opening, cards)


def _sorts(form: CalibrationFilter, given: dict) -> list[tuple[str, str, bool]]:
    """The orders as links that keep the filters: name, query, whether it is the present one."""
    rest = {name: value for name, value in given.items() if name != "sort"}
    orders = form.fields["sort"].choices
    return [(name, "?" + urlencode(rest | {"sort": key}), key == form.order) for key, name in orders]


def _in_words(form: CalibrationFilter) -> list[str]:
    """What the filters take, for a page on paper."""
    chosen = [(name, form.cleaned_data.get(name)) for name in ("round", "stage", "dimension")]
    return [f"{form.fields[name].label}: {dict(form.fields[name].choices)[value]}" for name, value in chosen if value]
