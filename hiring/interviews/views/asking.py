"""What the pages about interviews and seats share: a form with a reason, a refusal told in it, warnings."""

from hashlib import sha256

from django.contrib import messages
from django.shortcuts import redirect, render

from hiring.candidates.forms import ReasonForm
from hiring.models import Application, Interview
from people.views.outcomes import refusals_at


def unseen(request, sentences: list[str]) -> dict:
    """For the page: what speaks against what is about to be saved, and was not shown yet; {} where it can be saved.

    Whoever sends the form again has seen them; where others have come since, they are shown as well. A form sent with
    `look` is never saved.
    """
    seen = sha256("\n".join(sentences).encode()).hexdigest()[:16]
    if "look" not in request.POST and (not sentences or request.POST.get("seen") == seen):
        return {}
    return {"warnings": sentences, "seen": seen}


def without_a_plan(request, application: Application):
    """Back to the application, which says what comes first."""
    messages.error(request, "The opening has no interview plan yet. Plan its rounds first.")
    return redirect("application", application.opening.slug, application.pk)


def ask_reason(request, interview: Interview, form: ReasonForm, operation, done: str, title: str, deed: str):
    """Ask for a reason, then do it; a refusal is told in the form."""
    if form.is_valid():
        with refusals_at(form):
            operation(**form.cleaned_data, by=request.user)
            messages.success(request, done)
            return redirect("interview", interview.pk)
    return form_page(request, interview, form, title, deed)


def form_page(request, interview: Interview, form, title: str, deed: str, **more):
    context = {"interview": interview, "form": form, "title": title, "deed": deed, **more}
    wrong = form.is_bound and not form.is_valid() and "look" not in request.POST
    return render(request, "hiring/interviews/form.html", context, status=422 if wrong else 200)
