"""A large house, made by the database itself: candidates, openings and ratings by the hundred thousand.

One opening is made as people make one; everything else is rows like its own. PostgreSQL alone does.
"""

from dataclasses import dataclass
from io import StringIO

from django.core.management import call_command
from django.db import connection
from django.db.models import Max, Model

from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, Seat, Stage, StageDimension
from people import triggers
from people.models import Event, User
from people.roles import Role
from scorecards.models import Rating, Scorecard
from tests.world import application_of, interview_of, opening_of, person, plan_of, seat_of

ROLE = "head-of-engineering"
PEOPLE, MANAGERS = 300, 100
EACH = 2
"""Interviewers of an interview; each writes a card with every dimension of the role."""


@dataclass(frozen=True)
class Size:
    candidates: int
    openings: int
    ratings: int


def build(size: Size) -> None:
    """Fill the database, which holds nothing but tables; each candidate applies once, the first are interviewed."""
    call_command("load_library", ROLE, stdout=StringIO(), stderr=StringIO())
    _people()
    with triggers.lifted(connection):
        _openings(size.openings)
        _applications(size)
        _evidence(size)
        _trail(size)
    with connection.cursor() as cursor:
        for model in (*_MADE, User):
            table = model._meta.db_table
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
        cursor.execute("ANALYZE")


_MADE = (Opening, Plan, Round, Stage, StageDimension, Candidate, Application, Interview, Seat, Scorecard, Rating, Event)


def _many(model: type[Model], like: Model, most: int, **columns: str) -> None:
    """Rows n = 1 … most like this one, numbered on from it, but for these columns, each an expression of n."""
    given = {"id": f"{like.pk} + n", **columns}
    names = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(given.get(name, f't."{name}"') for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({quoted}) SELECT {values} FROM {table} t, generate_series(1, {most}) n "
            f"WHERE t.id = {like.pk}"
        )


def _people() -> None:
    for role in (Role.ADMINISTRATOR, Role.RECRUITER):
        person(f"{role}@large.test", role, name=f"The {role}")
    first = person("member@large.test", name="The member")
    names = {"email": "'member' || n || '@large.test'", "name": "'Member ' || n"}
    _many(User, first, PEOPLE, **names)


def _member(expression: str) -> str:
    first = User.objects.get(email="member@large.test").pk
    return f"{first} + ({expression})"


def _openings(most: int) -> None:
    recruiter = User.objects.get(email=f"{Role.RECRUITER}@large.test")
    opening = opening_of(_blueprint(), recruiter, "Opening 0")
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=User.objects.get(email="member@large.test"))
    plan = plan_of(opening)
    stage = Stage.objects.get(round__plan=plan)
    StageDimension.objects.filter(stage=stage).delete()
    keys = [line["id"] for line in plan.role["hiring"]["dimensions"]]
    for position, key in enumerate(keys):
        StageDimension.objects.create(stage=stage, position=position, key=key)
    manager = _member(f"n % {MANAGERS}")
    titles = {"title": "'Opening ' || n", "slug": "'opening-' || n", "hiring_manager_id": manager}
    _many(Opening, opening, most - 1, **titles)
    _many(Plan, plan, most - 1, opening_id=f"{opening.pk} + n")
    _many(Round, stage.round, most - 1, plan_id=f"{plan.pk} + n")
    _many(Stage, stage, most - 1, round_id=f"{stage.round_id} + n")
    last = StageDimension.objects.aggregate(last=Max("pk"))["last"]
    for place, row in enumerate(StageDimension.objects.filter(stage=stage)):
        number = f"{last} + {place} * {most} + n"
        _many(StageDimension, row, most - 1, id=number, stage_id=f"{stage.pk} + n")


def _blueprint():
    from blueprint.models import Blueprint  # noqa: PLC0415  after Django has started

    return Blueprint.objects.published().get(slug=ROLE)


