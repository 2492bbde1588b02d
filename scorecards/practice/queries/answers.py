"""What there is to practise on, role by role, with what has become of each answer for one person."""

from dataclasses import dataclass

from django.db.models import QuerySet, TextChoices

from hiring.planning.plain_plan import StageView
from scorecards.cards.queries.content import judged_of_draft
from scorecards.models import PracticeAnswer, PracticeAttempt
from scorecards.practice.key_comparison import Distance, KeyRating, beside, distance
from scorecards.practice.queries.published_roles import PracticeRole


class AnswerState(TextChoices):
    NOT_BEGUN = "not_begun", "Not begun"
    DRAFT = "draft", "Draft"
    DONE = "done", "Done"
    OWN = "own", "Written by you"


@dataclass(frozen=True)
class ListedAnswer:
    """One answer; the distance from its key where one has submitted."""

    answer: PracticeAnswer
    state: AnswerState
    distance: Distance | None = None


@dataclass(frozen=True)
class ExerciseLines:
    stage: StageView
    lines: list[ListedAnswer]

    @property
    def done(self) -> int:
        return sum(line.state == AnswerState.DONE for line in self.lines)


@dataclass(frozen=True)
class RoleLines:
    role: PracticeRole
    exercises: list[ExerciseLines]


def listing(
    user, roles: list[PracticeRole], answers: QuerySet[PracticeAnswer], attempts: QuerySet[PracticeAttempt]
) -> tuple[list[RoleLines], list[ListedAnswer]]:
    """The exercises of these roles with the answers offered, and apart from them what one has begun of others."""
    mine = {attempt.answer_id: attempt for attempt in attempts.prefetch_related("ratings")}
    known = list(answers.prefetch_related("keys").order_by("pk"))
    offered = [answer for answer in known if not answer.retired_at]
    by_role = [
        RoleLines(role, [_exercise(user, role, stage, offered, mine) for stage in role.exercises]) for role in roles
    ]
    listed = {line.answer.pk for role in by_role for exercise in role.exercises for line in exercise.lines}
    rest = [answer for answer in known if answer.pk in mine and answer.pk not in listed]
    return by_role, [ListedAnswer(answer, _state(user, answer, mine.get(answer.pk))) for answer in rest]


def _exercise(user, role: PracticeRole, stage: StageView, offered: list[PracticeAnswer], mine: dict) -> ExerciseLines:
    here = [answer for answer in offered if (answer.role, answer.exercise) == (role.slug, stage.exercise["id"])]
    return ExerciseLines(stage, [_line(user, stage, answer, mine.get(answer.pk)) for answer in here])


def _line(user, stage: StageView, answer: PracticeAnswer, attempt: PracticeAttempt | None) -> ListedAnswer:
    state = _state(user, answer, attempt)
    if state != AnswerState.DONE:
        return ListedAnswer(answer, state)
    return ListedAnswer(answer, state, distance(beside(stage, keys_of(answer), judged_of_draft(attempt))))


def _state(user, answer: PracticeAnswer, attempt: PracticeAttempt | None) -> AnswerState:
    if answer.author_id == user.pk:
        return AnswerState.OWN
    if attempt is None:
        return AnswerState.NOT_BEGUN
    return AnswerState.DONE if attempt.is_submitted else AnswerState.DRAFT


def next_answer(
    answers: QuerySet[PracticeAnswer], attempts: QuerySet[PracticeAttempt], user, *, role: str, exercise: str
) -> PracticeAnswer | None:
    """What to practise next: of this exercise first, else of the role; a draft before what is not begun."""
    begun = dict(attempts.values_list("answer", "submitted_at"))
    others = [answer for answer in answers.filter(role=role, retired_at=None) if answer.author_id != user.pk]
    left = [answer for answer in others if begun.get(answer.pk) is None]
    return min(left, key=lambda answer: (answer.exercise != exercise, answer.pk not in begun, answer.pk), default=None)


def keys_of(answer: PracticeAnswer) -> dict[str, KeyRating]:
    return {key.key: KeyRating(key.value, key.reason) for key in answer.keys.all()}
