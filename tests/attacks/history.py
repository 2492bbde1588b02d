"""One application, and whoever does something to it by chance."""

from contextlib import suppress
from datetime import timedelta
from random import Random

from django.utils import timezone

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, scheduling, skipping
from hiring.models import Interview, Opening, Seat
from hiring.openings import operations as openings
from hiring.planning.operations.committee import appoint_committee
from hiring.planning.proposal import ProposedStage
from people.operations import change_role, deactivate, reactivate
from people.refusals import Refused
from people.roles import Role
from scorecards.committee.operations.ballots import cast_vote, close_ballot, open_ballot
from scorecards.committee.operations.decisions import Ruling, ask_for_more, decide
from scorecards.debrief.operations import note_readings
from scorecards.models import Ballot, DebriefReading, Decision, Scorecard
from tests.scorecards.debrief.judging import judge

ENDS = ("stop", "withdraw")


def mark_of(seat: Seat) -> str:
    """A word that stands on one scorecard alone."""
    return f"zq{seat.pk}qz"


class History:
    """Deeds in an order that the seed chooses. What is refused has not happened; two interviews are over before."""

    def __init__(self, seed: int, application, stages, people, schedule):
        self.random, self.application, self.stages = Random(seed), application, stages
        self.people, self.schedule = people, schedule
        for place, person in enumerate(self.random.sample(people, 2)):
            schedule(place, person, hours=-2)
        often = [self.book, self.book, self.submit, self.submit, self.submit, self.waive, self.waive, self.advance]
        once = [
            self.end,
            self.move,
            self.skip,
            self.unskip,
            self.seat,
            self.recuse,
            self.unwaive,
            self.give_up,
            self.stop,
        ]
        house = [self.appoint, self.name, lambda: self.random.choice((self.role, self.account))()]
        self.deeds = [*often * 2, *once, *house, self.take_up, self.look, self.ask, self.vote, self.decide]

    def step(self) -> None:
        with suppress(Refused):
            self.random.choice(self.deeds)()

    def anybody(self):
        return self.random.choice(self.people)

    def _one(self, rows):
        return self.random.choice([None, *rows.order_by("pk")])

    # --- interviews and their seats
    def book(self) -> None:
        place, hours = self.random.randrange(len(self.stages)), self.random.choice((-2, 24))
        one, other = self.random.sample(self.people, 2)
        learns = (other,) if self.random.random() < 0.3 else ()
        self.schedule(place, one, hours=hours, training=learns)

    def submit(self) -> None:
        if seat := self._one(Seat.objects.owing()):
            reading = DebriefReading.objects.filter(user=seat.user, round=seat.interview.stage.round_id)
            assert seat.is_training or not reading.exists()
            judge(seat, judgement=3, summary=mark_of(seat))

    def end(self) -> None:
        if interview := self._one(Interview.objects.standing()):
            deed = self.random.choice((scheduling.cancel_interview, scheduling.mark_no_show))
            deed(interview=interview, reason="", by=self.anybody())

    def move(self) -> None:
        if interview := self._one(Interview.objects.standing()):
            starts = timezone.now() + timedelta(hours=self.random.choice((-2, 24, 48)))
            times = {"starts_at": starts, "ends_at": starts + timedelta(hours=1)}
            scheduling.change_interview(interview=interview, **times, place="", link="", by=self.anybody())

    def skip(self) -> None:
        about = {"application": self.application, "stage": self.random.choice(self.stages)}
        skipping.skip_stage(**about, reason="Enough.", by=self.anybody())

    def unskip(self) -> None:
        stage = self.random.choice(self.stages)
        skipping.unskip_stage(application=self.application, stage=stage, by=self.anybody())

    def seat(self) -> None:
        if interview := self._one(Interview.objects.standing()):
            panel = {seat.user: seat.is_training for seat in interview.seats.select_related("user")}
            person = self.anybody()
            panel = panel | {person: not panel.get(person, self.random.random() < 0.5)}
            panels.change_panel(interview=interview, panel=panel, by=self.anybody())

    def recuse(self) -> None:
        if self.random.random() < 0.3 and (seat := self._one(Seat.objects.all())):
            panels.recuse(seat=seat, reason="A friend", by=seat.user)

    def waive(self) -> None:
        if seat := self._one(Seat.objects.owing()):
            panels.waive(seat=seat, reason="On leave", by=self.anybody())

    def unwaive(self) -> None:
        if seat := self._one(Seat.objects.exclude(waived_at=None)):
            panels.take_back_waiver(seat=seat, by=self.anybody())
            since = DebriefReading.objects.filter(
                application=self.application, user=seat.user, first_read_at__gte=seat.waived_at
            )
            assert not since.exists()

    def give_up(self) -> None:
        if seat := Seat.objects.filter(is_training=True).first():
            panels.give_up_training(seat=seat, by=seat.user)

    # --- the application
    def advance(self) -> None:
        applications.advance(application=self.application, reason="", by=self.anybody())

    def stop(self) -> None:
        if self.random.random() < 0.3:
            deed = getattr(applications, self.random.choice(ENDS))
            deed(application=self.application, reason="", by=self.anybody())

    def take_up(self) -> None:
        applications.reinstate(application=self.application, by=self.anybody())

    def look(self) -> None:
        """Somebody reads all that they may, and it is noted as every page does."""
        person = self.anybody()
        others = Scorecard.objects.read_by(person, application=self.application).exclude(seat__user=person)
        note_readings(cards=others, by=person)

    # --- who decides, and what
    def appoint(self) -> None:
        members = self.random.sample(self.people, self.random.randrange(3))
        chair = members[0] if members else None
        appoint_committee(opening=self.application.opening, members=members, chair=chair, by=self.anybody())

    def name(self) -> None:
        opening = Opening.objects.get(pk=self.application.opening_id)
        opening.hiring_manager = self.anybody()
        openings.change_opening(opening=opening, places=[], revision=opening.revision, by=self.anybody())

    def role(self) -> None:
        """Somebody becomes what they were not: a recruiter interviews, an interviewer administers."""
        person = self.anybody()
        change_role(person=person, role=self.random.choice(Role.values()), by=self.anybody())
        person.refresh_from_db()

    def account(self) -> None:
        """An account is closed, or opened again."""
        person = self.anybody()
        deed = deactivate if person.is_active and self.random.random() < 0.5 else reactivate
        deed(person=person, by=self.anybody())
        person.refresh_from_db()

    def ask(self) -> None:
        open_ballot(application=self.application, by=self.anybody())

    def vote(self) -> None:
        if ballot := Ballot.objects.filter(application=self.application, closed_at=None).last():
            about = {"application": self.application, "number": ballot.number, "by": self.anybody()}
            if self.random.random() < 0.5:
                cast_vote(**about, choice="yes", reason="Good.")
            else:
                close_ballot(**about)

    def decide(self) -> None:
        number = Decision.objects.filter(application=self.application).count() + 1
        about = {"ruling": Ruling(number, "Good.", departure="So."), "application": self.application}
        if self.random.random() < 0.5:
            more = ProposedStage("More", "", ("judgement",))
            ask_for_more(**about, name="More", stages=[more], by=self.anybody())
        else:
            decide(**about, outcome=self.random.choice(("hire", "no_hire")), by=self.anybody())
