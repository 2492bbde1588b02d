"""Open scorecards as Greenhouse and Ashby know them: the same ratings come back into calibration."""

import json

import pytest
from jsonschema import validate

from hiring.models import Seat
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.scorecard_export import read_export
from scorecards.models import DebriefReading, Rating
from tests.scorecards.api.calling import Calling
from tests.scorecards.other_systems import their_schemas
from tests.world import card_of, seat_of

pytestmark = pytest.mark.django_db
SCHEMAS = {"greenhouse": their_schemas.GREENHOUSE, "ashby": their_schemas.ASHBY}


@pytest.mark.parametrize("system", SCHEMAS)
def test_what_goes_out_is_read_again_with_the_same_ratings(rated, calling, system):
    cards = []
    for application in rated.values():
        answer = calling.get(f"/applications/{application.pk}/scorecards/{system}").json()
        cards += answer["items"]
        assert any("numbers of this house" in sentence for sentence in answer["told"])
    for card in cards:
        validate(card, SCHEMAS[system])
    gathered, _, how = read_export(json.dumps(cards).encode(), Choices(), most=10_000)
    wanted = Rating.objects.filter(scorecard__submitted_at__isnull=False).exclude(value=None)
    assert how["layout"] == system
    assert sorted(gathered.ratings.value) == sorted(wanted.values_list("value", flat=True))


@pytest.mark.parametrize("system", SCHEMAS)
def test_nothing_goes_out_before_the_debrief_is_open(application, seat, other_seat, recruiter, calling, system):
    path = f"/applications/{application.pk}/scorecards/{system}"
    card_of(seat, words="FIRSTWORDS")
    assert calling.get(path).json() == {"items": [], "told": []}
    assert not DebriefReading.objects.exists()
    card_of(other_seat)
    answer = calling.get(path)
    assert "FIRSTWORDS" in answer.text
    assert DebriefReading.objects.filter(user=recruiter, application=application).exists()


def test_cards_of_training_seats_stay_here_and_that_is_told(application, interview, seat, outsider, person, calling):
    card_of(seat)
    trainee = seat_of(interview, person("tina@example.test"), is_training=True)
    card_of(trainee, words="TRAINEEWORDS")
    answer = calling.get(f"/applications/{application.pk}/scorecards/greenhouse")
    assert len(answer.json()["items"]) == 1
    assert "TRAINEEWORDS" not in answer.text
    assert any("1 card of a training seat" in sentence for sentence in answer.json()["told"])
    assert Seat.objects.count() == 2


def test_another_system_is_described_by_its_absence(application, calling, outsider):
    answer = calling.get(f"/applications/{application.pk}/scorecards/lever")
    assert (answer.status_code, answer["Content-Type"]) == (422, "application/problem+json")
    assert Calling(outsider).get(f"/applications/{application.pk}/scorecards/ashby").status_code == 404
    few = Calling(outsider, scopes=["read_search"])
    assert few.get(f"/applications/{application.pk}/scorecards/ashby").status_code == 403
