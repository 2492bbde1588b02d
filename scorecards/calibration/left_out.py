"""What a calibration leaves out, and why, in words that say nothing of what is left out. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from people.words import count


@dataclass(frozen=True)
class Panel:
    """A round of one application: whether its debrief is open, the reader is recused there, or owes a card there."""

    application: int
    round: int
    is_open: bool
    is_recused: bool
    owes: bool


def left_out(panels: Iterable[Panel], rounds: Mapping[int, str]) -> list[str]:
    """A sentence for each round and reason. panels: those that are not there; rounds: names in order."""
    reasons = Counter((panel.round, _why(panel)) for panel in panels)
    return [
        _sentence(name, people, why)
        for number, name in rounds.items()
        for why in ("recused", "owes", "closed", "empty")
        if (people := reasons[number, why])
    ]


def _why(panel: Panel) -> str:
    if panel.is_recused:
        return "recused"
    if panel.owes:
        return "owes"
    return "empty" if panel.is_open else "closed"


def _sentence(name: str, people: int, why: str) -> str:
    who = count(people, "candidate is", "candidates are")
    debrief = "the debrief is not open yet" if people == 1 else "their debriefs are not open yet"
    because = {
        "recused": "you are recused there",
        "owes": "a scorecard of your own is still to be submitted there",
        "closed": debrief,
        "empty": "nobody there wrote a scorecard that counts",
    }
    return f"{name}: {who} left out; {because[why]}."
