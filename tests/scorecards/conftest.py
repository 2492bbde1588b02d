"""A search, from its first interview to its committee: `application` is interviewed by Mona and Carla; on
`with_committee` Anna and Ben have judged, and Chidi, Lotte and Ravi decide."""

import logging
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from hiring.applications.operations import advance
from hiring.models import Application, CommitteeMember, Interview, Opening, Plan, PlannedDimension, Seat, Stage
from hiring.planning.operations.freezing import freeze_plan
from people import triggers
from people.models import User
from people.planner import look_again
from scorecards.committee.operations.ballots import cast_vote, open_ballot
from scorecards.models import Ballot, Decision, Hire, PracticeAnswer
from scorecards.onboarding.operations.hire_plans import begin
from tests.scorecards.api.calling import Calling
from tests.scorecards.calibration.ratings import INTERVIEWERS, NAMES, TABLE, card_with
from tests.scorecards.fairness.answering import Answering
from tests.scorecards.independence.world import MarkedWorld
from tests.scorecards.onboarding.reviewing import Reviewing, hired_by
from tests.scorecards.practice.answers import Practising, answer_of
from tests.world import application_of, card_of, interview_of, opening_of, plan_of, seat_of, stage_in


# --- the search and its people
@pytest.fixture
def opening(published_blueprint, recruiter) -> Opening:
    return opening_of(published_blueprint, recruiter)


@pytest.fixture
def manager(opening, person) -> User:
    """Marek leads the search."""
    opening.hiring_manager = person("marek@example.test")
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=opening.hiring_manager)
    return opening.hiring_manager


@pytest.fixture
def cleo(person, opening) -> User:
    """Cleo votes in it."""
    return CommitteeMember.objects.create(opening=opening, user=person("cleo@example.test")).user


@pytest.fixture
def chair(person, opening) -> User:
    """Chidi chairs its committee."""
    return CommitteeMember.objects.create(opening=opening, user=person("chidi@example.test"), is_chair=True).user


@pytest.fixture
def everybody(recruiter, administrator, outsider, manager, cleo, colleague, member) -> dict[str, User]:
    who = ("recruiter", "administrator", "outsider", "hiring manager", "committee", "colleague", "author")
    return dict(zip(who, (recruiter, administrator, outsider, manager, cleo, colleague, member), strict=True))


# --- an interview, its cards still empty
@pytest.fixture
def plan(opening) -> Plan:
    return plan_of(opening, rounds=2)


@pytest.fixture
def stage(plan) -> Stage:
    return stage_in(plan)


@pytest.fixture
def application(opening, plan, recruiter) -> Application:
    return application_of(opening, recruiter, "Ngozi Brandt")


@pytest.fixture
def interview(application, stage) -> Interview:
    return interview_of(application, stage)


@pytest.fixture
def seat(interview, member) -> Seat:
    """Mona sits on the panel; her card is empty."""
    return seat_of(interview, member)


@pytest.fixture
def colleague(person) -> User:
    """Carla sits on the same panel."""
    return person("carla@example.test")


@pytest.fixture
def other_seat(interview, colleague) -> Seat:
    return seat_of(interview, colleague)


@pytest.fixture
def end(recruiter) -> Callable[[Application, int], None]:
    """Ends an application so many days ago."""

    def ended(application: Application, days: int) -> None:
        at = timezone.now() - timedelta(days=days)
        Application.objects.filter(pk=application.pk).update(status="stopped", ended_at=at, ended_by=recruiter)

    return ended


# --- the committee
@pytest.fixture
def lotte(person) -> User:
    return person("lotte@example.test")


@pytest.fixture
def ravi(person) -> User:
    return person("ravi@example.test")


@pytest.fixture
def weighted_plan(opening) -> Plan:
    """One round; judgement weighs 4 and craft 1, so that judgement alone is 80 % of the weight. The bar is 3."""
    plan = plan_of(opening, frozen=False)
    for position, (key, weight) in enumerate((("judgement", 4), ("craft", 1))):
        PlannedDimension.objects.create(plan=plan, position=position, key=key, weight=weight)
    return freeze_plan(opening=opening, by=None)


@pytest.fixture
def weighted_stage(weighted_plan) -> Stage:
    return stage_in(weighted_plan)


@pytest.fixture
def committee(opening, chair, lotte, ravi) -> list[User]:
    """They decide, whether or not the plan was frozen before."""
    for user in (lotte, ravi):
        CommitteeMember.objects.create(opening=opening, user=user)
    with triggers.lifted(connection):
        Plan.objects.filter(opening=opening).exclude(decides="").update(decides=Plan.Decides.COMMITTEE)
    return [chair, lotte, ravi]


