"""Applications: the board and the list of an opening, the page of one, and where it goes."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from hiring.applications import operations
from hiring.applications.queries import (
    Standing,
    before_its_debrief,
    debriefs,
    gone_through_by,
    next_steps,
    reads_packet,
    rounds_of,
    shared,
    standings,
    with_progress,
)
from hiring.candidates.access import (
    get_application_or_404,
    get_kept_application_or_404,
    get_kept_opening_or_404,
    get_moved_application_or_404,
    keeps,
    kept_applications,
    moves,
    visible_files,
)
from hiring.candidates.forms import AdjustmentForm, ApplicationFilter, FileForm, NoteForm, ReasonForm
from hiring.candidates.operations import set_adjustment, write_note
from hiring.evidence import evidence
from hiring.models import Adjustment, Application, Round
from people.views.outcomes import carry_out
from people.views.people import rest_of_query

A_PAGE = 50
ON_THE_BOARD = 300
ENDED_SHOWN = 20


@require_safe
def board(request, slug):
    """The applications of an opening in columns by round, with what comes next for each."""
    opening = get_kept_opening_or_404(request.user, slug)
    rounds, mine = rounds_of(opening), kept_applications(request.user).filter(opening=opening)
    active = list(with_progress(mine.active())[: ON_THE_BOARD + 1])
    ended = mine.exclude(status=Application.Status.ACTIVE).select_related("candidate", "round")
    now = timezone.now()
    shown = standings(active[:ON_THE_BOARD], rounds, now)
    context = {
        "opening": opening,
        "pages": evidence().opening_pages(slug),
        "columns": _columns(shown, shared(rounds)),
        "ended": ended.order_by("-ended_at")[:ENDED_SHOWN],
        "ended_count": ended.count(),
        "some": bool(active) or ended.exists(),
        "is_cut": len(active) > ON_THE_BOARD,
        "most": ON_THE_BOARD,
    }
    return render(request, "hiring/applications/board.html", context)


def _columns(shown: list[Standing], rounds: list[Round]) -> list[tuple[str, list[Standing]]]:
    """Who is new, who stands in which round, and who in a round that was added for them alone, if anybody."""
    names = {None: "New"} | {each.pk: each.name for each in rounds}
    found = [(name, [each for each in shown if each.application.round_id == pk]) for pk, name in names.items()]
    own = [each for each in shown if each.application.round_id not in names]
    return [*found, ("More information", own)] if own else found


@require_safe
def listing(request, slug):
    """The applications of an opening as a list that can be searched and narrowed."""
    opening = get_kept_opening_or_404(request.user, slug)
    rounds, mine = rounds_of(opening), kept_applications(request.user).filter(opening=opening)
    sources = list(mine.exclude(source="").order_by("source").values_list("source", flat=True).distinct())
    form = ApplicationFilter(request.GET, rounds=shared(rounds), sources=sources)
    page = Paginator(with_progress(form.applications(mine)), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "opening": opening,
        "pages": evidence().opening_pages(slug),
        "form": form,
        "page": page,
        "standings": standings(page, rounds, timezone.now()),
        "query": rest_of_query(request),
    }
    return render(request, "hiring/applications/list.html", context)


@require_safe
def application(request, slug, pk):
    """One application: everything for those who keep it; name, stages and CV for interviewers, as the plan allows."""
    found = get_application_or_404(request.user, slug, pk)
    is_kept = keeps(request.user, found.opening)
    found = with_progress(Application.objects.filter(pk=found.pk).select_related("opening", "adjustment")).get()
    interviews = [each for each in found.interviews.all() if is_kept or _sits(request.user, each)]
    context = {
        "application": found,
        "opening": found.opening,
        "pages": evidence().application_pages(found),
        "interviews": interviews,
        "files": visible_files(request.user, found),
        "keeps": is_kept,
        "moves": moves(request.user, found.opening),
        "extra_minutes": found.adjustment.extra_minutes if hasattr(found, "adjustment") else 0,
    }
    rounds = gone_through_by(found, rounds_of(found.opening))
    if is_kept:
        context["steps"] = next_steps(found, rounds, timezone.now())
        context["following"] = operations.next_round(found)
        context["notes"] = found.notes.select_related("author")
        context["outcomes"] = found.outcomes.select_related("round", "by")
        context["reads_packet"] = reads_packet(found, request.user)
        context |= {"note_form": NoteForm(), "file_form": FileForm()}
    sat = interviews if is_kept else [each for each in interviews if _judges(request.user, each)]
    context["debriefs"] = debriefs(found, sat, rounds)
    return render(request, "hiring/applications/application.html", context)


def _sits(user, interview) -> bool:
    return any(seat.user_id == user.pk and not seat.recused_at for seat in interview.seats.all())


def _judges(user, interview) -> bool:
    return any(seat.user_id == user.pk and not seat.waived_at for seat in interview.seats.all())


def advance(request, slug, pk):
    found = get_moved_application_or_404(request.user, slug, pk)
    following = operations.next_round(found)
    where = following.name if following else "the committee"
    form = ReasonForm(request.POST if request.method == "POST" else None, needed=False)
    words = {"title": f"Advance {found.candidate} to {where}?", "deed": "Advance", "early": before_its_debrief(found)}
    done = f"{found.candidate} goes on to {where}."
    return _move(request, found, form, operations.advance, words, done)


def stop(request, slug, pk):
    found = get_moved_application_or_404(request.user, slug, pk)
    form = ReasonForm(
        request.POST if request.method == "POST" else None,
        help_text="The candidate may ask for it: write what was missing, plainly.",
    )
    words = {"title": f"Stop {found.candidate}?", "deed": "Stop", "ends": True, "early": before_its_debrief(found)}
    return _move(request, found, form, operations.stop, words, f"{found.candidate} is stopped.")


def withdraw(request, slug, pk):
    found = get_kept_application_or_404(request.user, slug, pk)
    form = ReasonForm(request.POST if request.method == "POST" else None, needed=False)
    words = {"title": f"{found.candidate} has withdrawn?", "deed": "Yes, withdrawn", "ends": True}
    return _move(request, found, form, operations.withdraw, words, f"{found.candidate} has withdrawn.")


def _move(request, application, form, operation, words: dict, done: str):
    """Ask for a reason, then do it; a refusal is told in the form. The page may be of a round that is over by now."""
    back = _way_back(request, application)
    if request.POST.get("round", _round(application)) != _round(application):
        form.add_error(None, f"{application.candidate} has moved on since you opened that page. Look again first.")
    if form.is_valid():
        try:
            operation(application=application, reason=form.cleaned_data["reason"], by=request.user)
        except ValidationError as refused:
            form.add_error(None, refused)
        else:
            messages.success(request, done)
            return redirect(back)
    to_come = application.interviews.standing().filter(starts_at__gt=timezone.now()).select_related("stage")
    context = {"application": application, "form": form, "to_come": to_come, "back": back, **words}
    return render(request, "hiring/applications/move.html", context, status=422 if form.is_bound else 200)


def _round(application: Application) -> str:
    return str(application.round_id or "")


def _way_back(request, application: Application) -> str:
    """The page that asked for this, where it is one of ours; else that of the application."""
    asked = request.POST.get("next") or request.GET.get("next", "")
    if asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return asked
    return reverse("application", args=[application.opening.slug, application.pk])


@require_POST
def reinstate(request, slug, pk):
    found = get_moved_application_or_404(request.user, slug, pk)
    done = f"{found.candidate} is in process again. Cancelled interviews stay cancelled."
    carry_out(request, operations.reinstate, done, application=found)
    return redirect("application", slug, pk)


@require_POST
def note(request, slug, pk):
    found = get_kept_application_or_404(request.user, slug, pk)
    form = NoteForm(request.POST)
    if form.is_valid():
        carry_out(request, write_note, "The note is kept.", application=found, text=form.cleaned_data["text"])
        return redirect("application", slug, pk)
    return render(request, "hiring/applications/note.html", {"application": found, "form": form}, status=422)


def adjustment(request, slug, pk):
    found = get_kept_application_or_404(request.user, slug, pk)
    stored = Adjustment.objects.filter(application=found).first()
    initial = {"request": stored.request, "extra_minutes": stored.extra_minutes} if stored else None
    form = AdjustmentForm(request.POST or None, initial=initial)
    if not form.is_valid():
        context = {"application": found, "form": form}
        return render(request, "hiring/applications/adjustment.html", context, status=422 if form.is_bound else 200)
    done = "Saved. Interviews scheduled from now on take this long; those that stand stay as they are."
    carry_out(request, set_adjustment, done, application=found, **form.cleaned_data)
    return redirect("application", slug, pk)
