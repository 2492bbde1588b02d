"""A large house, made by the database itself: candidates, openings and ratings by the hundred thousand.

One opening is made as people make one; everything else is rows like its own. PostgreSQL alone does.
"""

from dataclasses import dataclass
from io import StringIO

from django.core.management import call_command
from django.db import connection
from django.db.models import Max

from hiring.models import Application, Candidate, Interview, Opening, Plan, Round, Seat, Stage, StageDimension
from people import triggers
from people.models import Event, User
from people.roles import Role
from scorecards.models import Rating, Scorecard
from tests.load.rows import many, number_on
from tests.load.years import NAME, VERBS, leave_behind
from tests.world import application_of, interview_of, opening_of, person, plan_of, seat_of

ROLE = "head-of-engineering"
PEOPLE, MANAGERS = 300, 100
EACH = 2
"""Interviewers of an interview; each writes a card with every dimension of the role."""

SOUGHT = 1
"""The place of an opening that thousands apply for, whom nobody has met yet."""


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
        number_on(*_MADE, User)
        leave_behind(size.openings)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


_MADE = (Opening, Plan, Round, Stage, StageDimension, Candidate, Application, Interview, Seat, Scorecard, Rating, Event)


def _people() -> None:
    for role in (Role.ADMINISTRATOR, Role.RECRUITER):
        person(f"{role}@large.test", role, name=f"The {role}")
    first = person("member@large.test", name="The member")
    names = {"email": "'member' || n || '@large.test'", "name": "'Member ' || n"}
    many(User, first, PEOPLE, **names)


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
    many(Opening, opening, most - 1, **titles)
    many(Plan, plan, most - 1, opening_id=f"{opening.pk} + n")
    many(Round, stage.round, most - 1, plan_id=f"{plan.pk} + n")
    many(Stage, stage, most - 1, round_id=f"{stage.round_id} + n")
    last = StageDimension.objects.aggregate(last=Max("pk"))["last"]
    for place, row in enumerate(StageDimension.objects.filter(stage=stage)):
        number = f"{last} + {place} * {most} + n"
        many(StageDimension, row, most - 1, id=number, stage_id=f"{stage.pk} + n")


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
    who = {"name": NAME, "email": f"lower(replace({NAME}, ' ', '.')) || n || '@mail.test'", "created_at": ago}
    many(Candidate, application.candidate, size.candidates - 1, **who)
    ended = f"n / {size.openings} % 20 > 0"
    sought = f"NOT ({ended}) AND n > {_interviews(size, stage)}"
    many(
        Application,
        application,
        size.candidates - 1,
        candidate_id=f"{application.candidate_id} + n",
        opening_id=f"{opening.pk} + CASE WHEN {sought} THEN {SOUGHT} ELSE n % {size.openings} END",
        round_id=f"CASE WHEN {sought} THEN NULL ELSE {stage.round_id} + n % {size.openings} END",
        source="(ARRAY['', 'LinkedIn', 'Referral', 'Careers page'])[1 + n % 4]",
        applied_at=ago,
        status=f"CASE WHEN {ended} THEN 'stopped' ELSE 'active' END",
        ended_at=f"CASE WHEN {ended} THEN now() - (n % 300) * interval '1 day' END",
        ended_by_id=f"CASE WHEN {ended} THEN {recruiter.pk} END",
    )


def _interviews(size: Size, stage: Stage) -> int:
    """How many are held beside the first."""
    cards = max(EACH, size.ratings // stage.dimensions.count())
    return min(cards // EACH, size.candidates) - 1


def _evidence(size: Size) -> None:
    application = Application.objects.earliest("pk")
    stage = Stage.objects.get(round__plan__opening=application.opening_id)
    keys = list(stage.dimensions.values_list("key", flat=True))
    interviews = _interviews(size, stage)
    interview = interview_of(application, stage, hours=-30)
    seats = [seat_of(interview, User.objects.get(email=f"member{n}@large.test")) for n in range(1, EACH + 1)]
    start = "now() - (n % 300 - 4) * interval '1 day' - interval '3 hours'"
    times = {"starts_at": start, "ends_at": f"{start} + interval '1 hour'", "changed_at": start, "created_at": start}
    stage_id = f"{stage.pk} + n % {size.openings}"
    many(Interview, interview, interviews, application_id=f"{application.pk} + n", stage_id=stage_id, **times)
    for place, seat in enumerate(seats):
        card = Scorecard.objects.create(seat=seat, revision=9, recommendation="yes", confidence="high", summary="Good.")
        rating = Rating.objects.create(scorecard=card, key=keys[0], value=3, evidence="She said what she did, and why.")
        rows = seats[0].pk + EACH + place * interviews
        user = _member(f"1 + (n * 7 + {place}) % {PEOPLE}")
        many(Seat, seat, interviews, id=f"{rows} + n", interview_id=f"{interview.pk} + n", user_id=user)
        first = EACH + place * interviews + Scorecard.objects.earliest("pk").pk
        done = f"CASE WHEN n / {size.openings} % 50 > 0 AND n % 300 > 3 THEN {start} + interval '1 hour' END"
        many(Scorecard, card, interviews, id=f"{first} + n", seat_id=f"{rows} + n", submitted_at=done)
        _ratings(rating, keys, interviews, first, place)


def _ratings(rating: Rating, keys: list[str], interviews: int, first: int, place: int) -> None:
    begin = EACH * (len(keys) + 1) + Rating.objects.earliest("pk").pk + place * len(keys) * interviews
    for at, key in enumerate(keys):
        value = f"1 + (n * 31 + {at} * 17 + {place} * 7 + n / 11) % 4"
        number = f"{begin} + {at} * {interviews} + n"
        facts = {"scorecard_id": f"{first} + n", "key": f"'{key}'", "value": value}
        many(Rating, rating, interviews, id=number, **facts)


def _trail(size: Size) -> None:
    event = Event.objects.latest("pk")
    first = Application.objects.earliest("pk").pk
    facts = {"subject_id": f"{first} + n % {size.candidates}", "subject": "'hiring.application'"}
    at = "now() - (n % 600000) * interval '1 minute'"
    facts |= {"verb": f"(ARRAY{VERBS})[1 + n % {len(VERBS)}]", "actor_id": _member(f"n % {PEOPLE}")}
    many(Event, event, size.candidates * 2, at=at, **facts)
