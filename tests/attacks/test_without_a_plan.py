"""The committee's pages of an opening that has no plan yet say so, and none breaks."""

import pytest

from hiring.openings import operations as openings
from tests.world import application_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def unplanned(published_blueprint, recruiter, hana):
    opening = openings.create_opening(
        title="Head of Tea", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    opening.hiring_manager = hana
    opening.save()
    return application_of(opening, recruiter, "Ngozi Brandt")


@pytest.mark.parametrize("page", ["", "decide/"])
def test_they_answer(unplanned, client_of, hana, page):
    url = f"/applications/{unplanned.pk}/committee/{page}"
    assert client_of(hana).get(url).status_code == 200


def test_nothing_is_decided_there(unplanned, client_of, hana):
    url = f"/applications/{unplanned.pk}/committee/decide/"
    answer = client_of(hana).post(url, {"outcome": "hire", "reasons": "She was here", "number": "9" * 5000})
    assert answer.status_code in (409, 422)
    assert not unplanned.decisions.exists()
