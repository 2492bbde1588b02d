"""How the minutes of an interview are spent."""

from dataclasses import dataclass

SHORT = 20
"""Minutes below which opening and questions are kept short."""
SCORING = 15
"""Minutes after the interview in which each interviewer scores alone."""


@dataclass(frozen=True)
class Slot:
    """In minutes from the start."""

    start: int
    end: int
    what: str
    how: str = ""


def timetable(minutes: int, exercise: dict | None) -> tuple[Slot, ...]:
    """The parts of an interview, and the scoring after it; the exercise may be None."""
    opening, questions = (5, 5) if minutes >= SHORT else (1, 1)
    parts = [
        (opening, "Opening", "Say who is in the room, how the time is spent, that you take notes, and that you do not "
         "comment on answers, for anybody."),
        *_middle(minutes - opening - questions, exercise),
        (questions, "The candidate’s questions", "Answer what you can. Nothing asked here is rated."),
        (SCORING, "Scoring, each alone", "After the interview and before you talk to anybody about it."),
    ]  # fmt: skip
    slots, at = [], 0
    for length, what, how in parts:
        slots.append(Slot(at, at + length, what, how))
        at += length
    return tuple(slots)


def _middle(minutes: int, exercise: dict | None) -> list[tuple[int, str, str]]:
    if exercise is None:
        return [(minutes, "Conversation", "No exercise is chosen: agree on the questions, and ask everybody the same.")]
    if exercise["kind"] == "conversation":
        return [(minutes, "Questions and probes", _per_question(minutes, len(exercise["probes"])))]
    reading = minutes // 5 if exercise["materials"] else 0
    answer = (minutes - reading) // 2
    parts = [
        (reading, "Reading", "Hand out what is for the candidate. Stay quiet."),
        (answer, "The candidate’s answer", "Let them finish. Write down what they say and do."),
        (minutes - reading - answer, "Questions and probes", "The same for everybody, in the same order."),
    ]
    return [part for part in parts if part[0]]


def _per_question(minutes: int, questions: int) -> str:
    order = "The same for everybody, in the same order."
    return f"{order} About {max(1, minutes // questions)} minutes for each of {questions}." if questions else order
