"""What the pages about interviews and seats share: a form with a reason, a refusal told in it, overlaps said."""

from django.contrib import messages
from django.shortcuts import redirect, render

from hiring.candidates.forms import ReasonForm
from hiring.interviews.queries import booked_twice
from hiring.models import Interview
from people.views.outcomes import refusals_at


def tell_of_overlaps(request, interview: Interview) -> None:
    """Say who of the panel has another interview at this time, and nothing about that one."""
    for person in booked_twice(interview):
        messages.warning(request, f"{person} has another interview at that time.")


def ask_reason(request, interview: Interview, form: ReasonForm, operation, done: str, title: str, deed: str):
    """Ask for a reason, then do it; a refusal is told in the form."""
    if form.is_valid():
        with refusals_at(form):
            operation(**form.cleaned_data, by=request.user)
            messages.success(request, done)
            return redirect("interview", interview.pk)
    return form_page(request, interview, form, title, deed)


def form_page(request, interview: Interview, form, title: str, deed: str):
    context = {"interview": interview, "form": form, "title": title, "deed": deed}
    return render(request, "hiring/interviews/form.html", context, status=422 if form.is_bound else 200)
