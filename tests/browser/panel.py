"""One interview with its panel in an empty database, for the tests of the scorecard."""

import json

from django.conf import settings

from blueprint.operations import versions
from hiring import operations
from hiring.models import Plan, Round, Stage, StageDimension
from hiring.role import role_of
from people.models import User
from people.roles import Role
from tests.scorecards.cards.loop import application_of, interview_of, seat_of

PASSWORD = "rolewright-demo"
PANEL = ("anna", "ben", "carla", "dora", "emil", "fay", "gil", "hugo", "ida", "jon", "kim")
LIBRARY = settings.BASE_DIR / "blueprint" / "library" / "head-of-engineering.json"


def load() -> None:
    rita, stage = case()
    interview = interview_of(application_of(stage.round.plan.opening, rita, "Ngozi Brandt"), stage, hours=-2)
    for name in PANEL:
        seat_of(interview, User.objects.create_user(f"{name}@demo.test", PASSWORD, name=name.title()))


def case() -> tuple[User, Stage]:
    """A recruiter, and a stage of three dimensions in the frozen plan of an opening."""
    rita = User.objects.create_user("rita@demo.test", PASSWORD, name="Rita", role=Role.RECRUITER)
    draft = versions.import_document(document=json.loads(LIBRARY.read_text("utf-8")), by=rita)
    blueprint = versions.publish(blueprint=draft, by=rita)
    opening = operations.create_opening(
        title="Head of Engineering", blueprint=blueprint, variants=[], engineers=None, by=rita
    )
    role = role_of(opening)
    plan = Plan.objects.create(opening=opening, role=role, frozen_at="2026-01-01T08:00:00Z")
    cases = Round.objects.create(plan=plan, position=0, name="Cases")
    exercise = role["hiring"]["exercises"][0]
    stage = Stage.objects.create(round=cases, position=0, name="First case", exercise=exercise["id"], minutes=90)
    for position, key in enumerate(exercise["dimensions"][:3]):
        StageDimension.objects.create(stage=stage, position=position, key=key)
    return rita, stage
