"""Whatever people do, in any order: nobody reads a round in which somebody judges; who has read judges no more."""

from contextlib import suppress
from random import Random

import pytest

from hiring.applications import operations as applications
from hiring.interviews.operations import panels, scheduling, skipping
from hiring.models import Application, Interview, Seat, SkippedStage
from people.refusals import Refused
from scorecards.debrief.operations import note_readings
from scorecards.models import Scorecard
from tests.scorecards.debriefs.judging import judge

pytestmark = pytest.mark.django_db
STEPS = 60


class History:
    """One application, and whoever does something to it by chance; `read` are the pairs of person and round read."""

    def __init__(self, seed: int, application, stages, people, schedule):
        self.random, self.application, self.stages = Random(seed), application, stages
        self.people, self.schedule, self.read = people, schedule, set()

    def step(self) -> None:
        deeds = [self.book, self.book, self.submit, self.submit, self.submit, self.end, self.skip, self.unskip]
        deeds += [self.seat, self.recuse, self.waive, self.waive, self.give_up, self.stop, self.take_up, self.look]
        with suppress(Refused):
            self.random.choice(deeds)()

    def anybody(self):
        return self.random.choice(self.people)

    def book(self) -> None:
        place, hours = self.random.randrange(4), self.random.choice((-2, 24))
        one, other = self.random.sample(self.people, 2)
        learns = (other,) if self.random.random() < 0.3 else ()
        self.schedule(place, one, hours=hours, training=learns)

    def submit(self) -> None:
        if seat := self.random.choice([None, *Seat.objects.owing().order_by("pk")]):
            assert seat.is_training or (seat.user_id, seat.interview.stage.round_id) not in self.read
            judge(seat, judgement=3)

    def end(self) -> None:
        if interview := self.random.choice([None, *Interview.objects.standing()]):
            deed = self.random.choice((scheduling.cancel_interview, scheduling.mark_no_show))
            deed(interview=interview, reason="", by=self.anybody())

    def skip(self) -> None:
        about = {"application": self.application, "stage": self.random.choice(self.stages)}
        skipping.skip_stage(**about, reason="Enough.", by=self.anybody())

    def unskip(self) -> None:
        stage = self.random.choice(self.stages)
        skipping.unskip_stage(application=self.application, stage=stage, by=self.anybody())

    def seat(self) -> None:
        if interview := self.random.choice([None, *Interview.objects.standing()]):
            panel = {seat.user: seat.is_training for seat in interview.seats.select_related("user")}
            person = self.anybody()
            panel = panel | {person: not panel.get(person, self.random.random() < 0.5)}
            panels.change_panel(interview=interview, panel=panel, by=self.anybody())

    def recuse(self) -> None:
        if self.random.random() < 0.3 and (seat := self.random.choice([None, *Seat.objects.order_by("pk")])):
            panels.recuse(seat=seat, reason="A friend", by=seat.user)

    def waive(self) -> None:
        if seat := self.random.choice([None, *Seat.objects.owing().order_by("pk")]):
            panels.waive(seat=seat, reason="On leave", by=self.anybody())

    def give_up(self) -> None:
        if seat := Seat.objects.filter(is_training=True).first():
            panels.give_up_training(seat=seat, by=seat.user)

    def stop(self) -> None:
        if self.random.random() < 0.3:
            applications.withdraw(application=self.application, reason="", by=self.anybody())

    def take_up(self) -> None:
        applications.reinstate(application=self.application, by=self.anybody())

    def look(self) -> None:
        """Somebody reads all that they may, and it is noted as every page does."""
        person = self.anybody()
        others = Scorecard.objects.read_by(person, application=self.application).exclude(seat__user=person)
        note_readings(cards=others, by=person)
        rounds = others.values_list("seat__interview__stage__round", flat=True)
        self.read |= {(person.pk, round) for round in rounds}

    def watch(self) -> bool:
        """Whether somebody reads another's card; every one of them may."""
        seats = list(Seat.objects.select_related("interview__stage", "scorecard", "user").order_by("pk"))
        owed = [seat for seat in seats if is_owed(seat)]
        judged = {seat.user_id: seat.interview.stage.round_id for seat in owed if not seat.is_training}
        assert not self.read & set(judged.items()), "who has read owes a scorecard of that round"
        closed = {seat.interview.stage.round_id for seat in owed if not seat.is_training} | self.rounds_to_come(seats)
        kept_out = {seat.user_id for seat in seats if seat.recused_at} | {seat.user_id for seat in owed}
        found = False
        for person in self.people:
            for card in Scorecard.objects.visible_to(person).exclude(seat__user=person).select_related(*_ROUND):
                assert card.submitted_at and person.pk not in kept_out
                assert card.seat.interview.stage.round_id not in closed
                found = True
        return found

    def rounds_to_come(self, seats) -> set[int]:
        """The rounds with a stage that is neither held nor skipped, while the application is in process."""
        if not Application.objects.get(pk=self.application.pk).is_active:
            return set()
        skipped = set(SkippedStage.objects.values_list("stage", flat=True))
        held = {seat.interview.stage_id for seat in seats if holds(seat)}
        return {stage.round_id for stage in self.stages if stage.pk not in skipped | held}


_ROUND = ("seat__interview__stage",)


def is_in(seat: Seat) -> bool:
    return hasattr(seat, "scorecard") and seat.scorecard.submitted_at is not None


def is_owed(seat: Seat) -> bool:
    interview = seat.interview
    binds = interview.ended_at is None or interview.ended_at >= interview.starts_at
    return binds and not (seat.recused_at or seat.waived_at or is_in(seat))


def holds(seat: Seat) -> bool:
    if seat.is_training:
        return False
    return is_in(seat) or (seat.recused_at is None and seat.interview.status == "scheduled")


@pytest.mark.parametrize("seed", range(4))
def test_no_order_of_deeds_gets_round_the_rules(
    seed, application, stages, schedule, recruiter, administrator, hana, anna, ben
):
    history = History(seed, application, stages, [recruiter, administrator, hana, anna, ben], schedule)
    reads = 0
    for _ in range(STEPS):
        history.step()
        reads += history.watch()
    assert reads, "nobody ever read another's card"
