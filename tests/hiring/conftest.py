"""An employer, an opening that could be published, and a search that has begun: a plan, a candidate, an interview."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

import blueprint
from blueprint.composition import compose
from blueprint.stored import document_of
from hiring.candidates.operations import add_candidate
from hiring.interviews.operations.scheduling import schedule
from hiring.models import Application, Candidate, Employer, Interview, Opening, Plan, Round, Seat, Stage
from hiring.openings import operations as openings
from hiring.openings.forms.description_editor import DescriptionEditor
from hiring.planning.operations import plans
from people.models import User
from tests.world import opening_of


@pytest.fixture
def employer(db) -> Employer:
    return Employer.objects.create(
        pk=1,
        name="Crust & Co",
        about="We bake bread.",
        benefits="Bread\nHolidays",
        equal_opportunity="Everybody is welcome.",
        contact="people@crust.example",
        accent="#ffcc00",
    )


@pytest.fixture
def opening(employer, published_blueprint, recruiter) -> Opening:
    """An opening for the small blueprint with everything that publishing asks for."""
    opening = opening_of(published_blueprint, recruiter)
    opening.employment, opening.team = "FULL_TIME", "Nine bakers"
    opening.pay_low, opening.pay_high, opening.pay_currency = 60000, 72000, "EUR"
    opening.apply_email = "jobs@crust.example"
    places = [{"city": "Bremen", "region": "", "country": "DE"}]
    return openings.change_opening(opening=opening, places=places, revision=1, by=recruiter)


@pytest.fixture
def posting(opening, recruiter):
    """The opening's description, published."""
    return openings.publish(opening=opening, revision=opening.revision, by=recruiter)


@pytest.fixture
def page_of():
    """What the page of an opening sends when nothing is changed on it."""

    def fields(opening: Opening) -> dict:
        editing = DescriptionEditor(Opening.objects.get(pk=opening.pk))
        forms = (editing.choice, editing.lines, editing.facts)
        sent = {name: form[name].field.prepare_value(form[name].value()) for form in forms for name in form.fields}
        return {name: value for name, value in sent.items() if value not in (None, False, "")}

    return fields


@pytest.fixture
def base_role(published_blueprint):
    """The small blueprint without variants, composed."""
    return compose(document_of(published_blueprint))


@pytest.fixture
def manager(opening, person) -> User:
    """Marek leads the search."""
    marek = person("marek@example.test")
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=marek)
    opening.hiring_manager = marek
    return marek


@pytest.fixture
def interviewer(person) -> User:
    """Ines interviews."""
    return person("ines@example.test", name="Ines Carvalho", time_zone="Europe/Berlin")


@pytest.fixture
def plan(opening, manager) -> Plan:
    """A first round with a conversation, a second one with the role's case."""
    made = Plan.objects.create(opening=opening)
    talk, cases = (Round.objects.create(plan=made, position=n, name=name) for n, name in enumerate(["Talk", "Cases"]))
    Stage.objects.create(round=talk, position=0, name="First talk", minutes=45, interviewers=1)
    Stage.objects.create(round=cases, position=0, name="Oven case", minutes=90, interviewers=2, exercise="oven-case")
    return made


@pytest.fixture
def application(opening, recruiter) -> Application:
    cora = Candidate(name="Cora Lind", email="cora@example.test")
    return add_candidate(candidate=cora, opening=opening, source="Referral", by=recruiter)


@pytest.fixture
def scheduled(application, plan, interviewer, recruiter):
    """Makes an interview: the case by default, in two days, with Ines alone."""

    def make(stage: str = "Oven case", begins=None, panel=None, minutes: int = 90, **where) -> Interview:
        begins = begins or timezone.now() + timedelta(days=2)
        return schedule(
            application=Application.objects.get(pk=application.pk),
            stage=Stage.objects.get(name=stage),
            starts_at=begins,
            ends_at=begins + timedelta(minutes=minutes),
            place=where.get("place", "Room 3"),
            link=where.get("link", ""),
            panel=panel or {interviewer: False},
            by=recruiter,
        )

    return make


@pytest.fixture
def interview(scheduled) -> Interview:
    return scheduled()


@pytest.fixture
def seat(interview) -> Seat:
    """Ines's."""
    return interview.seats.get()


@pytest.fixture(scope="session")
def shipped_role() -> dict:
    """The role to plan for that comes with the product."""
    library = Path(blueprint.__file__).parent / "library"
    return json.loads((library / "head-of-engineering.json").read_text("utf-8"))


@pytest.fixture
def suggested_plan(opening, recruiter) -> Plan:
    """The plan that the small role suggests: judgement in the oven case, craft in a conversation without exercise."""
    return plans.start_plan(opening=opening, by=recruiter)


@pytest.fixture
def oven(suggested_plan) -> Stage:
    """The stage of the oven case in it."""
    return Stage.objects.get(exercise="oven-case")


@pytest.fixture
def another(published_blueprint, recruiter) -> Opening:
    return opening_of(published_blueprint, recruiter, "Head of Milling")


@pytest.fixture
def ended(opening, recruiter) -> Callable[..., Application]:
    """Makes an application to the opening that ended so many days ago; `days=None` for one in process."""

    def make(name: str, days: int | None, to: Opening = opening, candidate: Candidate | None = None) -> Application:
        candidate = candidate or Candidate.objects.create(name=name, created_by=recruiter)
        fields = {"opening": to, "candidate": candidate, "created_by": recruiter}
        if days is not None:
            fields |= {"status": "stopped", "ended_at": timezone.now() - timedelta(days=days), "ended_by": recruiter}
        return Application.objects.create(**fields)

    return make
