"""The calibration of an opening as one reader may see it.

Only what the reader may read enters: figures, intervals, order and letters' rows are made of these cards alone, so that
nothing hidden shows in anything derived.
"""

from django.conf import settings

from hiring.models import CommitteeMember, Opening, Plan
from hiring.planning.queries import role_of
from scorecards.calibration.calibration import Calibration
from scorecards.calibration.left_out import left_out
from scorecards.calibration.letters import letters_of
from scorecards.calibration.plain import CandidateSeen, Choice, Filters, Judgement, distinct
from scorecards.calibration.queries import judgements as stored

YOU = " (you)"
USUAL_BAR = 3.0
_MARKED = ("withdrawn", "stopped", "hired", "not_hired")


def calibration_of(user, opening: Opening, filters: Filters | None = None) -> Calibration:
    """What this reader may see of an opening's calibration; the caller has asked whether they may see it at all.

    The same number of queries however many cards there are.
    """
    plan = Plan.objects.filter(opening=opening).first()
    every = stored.judgements(user, [opening])
    stages = stored.stages_of(opening)
    rounds = {pk: round.name for pk, round in stored.rounds_by_id(stages).items()}
    candidates = _candidates(user, every, rounds)
    called = {candidate.application: candidate.name for candidate in candidates.values()}
    dimensions, exercises = _dimensions(every, plan, opening), _exercises(stages, plan, opening)
    has_names = CommitteeMember.objects.filter(opening=opening, user=user, is_chair=True).exists()
    people = _people(user, every, opening, has_names)
    shown = {(row.application, row.round) for row in every}
    whole = Calibration(
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
        left_out=left_out(stored.panels(user, opening), shown, rounds),
        choices=_choices(every, stages, rounds, dimensions),
    )
    return whole.narrowed(filters) if filters else whole


def _candidates(user, every: list[Judgement], rounds: dict[int, str]) -> dict[str, CandidateSeen]:
    own, read = user.pk, {row.application: set() for row in every}
    for application, number in {(row.application, row.round) for row in every if row.user != own}:
        read[application].add(number)
    applications = {application.pk: application for application in stored.applications(read)}
    read |= {pk: set() for pk, application in applications.items() if application.candidate.erased_at}
    names = distinct({pk: _called(application) for pk, application in applications.items()})
    return {
        name: CandidateSeen(
            pk,
            name,
            tuple((number, rounds[number]) for number in rounds if number in read[pk]),
            is_over=not applications[pk].is_active or applications[pk].candidate.erased_at is not None,
        )
        for pk, name in names.items()
    }


def _called(application) -> str:
    if application.candidate.erased_at is None and application.status in _MARKED:
        return f"{application.candidate} ({application.get_status_display().lower()})"
    return str(application.candidate)


def _people(user, every: list[Judgement], opening: Opening, has_names: bool) -> dict[int, str]:
    """What each interviewer is called on this reader's pages, oneself marked."""
    users = {row.user for row in every}
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
    return distinct(of_role | {row.key: row.key for row in every if row.key not in of_role})


def _exercises(stages: list, plan: Plan | None, opening: Opening) -> dict[int, str]:
    """What each stage's exercise is called; a stage without one is its own. Two titles alike are kept apart."""
    of_role = _role(plan, opening)["hiring"]["exercises"]
    titles = {exercise["id"]: exercise["title"] or exercise["id"] for exercise in of_role}
    keys = {stage.pk: stage.exercise or f"stage:{stage.pk}" for stage in stages}
    named = {keys[stage.pk]: titles.get(stage.exercise) or stage.name for stage in stages}
    shown = distinct(named)
    return {pk: shown[key] for pk, key in keys.items()}


def _choices(every, stages, rounds: dict[int, str], dimensions: dict[str, str]) -> dict[str, list[Choice]]:
    """What the filters offer: no more than what this reader sees."""
    seen = {row.round for row in every}, {row.stage for row in every}, {row.key for row in every}
    return {
        "round": [Choice(str(pk), name) for pk, name in rounds.items() if pk in seen[0]],
        "stage": [Choice(str(stage.pk), stage.name) for stage in stages if stage.pk in seen[1]],
        "dimension": [Choice(key, name) for key, name in dimensions.items() if key in seen[2]],
    }
