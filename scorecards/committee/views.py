"""The committee: what it has before it, the vote on one application, and the decision."""

from collections import Counter
from functools import wraps

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from hiring.candidates.views.files import to_save
from hiring.models import Application
from hiring.planning.queries import role_of
from people.numbers import number_in
from people.refusals import Refused
from people.views.outcomes import carry_out, refusals_at
from people.views.people import rest_of_query
from scorecards.committee.access import (
    CommitteeEntry,
    committee_openings,
    get_committee_file_or_404,
    get_committee_or_404,
    get_committee_to_close_or_404,
    get_committee_to_decide_or_404,
    get_committee_to_open_or_404,
    get_committee_to_vote_or_404,
    readable_files,
)
from scorecards.committee.forms import DecisionForm, VoteForm
from scorecards.committee.operations.ballots import (
    OVERTAKEN,
    REFUSED_VOTE,
    awaits_ballot,
    cast_vote,
    close_ballot,
    note_refusal,
    open_ballot,
)
from scorecards.committee.operations.decisions import REFUSED_DECISION, ask_for_more, decide, why_not_decidable
from scorecards.committee.queries.applications import ended, groups_of, lines_of, running
from scorecards.committee.queries.record import departures_of, names_of, record_of, rounds_with_debriefs
from scorecards.committee.record import CommitteeRecord
from scorecards.debrief.access import Door
from scorecards.debrief.operations import note_readings
from scorecards.models import Scorecard

A_PAGE = 25
IN_PROCESS = "in_process"
"""The number of the page of those in process, beside `page` of those that were decided or have ended."""


def refusal_on_record(verb: str):
    """Whoever is refused at the door of a change is on record with it."""

    def around(view):
        @wraps(view)
        def guarded(request, application):
            try:
                return view(request, application)
            except (Http404, PermissionDenied):
                if request.method == "POST":
                    note_refusal(verb=verb, application=application, by=request.user)
                raise

        return guarded

    return around


@require_safe
def committee(request):
    """Who asks for one's vote, who is with the committee, whose debrief is open, who was decided."""
    openings = committee_openings(request.user).order_by("title", "pk")
    in_process = running(request.user)
    group_of = dict(in_process.values_list("pk", "group"))
    here = Paginator(list(group_of), A_PAGE).get_page(request.GET.get(IN_PROCESS))
    groups = groups_of(in_process.filter(pk__in=list(here)), Counter(group_of.values()))
    page = Paginator(ended(request.user), A_PAGE).get_page(request.GET.get("page"))
    context = {"openings": openings, "groups": groups, "in_process": here, "ended": lines_of(page), "page": page}
    context |= {"query": rest_of_query(request), "query_in_process": rest_of_query(request, IN_PROCESS)}
    return render(request, "scorecards/committee/committee.html", context)


@require_safe
def application(request, application):
    """The whole record of one application, and what this person may do about it now."""
    entry = get_committee_or_404(request.user, application)
    return _page(request, entry, VoteForm(only_recused=entry.door == Door.RECUSED))


@require_POST
@refusal_on_record(REFUSED_VOTE)
def open_vote(request, application):
    entry = get_committee_to_open_or_404(request.user, application)
    done = "The vote is open, and the committee is asked by mail."
    carry_out(request, open_ballot, done, application=entry.application)
    return redirect("committee_application", application)


@require_POST
@refusal_on_record(REFUSED_VOTE)
def vote(request, application):
    """Cast one's vote; what cannot be kept is told with the words still there."""
    entry = get_committee_to_vote_or_404(request.user, application)
    form = VoteForm(request.POST, only_recused=entry.door == Door.RECUSED)
    if not form.is_valid():
        return _page(request, entry, form, 422)
    with refusals_at(form):
        number = number_in(request.POST.get("ballot"))
        cast_vote(application=entry.application, number=number, **form.cleaned_data, by=request.user)
        messages.success(request, "Your vote is cast.")
        return redirect("committee_application", application)
    return _page(request, entry, form, 409)


