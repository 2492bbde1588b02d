"""The open scorecards that go out, read as somebody who may."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from hiring.models import Application
from hiring.planning.queries import role_of
from scorecards.models import Scorecard, ScorecardQuerySet
from scorecards.other_systems.ashby_shape import ashby_card
from scorecards.other_systems.greenhouse_shape import greenhouse_card
from scorecards.other_systems.outgoing import GREENHOUSE, LeftBehind, OutgoingCard, OutgoingRating, no_place

_RELATED = ("seat__user", "seat__interview__stage", "seat__interview__application__candidate")


@dataclass(frozen=True)
class Outgoing:
    """Cards in another system's shape, and sentences that say what has no place there."""

    cards: list[dict]
    told: list[str]


def open_cards(user, applications: QuerySet[Application]) -> ScorecardQuerySet:
    """The submitted cards of these applications whose debrief is open to this person."""
    return Scorecard.objects.open_to(user).submitted().filter(seat__interview__application__in=applications)


def outgoing_cards(cards: ScorecardQuerySet) -> ScorecardQuerySet:
    """Those that other systems have a place for: neither of training seats nor of recused people."""
    return cards.filter(seat__is_training=False, seat__recused_at=None)


def left_behind(cards: ScorecardQuerySet) -> LeftBehind:
    training = cards.filter(seat__is_training=True).count()
    return LeftBehind(training, cards.filter(seat__is_training=False, seat__recused_at__isnull=False).count())


def gathered(cards: ScorecardQuerySet) -> list[OutgoingCard]:
    """These cards as plain data, the newest first; a few queries. The readings are noted by whoever asks."""
    rows = cards.select_related(*_RELATED).prefetch_related("ratings")
    counted = rows.annotate(signals=Count("sightings", distinct=True), changes=Count("revisions", distinct=True))
    names: dict[int, dict[str, str]] = {}
    return [_card(row, _names(row, names)) for row in counted.order_by("-pk")]


def in_shape_of(system: str, going: list[OutgoingCard], behind: LeftBehind) -> Outgoing:
    """Cards as the system knows them."""
    shape = greenhouse_card if system == GREENHOUSE else ashby_card
    return Outgoing([shape(card) for card in going], no_place(system, going, behind))


def _names(row: Scorecard, known: dict[int, dict[str, str]]) -> dict[str, str]:
    """What the dimensions of the card's opening are called, by their keys, in the role's order."""
    opening = row.seat.interview.application.opening_id
    if opening not in known:
        role = role_of(row.seat.interview.application.opening)
        known[opening] = {line["id"]: line["name"] for line in role["hiring"]["dimensions"]}
    return known[opening]


def _card(row: Scorecard, names: dict[str, str]) -> OutgoingCard:
    interview, author = row.seat.interview, row.seat.user
    person, order = interview.application.candidate, list(names)
    ratings = sorted(row.ratings.all(), key=lambda r: order.index(r.key) if r.key in names else len(order))
    return OutgoingCard(
        number=row.pk,
        application=interview.application_id,
        candidate_there={person.external_system: person.external_id} if person.external_id else {},
        interview=interview.pk,
        interview_there={interview.external_system: interview.external_id} if interview.external_id else {},
        stage=interview.stage_id,
        stage_name=interview.stage.name,
        starts_at=interview.starts_at,
        created_at=row.created_at,
        submitted_at=row.submitted_at,
        author=author.pk,
        author_name=str(author),
        author_email=author.email,
        recommendation=row.recommendation,
        confidence=row.confidence,
        summary=row.summary,
        ratings=tuple(
            OutgoingRating(r.key, names.get(r.key, r.key), r.value, r.not_assessed, r.evidence) for r in ratings
        ),
        signals=row.signals,
        revisions=row.changes,
    )
