"""Evidence: scorecards of open debriefs, decisions, calibration. What is read is noted as read by the key's owner."""

from typing import Literal

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Router

from hiring.candidates.access import kept_applications
from hiring.models import Application, Round
from scorecards.api.access import Key
from scorecards.api.schemas import CardsOfOther, DecisionOut, Report, RoundState, ScorecardOut
from scorecards.api.value_kinds import Number, Slug
from scorecards.calibration.access import get_calibrated_opening_or_404
from scorecards.calibration.queries.opening import calibration_of
from scorecards.calibration.statistics.report import report
from scorecards.committee.access import entry_of
from scorecards.debrief.access import is_open_to
from scorecards.debrief.operations import note_readings
from scorecards.models import Decision, Scorecard
from scorecards.other_systems.queries import gathered, in_shape_of, left_behind, open_cards, outgoing_cards

router = Router(tags=["Evidence"])
READ = Key("read_scorecards")
System = Literal["greenhouse", "ashby"]


def _application(user, pk: int) -> Application:
    return get_object_or_404(kept_applications(user).select_related("opening"), pk=pk)


@router.get("/applications/{pk}/debriefs", auth=READ, response=list[RoundState], summary="Which debriefs are open")
def debriefs(request: HttpRequest, pk: Number):
    """Each round of the application, and whether its debrief is open to the owner of the key."""
    application = _application(request.user, pk)
    return [
        {"id": round.pk, "name": round.name, "debrief_open": is_open_to(request.user, application.pk, round.pk)}
        for round in _rounds(application)
    ]


def _rounds(application: Application) -> list[Round]:
    rounds = Round.objects.filter(plan__opening=application.opening_id)
    return list((rounds.filter(application=None) | rounds.filter(application=application)).order_by("position", "pk"))


@router.get("/applications/{pk}/scorecards", auth=READ, response=list[ScorecardOut], summary="Open scorecards")
def scorecards(request: HttpRequest, pk: Number):
    """Those of rounds whose debrief is open to the owner of the key; nothing, before it is.

    Who reads a round here takes no seat in it any more.
    """
    application, user = _application(request.user, pk), request.user
    cards = Scorecard.objects.open_to(user).submitted().filter(seat__interview__application=application)
    note_readings(cards=cards, by=user)
    rows = cards.select_related("seat__user").prefetch_related("ratings")
    return [_scorecard(card) for card in rows.order_by("pk")]


def _scorecard(card: Scorecard) -> dict:
    return {
        "id": card.pk,
        "interview": card.seat.interview_id,
        "interviewer": card.seat.user.email,
        "is_training": card.seat.is_training,
        "recommendation": card.recommendation,
        "confidence": card.confidence,
        "summary": card.summary,
        "submitted_at": card.submitted_at,
        "ratings": [
            {
                "dimension": rating.key,
                "rating": rating.value,
                "not_assessed": rating.not_assessed,
                "evidence": rating.evidence,
            }
            for rating in card.ratings.all()
        ],
    }


@router.get(
    "/applications/{pk}/scorecards/{system}",
    auth=READ,
    response=CardsOfOther,
    summary="Open scorecards as another system knows them",
)
def scorecards_for(request: HttpRequest, pk: Number, system: System):
    """As Greenhouse’s Harvest API or Ashby’s applicationFeedback answers them; `told` says what has no place there."""
    application = _application(request.user, pk)
    cards = open_cards(request.user, Application.objects.filter(pk=application.pk))
    going = outgoing_cards(cards)
    note_readings(cards=going, by=request.user)
    outgoing = in_shape_of(system, gathered(going), left_behind(cards))
    return {"items": outgoing.cards, "told": outgoing.told}


@router.get("/applications/{pk}/decisions", auth=READ, response=list[DecisionOut], summary="What was decided")
def decisions(request: HttpRequest, pk: Number):
    application = _application(request.user, pk)
    entry = entry_of(request.user, application)
    if entry is None or not entry.reads:
        raise Http404
    cards = Scorecard.objects.read_by(request.user, application=application)
    note_readings(cards=cards, by=request.user)
    return [
        {
            "number": row.number,
            "outcome": row.outcome,
            "level": row.level,
            "reasons": row.reasons,
            "conditions": row.conditions,
            "decided_at": row.decided_at,
            "decided_by": row.decided_by.email,
        }
        for row in Decision.objects.filter(application=application).select_related("decided_by")
    ]


@router.get(
    "/openings/{slug}/calibration", auth=Key("read_calibration"), response=Report, summary="Calibration of an opening"
)
def calibration(request: HttpRequest, slug: Slug):
    """The report of `manage.py calibrate`, of the cards that the owner may read, with the names that they would see."""
    opening = get_calibrated_opening_or_404(request.user, slug)
    note_readings(cards=Scorecard.objects.read_by(request.user, application__opening=opening), by=request.user)
    whole = calibration_of(request.user, opening)
    return report(whole.table) if whole.table.n else {"n": {"ratings": 0}, "refused": "No scorecard can be read yet."}
