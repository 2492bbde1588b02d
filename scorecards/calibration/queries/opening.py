"""The calibration of an opening as one reader may see it.

Only what the reader may read enters: figures, intervals, order and letters' rows are made of these cards alone, so that
nothing hidden shows in anything derived.
"""

from django.conf import settings

from hiring.models import Application, CommitteeMember, Opening, Plan
from hiring.planning.queries import role_of
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.interviewer_letters import letters_of
from scorecards.calibration.left_out import left_out
from scorecards.calibration.plain import CandidateSeen, Choice, Filters, Judgement, OpenCard, SeenApplication, distinct
from scorecards.calibration.queries import judgements as stored

YOU = " (you)"
USUAL_BAR = 3.0
_MARKED = ("withdrawn", "stopped", "hired", "not_hired")


def calibration_of(user, opening: Opening, cards: list[OpenCard] | None = None) -> Calibration:
    """What this reader may see of an opening's calibration; the caller has asked whether they may see it at all.

    cards: what this reader may read of it, where the caller knows. The same number of queries however many there are.
    """
    plan = Plan.objects.filter(opening=opening).first()
    cards = stored.open_cards(user, [opening]) if cards is None else cards
    every = stored.judgements(cards, [opening])
    rated = _rated(every)
    stages = stored.stages_of(opening)
    rounds = {pk: round.name for pk, round in stored.rounds_by_id(stages).items()}
    candidates = _candidates(user, rated, rounds)
    called = {candidate.application: candidate.name for candidate in candidates.values()}
    dimensions, exercises = _dimensions(every, plan, opening), _exercises(stages, plan, opening)
    has_names = CommitteeMember.objects.filter(opening=opening, user=user, is_chair=True).exists()
    people = _people(user, {card.user for card in rated}, opening, has_names)
    shown = {(card.application, card.round) for card in rated}
    return Calibration(
        bar=plan.bar if plan else USUAL_BAR,
        shows_adjusted=bool(plan and plan.shows_adjusted),
        filters=Filters(),
        rows=every,
        every=every,
        candidates=candidates,
        called=called,
        people=people,
        dimensions=dimensions,
        exercises=exercises,
        has_names=has_names,
        you=people.get(user.pk),
        left_out=left_out(stored.panels(user, opening, shown), rounds),
        choices=_choices(rated, every, stages, rounds, dimensions),
    )


def _rated(every: list[Judgement]) -> list[Judgement]:
    """One row of each card: its place, without its ratings."""
    return list({row[:5]: row for row in every}.values())


def _candidates(user, rated: list[Judgement], rounds: dict[int, str]) -> dict[str, CandidateSeen]:
    own, read = user.pk, {row.application: set() for row in rated}
    for row in rated:
        if row.user != own:
            read[row.application].add(row.round)
    applied = {application.pk: application for application in stored.applied(read)}
    read |= {pk: set() for pk, application in applied.items() if application.erased_at}
    names = distinct({pk: _called(application) for pk, application in applied.items()})
    return {
        name: CandidateSeen(
            pk,
            name,
            tuple((number, rounds[number]) for number in rounds if number in read[pk]),
            is_over=applied[pk].status != Application.Status.ACTIVE or applied[pk].erased_at is not None,
        )
        for pk, name in names.items()
    }


def _called(application: SeenApplication) -> str:
    if application.erased_at is None and application.status in _MARKED:
        return f"{application.called} ({Application.Status(application.status).label.lower()})"
    return application.called


def _people(user, users: set[int], opening: Opening, has_names: bool) -> dict[int, str]:
    """What each of these interviewers is called on this reader's pages, oneself marked."""
    if has_names:
        names = distinct(stored.names_of(users))
    else:
        drawn = letters_of(stored.joined(opening), settings.SECRET_KEY, opening.pk)
        names = {pk: f"Interviewer {letter}" for pk, letter in drawn.items() if pk in users}
    return {pk: name + YOU if pk == user.pk else name for pk, name in names.items()}


def _role(plan: Plan | None, opening: Opening) -> dict:
    return plan.role if plan and plan.role else role_of(opening)


def _dimensions(every: list[Judgement], plan: Plan | None, opening: Opening) -> dict[str, str]:
    """The names of the dimensions by their keys, in the role's order."""
    of_role = {dimension["id"]: dimension["name"] for dimension in _role(plan, opening)["hiring"]["dimensions"]}
    keys = dict.fromkeys([row.key for row in every])
    return distinct(of_role | {key: key for key in keys if key not in of_role})


def _exercises(stages: list, plan: Plan | None, opening: Opening) -> dict[int, str]:
    """What each stage's exercise is called; a stage without one is its own. Two titles alike are kept apart."""
    of_role = _role(plan, opening)["hiring"]["exercises"]
    titles = {exercise["id"]: exercise["title"] or exercise["id"] for exercise in of_role}
    keys = {stage.pk: stage.exercise or f"stage:{stage.pk}" for stage in stages}
    named = {keys[stage.pk]: titles.get(stage.exercise) or stage.name for stage in stages}
    shown = distinct(named)
    return {pk: shown[key] for pk, key in keys.items()}


def _choices(rated, every, stages, rounds: dict[int, str], dimensions: dict[str, str]) -> dict[str, list[Choice]]:
    """What the filters offer: no more than what this reader sees."""
    seen = {row.round for row in rated}, {row.stage for row in rated}, {row.key for row in every}
    return {
        "round": [Choice(str(pk), name) for pk, name in rounds.items() if pk in seen[0]],
        "stage": [Choice(str(stage.pk), stage.name) for stage in stages if stage.pk in seen[1]],
        "dimension": [Choice(key, name) for key, name in dimensions.items() if key in seen[2]],
    }
