"""One application in an opening of its own, for two people who do something to it at the same moment."""

import re
from datetime import timedelta

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from blueprint.models import Blueprint
from hiring.applications import operations as applications
from hiring.interviews.operations.offers import offer_times
from hiring.models import Application, CommitteeMember, Interview, Opening, Plan, Seat, SkippedStage, Stage
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from scorecards.committee.operations.ballots import cast_vote, close_ballot, open_ballot
from scorecards.models import DebriefReading
from tests.attacks.at_once.turns import Request
from tests.permissions.trials import shown
from tests.scorecards.debrief.judging import judge
from tests.world import COMPLETE, application_of, interview_of, opening_of, person, plan_of, seat_of

ROLES = {"ada": Role.ADMINISTRATOR, "rita": Role.RECRUITER}
NAMES = ("ada", "rita", "hana", "anna", "ben", "chidi", "lotte")
"""Hana leads, Anna and Ben interview, Chidi chairs the committee, Lotte votes with him."""


class Cast:
    """Everybody, their browsers, and the openings that nothing has happened to but their applications."""

    def __init__(self):
        known = {user.email: user for user in User.objects.all()}
        self.people = {
            name: known.get(f"{name}@example.test") or person(f"{name}@example.test", ROLES.get(name, Role.MEMBER))
            for name in NAMES
        }
        self.clients = {}
        for name, user in self.people.items():
            self.clients[name] = Client(raise_request_exception=False)
            self.clients[name].force_login(user)
        self._kept: Opening | None = None

    def opening(self, state: str) -> Opening:
        """One with a committee and a frozen plan, kept for later scenes; one of its own for each where its state is
        another: "fresh" is the same, "unplanned" has no plan, "open" neither committee nor frozen plan."""
        if state != "kept":
            return self._new_opening(state)
        self._kept = self._kept or self._new_opening(state)
        return self._kept

    def _new_opening(self, state: str) -> Opening:
        opening = opening_of(Blueprint.objects.get(), self.people["rita"])
        Opening.objects.filter(pk=opening.pk).update(hiring_manager=self.people["hana"])
        for name in () if state == "open" else ("chidi", "lotte"):
            CommitteeMember.objects.create(opening=opening, user=self.people[name], is_chair=name == "chidi")
        if state != "unplanned":
            plan = plan_of(opening, frozen=False)
            Stage.objects.create(round=plan.rounds.get(), position=1, name="Delivery", exercise="oven-case")
            frozen = {"frozen_at": timezone.now(), "role": role_of(opening), "decides": Plan.Decides.COMMITTEE}
            Plan.objects.filter(pk=plan.pk).update(**({} if state == "open" else frozen))
        return Opening.objects.get(pk=opening.pk)


