"""What years of work leave behind in a large house: tags, readings, votes, hires, answers, mail, told webhooks.

Rows are made as in `house`: one as people make it, and the database's many like it.
"""

import json

from django.db import connection
from django.utils import timezone

from hiring.models import Application, CommitteeMember, Interview, Opening, RoundOutcome, Tag
from people.models import Delivery, Event, Message, User, Webhook
from people.sealing import seal
from scorecards.fairness.queries import PURPOSE
from scorecards.models import (
    Ballot,
    DebriefReading,
    Decision,
    Hire,
    Review,
    ReviewRating,
    VoluntaryAnswers,
    VoluntaryQuestions,
    Vote,
)
from scorecards.verbs import VERBS as OF_SCORECARDS
from tests.load.rows import many, number_on

FIRST = "Anna Zoë Carla David Emma Felix Jürgen Hana Ivan Julia Kofi Lena Maria Noah Olga José Rosa Sven Łucja Wei"
LAST = "Abe Bauer Costa Evans Fischer Garcia Huber Ito Kaya Lopez Meyer Nowak Okafor Petrov Rossi Schmidt Weber Zhang"
NAME = f"split_part('{FIRST}', ' ', 1 + n % 20) || ' ' || split_part('{LAST}', ' ', 1 + n / 20 % 18)"
MANY_TIMES = 300
"""How often one candidate has applied."""

VERBS = [verb for verb in OF_SCORECARDS if verb.split(".")[1] in ("begun", "submitted", "debrief_read", "vote_cast")]
VERBS += [
    f"hiring.{name}" for name in ("application_made", "application_stopped", "note_written", "interview_scheduled")
]


def leave_behind(openings: int) -> None:
    first, interviewed = Application.objects.earliest("pk"), Interview.objects.count()
    members = User.objects.filter(email__startswith="member").order_by("pk").values_list("pk", flat=True)
    member, people = members[0], len(members)
    _again_and_again(first, openings)
    _tags(first)
    _outcomes(first, openings, interviewed)
    _committees(member, people, openings)
    _votes(first, interviewed, member, people)
    _hires(first, interviewed, member, people)
    _answers(first, interviewed)
    _told(member, people)
    number_on(*_LEFT)


_LEFT = (Tag, RoundOutcome, DebriefReading, CommitteeMember, Ballot, Vote, Decision, Hire, Review, VoluntaryAnswers)


def _again_and_again(first: Application, openings: int) -> None:
    """One candidate's applications for most openings."""
    last = Application.objects.latest("pk")
    number = min(MANY_TIMES, openings - 2)
    facts = {"candidate_id": str(first.candidate_id), "opening_id": f"{first.opening_id} + n", "status": "'active'"}
    facts |= {"ended_at": "NULL", "ended_by_id": "NULL", "round_id": "NULL", "applied_at": "now()"}
    many(Application, last, number, **facts)


def _tags(first: Application) -> None:
    tag = Tag.objects.create(application=first, name="shortlist")
    names = "(ARRAY['shortlist', 'relocates', 'referred', 'part time', 'later'])[1 + n % 5]"
    count = Application.objects.count() // 3
    many(Tag, tag, count, application_id=f"{first.pk} + 3 * n", name=names)


def _outcomes(first: Application, openings: int, interviewed: int) -> None:
    """Debriefs read by who leads the search, and what was said at their end."""
    by, now = first.opening.hiring_manager, timezone.now()
    outcome = RoundOutcome.objects.create(application=first, round=first.round, outcome="advance", by=by)
    reading = DebriefReading.objects.create(application=first, round=first.round, user=by, first_read_at=now)
    facts = {"application_id": f"{first.pk} + n", "round_id": f"{first.round_id} + n % {openings}"}
    facts["outcome"] = "CASE WHEN n % 4 = 0 THEN 'stop' WHEN n % 20 = 1 THEN 'committee' ELSE 'advance' END"
    reader = {"user_id": f"{by.pk} + n % {openings} % 100"}
    many(DebriefReading, reading, interviewed - 1, **{k: v for k, v in facts.items() if k != "outcome"}, **reader)
    outcome.delete()
    outcome = RoundOutcome.objects.create(application=first, round=first.round, outcome="committee", by=by)
    many(RoundOutcome, outcome, interviewed - 1, **facts)


def _committees(member: int, people: int, openings: int) -> None:
    opening = Opening.objects.earliest("pk")
    for place in range(3):
        row = CommitteeMember.objects.create(opening=opening, user_id=member + 7 + place, is_chair=place == 0)
        number = f"{row.pk} + {3 + place * openings} + n"
        user = f"{member} + (n + {7 + place}) % {people}"
        many(CommitteeMember, row, openings - 1, id=number, opening_id=f"{opening.pk} + n", user_id=user)


