"""The page of an application, and its moves."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hiring.applications import operations
from hiring.applications.queries import (
    before_its_debrief,
    debriefs,
    gone_through_by,
    has_panel,
    interviews_to_come,
    next_steps,
    rounds_of,
    with_progress,
)
from hiring.candidates.access import (
    get_application_or_404,
    get_kept_application_or_404,
    get_moved_application_or_404,
    get_scheduled_application_or_404,
    keeps,
    may_read_words,
    moves,
    visible_files,
)
from hiring.candidates.forms import AdjustmentForm, FileForm, NoteForm, ReasonForm
from hiring.candidates.operations import set_adjustment, write_note
from hiring.evidence import evidence
from hiring.interviews.queries.extending import too_short
from hiring.models import Adjustment, Application, Round
from people.views.outcomes import carry_out, page_before, refusals_at


@require_safe
def application(request, slug, pk):
    """One application: everything for those who keep it; name, stages and CV for interviewers, as the plan allows."""
    application, user = get_application_or_404(request.user, slug, pk), request.user
    is_kept = keeps(user, application.opening)
    related = Application.objects.filter(pk=application.pk).select_related("opening", "adjustment")
    application = with_progress(related).get()
    interviews = [interview for interview in application.interviews.all() if is_kept or _sits(user, interview)]
    judged = [interview for interview in interviews if is_kept or _judges(user, interview)]
    rounds = gone_through_by(application, rounds_of(application.opening))
    reads_words = may_read_words(user, application)
    context = {
        "application": application,
        "opening": application.opening,
        "pages": evidence().application_pages(application),
        "interviews": interviews,
        "files": visible_files(user, application),
        "keeps": is_kept,
        "moves": moves(user, application.opening) and not operations.is_with_committee(application),
        "extra_minutes": application.adjustment.extra_minutes if hasattr(application, "adjustment") else 0,
        "debriefs": debriefs(application, judged, rounds),
        "reads_words": reads_words,
        **(_kept(application, rounds, reads_words) if is_kept else {}),
    }
    return render(request, "hiring/applications/application.html", context)


def _kept(application: Application, rounds: list[Round], reads_words: bool) -> dict:
    """What only those see who keep the application."""
    to_come = interviews_to_come(application, rounds)
    return {
        "steps": next_steps(application, rounds, timezone.now()),
        "to_come": to_come,
        "left_of_round": sum(is_here for _, _, is_here in to_come),
        "skipped": application.skipped_stages.select_related("stage__round", "skipped_by"),
        "notes": application.notes.select_related("author") if reads_words else [],
        "letters": application.letters.select_related("sent_by", "message") if reads_words else [],
        "tags": application.tags.all() if reads_words else [],
        "outcomes": application.outcomes.select_related("round", "by"),
        "reads_packet": reads_words and has_panel(application),
        "note_form": NoteForm(),
        "file_form": FileForm(),
    }


def _sits(user, interview) -> bool:
    return any(seat.user_id == user.pk and not seat.recused_at for seat in interview.seats.all())


def _judges(user, interview) -> bool:
    return any(seat.user_id == user.pk and not seat.waived_at for seat in interview.seats.all())


def advance(request, slug, pk):
    application = get_moved_application_or_404(request.user, slug, pk)
    following = operations.next_round(application)
    where = following.name if following else application.opening.after_rounds
    form = ReasonForm.of(request, needed=False)
    words = {"title": f"Advance {application.candidate} to {where}?", "deed": "Advance"}
    words["early"] = before_its_debrief(application)
    done = f"{application.candidate} goes on to {where}."
    return _move(request, application, form, operations.advance, words, done)


def stop(request, slug, pk):
    application = get_moved_application_or_404(request.user, slug, pk)
    form = ReasonForm.of(
        request,
        help_text="The candidate may ask for it: write what was missing, plainly.",
    )
    words = {"title": f"Stop {application.candidate}?", "deed": "Stop", "ends": True}
    words["early"] = before_its_debrief(application)
    return _move(request, application, form, operations.stop, words, f"{application.candidate} is stopped.")


def withdraw(request, slug, pk):
    application = get_scheduled_application_or_404(request.user, slug, pk)
    form = ReasonForm.of(request, needed=False)
    words = {"title": f"{application.candidate} has withdrawn?", "deed": "Yes, withdrawn", "ends": True}
    return _move(request, application, form, operations.withdraw, words, f"{application.candidate} has withdrawn.")


def _move(request, application, form, operation, words: dict, done: str):
    """Ask for a reason, then move. The page may show a round that is over by now."""
    back = page_before(request, reverse("application", args=[application.opening.slug, application.pk]))
    if request.POST.get("round", _round(application)) != _round(application):
        form.add_error(None, f"{application.candidate} has moved on since you opened that page. Look again first.")
    if form.is_valid():
        with refusals_at(form):
            operation(application=application, reason=form.cleaned_data["reason"], by=request.user)
            messages.success(request, done)
            return redirect(back)
    to_come = application.interviews.standing().filter(starts_at__gt=timezone.now()).select_related("stage")
    context = {"application": application, "form": form, "to_come": to_come, "back": back, **words}
    return render(request, "hiring/applications/move.html", context, status=422 if form.is_bound else 200)


def _round(application: Application) -> str:
    return str(application.round_id or "")


@require_POST
def reinstate(request, slug, pk):
    application = get_scheduled_application_or_404(request.user, slug, pk)
    done = f"{application.candidate} is in process again. Cancelled interviews stay cancelled."
    carry_out(request, operations.reinstate, done, application=application)
    return redirect("application", slug, pk)


@require_POST
def note(request, slug, pk):
    application = get_kept_application_or_404(request.user, slug, pk)
    form = NoteForm(request.POST)
    if form.is_valid():
        carry_out(request, write_note, "The note is kept.", application=application, text=form.cleaned_data["text"])
        return redirect("application", slug, pk)
    return render(request, "hiring/applications/note.html", {"application": application, "form": form}, status=422)


def adjustment(request, slug, pk):
    application = get_kept_application_or_404(request.user, slug, pk)
    stored = Adjustment.objects.filter(application=application).first()
    if stored and not may_read_words(request.user, application):
        return render(request, "hiring/applications/adjustment.html", {"application": application}, status=403)
    initial = {"request": stored.request, "extra_minutes": stored.extra_minutes} if stored else None
    form = AdjustmentForm(request.POST or None, initial=initial)
    if not form.is_valid():
        context = {"application": application, "form": form}
        return render(request, "hiring/applications/adjustment.html", context, status=422 if form.is_bound else 200)
    done = "Saved. Interviews scheduled from now on take this long."
    carry_out(request, set_adjustment, done, application=application, **form.cleaned_data)
    return redirect("interviews_extend" if too_short(application) else "application", slug, pk)
