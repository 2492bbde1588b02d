"""A scorecard on its way out, as plain data, and what of it no other system has a place for."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from people.words import count

GREENHOUSE, ASHBY = "greenhouse", "ashby"
SYSTEMS = {GREENHOUSE: "Greenhouse", ASHBY: "Ashby"}


@dataclass(frozen=True)
class OutgoingRating:
    """A dimension: 1 to 4, or None with a reason code."""

    key: str
    name: str
    value: int | None
    not_assessed: str
    evidence: str


@dataclass(frozen=True)
class OutgoingCard:
    """A submitted card. `candidate_there` and `interview_there` are {system: number}, of the systems that know them."""

    number: int
    application: int
    candidate_there: dict[str, str]
    interview: int
    interview_there: dict[str, str]
    stage: int
    stage_name: str
    starts_at: datetime
    created_at: datetime
    submitted_at: datetime
    author: int
    author_name: str
    author_email: str
    recommendation: str
    confidence: str
    summary: str
    ratings: tuple[OutgoingRating, ...]
    signals: int = 0
    revisions: int = 0


@dataclass(frozen=True)
class LeftBehind:
    """Cards of training seats, and of people who were recused: they enter no figure, and no other system marks them."""

    training: int = 0
    recused: int = 0


def number_there(numbers: dict[str, str], system: str) -> str:
    """By what another system knows a thing, "" where it does not."""
    return next((number for name, number in numbers.items() if system in name.casefold()), "")


def names_of_author(name: str) -> tuple[str, str]:
    """(first, last): everything before the last space, and the word after it."""
    first, _, last = name.strip().rpartition(" ")
    return (first, last) if first else (last, "")


def no_place(system: str, cards: Sequence[OutgoingCard], behind: LeftBehind) -> list[str]:
    """A sentence for each thing that the other system has no place for, with how many there are."""
    there, is_greenhouse = SYSTEMS[system], system == GREENHOUSE
    unrated = sum(rating.value is None for card in cards for rating in card.ratings)
    confident = sum(bool(card.confidence) for card in cards) if is_greenhouse else 0
    foreign = len({card.application for card in cards if not number_there(card.candidate_there, system)})
    how = "written as “no_decision”" if is_greenhouse else "left empty"
    told = [
        (unrated, "dimension was", "dimensions were", f"not assessed: {how}, without the reason"),
        (confident, "confidence", "confidences", "left out"),
        (sum(card.signals for card in cards), "signal", "signals", "left out"),
        (sum(card.revisions for card in cards), "later change", "later changes", "left out: the first word counts"),
        (behind.training, "card of a training seat", "cards of training seats", "left out: they count nowhere"),
        (behind.recused, "card of a recused person", "cards of recused people", f"left out: {there} cannot mark them"),
        (foreign if is_greenhouse else 0, "person", "people", "not from Greenhouse: without a “candidate_id”"),
        (
            len({card.application for card in cards}),
            "application",
            "applications",
            f"by numbers of this house, not of {there}",
        ),
    ]
    return [f"{count(n, one, many)} {what}." for n, one, many, what in told if n]