def _votes(first: Application, interviewed: int, member: int, people: int) -> None:
    """Every tenth application came to a vote; some stand open."""
    by, now = first.opening.created_by, timezone.now()
    ballot = Ballot.objects.create(application=first, number=1, opened_by=by, closed_at=now, closed_by=by)
    most = interviewed // 10 - 1
    closed = "CASE WHEN n % 40 > 0 THEN now() END", f"CASE WHEN n % 40 > 0 THEN {by.pk} END"
    facts = {"opened_at": "now() - (n % 300) * interval '1 day'", "closed_at": closed[0], "closed_by_id": closed[1]}
    many(Ballot, ballot, most, application_id=f"{first.pk} + 10 * n", **facts)
    for place in range(3):
        vote = Vote.objects.create(
            ballot=ballot, user_id=member + 7 + place, is_chair=place == 0, choice="yes", reason="So.", cast_at=now
        )
        cast = {name: f"CASE WHEN n % 40 > 0 THEN {value} {end}" for name, value, end in _CAST}
        user = f"{member} + (10 * n + {7 + place}) % {people}"
        many(
            Vote,
            vote,
            most,
            id=f"{vote.pk} + {3 + place * most} + n",
            ballot_id=f"{ballot.pk} + n",
            user_id=user,
            **cast,
        )
    decided = Decision.objects.create(
        application=first, ballot=ballot, number=1, outcome="hire", reasons="So.", decided_by=by
    )
    outcome = "CASE WHEN n % 3 = 0 THEN 'hire' ELSE 'no_hire' END"
    facts = {"ballot_id": f"{ballot.pk} + n", "decided_at": "now() - (n % 300) * interval '1 day'", "outcome": outcome}
    with connection.cursor() as cursor:
        many(Decision, decided, most, application_id=f"{first.pk} + 10 * n", **facts)
        cursor.execute(
            "DELETE FROM scorecards_decision d USING scorecards_ballot b WHERE b.id = d.ballot_id AND closed_at IS NULL"
        )
        cursor.execute(
            "UPDATE hiring_application SET status = 'hired', ended_at = now(), ended_by_id = %s "
            "WHERE id IN (SELECT application_id FROM scorecards_decision WHERE outcome = 'hire')",
            [by.pk],
        )


_CAST = [("choice", "'yes'", "ELSE '' END"), ("reason", "'So.'", "ELSE '' END"), ("cast_at", "now()", "END")]


def _hires(first: Application, interviewed: int, member: int, people: int) -> None:
    by, now = first.opening.created_by, timezone.now()
    hire = Hire.objects.create(application=first, starts_on=timezone.localdate(), created_by=by)
    most = interviewed // 30 - 1
    starts = "current_date - 400 - (n % 900)"
    many(Hire, hire, most, application_id=f"{first.pk} + 30 * n", starts_on=starts)
    keys = [row.key for row in first.interviews.earliest("pk").stage.dimensions.all()]
    for place, moment in enumerate(("90-days", "6-months", "12-months")):
        review = Review.objects.create(hire=hire, moment=moment, reviewer_id=member, submitted_at=now)
        number, who = f"{review.pk} + {3 + place * most} + n", f"{member} + (30 * n) % 100"
        many(Review, review, most, id=number, hire_id=f"{hire.pk} + n", reviewer_id=who)
        for key in keys:
            rating = ReviewRating.objects.create(review=review, key=key, value=3, evidence="Shipped it.")
            of = f"{review.pk} + {3 + place * most} + n"
            many(ReviewRating, rating, most, review_id=of, value="1 + (n * 7) % 4")
            number_on(ReviewRating)


def _answers(first: Application, interviewed: int) -> None:
    question = {"key": "gender", "text": "Your gender?", "options": ["Woman", "Man", "Another"]}
    VoluntaryQuestions.objects.create(pk=1, is_on=True, questions=[question])
    given = [seal(json.dumps({"gender": question["options"][place]}), PURPOSE) for place in range(3)]
    row = VoluntaryAnswers.objects.create(application=first, sealed=given[0])
    sealed = f"(ARRAY{given})[1 + n % 3]"
    many(VoluntaryAnswers, row, interviewed // 2, application_id=f"{first.pk} + 2 * n", sealed=sealed)


def _told(member: int, people: int) -> None:
    """Mail that was sent, and a webhook that was told."""
    user, now = User.objects.get(pk=member), timezone.now()
    message = Message.objects.create(to=user, kind="hiring.nudge", subject="A scorecard", body="It waits.", sent_at=now)
    many(Message, message, 50_000, to_id=f"{member} + n % {people}", created_at="now() - n * interval '1 minute'")
    webhook = Webhook.objects.create(
        name="Warehouse", url="https://example.com/", verbs=VERBS, sealed="", created_by=user
    )
    event = Event.objects.earliest("pk")
    delivery = Delivery.objects.create(webhook=webhook, event=event, delivered_at=now)
    many(Delivery, delivery, min(50_000, Event.objects.count() - 1), event_id=f"{event.pk} + n")
