"""A published role, an answer to its exercise with a key, and people who rate it."""

import pytest

from scorecards.models import PracticeAnswer
from scorecards.practice.key_comparison import KeyRating
from scorecards.practice.operations.answers import add_answer
from scorecards.practice.operations.attempts import submit_attempt
from scorecards.practice.queries.published_roles import asked_of_answer
from tests.scorecards.cards.conftest import application, opening, plan, stage  # noqa: F401 (fixtures)
from tests.world import document_to_practise

KEYS = {
    "judgement": KeyRating(2, "Named the price, and no limit."),
    "craft": KeyRating(4, "Kneads by feel and says why."),
}
RATED = {
    "rating-judgement": "3",
    "evidence-judgement": "She named the price of each loaf.",
    "rating-craft": "n",
    "why-craft": "not_shown",
}


@pytest.fixture
def document() -> dict:
    """The small role, its exercise showing both dimensions."""
    return document_to_practise()


@pytest.fixture
def answer(published_blueprint) -> PracticeAnswer:
    """An answer that is shipped: it has no author."""
    return answer_of("The early shift")


def answer_of(title: str, by=None) -> PracticeAnswer:
    where = {"role": "head-of-baking", "exercise": "oven-case"}
    return add_answer(**where, title=title, text="“I would light the oven first.”", keys=KEYS, by=by)


def rated_by(answer: PracticeAnswer, user, value: str = "3"):
    """A submitted rating of both dimensions."""
    fields = {f"rating-{key}": value for key in KEYS} | {f"evidence-{key}": f"{user} heard it." for key in KEYS}
    return submit_attempt(answer=answer, stage=asked_of_answer(answer), fields=fields, revision=0, by=user)


@pytest.fixture
def rating(client_of, member, answer):
    """Mona's browser: rating("autosave", field="text", …)."""
    browser = client_of(member)

    def post(verb: str, revision=0, **fields):
        return browser.post(f"/practice/{answer.pk}/{verb}/", {"revision": revision} | fields)

    post.page = lambda: browser.get(f"/practice/{answer.pk}/")
    post.list = lambda: browser.get("/practice/").content.decode()
    return post