@pytest.fixture
def interviewed(opening, weighted_stage, recruiter, manager, anna, ben) -> Callable[..., Application]:
    """Makes an application whose one interview is over, and both cards of it in."""

    def make(name: str = "Ngozi Brandt", words: str = "She asked what was promised.") -> Application:
        application = application_of(opening, recruiter, name)
        interview = interview_of(application, weighted_stage)
        for user in (anna, ben):
            card_of(seat_of(interview, user), words=words)
        Application.objects.filter(pk=application.pk).update(round=weighted_stage.round)
        return Application.objects.get(pk=application.pk)

    return make


@pytest.fixture
def with_committee(interviewed, committee, manager) -> Application:
    """No vote is opened yet. Its composite is 3 at a bar of 3."""
    made = interviewed()
    advance(application=made, reason="", by=manager)
    return Application.objects.get(pk=made.pk)


@pytest.fixture
def ballot(with_committee, manager) -> Ballot:
    return open_ballot(application=with_committee, by=manager)


@pytest.fixture
def votes(with_committee, committee, ballot) -> Callable[..., None]:
    """Casts these votes, in the order chair, Lotte, Ravi: votes("yes", "no", "yes")."""

    def cast(*choices: str, number: int = 1) -> None:
        for user, choice in zip(committee, choices, strict=False):
            vote = {"number": number, "choice": choice, "reason": f"Because {user.name} says {choice}."}
            cast_vote(application=with_committee, **vote, by=user)

    return cast


@pytest.fixture
def decide(with_committee, chair) -> Callable[..., Decision]:
    def make(outcome: str = "hire", number: int = 1) -> Decision:
        facts = {"outcome": outcome, "reasons": "DECIDEDBECAUSE", "decided_by": chair}
        return Decision.objects.create(application=with_committee, number=number, **facts)

    return make


# --- somebody who was hired, and their first year
@pytest.fixture
def hired(with_committee, decide, chair) -> Application:
    """Anna and Ben have judged them, Chidi has decided."""
    decide()
    return hired_by(chair, with_committee)


@pytest.fixture
def hire(hired, manager) -> Hire:
    return begin(application=hired, starts_on=date(2026, 3, 2), by=manager)


@pytest.fixture
def second(hire, person) -> User:
    """Sofia works with them, and judged nothing before."""
    Hire.objects.update(second_reviewer=(sofia := person("sofia@example.test")))
    return sofia


@pytest.fixture
def reviewing(hire, client_of, manager) -> Reviewing:
    return Reviewing(hire, client_of(manager))


# --- calibration
@pytest.fixture
def panelists(person) -> dict[str, User]:
    """The interviewers by the part of their address before the @."""
    return {who: person(f"{who}@example.test", name=NAMES[who]) for who in INTERVIEWERS}


@pytest.fixture
def rate(plan, opening, recruiter) -> Callable[..., Application]:
    """Has a candidate interviewed and rated: rate("Ada", {user: (3, None)}); None is “not assessed”."""

    def make(name: str, given: dict, *, round: int = 0, is_submitted: bool = True) -> Application:
        known = Application.objects.filter(opening=opening, candidate__name=name).first()
        interview = interview_of(
            application := known or application_of(opening, recruiter, name), stage_in(plan, round)
        )
        for user, values in given.items():
            card_with(seat_of(interview, user), values, is_submitted=is_submitted)
        return application

    return make


@pytest.fixture
def rated(rate, panelists) -> dict[str, Application]:
    """The whole table, every debrief open."""
    by = {name: {panelists[who]: values for who, values in given.items()} for name, given in TABLE.items()}
    return {name: rate(name, given) for name, given in by.items()}


# --- practice
@pytest.fixture
def answer(published_blueprint) -> PracticeAnswer:
    """An answer that is shipped: it has no author."""
    return answer_of("The early shift")


@pytest.fixture
def rating(client_of, member, answer):
    """Mona's browser: rating("autosave", field="text", …)."""
    return Practising(client_of(member), answer)


@pytest.fixture
def calling(recruiter) -> Calling:
    """A program with a key of Rita's."""
    return Calling(recruiter)


# --- backups
@pytest.fixture
def storage(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = (folder := tmp_path / "files")
    return folder


@pytest.fixture
def emptied(storage, databases) -> Callable[[], None]:
    """Makes it a new machine."""
    return lambda: databases.start_anew(storage)


# --- voluntary questions
@pytest.fixture
def answering(opening, plan, stage, recruiter, anna) -> Answering:
    return Answering(opening, stage, recruiter, anna)


# --- the rule of independence
@pytest.fixture
def world(db, monkeypatch, caplog) -> MarkedWorld:
    """The marked world, in a time that stands still; refusals, of which there are thousands, are not logged."""
    caplog.set_level(logging.CRITICAL, logger="django.request")
    now = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    built = MarkedWorld.build()
    look_again()
    return built
