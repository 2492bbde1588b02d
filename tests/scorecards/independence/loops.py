"""A loop as data, the rule in plain words, and the database filled with such a loop."""

from dataclasses import dataclass, field

from django.utils import timezone

from blueprint.operations import versions
from hiring.models import Application, CommitteeMember, Opening, Plan, Seat
from hiring.openings import operations as openings
from people.models import User
from people.roles import Role
from scorecards.models import Scorecard
from tests.blueprint.documents import small_document
from tests.world import application_of, card_of, interview_of, plan_of, seat_of, stage_in

CAST = {
    "ada": Role.ADMINISTRATOR,
    "rita": Role.RECRUITER,
    "hana": Role.MEMBER,
    "cleo": Role.MEMBER,
    "anna": Role.MEMBER,
    "ben": Role.MEMBER,
    "otto": Role.MEMBER,
    "gone": Role.RECRUITER,
}
"""Ada runs the house, Rita recruits, Hana leads the search, Cleo votes, Anna and Ben interview, Otto does nothing,
and Gone recruited until the account was closed."""


@dataclass(frozen=True)
class S:
    """A seat: whose, in which round (1 or 2) of which application, and what became of it and of its interview.

    `card` is "" (none), "draft" or "submitted"; whoever is recused was so after that. `interview` is "scheduled", was
    "cancelled" before it began, or "no_show": missed once it had begun.
    """

    who: str
    card: str = ""
    round: int = 1
    application: str = "A"
    training: bool = False
    recused: bool = False
    waived: bool = False
    interview: str = "scheduled"


def done(who: str, **more) -> S:
    return S(who, "submitted", **more)


def may_read(who: str, card: S, seats: list[S]) -> bool:
    """The rule, in plain words."""
    if who == "gone":
        return False
    if card.who == who:
        return True
    loop = [seat for seat in seats if seat.application == card.application]
    mine = [seat for seat in loop if seat.who == who]
    if card.card != "submitted" or not is_open(card.round, loop):
        return False
    if any(seat.recused for seat in mine) or any(is_awaited(seat) for seat in mine):
        return False
    if who in ("rita", "hana"):
        return True
    judged = any(seat.card == "submitted" and not seat.waived for seat in mine)
    return not card.training and (who in ("ada", "cleo") or judged)


def is_awaited(seat: S) -> bool:
    return seat.card != "submitted" and not seat.waived and not seat.recused and seat.interview != "cancelled"


def is_open(round: int, loop: list[S]) -> bool:
    """A round has one stage. It was held where an interview stands that somebody judges, or where somebody judged."""
    of_round = [seat for seat in loop if seat.round == round and seat.interview != "cancelled" and not seat.training]
    judging = [seat for seat in of_round if seat.card == "submitted" or not seat.recused]
    is_held = any(seat.interview == "scheduled" or seat.card == "submitted" for seat in judging)
    return is_held and not any(is_awaited(seat) for seat in judging)


@dataclass
class World:
    """An opening with two rounds, its cast, and the cards of its seats by the seats' places."""

    people: dict[str, User] = field(default_factory=dict)
    cards: dict[int, Scorecard] = field(default_factory=dict)
    applications: dict[str, Application] = field(default_factory=dict)
    opening: Opening | None = None
    plan: Plan | None = None

    @classmethod
    def of(cls, seats: list[S], cast: dict[str, str] = CAST):
        world = cls()
        for who, role in cast.items():
            world.people[who] = User.objects.create_user(f"{who}@example.test", None, name=who, role=role)
        User.objects.filter(pk=world.people["gone"].pk).update(is_active=False)
        world.people["gone"].refresh_from_db()
        world._fill(seats)
        return world

    def _fill(self, seats: list[S]) -> None:
        rita = self.people["rita"]
        blueprint = versions.publish(blueprint=versions.import_document(document=small_document(), by=rita), by=rita)
        opening = openings.create_opening(title="Baker", blueprint=blueprint, variants=[], engineers=None, by=rita)
        opening.hiring_manager = self.people["hana"]
        opening.save()
        CommitteeMember.objects.create(opening=opening, user=self.people["cleo"])
        self.opening, self.plan, interviews = opening, plan_of(opening, rounds=2), {}
        for place, seat in enumerate(seats):
            if seat.application not in self.applications:
                self.applications[seat.application] = application_of(opening, rita)
            where = (seat.application, seat.round, seat.interview)
            if where not in interviews:
                stage = stage_in(self.plan, seat.round - 1)
                interviews[where] = interview_of(self.applications[seat.application], stage, status=seat.interview)
            self._seat(place, seat, interviews[where])

    def _seat(self, place: int, seat: S, interview) -> None:
        waiver = self.people["ada" if seat.who == "rita" else "rita"]
        row = seat_of(
            interview,
            self.people[seat.who],
            is_training=seat.training,
            waived_by=waiver if seat.waived else None,
        )
        if seat.card:
            self.cards[place] = self._card(place, seat, row)
        if seat.recused:
            Seat.objects.filter(pk=row.pk).update(recused_at=timezone.now())

    def _card(self, place: int, seat: S, row: Seat) -> Scorecard:
        return card_of(row, is_submitted=seat.card == "submitted")

    def read(self) -> dict[str, set[int]]:
        """What each person reads, by the seats' places; people who read nothing are left out."""
        places = {card.pk: place for place, card in self.cards.items()}
        readable = {
            who: {places[pk] for pk in Scorecard.objects.visible_to(user).values_list("pk", flat=True)}
            for who, user in self.people.items()
        }
        return {who: read for who, read in readable.items() if read}