def _applications(size: Size) -> None:
    opening = Opening.objects.earliest("pk")
    recruiter, stage = opening.created_by, Stage.objects.get(round__plan__opening=opening)
    application = application_of(opening, recruiter, "Candidate 0")
    Application.objects.filter(pk=application.pk).update(round=stage.round)
    application.refresh_from_db()
    ago = "now() - (n % 700) * interval '1 day'"
    who = {"name": "'Candidate ' || n", "email": "'candidate' || n || '@mail.test'", "created_at": ago}
    _many(Candidate, application.candidate, size.candidates - 1, **who)
    ended = "n % 20 > 0"
    _many(
        Application,
        application,
        size.candidates - 1,
        candidate_id=f"{application.candidate_id} + n",
        opening_id=f"{opening.pk} + n % {size.openings}",
        round_id=f"{stage.round_id} + n % {size.openings}",
        applied_at=ago,
        status=f"CASE WHEN {ended} THEN 'stopped' ELSE 'active' END",
        ended_at=f"CASE WHEN {ended} THEN now() - (n % 300) * interval '1 day' END",
        ended_by_id=f"CASE WHEN {ended} THEN {recruiter.pk} END",
    )


def _evidence(size: Size) -> None:
    application = Application.objects.earliest("pk")
    stage = Stage.objects.get(round__plan__opening=application.opening_id)
    keys = list(stage.dimensions.values_list("key", flat=True))
    cards = max(EACH, size.ratings // len(keys))
    interviews = min(cards // EACH, size.candidates) - 1
    interview = interview_of(application, stage, hours=-30)
    seats = [seat_of(interview, User.objects.get(email=f"member{n}@large.test")) for n in range(1, EACH + 1)]
    start = "now() - (n % 300) * interval '1 day' - interval '3 hours'"
    times = {"starts_at": start, "ends_at": f"{start} + interval '1 hour'", "changed_at": start, "created_at": start}
    stage_id = f"{stage.pk} + n % {size.openings}"
    _many(Interview, interview, interviews, application_id=f"{application.pk} + n", stage_id=stage_id, **times)
    for place, seat in enumerate(seats):
        card = Scorecard.objects.create(seat=seat, revision=9, recommendation="yes", confidence="high", summary="Good.")
        rating = Rating.objects.create(scorecard=card, key=keys[0], value=3, evidence="She said what she did, and why.")
        rows = seats[0].pk + EACH + place * interviews
        user = _member(f"1 + (n * 7 + {place}) % {PEOPLE}")
        _many(Seat, seat, interviews, id=f"{rows} + n", interview_id=f"{interview.pk} + n", user_id=user)
        first = EACH + place * interviews + Scorecard.objects.earliest("pk").pk
        done = f"CASE WHEN n % 50 > 0 THEN {start} + interval '1 hour' END"
        _many(Scorecard, card, interviews, id=f"{first} + n", seat_id=f"{rows} + n", submitted_at=done)
        _ratings(rating, keys, interviews, first, place)


def _ratings(rating: Rating, keys: list[str], interviews: int, first: int, place: int) -> None:
    begin = EACH * (len(keys) + 1) + Rating.objects.earliest("pk").pk + place * len(keys) * interviews
    for at, key in enumerate(keys):
        value = f"1 + (n * 31 + {at} * 17 + {place} * 7 + n / 11) % 4"
        number = f"{begin} + {at} * {interviews} + n"
        facts = {"scorecard_id": f"{first} + n", "key": f"'{key}'", "value": value}
        _many(Rating, rating, interviews, id=number, **facts)


def _trail(size: Size) -> None:
    event = Event.objects.latest("pk")
    first = Application.objects.earliest("pk").pk
    facts = {"subject_id": f"{first} + n % {size.candidates}", "subject": "'hiring.application'"}
    at = "now() - (n % 600000) * interval '1 minute'"
    _many(Event, event, size.candidates * 2, at=at, verb="'hiring.candidate_added'", **facts)
