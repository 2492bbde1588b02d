"""How long applicants' data is kept: clocks, legal hold, who goes when; and the whole house."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from hiring.candidates.forms import ReasonForm
from hiring.retention import operations
from hiring.retention.access import (
    get_opening_to_keep_or_404,
    get_opening_with_clocks_or_404,
    keeps_the_house,
    openings_with_clocks,
)
from hiring.retention.forms import ClocksForm
from hiring.retention.queries import applicants_by_opening, applicants_of
from people.views.outcomes import carry_out, refusals_at

A_PAGE = 50
OPENINGS_A_PAGE = 20
NEXT = 3


@require_safe
def retention(request, slug):
    opening = get_opening_with_clocks_or_404(request.user, slug)
    applicants = applicants_of(opening)
    context = {
        "opening": opening,
        "page": Paginator(applicants, A_PAGE).get_page(request.GET.get("page")),
        "due": sum(applicant.fate.is_due(timezone.now()) for applicant in applicants),
        "changes": keeps_the_house(request.user),
        "now": timezone.now(),
    }
    return render(request, "hiring/retention/opening.html", context)


@require_safe
def house(request):
    page = Paginator(openings_with_clocks(request.user), OPENINGS_A_PAGE).get_page(request.GET.get("page"))
    applicants = applicants_by_opening(list(page))
    rows = []
    for opening in page:
        going = [applicant for applicant in applicants[opening.pk] if applicant.fate.goes_at]
        rows.append((opening, len(applicants[opening.pk]), going[:NEXT], len(going[NEXT:])))
    return render(request, "hiring/retention/house.html", {"page": page, "rows": rows, "now": timezone.now()})


@require_http_methods(["GET", "POST"])
def clocks(request, slug):
    """Who would go at once is shown before it is saved."""
    opening = get_opening_to_keep_or_404(request.user, slug)
    initial = {"least": opening.keeps_least, "most": opening.keeps_most}
    form, soon = ClocksForm(request.POST if request.method == "POST" else None, initial=initial), []
    if form.is_valid():
        soon = _due_by(opening, form.clocks)
        if not soon or form.cleaned_data["sure"]:
            least, most = form.clocks
            done = "Saved. Below stands what it means for each candidate."
            carry_out(request, operations.set_clocks, done, opening=opening, least=least, most=most)
            return redirect("opening_retention", slug)
        form.ask()
    context = {"opening": opening, "form": form, "soon": soon}
    return render(request, "hiring/retention/clocks.html", context, status=422 if form.is_bound else 200)


def _due_by(opening, clocks: tuple[int, int]) -> list:
    """Erased tonight with these clocks, and not with those that stand."""
    now = timezone.now()
    before = {applicant.application for applicant in applicants_of(opening) if applicant.fate.is_due(now)}
    after = [applicant for applicant in applicants_of(opening, clocks) if applicant.fate.is_due(now)]
    return [applicant for applicant in after if applicant.application not in before]


@require_http_methods(["GET", "POST"])
def hold(request, slug):
    opening = get_opening_to_keep_or_404(request.user, slug)
    help_text = "For instance: a claim, an inquiry by an authority. Who reads this page reads it."
    form = ReasonForm.of(request, help_text=help_text)
    if form.is_valid():
        with refusals_at(form):
            operations.hold(opening=opening, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, "The legal hold stands. Nobody who applied here is erased.")
            return redirect("opening_retention", slug)
    context = {"opening": opening, "form": form}
    return render(request, "hiring/retention/hold.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def lift(request, slug):
    """Who would go at once is shown first."""
    opening = get_opening_to_keep_or_404(request.user, slug)
    if request.method == "GET":
        return render(request, "hiring/retention/lift.html", {"opening": opening, "soon": _due_unheld(opening)})
    carry_out(request, operations.lift_hold, "The legal hold is lifted. The clocks count again.", opening=opening)
    return redirect("opening_retention", slug)


def _due_unheld(opening) -> list:
    now = timezone.now()
    return [applicant for applicant in applicants_of(opening) if applicant.fate.without_hold(opening.pk).is_due(now)]
