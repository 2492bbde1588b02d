"""A house in which every kind of person plays their part in some openings and none in others."""

from datetime import timedelta

from django.db import connection
from django.test import Client
from django.utils import timezone

from blueprint.models import Blueprint
from hiring.models import (
    Application,
    CommitteeMember,
    Interview,
    Opening,
    Plan,
    RoundOutcome,
    SkippedStage,
    Stage,
)
from hiring.openings import operations as openings
from people import triggers
from people.models import User
from people.permissions import ANYBODY, COMMITTEE, INTERVIEWER, MANAGER
from people.roles import Role
from scorecards.models import Ballot, Decision, Vote
from tests.world import application_of, card_of, interview_of, plan_of, seat_of

CAST = {
    Role.ADMINISTRATOR: "ada",
    Role.RECRUITER: "rita",
    MANAGER: "hana",
    COMMITTEE: "cleo",
    INTERVIEWER: "anna",
    ANYBODY: "otto",
}
"""Who stands for which kind. Cyril votes too, Gus interviews too; Max, Lee and Rob have openings of their own."""
PANEL = ("ada", "rita", "hana", "cleo", "anna")
MARK = "zqmarkqz"


class House:
    """Its people and their browsers by name, and applications by opening and by what has become of them."""

    clients: dict[str, Client]

    def __init__(self):
        roles = {"ada": Role.ADMINISTRATOR, "rob": Role.RECRUITER}
        others = ("ada", "rob", "hana", "cleo", "cyril", "anna", "gus", "max", "lee", "otto")
        self.people = {"rita": User.objects.get(email="rita@example.test")}
        for name in others:
            role = roles.get(name, Role.MEMBER)
            self.people[name] = User.objects.create_user(f"{name}@example.test", None, name=name.title(), role=role)
        self.applications: dict[tuple[str, str], int] = {}
        self.slugs: dict[str, str] = {}
        with triggers.lifted(connection):
            self._fill()

    def _fill(self) -> None:
        for name, manager, voters, by in (
            ("own", "hana", ("cleo", "cyril"), "rita"),
            ("other", "max", ("lee",), "rob"),
            ("alone", "hana", (), "rita"),
            ("fresh", "hana", ("cleo", "cyril"), "rita"),
        ):
            opening = self._opening(name, manager, voters, by)
            if name != "fresh":
                self._plan(name, opening)
        for name in ("own", "other"):
            self._applications(name)
        self._new("alone", "committee")
        joined = Application.objects.get(pk=self.applications["own", "mixed"]).candidate
        other = Opening.objects.get(slug=self.slugs["other"])
        Application.objects.create(opening=other, candidate=joined, created_by=self.people["rob"])

    def _opening(self, name: str, manager: str, voters: tuple[str, ...], by: str) -> Opening:
        blueprint, by = Blueprint.objects.get(), self.people[by]
        opening = openings.create_opening(title=name, blueprint=blueprint, variants=[], engineers=None, by=by)
        Opening.objects.filter(pk=opening.pk).update(hiring_manager=self.people[manager])
        for voter in voters:
            CommitteeMember.objects.create(opening=opening, user=self.people[voter], is_chair=voter != "cyril")
        self.slugs[name] = opening.slug
        return opening

    def _plan(self, name: str, opening: Opening) -> None:
        plan = plan_of(opening, rounds=2)
        decides = Plan.Decides.MANAGER if name == "alone" else Plan.Decides.COMMITTEE
        Plan.objects.filter(pk=plan.pk).update(decides=decides)
        Stage.objects.create(round=plan.rounds.first(), position=1, name="Delivery")

    def _applications(self, name: str) -> None:
        for what in ("open", "closed", "owing", "recused", "voting", "voted", "decided"):
            self._judged(name, what)
        for what in ("new", "withdrawn", "mixed", "alone"):
            self._new(name, what)
        self._judged(name, "half", skipped=False)
        Application.objects.filter(pk=self.applications[name, "withdrawn"]).update(
            status="withdrawn", ended_at=timezone.now(), ended_by=self.people["rita"]
        )
        case = self._stages(name)[0]
        seat_of(interview_of(self._application(name, "closed"), case, hours=-1), self.people["max"])
        for what, recused in (("owing", False), ("recused", True)):
            later = interview_of(self._application(name, what), self._stages(name)[2], hours=24)
            for who in ("gus", *(PANEL if name == "own" else ())):
                seat_of(later, self.people[who], recused=recused)
        self._vote(name, "voting", closed=False)
        self._vote(name, "voted", closed=True)
        ballot = self._vote(name, "decided", closed=True)
        facts = {"application": self._application(name, "decided"), "number": 1, "outcome": "hire", "reasons": MARK}
        Decision.objects.create(ballot=ballot, decided_by=self.people["cleo"], **facts)
        Application.objects.filter(pk=self.applications[name, "decided"]).update(
            status="hired", ended_at=timezone.now(), ended_by=self.people["cleo"]
        )

    def _judged(self, name: str, what: str, skipped: bool = True) -> None:
        """Gus has judged in the first round, and in the opening that is theirs, everybody in what was decided."""
        self._new(name, what)
        application, stages = self._application(name, what), self._stages(name)
        case = interview_of(application, stages[0])
        own = () if name == "other" else PANEL if what == "decided" else ("anna",)
        for who in ("gus", *own):
            card_of(seat_of(case, self.people[who]), words=MARK if who == "gus" else "Said so.")
        if skipped:
            reason = {"reason": "Enough.", "skipped_by": self.people["rita"]}
            SkippedStage.objects.create(application=application, stage=stages[1], **reason)
        Application.objects.filter(pk=application.pk).update(round=stages[0].round)

    def _new(self, name: str, what: str) -> None:
        opening = Opening.objects.get(slug=self.slugs[name])
        application = application_of(opening, self.people["rita"], f"{name} {what}")
        self.applications[name, what] = application.pk
        if what == "committee":
            self._sent(name, what)

    def _sent(self, name: str, what: str) -> None:
        """To the committee, from the first round."""
        application, round = self._application(name, what), self._stages(name)[0].round
        outcome = {"outcome": "committee", "by": self.people["rita"], "at": timezone.now() - timedelta(hours=1)}
        RoundOutcome.objects.create(application=application, round=round, **outcome)
        Application.objects.filter(pk=application.pk).update(round=round)

    def _vote(self, name: str, what: str, closed: bool) -> Ballot:
        self._sent(name, what)
        ended = {"closed_at": timezone.now(), "closed_by": self.people["cleo"]} if closed else {}
        application = self._application(name, what)
        ballot = Ballot.objects.create(application=application, number=1, opened_by=self.people["rita"], **ended)
        for voter in ("cleo", "cyril") if name == "own" else ("lee",):
            cast = {"choice": "yes", "cast_at": timezone.now()} if closed else {}
            Vote.objects.create(ballot=ballot, user=self.people[voter], is_chair=voter != "cyril", **cast)
        return ballot

    def _application(self, name: str, what: str) -> Application:
        return Application.objects.select_related("opening").get(pk=self.applications[name, what])

    def _stages(self, name: str) -> list[Stage]:
        """Case, Delivery; then the second round's case."""
        stage = Stage.objects.filter(round__plan__opening__slug=self.slugs[name]).select_related("round")
        return list(stage.order_by("round__position", "position"))

    def stage(self, name: str, place: int) -> int:
        return self._stages(name)[place].pk

    def interview(self, name: str, what: str) -> Interview:
        """The newest of an application."""
        return Interview.objects.filter(application=self.applications[name, what]).order_by("starts_at").last()