class Scene:
    """An application; its opening plans one round with two interviews. Nothing has happened yet."""

    def __init__(self, cast: Cast, opening: str):
        self.cast = cast
        self.opening = cast.opening(opening)
        if opening != "unplanned":
            stages = Stage.objects.filter(round__plan__opening=self.opening).select_related("round")
            self.case, self.delivery = stages.order_by("position")
            self.round = self.case.round_id
        self.application = application_of(self.opening, cast.people["rita"])
        for client in cast.clients.values():
            client.cookies.pop("messages", None)

    # --- what has happened before
    def held(self, *names: str, stage: Stage | None = None, hours: float = -3, training=()) -> Interview:
        """An interview with these people on its panel, who all owe their scorecards."""
        interview = interview_of(self.application, stage or self.case, hours=hours)
        for name in names:
            seat_of(interview, self.cast.people[name], is_training=name in training)
        return interview

    def judged(self, *names: str) -> Interview:
        """The same, and their scorecards are in."""
        interview = self.held(*names)
        for seat in interview.seats.all():
            judge(seat, judgement=3)
        return interview

    def skipped(self) -> None:
        reason = {"reason": "Enough.", "skipped_by": self.cast.people["rita"]}
        SkippedStage.objects.create(application=self.application, stage=self.delivery, **reason)

    def opened(self, *names: str) -> Interview:
        """The debrief is open; these people's cards stand in it."""
        interview = self.judged(*names or ("anna",))
        self.skipped()
        return interview

    def with_committee(self) -> None:
        self.opened("anna")
        Application.objects.filter(pk=self.application.pk).update(round=self.round)
        applications.advance(application=self.application, reason="", by=self.cast.people["hana"])

    def voting(self, *voted: str) -> None:
        self.with_committee()
        open_ballot(application=self.application, by=self.cast.people["hana"])
        for name in voted:
            self._about(cast_vote, name, choice="yes", reason="Good.")

    def voted(self) -> None:
        self.voting("chidi")
        self._about(close_ballot, "chidi")

    def offered(self, *names: str, stage: Stage | None = None) -> None:
        """Times of a stage, with these people on its panel, among which the candidate chooses."""
        panel = {self.cast.people[name]: False for name in names}
        at = timezone.now() + timedelta(days=2 + self.application.pk)  # nobody was booked for it in an earlier scene
        facts = {"minutes": 60, "place": "", "link": "", "expires_at": at}
        what = {"application": self.application, "stage": stage or self.delivery, "times": [at], "panel": panel}
        self.offer = offer_times(**what, **facts, by=self.cast.people["rita"])

    def _about(self, operation, name: str, **what) -> None:
        operation(application=self.application, number=1, by=self.cast.people[name], **what)

    # --- what is sent at the same moment
    def get(self, name: str, address: str, *args) -> Request:
        return lambda: self.cast.clients[name].get(reverse(address, args=args))

    def post(self, who: str, address: str, *args, **data) -> Request:
        """A form; every form is sent with something in it."""
        return lambda: self.cast.clients[who].post(reverse(address, args=args), data or {"sure": "on"})

    def about(self, who: str, address: str, *args, **data) -> Request:
        """A form about the application, at an address of the opening's candidates."""
        return self.post(who, address, self.opening.slug, self.application.pk, *args, **data)

    def ballot(self, name: str, address: str, **data) -> Request:
        return self.post(name, address, self.application.pk, ballot=1, **data)

    def schedules(self, name: str, *panel: str, stage: Stage | None = None, training=()) -> Request:
        day = timezone.localdate() + timedelta(days=2)
        judges = [self.cast.people[who].pk for who in panel if who not in training]
        learns = [self.cast.people[who].pk for who in training]
        when = {"stage": (stage or self.delivery).pk, "day": f"{day}", "time": "10:00", "minutes": 60}
        url = reverse("interview_new", args=[self.opening.slug, self.application.pk])
        return lambda: self._in_spite_of_warnings(name, url, when | {"interviewers": judges, "training": learns})

    def _in_spite_of_warnings(self, name: str, url: str, sent: dict):
        """Sends the form; where the page warns, once more, as somebody who has seen what it says."""
        answer = self.cast.clients[name].post(url, sent)
        seen = re.search(r'name="seen" value="(\w+)"', answer.text) if answer.status_code == 200 else None
        return self.cast.clients[name].post(url, sent | {"seen": seen[1]}) if seen else answer

    def chooses(self) -> Request:
        """The candidate, by the private link."""
        address, time = reverse("choose_time", args=[self.offer.token]), self.offer.times.get().pk
        return lambda: Client(raise_request_exception=False).post(address, {"time": time}, follow=True)

    def offers(self, name: str, *panel: str) -> Request:
        """Times of the case anew: the first that the page shows."""
        day = timezone.localdate() + timedelta(days=3)
        days = {"begin": f"{day}", "end": f"{day + timedelta(days=6)}", "expires": f"{day}"}
        sent = {"interviewers": [self.cast.people[who].pk for who in panel], "minutes": 60} | days
        url = f"{reverse('offer_new', args=[self.opening.slug, self.application.pk])}?stage={self.delivery.pk}"

        def ask():
            shown_times = re.findall(r'name="time" value="(\d+)"', self.cast.clients[name].post(url, sent).text)
            answer = self._in_spite_of_warnings(name, url, sent | {"time": shown_times[:1], "offer": "on"})
            return self.cast.clients[name].get(answer.url) if answer.status_code == 302 else answer

        return ask

    def about_opening(self, who: str, address: str) -> Request:
        return self.post(who, address, self.opening.slug)

    def panel(self, name: str, interview: Interview, *panel: str, training=()) -> Request:
        judges = [self.cast.people[who].pk for who in panel]
        learns = [self.cast.people[who].pk for who in training]
        return self.post(name, "interview_panel", interview.pk, interviewers=judges, training=learns)

    def card(self, name: str, way: str = "scorecard_submit", **fields) -> Request:
        seat = self.seat(name)
        return self.post(name, way, seat.pk, revision=0, **(fields or COMPLETE))

    def about_seat(self, name: str, way: str, whose: str, **data) -> Request:
        seat = self.seat(whose)
        return self.post(name, way, seat.interview_id, seat.pk, **{"reason": "So it is.", **data})

    def reads(self, name: str, address: str = "debrief") -> Request:
        args = [self.application.pk, self.round] if address == "debrief" else [self.application.pk]
        return self.get(name, address, *args)

    def appoints(self, chair: str, *members: str) -> Request:
        """Chair and members, of whom those who are new are appointed by being the chair."""
        people = [self.cast.people[who].pk for who in members]
        return self.post("ada", "plan_committee", self.opening.slug, members=people, chair=self.cast.people[chair].pk)

    def names_manager(self, name: str) -> Request:
        page = self.cast.clients["ada"].get(reverse("opening_edit", args=[self.opening.slug]))
        form = shown(page.text) | {"hiring_manager": self.cast.people[name].pk}
        return self.post("ada", "opening_edit", self.opening.slug, **form)

    # --- what came of it
    def seat(self, name: str) -> Seat:
        seats = Seat.objects.filter(interview__application=self.application, user=self.cast.people[name])
        return seats.get()

    def has_read(self, user: User) -> bool:
        return DebriefReading.objects.filter(application=self.application, user=user).exists()


def told(answer: HttpResponse) -> str:
    """What somebody is told: by the page, or where they are led on, by its messages."""
    messages = [str(message) for message in get_messages(answer.wsgi_request)]
    return " ".join(messages) if answer.status_code == 302 else answer.text
