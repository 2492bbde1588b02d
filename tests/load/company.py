"""The people of a wave and what is stored of their cards, printed as JSON; on the server's own database.

Sessions are made directly, so that nobody has to sign in fifty times.
"""

import json

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from hiring.models import Seat
from people.models import User
from scorecards.cards.content import fields_of
from scorecards.cards.queries.content import asked_of, content_of_card
from scorecards.cards.queries.seats import card_of
from tests.browser.panel import case
from tests.world import application_of, interview_of, seat_of

PANEL = 5


def make(count: int) -> None:
    """So many interviewers, five on a panel: each one's seat and session."""
    recruiter, stage = case()
    made = []
    for number in range(count):
        if number % PANEL == 0:
            interview = interview_of(application_of(stage.round.plan.opening, recruiter), stage)
        user = User.objects.create_user(f"interviewer-{number}@demo.test", None, name=f"Interviewer {number}")
        made.append({"seat": seat_of(interview, user).pk, "session": session_of(user)})
    print(json.dumps(made))  # noqa: T201 — read by who asked


def session_of(user: User) -> str:
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key


def stored() -> None:
    """Each seat's fields as the database holds them, and the revision."""
    seats = Seat.objects.filter(user__email__startswith="interviewer-").select_related(
        "scorecard", "interview__stage__round__plan__opening"
    )
    print(json.dumps({seat.pk: state_of(seat) for seat in seats}))  # noqa: T201 — read by who asked


def state_of(seat: Seat) -> dict:
    card = card_of(seat)
    fields = fields_of(asked_of(seat.interview.stage), content_of_card(card))
    return {"revision": card.revision if card else 0, "fields": fields}
