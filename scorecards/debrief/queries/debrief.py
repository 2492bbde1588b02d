"""From rows to a debrief. Cards come through `Scorecard.objects.visible_to`, once the round is open to their reader."""

from collections.abc import Iterable, Sequence

from blueprint.inline_markdown import to_text
from hiring.models import Application, Round, Stage
from hiring.planning.plain_plan import StageView
from scorecards.cards.access import readable_cards
from scorecards.cards.queries.content import asked_of
from scorecards.debrief.agenda import Topic, agenda
from scorecards.debrief.holes import holes_of
from scorecards.debrief.plain_debrief import Debrief, DebriefDimension
from scorecards.debrief.queries.cards import author_of, dimensions_of, set_apart, signals_of, verdict_of, why_apart
from scorecards.debrief.queries.standing import standings_of
from scorecards.debrief.standing import Standing
from scorecards.models import Scorecard


def debrief_of(user, application: Application, round: Round) -> Debrief:
    """The debrief of a round as this person may see it, in one number of queries however many cards there are.

    Where it is not open to them it says who is awaited, and holds no card at all, not even their own.
    """
    return debriefs_of(user, application, [round])[0]


def debriefs_of(user, application: Application, rounds: Sequence[Round]) -> list[Debrief]:
    """The same of several rounds, in as many queries as of one."""
    standings, stages = standings_of(application, rounds), _stages(rounds)
    is_open = _open_to(user, application, standings)
    cards = _cards(user, application, is_open) if is_open else []
    everywhere = list(Round.objects.of(application).prefetch_related("stages__dimensions"))
    return [
        _debrief(
            user,
            application,
            standings[round.pk],
            [asked_of(stage) for stage in stages if stage.round_id == round.pk],
            [card for card in cards if card.seat.interview.stage.round_id == round.pk],
            everywhere[everywhere.index(round) + 1 :],
            is_open=round.pk in is_open,
        )
        for round in rounds
    ]


def _debrief(
    user,
    application: Application,
    standing: Standing,
    stages: Sequence[StageView],
    rows: Sequence[Scorecard],
    later: Sequence[Round],
    *,
    is_open: bool,
) -> Debrief:
    """A round's, from what its stages ask, the cards that may be read, and the rounds after it."""
    asked = {stage.id: stage for stage in stages}
    placed = [(card, asked[card.seat.interview.stage_id]) for card in rows]
    cards = [(card, stage, author_of(card, stage, user)) for card, stage in placed]
    counted = [card for card in cards if not why_apart(card[0])]
    dimensions, signals = dimensions_of(counted, stages), signals_of(counted)
    verdicts = [verdict_of(*card) for card in counted]
    holes = holes_of(dimensions, stages, standing.held, _rating(later)) if is_open else []
    ending = "Advance, or stop" if later else f"To {application.opening.after_rounds}, or stop"
    given = [verdict.value for verdict in verdicts if verdict.author.counts]
    flags = sum(signal.is_red_flag for signal in signals)
    return Debrief(
        is_open=is_open,
        standing=standing,
        dimensions=tuple(dimensions),
        signals=tuple(signals),
        holes=tuple(holes),
        verdicts=tuple(verdicts),
        apart=tuple(set_apart(*card) for card in cards if why_apart(card[0])),
        agenda=agenda([_topic(dimension) for dimension in dimensions], flags, len(holes), given, ending),
    )


def _open_to(user, application: Application, standings: dict[int, Standing]) -> set[int]:
    """The rounds whose debriefs are open, and of whose cards, if there are any, this person may read one."""
    cards = Scorecard.objects.open_to(user).filter(seat__interview__application=application)
    read = set(cards.order_by().values_list("seat__interview__stage__round", flat=True).distinct())
    return {pk for pk, standing in standings.items() if standing.is_open and (pk in read or not standing.submitted)}


def _cards(user, application: Application, rounds: Iterable[int]) -> list[Scorecard]:
    readable = readable_cards(user, application.pk, *rounds).select_related("seat__user", "seat__interview__stage")
    related = readable.prefetch_related("ratings", "sightings", "revisions__ratings")
    return list(related.order_by("seat__is_training", "seat__interview__starts_at", "seat__pk"))


def _stages(rounds: Sequence[Round]) -> list[Stage]:
    stages = Stage.objects.filter(round__in=rounds).select_related("round__plan__opening")
    return list(stages.defer("round__plan__role").prefetch_related("dimensions"))


def _rating(rounds: Sequence[Round]) -> dict[str, list[str]]:
    """The stages of these rounds, by the dimensions that they rate."""
    stages: dict[str, list[str]] = {}
    for round in rounds:
        for stage in round.stages.all():
            for dimension in stage.dimensions.all():
                stages.setdefault(dimension.key, []).append(stage.name)
    return stages


def _topic(dimension: DebriefDimension) -> Topic:
    return Topic(dimension.section, to_text(dimension.name), dimension.apart, dimension.low, dimension.high)
