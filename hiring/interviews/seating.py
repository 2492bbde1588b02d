"""Who may take a seat in a round: nobody who has read what others wrote there, or gave a seat up and read since.

Ask while you hold the application's row: readings are noted under the same lock, so nobody reads and takes a seat at
once.
"""

from datetime import datetime

from django.db.models import F

from hiring.evidence import evidence
from hiring.models import Application, FormerSeat, Round, Seat
from hiring.models.interviews import binds

READ = "has read scorecards of this round, and judges in it no more"
GAVE_UP = "gave up a seat of this round and has read scorecards since"
RECUSED = "is recused on this candidate"


def barred(application: Application, round: Round, *, training: bool = False) -> dict[int, str]:
    """Who may take no seat in this round, by number, and why, as a clause: "has read …".

    Whoever has read may still learn in it: a seat in training counts in nothing. Four queries.
    """
    readings = list(evidence().readings(application))
    bars = {} if training else {reading.user: READ for reading in readings if reading.round == round.pk}
    read_at = {}
    for reading in readings:
        read_at[reading.user] = max(reading.at, read_at.get(reading.user, reading.at))
    for user, gave_up_at in _given_up(application, round):
        if user in read_at and read_at[user] >= gave_up_at:
            bars[user] = GAVE_UP
    recused = Seat.objects.filter(interview__application=application).exclude(recused_at=None)
    return bars | dict.fromkeys(recused.values_list("user", flat=True), RECUSED)


def _given_up(application: Application, round: Round) -> list[tuple[int, datetime]]:
    """Who held a seat of this round that ended without a scorecard, each with when it did."""
    here = {"interview__application": application, "interview__stage__round": round}
    former = FormerSeat.objects.filter(**here).values_list("user", "ended_at")
    seats = Seat.objects.filter(~evidence().card_is_submitted(), **here)
    cancelled = seats.filter(~binds("interview__")).values_list("user", "interview__ended_at")
    waived = seats.exclude(waived_at=None).values_list("user", F("waived_at"))
    return [*former, *cancelled, *waived]
