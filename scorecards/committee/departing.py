"""From what a decision departs: the votes' rule, the mechanical composite, both or neither. Pure."""

from scorecards.committee.composite import Composite
from scorecards.committee.rule import CALLED, HIRE, NO_HIRE, Answer


def departures(outcome: str, answer: Answer | None, composite: Composite) -> list[str]:
    """What says otherwise, each as a sentence; nothing where all agree, or where more information is asked for."""
    if outcome not in (HIRE, NO_HIRE):
        return []
    sentences = []
    if answer and answer.says and answer.says != outcome:
        sentences.append(f"The votes’ rule says {CALLED[answer.says]} ({answer.counts}).")
    if composite.says and composite.says != outcome:
        sentences.append(f"The mechanical composite says {CALLED[composite.says]} ({composite.sentence}).")
    return sentences
