"""When one can interview: weekly hours, days off, and one's own calendar; one's own alone."""

from django.conf import settings
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from hiring.interviews.forms import DaysOffForm, HoursForm
from hiring.interviews.forms.own_calendar import PrivateCalendarForm
from hiring.interviews.open_times import USUAL
from hiring.interviews.operations.hours import set_hours, take_back_days_off, take_days_off
from hiring.interviews.operations.private_calendars import give_calendar, take_calendar_away
from hiring.interviews.queries.diaries import hours_of
from hiring.models import DaysOff, PrivateCalendar
from people.views.outcomes import carry_out, refusals_at


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


@require_POST
def give_own_calendar(request):
    form = PrivateCalendarForm(request.POST)
    if form.is_valid():
        with refusals_at(form):
            give_calendar(url=form.cleaned_data["url"], by=request.user)
            messages.success(request, "Your calendar is read within a minute, and again every half hour.")
            return redirect("my_hours")
    return _page(request, HoursForm(hours=hours_of(request.user) or USUAL), DaysOffForm(), own=form)


@require_POST
def remove_own_calendar(request):
    carry_out(request, take_calendar_away, "The address is gone, and what was read there with it.")
    return redirect("my_hours")


def _page(
    request, form: HoursForm, off: DaysOffForm, *, own: PrivateCalendarForm | None = None, is_stated: bool = True
):
    own = own or PrivateCalendarForm()
    context = {"form": form, "off": off, "own": own, "is_stated": is_stated}
    context["days_off"] = request.user.days_off.all()
    if settings.PRIVATE_CALENDARS:
        context["calendar"] = PrivateCalendar.objects.filter(user=request.user).first()
        context["reads_calendars"] = True
    wrong = form.is_bound or off.is_bound or own.is_bound
    if wrong:
        messages.error(request, "Not saved; what is wrong stands at its field.")
    return render(request, "hiring/interviews/hours.html", context, status=422 if wrong else 200)
