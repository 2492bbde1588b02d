"""Who practises, and who sees what of it.

| | its author | recruiter, administrator | anybody else signed in |
|---|---|---|---|
| answers that are offered: read | yes | yes | yes |
| retired answers: read | yes | yes | those that one has begun to rate |
| rate an answer | – (they know its key) | yes | yes |
| the key, its reasons, how others fared | yes | once one's own rating is submitted | the same |
| one's own draft and ratings | – | one's own alone | one's own alone |
| write an answer with its key | yes | yes | – |
| change an answer | while nobody has begun to rate it | – | – |
| retire an answer | yes | yes | – |
| who on an opening's panels has practised, and nothing of how | – | yes | the hiring manager, in their own opening |

Those who edit blueprints write answers. What somebody may not see answers 404; what they see but may not do, 403.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from hiring.models import Opening
from hiring.openings.access import get_opening_or_404
from people.permissions import role_may
from scorecards.models import PracticeAnswer, PracticeAttempt


def visible_answers(user) -> QuerySet[PracticeAnswer]:
    """Every answer that this person may read."""
    if not user.is_authenticated or not user.is_active:
        return PracticeAnswer.objects.none()
    if may_write(user):
        return PracticeAnswer.objects.all()
    begun = Exists(PracticeAttempt.objects.filter(answer=OuterRef("pk"), user=user))
    return PracticeAnswer.objects.filter(Q(retired_at=None) | Q(author=user) | begun)


def own_attempts(user) -> QuerySet[PracticeAttempt]:
    return PracticeAttempt.objects.filter(user=user)


def get_answer_or_404(user, pk: int) -> PracticeAnswer:
    """An answer that this person may read."""
    return get_object_or_404(visible_answers(user), pk=pk)


def get_answer_to_rate_or_404(user, pk: int) -> PracticeAnswer:
    """An answer whose rating this person may save, retired or not, so that what was typed meanwhile is not lost.

    PermissionDenied for its author, who knows the key.
    """
    answer = get_object_or_404(PracticeAnswer, pk=pk)
    if answer.author_id == user.pk:
        raise PermissionDenied("You wrote this answer and know its key, so your own rating would tell nothing.")
    return answer


def sees_key(user, answer: PracticeAnswer, attempt: PracticeAttempt | None) -> bool:
    """Whether this person may see the key: its author, and whoever has submitted a rating of their own."""
    return answer.author_id == user.pk or bool(attempt and attempt.user_id == user.pk and attempt.is_submitted)


def may_change(user, answer: PracticeAnswer) -> bool:
    """Whether this person may change an answer at all; not whether somebody has begun to rate it."""
    return may_write(user) and answer.author_id == user.pk and answer.retired_at is None


def may_retire(user, answer: PracticeAnswer) -> bool:
    return may_write(user) and answer.retired_at is None


def may_write(user) -> bool:
    return role_may(user, "write_practice")


def require_writing(user) -> None:
    """Raise PermissionDenied unless this person may write practice answers."""
    if not may_write(user):
        raise PermissionDenied("Recruiters and administrators write practice answers.")


def get_answer_to_change_or_404(user, pk: int) -> PracticeAnswer:
    """An answer of one's own, to change; PermissionDenied where it is somebody else's, shipped, or retired."""
    answer = get_answer_or_404(user, pk)
    if not may_change(user, answer):
        raise PermissionDenied("Authors change their own answers, as long as they are not retired.")
    return answer


def get_answer_to_retire_or_404(user, pk: int) -> PracticeAnswer:
    """An answer to take out of practice; PermissionDenied for those who write none, and where that was done before."""
    answer = get_answer_or_404(user, pk)
    if not may_retire(user, answer):
        raise PermissionDenied("Recruiters and administrators retire practice answers, once.")
    return answer


def get_panels_opening_or_404(user, slug: str) -> Opening:
    """An opening of which this person sees who has practised: as one who recruits, or as its hiring manager."""
    return get_opening_or_404(user, slug)
