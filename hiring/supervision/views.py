"""Several candidates at once: whoever was chosen, on other pages of the list too, is named before anything happens."""

from django.contrib import messages
from django.http import QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hiring.applications import operations as moving
from hiring.applications.forms import ApplicationFilter, readable_tags
from hiring.applications.queries import rounds_of, shared
from hiring.candidates.access import (
    chosen_applications,
    get_kept_opening_or_404,
    kept_applications,
    require_moving,
    words_readable,
)
from hiring.candidates.forms import ReasonForm
from hiring.models import Opening
from hiring.openings.access import get_opening_or_404, may
from hiring.openings.views.openings import description_context
from hiring.supervision.forms import TagsForm
from hiring.supervision.operations import move_several, tag_several
from hiring.supervision.queries import moves_of
from hiring.supervision.queries.opening import standing_of
from people.numbers import number_in
from people.views.outcomes import page_before
from people.words import count

AT_ONCE = 200
NOBODY = "Choose one or more candidates first."
TOO_MANY = f"At most {AT_ONCE} candidates at once. Narrow the list, or choose fewer."


@require_safe
def opening(request, slug):
    """How an opening stands, and then its description."""
    opening, now = get_opening_or_404(request.user, slug), timezone.now()
    mine = kept_applications(request.user).filter(opening=opening)
    context = description_context(request, opening)
    context["standing"] = standing_of(opening, shared(rounds_of(opening)), mine, now)
    context["committee"] = opening.committee.select_related("user")
    return render(request, "hiring/supervision/opening.html", context | {"now": now})


@require_POST
def advance(request, slug):
    words = {"verb": "Advance", "done": "advanced", "ends": False}
    return _move(request, slug, moving.advance, words)


@require_POST
def stop(request, slug):
    words = {"verb": "Stop", "done": "stopped", "ends": True}
    return _move(request, slug, moving.stop, words)


def _move(request, slug, move, words: dict):
    """Show what becomes of each, and ask for a reason; then do it."""
    opening = get_kept_opening_or_404(request.user, slug)
    require_moving(request.user, opening)
    applications = chosen(request, opening)
    if applications is None:
        return redirect(way_back(request, opening))
    is_sure = "sure" in request.POST
    form = ReasonForm(request.POST if is_sure else None, needed=words["ends"])
    told = moves_of(applications, opening, ends=words["ends"])
    if form.is_valid():
        seen = [(move.application, number_in(request.POST.get(f"at-{move.application.pk}"))) for move in told]
        moved, refused = move_several(chosen=seen, move=move, reason=form.cleaned_data["reason"], by=request.user)
        _say(request, moved, words["done"], refused)
        if moved and "then" in request.POST:
            return redirect("several_write", slug, preserve_request=True)
        return redirect(way_back(request, opening))
    going = [move for move in told if not move.refusal]
    context = {"opening": opening, "form": form, "going": going, "staying": [move for move in told if move.refusal]}
    context |= {
        "title": f"{words['verb']} {count(len(going), 'candidate')}?",
        "back": way_back(request, opening),
        "writes": may(request.user, "letters", opening),
        **words,
    }
    return render(request, "hiring/supervision/move.html", context, status=422 if form.is_bound else 200)


def _say(request, number: int, done: str, refused: list[str]) -> None:
    for sentence in refused:
        messages.warning(request, sentence)
    if number:
        messages.success(request, f"{count(number, 'candidate is', 'candidates are')} {done}.")


@require_POST
def tag(request, slug):
    """Give tags, or take them away."""
    opening = get_kept_opening_or_404(request.user, slug)
    applications = chosen(request, opening)
    if applications is None:
        return redirect(way_back(request, opening))
    readable = applications.filter(words_readable(request.user)).select_related("candidate")
    tags = readable_tags(request.user).filter(application__in=applications)
    present = list(tags.order_by("name").values_list("name", flat=True).distinct())
    form = TagsForm(request.POST if "sure" in request.POST else None, present=present)
    if form.is_valid():
        given, taken = form.cleaned_data["add"], form.cleaned_data.get("remove", [])
        number = tag_several(applications=readable, add=given, remove=taken, by=request.user)
        _say(request, number, "tagged", [])
        return redirect(way_back(request, opening))
    people = list(readable.order_by("candidate__name", "pk"))
    context = {"opening": opening, "form": form, "people": people, "back": way_back(request, opening)}
    context["not_read"] = applications.count() - len(people)
    return render(request, "hiring/supervision/tag.html", context, status=422 if form.is_bound else 200)


def chosen(request, opening: Opening):
    """The applications that were ticked, with all that the list's filters let through where that is ticked as well;
    None, and a message, where they are none or too many."""
    numbers = {number_in(value) for value in request.POST.getlist("application")} - {None}
    if request.POST.get("all") == "yes":
        everything = kept_applications(request.user).filter(opening=opening)
        narrowed = {"opening": opening, "rounds": shared(rounds_of(opening)), "applications": everything}
        form = ApplicationFilter(QueryDict(request.POST.get("filters", "")), user=request.user, **narrowed)
        numbers |= set(form.applications().values_list("pk", flat=True))
    applications = chosen_applications(request.user, opening, sorted(numbers)[: AT_ONCE + 1])
    number = applications.count()
    if not number or number > AT_ONCE:
        messages.error(request, TOO_MANY if number else NOBODY)
        return None
    return applications


def way_back(request, opening: Opening) -> str:
    return page_before(request, reverse("candidates_list", args=[opening.slug]))
