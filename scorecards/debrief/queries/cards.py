"""Cards by what they are about: dimensions, signals, verdicts. The cards are those that the reader may see."""

from collections.abc import Sequence

from hiring.models import Interview
from hiring.planning.plain_plan import StageView
from scorecards.cards.card_sheet import CardSheet, ratings_to_read, sightings_to_read
from scorecards.cards.content import Judged
from scorecards.cards.queries.content import content_of_card
from scorecards.cards.queries.revisions import judged_rows
from scorecards.debrief.plain_debrief import Author, DebriefDimension, Given, Seen, SetApart, Signal, Verdict
from scorecards.debrief.queries.revisions import changes_of, revised_on
from scorecards.models import Scorecard

KINDS = {"flags": "Red flag", "strong": "Strong signal", "weak": "Weak signal"}

Card = tuple[Scorecard, StageView, Author]


def author_of(card: Scorecard, stage: StageView, user) -> Author:
    seat = card.seat
    return Author(
        person=seat.user_id,
        name=str(seat.user),
        seat=seat.pk,
        stage_id=stage.id,
        stage=stage.name,
        exercise=stage.exercise["title"] if stage.exercise else "",
        had_read=card.had_read_earlier_rounds,
        is_own=seat.user_id == user.pk,
        recused_for=seat.recusal_reason if seat.recused_at else None,
        counts=card.counts,
    )


def why_apart(card: Scorecard) -> str:
    """Why a card counts in nothing; "" where it counts."""
    if card.seat.is_training:
        return "Training"
    interview = card.seat.interview
    return "" if interview.is_binding else Interview.Status(interview.status).label


def dimensions_of(cards: Sequence[Card], stages: Sequence[StageView]) -> list[DebriefDimension]:
    """Every dimension of the stages with what the cards say of it: what is furthest apart first, else as planned."""
    names = {dimension.key: dimension.name for stage in stages for dimension in stage.dimensions}
    dimensions = [DebriefDimension(key, name, tuple(_given(cards, key))) for key, name in names.items()]
    return sorted(dimensions, key=lambda dimension: dimension.apart, reverse=True)


def _given(cards: Sequence[Card], key: str) -> list[Given]:
    given = []
    for card, stage, author in cards:
        if stage.rates(key):
            judged = judged_rows(card.ratings.all()).get(key, Judged())
            (rating,) = ratings_to_read(stage, {key: judged})
            given.append(Given(author, rating, card.confidence, revised_on(card, stage, key)))
    return sorted(given, key=lambda one: one.rating.value is None)


def signals_of(cards: Sequence[Card]) -> list[Signal]:
    """Each signal that somebody saw, once; red flags first."""
    seen: dict[str, list[Seen]] = {}
    known: dict[str, tuple[str, str]] = {}
    for card, stage, author in cards:
        texts = content_of_card(card).seen
        for group, _, signals in CardSheet(stage, {}).signals:
            for signal in signals:
                if signal.key in texts:
                    known[signal.key] = (group, signal.words)
                    seen.setdefault(signal.key, []).append(Seen(author, texts[signal.key]))
    groups = list(KINDS)
    grouped = [
        (group, Signal(words, KINDS[group], group == "flags", tuple(seen[k]))) for k, (group, words) in known.items()
    ]
    return [signal for _, signal in sorted(grouped, key=lambda pair: groups.index(pair[0]))]


def verdict_of(card: Scorecard, stage: StageView, author: Author) -> Verdict:
    return Verdict(
        author=author,
        value=card.recommendation,
        recommendation=card.get_recommendation_display(),
        confidence=card.get_confidence_display(),
        summary=card.summary,
        changes=changes_of(card, stage, author),
    )


def set_apart(card: Scorecard, stage: StageView, author: Author) -> SetApart:
    content = content_of_card(card)
    ratings = tuple(ratings_to_read(stage, content.judged))
    sightings = tuple(sightings_to_read(stage, content))
    return SetApart(verdict_of(card, stage, author), why_apart(card), ratings, sightings)
