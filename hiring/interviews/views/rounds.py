"""The interviews of a round, proposed from people's hours and booked in one go."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from hiring.candidates.access import get_scheduled_application_or_404
from hiring.interviews.forms.rounds import RoundOfInterviewsForm
from hiring.interviews.operations.rounds import Booking, schedule_round
from hiring.interviews.queries.collisions import collisions
from hiring.interviews.queries.extending import agreed_minutes
from hiring.interviews.queries.round_times import options_for, stages_to_book, times_of_round, usual_panels
from hiring.interviews.views.asking import unseen
from hiring.interviews.views.going_on import lead_on
from people.models import User
from people.views.outcomes import refusals_at
from people.words import count


def new(request, slug, pk):
    """Proposes a time for each, at first for the usual panels; a POST books what was proposed, if it still is free."""
    application = get_scheduled_application_or_404(request.user, slug, pk)
    stages = stages_to_book(application)
    if not stages:
        messages.info(request, "No interview of this round is left to schedule.")
        return redirect("application", slug, pk)
    form = _form(request, application, stages)
    context = {"application": application, "form": form}
    if form.is_valid():
        bookings, missing = _proposed(application, form)
        told = unseen(request, _against(request, application, bookings))
        is_same = request.POST.get("proposed") == _token(bookings)
        if "book" in request.POST and bookings and is_same and not told:
            with refusals_at(form):
                where = {"place": form.cleaned_data["place"], "link": form.cleaned_data["link"]}
                made = schedule_round(application=application, bookings=bookings, **where, by=request.user)
                messages.success(request, f"{count(len(made), 'interview')} scheduled; the panels are told by mail.")
                lead_on(request, application, "round_new")
                return redirect("application", slug, pk)
        context |= {"bookings": bookings, "missing": missing, "proposed": _token(bookings), **told}
        context["has_moved"] = "book" in request.POST and not is_same
    return render(request, "hiring/interviews/round.html", context, status=422 if form.errors else 200)


def _form(request, application, stages) -> RoundOfInterviewsForm:
    """Filled with what was sent, or at first with what it proposes itself; empty where a usual panel lacks somebody."""
    today = timezone.localdate()
    more = {
        "stages": stages,
        "panels": usual_panels(stages, options_for(application, stages)),
        "people": User.objects.filter(is_active=True).order_by("name", "pk"),
        "extra": agreed_minutes(application),
        "initial": {"begin": today + timedelta(days=1), "end": today + timedelta(days=14)},
    }
    if request.method == "POST":
        return RoundOfInterviewsForm(request.POST, **more)
    empty = RoundOfInterviewsForm(**more)
    filled = RoundOfInterviewsForm(empty.as_it_begins(), **more)
    return filled if filled.is_valid() else empty


def _proposed(application, form: RoundOfInterviewsForm) -> tuple[list[Booking], list]:
    """What can be booked, and the stages for which there is no time."""
    wanted = form.wanted
    times = times_of_round(application, [(people, minutes) for _, people, minutes in wanted], form.first, form.last)
    pairs = list(zip(wanted, times, strict=True))
    bookings = [
        Booking(stage, at, minutes, dict.fromkeys(people, False)) for (stage, people, minutes), at in pairs if at
    ]
    return bookings, [stage for (stage, _, _), at in pairs if at is None]


def _against(request, application, bookings) -> list[str]:
    sentences = (
        collisions(application, booking.stage, booking.span, booking.panel, reader=request.user) for booking in bookings
    )
    return list(dict.fromkeys(sentence for of_one in sentences for sentence in of_one))


def _token(bookings: list[Booking]) -> str:
    """What was shown, so that nothing else is booked."""
    return ",".join(
        f"{booking.stage.pk}@{int(booking.starts_at.timestamp())}+{booking.minutes}"
        f":{'-'.join(str(user.pk) for user in booking.panel)}"
        for booking in bookings
    )
