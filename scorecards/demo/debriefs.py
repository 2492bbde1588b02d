"""What was said in the demo's debriefs, and one change of mind."""

from dataclasses import dataclass

from hiring.models import Application, Round, Seat
from people.models import User
from scorecards.cards.content import Judged
from scorecards.cards.operations.submitting import revise
from scorecards.debrief.operations import write_note
from scorecards.demo.calendar import Calendar
from scorecards.models import DebriefNote


@dataclass(frozen=True)
class WrittenNote:
    """A note: whose debrief, which round (0 or 1), who wrote it and when (day and hour), and what."""

    candidate: str
    round: int
    who: str
    when: tuple[int, int]
    text: str


NOTES = (
    WrittenNote(
        "aurelio.santos",
        0,
        "manager",
        (-12, 9),
        "All four heard the same person. Open for the cases: does he calculate when nobody hands him the figures?",
    ),
    WrittenNote(
        "daniel.osei",
        1,
        "manager",
        (-1, 9),
        "Began with the red flag. Ines read out his sentence on the booking log; Pavel had been drawing and did not "
        "hear it. Nobody doubts that it was said.",
    ),
    WrittenNote(
        "daniel.osei",
        1,
        "grace",
        (-1, 9),
        "Delivery, two against three: Henrike and Laurent agree on what he said. They differ on whether cutting a "
        "third without naming the cause meets the bar. Both ratings stay.",
    ),
)
REASON = (
    "I was copying the board when he spoke about the assistant, and heard of it in the debrief. Most of what I rated I "
    "still see so. I would no longer hire him without talking about it."
)
QUALITY = "Load check for new queries, asked for the open actions. But he would take a shortcut with people's data."


def load(
    people: dict[str, User], applications: dict[str, Application], rounds: list[Round], calendar: Calendar
) -> None:
    """The notes, each at its time, and Pavel's change of mind on Daniel Osei after that debrief."""
    for written in NOTES:
        note = write_note(
            application=applications[written.candidate],
            round=rounds[written.round],
            text=written.text,
            by=people[written.who],
        )
        DebriefNote.objects.filter(pk=note.pk).update(written_at=calendar.at(*written.when))
    seat = Seat.objects.get(
        user=people["pavel"], interview__application=applications["daniel.osei"], interview__stage__round=rounds[1]
    )
    verdict = {"recommendation": "no", "confidence": "medium", "reason": REASON}
    judged = {"quality": Judged(value=2, evidence=QUALITY)}
    revise(seat=seat, judged=judged, **verdict, by=seat.user, revised_at=calendar.at(-1, 10))
