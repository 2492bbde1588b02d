"""Times offered to a candidate: chosen for them by whoever schedules, and by them on a page without a sign-in."""

from datetime import datetime, timedelta

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from blueprint.job_description.catalogues import wording_in
from hiring.candidates.access import get_offer_or_404, get_scheduled_application_or_404
from hiring.interviews.forms import OfferForm
from hiring.interviews.mail import offer_context
from hiring.interviews.open_times import spread_over_days
from hiring.interviews.operations.offers import choose_time, offer_times, send_offer
from hiring.interviews.operations.offers import take_back as take_back_offer
from hiring.interviews.queries import stage_to_plan
from hiring.interviews.queries.collisions import against_offer
from hiring.interviews.queries.diaries import MOST, times_for
from hiring.interviews.queries.offers import offered_by_day, times_left
from hiring.interviews.queries.panel_options import panel_options
from hiring.interviews.views.asking import unseen, without_a_plan
from hiring.interviews.views.going_on import lead_on
from hiring.models import Adjustment, Employer, Stage, TimeOffer
from hiring.openings.views.public_frame import says_if_missing
from people.numbers import number_in
from people.refusals import Refused
from people.time_zones import is_time_zone, zone
from people.views.outcomes import carry_out, refusals_at

PRESELECTED = 20


def new(request, slug, pk):
    """Find when a panel is free, and offer some of it. The first POST shows the times, the second one offers them."""
    application = get_scheduled_application_or_404(request.user, slug, pk)
    stage = stage_to_plan(application, number_in(request.GET.get("stage")))
    if stage is None:
        return without_a_plan(request, application)
    options = panel_options(application, stage, timezone.now(), set())
    form = OfferForm(request.POST or None, options=options, initial=_usual(application, stage))
    context = {"application": application, "stage": stage, "form": form}
    if form.is_valid():
        times = times_for(application, form.panel, form.first, form.last, form.cleaned_data["minutes"])
        chosen = {number_in(value) for value in request.POST.getlist("time")}
        picked = [starts for starts in times if _minute(starts) in chosen]
        told = unseen(request, _against(application, stage, form, picked)) if "offer" in request.POST and picked else {}
        context |= told
        if "offer" in request.POST and picked and not told:
            with refusals_at(form):
                offer = offer_times(**_what(form, application, stage, picked), by=request.user)
                return redirect("offer", offer.pk)
        ticked = set(picked or spread_over_days(times, timezone.get_current_timezone(), PRESELECTED))
        context["shown_until"] = times[-1] if len(times) == MOST else None
        context["days"] = offered_by_day([(_minute(at), at, at in ticked) for at in times])
    return render(request, "hiring/interviews/offer_new.html", context, status=422 if form.errors else 200)


def _against(application, stage: Stage, form: OfferForm, times) -> list[str]:
    return against_offer(application, stage, times, form.cleaned_data["minutes"], form.panel)


def _minute(moment: datetime) -> int:
    """A time as the form sends it: minutes since 1970."""
    return int(moment.timestamp()) // 60


def _usual(application, stage: Stage) -> dict:
    extra = Adjustment.objects.filter(application=application).values_list("extra_minutes", flat=True).first() or 0
    today = timezone.localdate()
    days = {"begin": today + timedelta(days=1), "end": today + timedelta(days=14), "expires": today + timedelta(days=7)}
    return {"minutes": stage.minutes + extra, **days}


def _what(form: OfferForm, application, stage: Stage, times) -> dict:
    facts = {name: form.cleaned_data[name] for name in ("minutes", "place", "link")}
    where = {"application": application, "stage": stage, "times": times}
    return {**where, **facts, "panel": form.panel, "expires_at": form.expires_at}


@require_safe
def offer(request, pk):
    """What is offered, until when, its link, and the message that would go."""
    made = get_offer_or_404(request.user, pk)
    context = offer_context(made) | {"application": made.application, "is_open": made.is_open(timezone.now())}
    context |= {"times": made.times.all(), "left": times_left(made), "seats": made.seats.select_related("user")}
    return render(request, "hiring/interviews/offer.html", context)


@require_POST
def send(request, pk):
    made = get_offer_or_404(request.user, pk)
    if carry_out(request, send_offer, f"The link goes to {made.application.candidate.email}.", offer=made):
        lead_on(request, made.application, "offer_new")
    return redirect("offer", pk)


@require_POST
def take_back(request, pk):
    made = get_offer_or_404(request.user, pk)
    carry_out(request, take_back_offer, "Taken back: the link leads nowhere any more.", offer=made)
    return redirect("offer", pk)


@login_not_required
@says_if_missing
@never_cache
def choose(request, token):
    """A candidate's own page: the times that are left, in the zone that they choose, and the one that they booked."""
    made = TimeOffer.objects.select_related(
        "application__candidate", "application__opening", "stage", "interview", "created_by"
    )
    made = made.filter(token=token, application__candidate__erased_at=None).first()
    if made is None:
        raise Http404("No such page.")
    asked = request.POST.get("zone") or request.GET.get("zone") or ""
    place = asked if is_time_zone(asked) else made.created_by.time_zone
    words = wording_in(made.application.opening.language)
    with timezone.override(zone(place)), translation.override(words.language):
        if request.method == "POST" and (answer := _choose(request, made)):
            return answer
        now = timezone.now()
        status = 200 if made.is_open(now) or made.chosen_at else 410
        days = offered_by_day([(time.pk, time.starts_at, False) for time in times_left(made)])
        context = {"offer": made, "days": days, "is_open": made.is_open(now), "place": place}
        context |= {"employer": Employer.objects.current(), "language": words.language, "words": words}
        response = render(request, "hiring/interviews/choose.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response


def _choose(request, made: TimeOffer):
    """Book what was chosen; None, with a message, where one cannot. Who presses twice sees what they booked."""
    time = made.times.filter(pk=number_in(request.POST.get("time"))).first()
    if time is None:
        messages.error(request, "Choose one of the times.")
        return None
    try:
        choose_time(offer=made, time=time)
    except Refused as refused:
        if not TimeOffer.objects.filter(pk=made.pk, chosen_at__isnull=False).exists():
            messages.error(request, str(refused))
            return None
    return redirect(f"{request.path}?zone={timezone.get_current_timezone_name()}")
