"""Answers to practise on, and what people say of them."""

from django.test import Client

from scorecards.models import PracticeAnswer
from scorecards.practice.key_comparison import KeyRating
from scorecards.practice.operations.answers import add_answer
from scorecards.practice.operations.attempts import submit_attempt
from scorecards.practice.queries.published_roles import asked_of_answer

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


def answer_of(title: str, by=None) -> PracticeAnswer:
    where = {"role": "head-of-baking", "exercise": "oven-case"}
    return add_answer(**where, title=title, text="“I would light the oven first.”", keys=KEYS, by=by)


def rated_by(answer: PracticeAnswer, user, value: str = "3"):
    """A submitted rating of both dimensions."""
    fields = {f"rating-{key}": value for key in KEYS} | {f"evidence-{key}": f"{user} heard it." for key in KEYS}
    return submit_attempt(answer=answer, stage=asked_of_answer(answer), fields=fields, revision=0, by=user)


class Practising:
    """A rating as a browser sends it: `rating("autosave", field="text", …)`; `page()` and `list()` read."""

    def __init__(self, client: Client, answer: PracticeAnswer):
        self.client, self.address = client, f"/practice/{answer.pk}/"

    def __call__(self, verb: str, revision=0, **fields):
        return self.client.post(f"{self.address}{verb}/", {"revision": revision} | fields)

    def page(self):
        return self.client.get(self.address)

    def list(self) -> str:
        return self.client.get("/practice/").content.decode()
