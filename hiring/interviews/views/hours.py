"""When one can interview: weekly hours and days off, one's own alone."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hiring.interviews.forms import DaysOffForm, HoursForm
from hiring.interviews.open_times import USUAL
from hiring.interviews.operations.hours import set_hours, take_back_days_off, take_days_off
from hiring.interviews.queries.diaries import hours_of
from hiring.models import DaysOff
from people.views.outcomes import carry_out


def hours(request):
    stated = hours_of(request.user)
    form = HoursForm(request.POST or None, hours=stated or USUAL)
    if form.is_valid():
        carry_out(request, set_hours, "Your hours are saved. They are used from now on.", hours=form.hours)
        return redirect("my_hours")
    return _page(request, form, DaysOffForm(), is_stated=bool(stated))


@require_POST
def add_days_off(request):
    form = DaysOffForm(request.POST)
    if form.is_valid():
        carry_out(request, take_days_off, "Noted.", **form.cleaned_data)
        return redirect("my_hours")
    return _page(request, HoursForm(hours=hours_of(request.user) or USUAL), form)


@require_POST
def remove_days_off(request, pk):
    days = get_object_or_404(DaysOff, pk=pk, user=request.user)
    carry_out(request, take_back_days_off, "Removed.", days=days)
    return redirect("my_hours")


def _page(request, form: HoursForm, off: DaysOffForm, *, is_stated: bool = True):
    context = {"form": form, "off": off, "days_off": request.user.days_off.all(), "is_stated": is_stated}
    wrong = form.is_bound or off.is_bound
    if wrong:
        messages.error(request, "Not saved; what is wrong stands at its field.")
    return render(request, "hiring/interviews/hours.html", context, status=422 if wrong else 200)
