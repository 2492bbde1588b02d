"""What a save reads under the lock of its seat.

In plain SQL: everybody who types asks for it every other second, and putting the same questions together anew takes
longer than answering them.
"""

from django.db import connection

from hiring.models import Seat
from people.draft_refusals import Closed
from people.locks import lock
from scorecards.cards.card_sheet import CLOSED
from scorecards.cards.content import Content, Judged
from scorecards.cards.queries.content import PLAIN, judged_from
from scorecards.cards.queries.seats import state_from
from scorecards.cards.seat_state import SeatState
from scorecards.models import Scorecard

_COLUMNS = ("id", "seat_id", "revision", *PLAIN)

_SEAT = f"""
SELECT candidate.erased_at IS NOT NULL, seat.recused_at IS NOT NULL, card.submitted_at IS NOT NULL,
       seat.waived_at IS NOT NULL,
       CASE WHEN interview.ended_at >= interview.starts_at THEN 'scheduled' ELSE interview.status END,
       {", ".join(f"card.{name}" for name in _COLUMNS)}
FROM hiring_seat seat
JOIN hiring_interview interview ON interview.id = seat.interview_id
JOIN hiring_application application ON application.id = interview.application_id
JOIN hiring_candidate candidate ON candidate.id = application.candidate_id
LEFT JOIN scorecards_scorecard card ON card.seat_id = seat.id
WHERE seat.id = %s
"""  # noqa: S608 — names of columns

_RATINGS = "SELECT key, value, not_assessed, evidence FROM scorecards_rating WHERE scorecard_id = %s ORDER BY id"

_SIGHTINGS = "SELECT key, text FROM scorecards_sighting WHERE scorecard_id = %s ORDER BY id"


def hold(seat: Seat) -> tuple[Scorecard, Content]:
    """The seat's card, held or not saved yet, and what stands on it. Raises Closed.

    The lock is the seat's: whatever changes a card goes through it.
    """
    lock(Seat, seat.pk)
    with connection.cursor() as cursor:
        cursor.execute(_SEAT, [seat.pk])
        row = cursor.fetchone()
        if row is None:
            raise Closed(SeatState.ERASED, CLOSED[SeatState.ERASED])
        erased, recused, submitted, waived, status, *columns = row
        card = Scorecard.from_db(connection.alias, _COLUMNS, columns) if columns[0] else None
        state = state_from(erased, recused, submitted, waived, status, is_begun=card is not None)
        if state in CLOSED:
            raise Closed(state, CLOSED[state])
        if card is None:
            return Scorecard(seat=seat), Content()
        return card, _content(cursor, card)


def _content(cursor, card: Scorecard) -> Content:
    cursor.execute(_RATINGS, [card.pk])
    judged: dict[str, Judged] = {key: judged_from(*columns) for key, *columns in cursor.fetchall()}
    cursor.execute(_SIGHTINGS, [card.pk])
    return Content(judged=judged, seen=dict(cursor.fetchall()), **{name: getattr(card, name) for name in PLAIN})
