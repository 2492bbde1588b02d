"""An employer, an opening that could be published, and what its page sends when it is saved."""

import pytest

from blueprint.composition import compose
from blueprint.stored import document_of
from hiring import operations
from hiring.forms.editing import Editing
from hiring.models import Employer, Opening


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
    opening = operations.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    opening.employment, opening.team = "FULL_TIME", "Nine bakers"
    opening.pay_low, opening.pay_high, opening.pay_currency = 60000, 72000, "EUR"
    opening.apply_email = "jobs@crust.example"
    places = [{"city": "Bremen", "region": "", "country": "DE"}]
    return operations.change_opening(opening=opening, places=places, revision=1, by=recruiter)


@pytest.fixture
def posting(opening, recruiter):
    """The opening's description, published."""
    return operations.publish(opening=opening, revision=opening.revision, by=recruiter)


@pytest.fixture
def page_of():
    """What the page of an opening sends when nothing is changed on it."""

    def fields(opening: Opening) -> dict:
        editing = Editing(Opening.objects.get(pk=opening.pk), document_of(opening.blueprint))
        forms = (editing.choice, editing.lines, editing.facts)
        sent = {name: form[name].field.prepare_value(form[name].value()) for form in forms for name in form.fields}
        return {name: value for name, value in sent.items() if value not in (None, False, "")}

    return fields


@pytest.fixture
def base_role(published_blueprint):
    """The small blueprint without variants, composed."""
    return compose(document_of(published_blueprint))
