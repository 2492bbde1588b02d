"""Practice in the demo: the shipped answers, and what the interviewers have rated of them so far."""

import json
from datetime import datetime
from io import StringIO
from pathlib import Path

from django.core.management import call_command

from hiring.models import Opening, Plan
from people.models import User
from scorecards.demo.calendar import Calendar
from scorecards.demo.written_cards import fields_of_judged
from scorecards.models import PracticeAnswer, PracticeAttempt
from scorecards.practice.operations.attempts import save_attempt, submit_attempt
from scorecards.practice.queries.published_roles import asked_of_answer

RATED = Path(__file__).with_suffix(".json")


def load(people: dict[str, User], opening: Opening, calendar: Calendar) -> None:
    """The answers, an opening that asks for practice, and some who have practised."""
    call_command("import_practice", verbosity=0, stdout=StringIO())
    Plan.objects.filter(opening=opening).update(asks_practice=True)
    answers = {(a.exercise, a.title): a for a in PracticeAnswer.objects.prefetch_related("keys")}
    for rated in json.loads(RATED.read_text("utf-8")):
        answer = answers[rated["exercise"], rated["title"]]
        _rate(answer, people[rated["who"]], rated, calendar.at(rated["day"], 15))


def _rate(answer: PracticeAnswer, by: User, rated: dict, at: datetime) -> None:
    more = {"answer": answer, "stage": asked_of_answer(answer), "fields": fields_of_judged(rated["judged"])}
    operation = save_attempt if rated.get("draft") else submit_attempt
    operation(**more, revision=0, by=by)
    submitted = {} if rated.get("draft") else {"submitted_at": at}
    PracticeAttempt.objects.filter(answer=answer, user=by).update(created_at=at, saved_at=at, **submitted)
