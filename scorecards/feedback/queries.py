"""From rows to feedback: one's own cards, and others' by `Scorecard.objects.open_to` alone."""

from dataclasses import dataclass

from hiring.models import Application
from hiring.models.interviews import binds
from scorecards.cards.queries.content import asked_of
from scorecards.feedback.comparison import Own, beside, lines_of
from scorecards.models import Decision, Rating, Scorecard


@dataclass(frozen=True)
class Feedback:
    """The decision that holds, and one's own cards beside the panel's."""

    outcome: str
    decided_at: object
    is_replaced: bool
    cards: tuple[Own, ...]


def feedback_of(user, application: Application) -> Feedback:
    """What this person reads; the caller has asked whether they may."""
    decision = Decision.objects.filter(application=application).last()
    others: dict[str, list[int]] = {}
    counted: dict[str, list[int]] = {}
    for key, value, author in _counted(user, application):
        counted.setdefault(key, []).append(value)
        if author != user.pk:
            others.setdefault(key, []).append(value)
    cards = tuple(_own(card, decision.outcome, others, counted) for card in _mine(user, application))
    return Feedback(decision.get_outcome_display(), decision.decided_at, decision.number > 1, cards)


def _mine(user, application: Application):
    of_mine = {"seat__user": user, "seat__interview__application": application}
    submitted = Scorecard.objects.visible_to(user).submitted().filter(seat__waived_at=None, **of_mine)
    related = submitted.filter(binds("seat__interview__")).select_related(
        "seat__interview__stage__round__plan__opening"
    )
    return related.defer("seat__interview__stage__round__plan__role").prefetch_related("ratings").order_by("seat")


def _counted(user, application: Application):
    rated = Rating.objects.given_on(Scorecard.objects.open_to(user).counted(), application=application)
    return rated.exclude(value=None).order_by("pk").values_list("key", "value", "scorecard__seat__user")


def _own(card: Scorecard, outcome: str, others: dict[str, list[int]], counted: dict[str, list[int]]) -> Own:
    stage = asked_of(card.seat.interview.stage)
    own = {rating.key: rating.value for rating in card.ratings.all()}
    return Own(
        stage=stage.name,
        is_training=card.seat.is_training,
        recommendation=card.get_recommendation_display(),
        beside_outcome=beside(card.recommendation, outcome),
        lines=lines_of([(dimension.key, dimension.name) for dimension in stage.dimensions], own, others, counted),
    )
