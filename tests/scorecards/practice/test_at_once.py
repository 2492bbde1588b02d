"""Practice at the same moment, on real connections: two tabs, a double submit, an author and a rater."""

import pytest

from people.draft_refusals import Closed, NewerDraft
from people.refusals import Refused
from scorecards.models import PracticeAnswer, PracticeAttempt, PracticeRating
from scorecards.practice.operations.answers import change_answer
from scorecards.practice.operations.attempts import save_attempt, submit_attempt
from scorecards.practice.queries.published_roles import asked_of_answer
from tests.at_once import meanwhile
from tests.scorecards.practice.answers import KEYS, RATED, answer_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.world("practice")]


@pytest.fixture
def save(answer, member):
    """A save of Mona's, to be done later: save(1, text="…")."""
    stage = asked_of_answer(answer)

    def make(revision: int = 0, text: str = "", operation=save_attempt, **fields):
        fields = fields or {"evidence-craft": text}
        return lambda: operation(answer=answer, stage=stage, fields=fields, revision=revision, by=member)

    return make


def test_of_two_tabs_that_begin_at_once_the_later_one_is_told(save):
    late = meanwhile(save(text="First tab."), save(text="Second tab."))
    assert isinstance(late, NewerDraft) and late.fields["evidence-craft"] == "First tab."
    assert PracticeAttempt.objects.get().revision == 1


def test_a_save_sent_twice_at_once_gets_the_same_answer_twice(save):
    attempt, _ = meanwhile(save(text="Once."), save(text="Once."))
    assert (attempt.revision, PracticeRating.objects.get().evidence) == (1, "Once.")


def test_of_two_submits_at_once_one_counts(save):
    late = meanwhile(save(operation=submit_attempt, **RATED), save(operation=submit_attempt, **RATED))
    assert isinstance(late, Closed) and late.state == "submitted"
    assert PracticeAttempt.objects.get().revision == 1


def test_a_save_that_meets_its_own_submit_changes_nothing(save):
    late = meanwhile(save(operation=submit_attempt, **RATED), save(1, text="Too late."))
    assert isinstance(late, Closed)
    assert PracticeRating.objects.get(key="craft").evidence == ""


def test_an_answer_that_somebody_begins_to_rate_at_this_moment_does_not_change(save, recruiter):
    own = PracticeAnswer.objects.get()
    change = {"answer": own, "title": "Other", "text": "Other words.", "keys": KEYS, "by": recruiter}
    late = meanwhile(save(text="Begun."), lambda: change_answer(**change))
    assert isinstance(late, Refused) and "has begun to rate" in str(late)
    assert PracticeAnswer.objects.get().text != "Other words."


def test_a_title_taken_at_this_moment_is_told(published_blueprint):
    late = meanwhile(lambda: answer_of("The same"), lambda: answer_of("The same"))
    assert isinstance(late, Refused) and late.field == "title"
    assert PracticeAnswer.objects.count() == 1
