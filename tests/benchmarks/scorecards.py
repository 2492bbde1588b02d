"""Scorecards ask the same number of questions however many applications there are, and saving one is light."""

import json
from collections.abc import Iterator
from statistics import median
from time import perf_counter

from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import include, path

from blueprint.operations import versions
from hiring.models import Opening, Plan, Round, Seat, Stage, StageDimension
from hiring.openings import operations as openings
from hiring.planning.queries import role_of
from people.models import User
from people.roles import Role
from tests.world import application_of, card_of, interview_of, seat_of

LIBRARY = settings.BASE_DIR / "blueprint" / "library" / "head-of-engineering.json"
MOST_TIMES = 3
ROUNDS = 60


def nothing(request):
    """What a view costs that does nothing but know who asks."""
    return HttpResponse(request.user.name)


urlpatterns = [path("nothing/", nothing), path("", include("config.urls"))]


def run() -> Iterator[tuple[str, str, bool]]:
    recruiter = User.objects.create_user("rita@example.test", None, name="Rita", role=Role.RECRUITER)
    anna = User.objects.create_user("anna@example.test", None, name="Anna")
    stage = stage_of(opening_of(recruiter), "First case")
    client = Client()
    client.force_login(anna)
    fill(stage, recruiter, anna, 10)
    few = questions(client, anna)
    fill(stage, recruiter, anna, 990)
    many = questions(client, anna)
    for name, first, second in zip(("My interviews", "the scorecard page"), few, many, strict=True):
        yield f"queries of {name} with 10 and 1,000 applications", f"{first} and {second}", first == second
    yield autosave(client, anna)


def opening_of(by: User) -> Opening:
    draft = versions.import_document(document=json.loads(LIBRARY.read_text("utf-8")), by=by)
    blueprint = versions.publish(blueprint=draft, by=by)
    return openings.create_opening(title="Head", blueprint=blueprint, variants=[], engineers=None, by=by)


def stage_of(opening: Opening, name: str) -> Stage:
    role = role_of(opening)
    plan = Plan.objects.create(opening=opening, role=role, frozen_at="2026-01-01T08:00:00Z")
    cases = Round.objects.create(plan=plan, position=0, name="Cases")
    exercise = role["hiring"]["exercises"][0]
    stage = Stage.objects.create(round=cases, position=0, name=name, exercise=exercise["id"])
    for position, key in enumerate(exercise["dimensions"]):
        StageDimension.objects.create(stage=stage, position=position, key=key)
    return stage


def fill(stage: Stage, by: User, anna: User, applications: int) -> None:
    """So many applications with an interview each: most cards submitted, one in ten begun."""
    opening = stage.round.plan.opening
    for number in range(applications):
        seat = seat_of(interview_of(application_of(opening, by), stage, hours=-number), anna)
        if number >= 5:
            card_of(seat, is_submitted=number % 10 != 5 or number > 20)


def questions(client: Client, anna: User) -> list[int]:
    seat = Seat.objects.filter(user=anna, scorecard=None).first()
    counts = []
    for url in ("/interviews/", f"/scorecards/{seat.pk}/"):
        client.get(url)
        with CaptureQueriesContext(connection) as asked:
            assert client.get(url).status_code == 200
        counts.append(len(asked))
    return counts


@override_settings(ROOT_URLCONF="tests.benchmarks.scorecards")
def autosave(client: Client, anna: User) -> tuple[str, str, bool]:
    """How many times longer a save takes than a view that does nothing, both in turn."""
    seat = Seat.objects.filter(user=anna, scorecard=None).last()
    empty, saving = [], []
    for number in range(ROUNDS):
        empty.append(seconds(lambda: client.get("/nothing/")))
        fields = {"revision": number, "evidence-strategy": f"She said {number} things.", "rating-strategy": "3"}
        saving.append(seconds(lambda fields=fields: client.post(f"/scorecards/{seat.pk}/autosave/", fields)))
    times = median(saving) / median(empty)
    figure = (
        f"{median(saving) * 1000:.1f} ms and {median(empty) * 1000:.1f} ms, {times:.1f} times (at most {MOST_TIMES})"
    )
    return "autosave against an empty view", figure, times <= MOST_TIMES


def seconds(ask) -> float:
    began = perf_counter()
    response = ask()
    taken = perf_counter() - began
    assert response.status_code == 200, response.content
    return taken