@refusal_on_record(REFUSED_VOTE)
def close(request, application):
    """Close the vote before all have voted, once that is confirmed."""
    entry = get_committee_to_close_or_404(request.user, application)
    refusal = ""
    if request.method == "POST":
        try:
            close_ballot(application=entry.application, number=number_in(request.POST.get("ballot")), by=request.user)
        except Refused as refused:
            refusal = str(refused)
        else:
            messages.success(request, "The vote is closed, and the votes can be read.")
            return redirect("committee_application", application)
    context = {"entry": entry, "application": entry.application, "refusal": refusal}
    context["standing"] = _standing(request.user, entry)
    return render(request, "scorecards/committee/close.html", context, status=409 if refusal else 200)


@refusal_on_record(REFUSED_DECISION)
def decide_on(request, application):
    """Hire or not, with reasons, and why where that departs from the votes or the composite; or a round more."""
    entry = get_committee_to_decide_or_404(request.user, application)
    standing, decided = _standing(request.user, entry), entry.application
    form = DecisionForm(
        request.POST or None,
        role=role_of(decided.opening),
        dimensions=names_of(decided),
        departs=departures_of(request.user, decided),
        initial={"outcome": request.GET.get("outcome")} | _initial(standing),
    )
    if form.is_valid():
        with refusals_at(form):
            messages.success(request, _decide(request, decided, form))
            return redirect("committee_application", application)
    return _decide_page(request, entry, standing, form)


def _decide(request, application: Application, form: DecisionForm) -> str:
    """Writes the decision; what is told then."""
    ruling = form.ruling(number_in(request.POST.get("number")))
    if form.asks_for_more:
        name = form.cleaned_data["name"]
        ask_for_more(application=application, name=name, stages=form.stages, ruling=ruling, by=request.user)
        return "The round is added. Its interviews can be scheduled now."
    decide(application=application, outcome=form.cleaned_data["outcome"], ruling=ruling, by=request.user)
    return "The decision is on record."


@require_safe
def file(request, application, pk):
    return to_save(get_committee_file_or_404(request.user, application, pk))


def _page(request, entry: CommitteeEntry, form: VoteForm, status: int = 200):
    decided = entry.application
    standing = _standing(request.user, entry)
    context = {
        "entry": entry,
        "application": decided,
        "standing": standing,
        "form": form,
        "files": readable_files(entry),
        "rounds": rounds_with_debriefs(decided),
        "awaits_ballot": entry.may_open and entry.has_committee and awaits_ballot(decided),
        "undecidable": (undecidable := why_not_decidable(decided, entry)),
        "overtaken": undecidable == OVERTAKEN,
    }
    return render(request, "scorecards/committee/application.html", context, status=status)


def _standing(user, entry: CommitteeEntry) -> CommitteeRecord | None:
    """The committee's record; whoever reads it has read the scorecards on which it rests."""
    if entry.reads:
        note_readings(cards=Scorecard.objects.read_by(user, application=entry.application), by=user)
    return record_of(user, entry.application)


def _decide_page(request, entry: CommitteeEntry, standing: CommitteeRecord | None, form: DecisionForm):
    context = {
        "entry": entry,
        "application": entry.application,
        "standing": standing,
        "form": form,
        "undecidable": why_not_decidable(entry.application, entry),
        "number": len(standing.decisions) + 1 if standing else 1,
    }
    return render(request, "scorecards/committee/decide.html", context, status=422 if form.is_bound else 200)


def _initial(standing: CommitteeRecord | None) -> dict:
    """What the decision that holds says, to be changed; its outcome and why it departed are to be said anew."""
    decision = standing.decision if standing else None
    if decision is None:
        return {}
    plain = {name: getattr(decision, name) for name in ("reasons", "level", "conditions", "dissent")}
    return plain | {f"on-{key}": text for key, _, text in decision.on_dimensions}
