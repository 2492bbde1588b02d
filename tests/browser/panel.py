"""A small company in an empty database: one opening, and candidates each of whom one story needs."""

import json
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db.models import QuerySet
from django.utils import timezone

from blueprint.operations import versions
from hiring.candidates.file_types import TEXT
from hiring.candidates.operations import add_candidate, keep_file, write_note
from hiring.interviews.operations.scheduling import schedule
from hiring.models import Application, Candidate, CommitteeMember, Opening, Plan, Round, Seat, Stage, StageDimension
from hiring.openings import operations as openings
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from tests.world import application_of, card_of, interview_of, seat_of

PASSWORD = "rolewright-demo"
PANEL = ("anna", "ben", "carla", "dora", "emil", "fay", "gil", "hugo", "ida", "jon", "kim", "lou")
CLOSED = ("sol", "uma", "vera", "will", "xena")
"""Who interviews Wanda Okafor: submitted, not yet, recused, waived, in training."""

WORD, NAME = "Quillwort", "Zephyrine Quandt-Oduya"
"""What Sol wrote of Wanda, and whom the tests erase; both stand nowhere else."""

HASH = make_password(PASSWORD)
LIBRARY = settings.BASE_DIR / "blueprint" / "library" / "head-of-engineering.json"


PAIR = ("lea", "max")
"""Who interviews Paula Reis."""

FIVE, NOW = "Tilda Quinn", "Bram Voss"
"""Tess is due to judge the first in five dimensions, and sits with the second at this hour."""

BUSY = ("Tariq Nowak", "Yusra Beck")
"""Nils interviews them in ten days; whoever a story schedules beside him keeps no other debrief closed."""

HOUSE = {"ada": Role.ADMINISTRATOR, "hana": Role.MEMBER, "cleo": Role.MEMBER, "otto": Role.MEMBER, "nils": Role.MEMBER}
"""Ada runs the house, Hana leads the search, Cleo votes, Otto does nothing, Nils is asked to interview many."""


def load() -> dict[str, dict[str, int]]:
    """Make the company; the numbers of its rows by candidate."""
    rita, stage = case()
    opening = stage.round.plan.opening
    people = {name: person(name, role) for name, role in HOUSE.items()}
    people |= {name: person(name) for name in (*PANEL, *PAIR, *CLOSED)}
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=people["hana"])
    CommitteeMember.objects.create(opening=opening, user=people["cleo"], is_chair=True)
    for candidate, panel in (("Ngozi Brandt", PANEL), ("Paula Reis", PAIR)):
        interview = interview_of(application_of(opening, rita, candidate), stage, hours=-2)
        for name in panel:
            seat_of(interview, people[name])
    for candidate in BUSY:
        seat_of(interview_of(application_of(opening, rita, candidate), stage, hours=240), people["nils"])
    closed(application_of(opening, rita, "Wanda Okafor"), stage, people, rita)
    erasable(opening, stage, people, rita)
    of_five_dimensions(stage, person("tess"), rita)
    return {seat.interview.application.candidate.name: numbers(seat) for seat in first_seats()}


def first_seats() -> QuerySet[Seat]:
    return Seat.objects.select_related("interview__application__candidate", "interview__stage").order_by("-pk")


def numbers(seat: Seat) -> dict[str, int]:
    interview = seat.interview
    keys = {"seat": seat.pk, "interview": interview.pk, "application": interview.application_id}
    return keys | {"candidate": interview.application.candidate_id, "round": interview.stage.round_id}


def person(name: str, role: str = Role.MEMBER) -> User:
    return User.objects.create(email=f"{name}@demo.test", password=HASH, name=name.title(), role=role)


def closed(application: Application, stage: Stage, people: dict[str, User], rita: User) -> None:
    """Somebody of whom Sol has submitted a card, and the others of the panel have not."""
    interview = interview_of(application, stage, hours=-2)
    card_of(seat_of(interview, people["sol"]), words=f"{WORD}: she asked who was promised what.")
    seat_of(interview, people["uma"])
    seat_of(interview, people["vera"], recused=True)
    seat_of(interview, people["will"], waived_by=rita)
    seat_of(interview, people["xena"], is_training=True)


def erasable(opening: Opening, stage: Stage, people: dict[str, User], rita: User) -> None:
    """Somebody with everything that can be kept of a person, and a second interview to come."""
    candidate = Candidate(name=NAME, email=f"{NAME.split()[0].lower()}@mail.example", phone="+49 421 7788990")
    application = add_candidate(candidate=candidate, opening=opening, source=f"{NAME}'s sister", by=rita)
    write_note(application=application, text=f"{NAME} can only do mornings.", by=rita)
    keep_file(application=application, kind="cv", data=f"CV of {NAME}".encode(), name=f"{NAME}.txt", type=TEXT, by=rita)
    for hours in (-3, 48):
        starts = timezone.now() + timedelta(hours=hours)
        times = {"starts_at": starts, "ends_at": starts + timedelta(hours=1)}
        panel = {people["sol"]: False}
        schedule(application=application, stage=stage, **times, place=NAME, link="", panel=panel, by=rita)
    card_of(application.interviews.first().seats.get(), words=f"{NAME} drew the rota.")


def of_five_dimensions(stage: Stage, tess: User, rita: User) -> None:
    """An opening of its own with one stage of five dimensions, and Tess's two interviews in it."""
    opening = openings.create_opening(
        title="Platform Lead", blueprint=stage.round.plan.opening.blueprint, variants=[], engineers=None, by=rita
    )
    role = stage.round.plan.role
    plan = Plan.objects.create(opening=opening, role=role, frozen_at="2026-01-01T08:00:00Z")
    long = staged(Round.objects.create(plan=plan, position=0, name="One day"), role, "Long case", 5)
    for candidate, hours in ((FIVE, -2), (NOW, -0.5)):
        seat_of(interview_of(application_of(opening, rita, candidate), long, hours=hours), tess)


def case() -> tuple[User, Stage]:
    """A recruiter, and a stage of three dimensions in the frozen plan of an opening."""
    rita = person("rita", Role.RECRUITER)
    draft = versions.import_document(document=json.loads(LIBRARY.read_text("utf-8")), by=rita)
    blueprint = versions.publish(blueprint=draft, by=rita)
    opening = openings.create_opening(
        title="Head of Engineering", blueprint=blueprint, variants=[], engineers=None, by=rita
    )
    role = role_of(opening)
    plan = Plan.objects.create(opening=opening, role=role, frozen_at="2026-01-01T08:00:00Z")
    stage = staged(Round.objects.create(plan=plan, position=0, name="Cases"), role, "First case", 3)
    return rita, stage


def staged(round: Round, role: dict, name: str, dimensions: int) -> Stage:
    """A stage that runs the role's first exercise and rates so many of the role's dimensions, its own first."""
    exercise = role["hiring"]["exercises"][0]
    stage = Stage.objects.create(round=round, position=0, name=name, exercise=exercise["id"], minutes=90)
    others = [dimension["id"] for dimension in role["hiring"]["dimensions"]]
    for position, key in enumerate(list(dict.fromkeys([*exercise["dimensions"], *others]))[:dimensions]):
        StageDimension.objects.create(stage=stage, position=position, key=key)
    return stage
