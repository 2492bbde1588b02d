"""The demo's committee: a vote that waits for its members, and a decision that departs from the composite."""

from datetime import datetime, timedelta

from hiring.models import Application, Opening, RoundOutcome
from people import outbox
from people.models import User
from scorecards.committee.operations.ballots import cast_vote, open_ballot
from scorecards.committee.operations.decisions import Ruling, decide
from scorecards.models import Ballot, Decision, Outcome, Vote

WAITING, DECIDED = "Aurelio Santos", "Daniel Osei"
VOTES = (
    (
        "lotte",
        "yes",
        "Calm, exact and fair in every interview, and the best incident we have seen this year. What he said about the "
        "booking log was wrong; I believe he would keep a rule that is ours and written down.",
    ),
    (
        "ravi",
        "strong_no",
        "He would paste names and passport numbers into a public assistant, and says that everybody does. We answer to "
        "four data-protection authorities. No strength elsewhere makes up for that.",
    ),
    (
        "committee",
        "no",
        "I asked the panel twice how he reacted when Ines came back to it. He did not take it back. The post sets the "
        "example for 35 people.",
    ),
)
RULING = Ruling(
    number=1,
    reasons="Strong on delivery, incidents and stakeholders. We do not hire because of how he would treat passengers’ "
    "data under pressure, which he defended when asked.",
    on_dimensions={
        "judgement": "Speed in an outage came before the law, and he saw no conflict in it.",
        "quality": "Rated below the others by three of four interviewers, for the same carelessness about data.",
    },
    departure="The composite is a mean of ratings, and no dimension asks about care for personal data: the red flag of "
    "the incident case stands in none of them. It outweighs the mean here.",
    dissent="Lotte Hansen would have hired him with a written rule on personal data and a check after 90 days.",
)


def load(people: dict[str, User], opening: Opening) -> None:
    """Open the one vote; hold the other and decide, with the times of the past."""
    waiting, decided = (Application.objects.get(opening=opening, candidate__name=name) for name in (WAITING, DECIDED))
    sent_at = [
        RoundOutcome.objects.get(application=application, outcome="committee").at for application in (waiting, decided)
    ]
    for application in (waiting, decided):
        open_ballot(application=application, by=people["manager"])
    Ballot.objects.filter(application=waiting).update(opened_at=sent_at[0] + timedelta(minutes=1))
    for who, choice, reason in VOTES:
        cast_vote(application=decided, number=1, choice=choice, reason=reason, by=people[who])
    decide(application=decided, outcome=Outcome.NO_HIRE, ruling=RULING, by=people["committee"])
    _move_back(decided, sent_at[1])
    for application in (waiting, decided):
        outbox.cancel(about=f"hiring.candidate:{application.candidate_id}")


def _move_back(application: Application, sent_at: datetime) -> None:
    """Votes within the day, and the decision in the afternoon."""
    ballot, at = Ballot.objects.get(application=application), sent_at + timedelta(minutes=1)
    for hours, vote in zip((2, 4, 5), Vote.objects.filter(ballot=ballot).order_by("cast_at"), strict=True):
        Vote.objects.filter(pk=vote.pk).update(cast_at=at + timedelta(hours=hours))
    Ballot.objects.filter(pk=ballot.pk).update(opened_at=at, closed_at=at + timedelta(hours=5))
    Decision.objects.filter(application=application).update(decided_at=at + timedelta(hours=6))
    Application.objects.filter(pk=application.pk).update(ended_at=at + timedelta(hours=6))
