"""What the votes say by the rule that the plan froze. Pure.

A strong yes counts as a yes, a strong no as a no. Recused votes count for nothing, not even for the quorum.
"""

from collections.abc import Sequence
from dataclasses import dataclass

HIRE, NO_HIRE = "hire", "no_hire"
CALLED = {HIRE: "hire", NO_HIRE: "no hire"}
YES, NO, RECUSED = ("strong_yes", "yes"), ("strong_no", "no"), "recused"

RULES = {
    "majority": "Hire when more say yes than no; a tie is no hire.",
    "two_thirds": "Hire when at least two thirds say yes.",
    "unanimous": "Hire when nobody says no.",
}


@dataclass(frozen=True)
class Answer:
    """How many said what, and what follows: `says` is "hire", "no_hire", or "" where too few votes count."""

    yes: int
    no: int
    recused: int
    quorum: int
    says: str

    @property
    def counts(self) -> str:
        recused = f", {self.recused} recused" if self.recused else ""
        return f"{self.yes} yes, {self.no} no{recused}"

    @property
    def sentence(self) -> str:
        """The whole answer in words, without a full stop at its end."""
        if self.says:
            return f"{self.counts}: the rule says {CALLED[self.says]}"
        few = self.yes + self.no
        return f"{self.counts}: the rule gives no answer, as {few} of the {self.quorum} votes needed count"


def answer(choices: Sequence[str], quorum: int, passes: str) -> Answer:
    """The rule's answer to the votes that were cast; "" stands for a vote that was not.

    Where too few count, or the rule is none that is known, it says nothing.
    """
    yes, no = sum(choice in YES for choice in choices), sum(choice in NO for choice in choices)
    no_answer = yes + no < max(quorum, 1) or passes not in RULES
    says = "" if no_answer else HIRE if _passes(yes, no, passes) else NO_HIRE
    return Answer(yes, no, sum(choice == RECUSED for choice in choices), quorum, says)


def in_words(quorum: int, passes: str) -> str:
    """The rule as sentences."""
    least = "At least one vote has" if quorum == 1 else f"At least {quorum} votes have"
    rule = RULES.get(passes, "By which rule votes decide is not known here, so they give no answer.")
    return f"{rule} {least} to count; a recused one does not, and a strong yes or no counts as a yes or no."


def _passes(yes: int, no: int, passes: str) -> bool:
    if passes == "unanimous":
        return no == 0
    if passes == "two_thirds":
        return 3 * yes >= 2 * (yes + no)
    return yes > no
