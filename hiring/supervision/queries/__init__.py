"""What moving several applications at once would do with each of them."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from hiring.applications.queries import debriefs, gone_through_by, rounds_of, with_progress
from hiring.models import Application, Interview, Opening, RoundOutcome


@dataclass(frozen=True)
class Move:
    """What becomes of one application: `where` it goes, what speaks against it, and why it is left as it is, if so.

    `cancelled` are its interviews to come.
    """

    application: Application
    where: str
    warning: str = ""
    refusal: str = ""
    cancelled: tuple[Interview, ...] = ()


def moves_of(applications: QuerySet[Application], opening: Opening, *, ends: bool) -> list[Move]:
    """What advancing these applications would do, or with `ends` stopping them. A fixed number of queries."""
    rounds = rounds_of(opening)
    related = with_progress(applications).order_by("candidate__name", "pk")
    return [_move(application, gone_through_by(application, rounds), ends) for application in related]


def _move(application: Application, rounds, ends: bool) -> Move:
    at = next((at for at, round in enumerate(rounds) if round.pk == application.round_id), -1)
    following = rounds[at + 1].name if at + 1 < len(rounds) else application.opening.after_rounds
    where = "stopped" if ends else following
    done = next((outcome for outcome in application.outcomes.all() if outcome.round_id == application.round_id), None)
    if not application.is_active:
        return Move(application, where, refusal=f"has ended: {application.get_status_display().lower()}")
    if not rounds and not ends:
        return Move(application, where, refusal="has no interviews planned")
    if done and done.outcome == RoundOutcome.Outcome.COMMITTEE:
        return Move(application, where, refusal="waits for its decision, which alone ends it")
    if done and done.outcome != RoundOutcome.Outcome.STOP:
        return Move(application, where, refusal="has the outcome of this round already")
    now = timezone.now()
    to_come = [i for i in application.interviews.all() if i.is_standing and i.starts_at > now] if ends else []
    return Move(application, where, _warning(application, rounds), cancelled=tuple(to_come))


def _warning(application: Application, rounds) -> str:
    """That the debrief of its round is not open, and what it waits for; "" where it is, or it is in no round."""
    current = [round for round in rounds if round.pk == application.round_id]
    if not current:
        return ""
    here = [interview for interview in application.interviews.all() if interview.stage.round_id == current[0].pk]
    state = next((debrief.state for debrief in debriefs(application, here, current)), "nobody has judged yet")
    return "" if state == "open" else f"its debrief is not open: {state}"
