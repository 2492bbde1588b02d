"""The page of an opening's scorecards for other systems, and its files."""

import json

import pytest
from jsonschema import validate

from hiring.models import Opening
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.scorecard_export import read_export
from scorecards.models import DebriefReading, Rating
from tests.scorecards.other_systems import their_schemas
from tests.world import card_of, seat_of

pytestmark = pytest.mark.django_db
SCHEMAS = {"greenhouse": their_schemas.GREENHOUSE, "ashby": their_schemas.ASHBY}


@pytest.fixture
def address(opening) -> str:
    return f"/openings/{opening.slug}/other-systems/"


@pytest.mark.parametrize("system", SCHEMAS)
def test_the_file_holds_every_open_card_and_calibrates_as_the_opening_does(
    rated, recruiter, client_of, address, system
):
    client = client_of(recruiter)
    page = client.get(address).content.decode()
    assert f'href="{address}{system}.json"' in page
    answer = client.get(f"{address}{system}.json")
    assert answer["Content-Disposition"].endswith(f'-{system}.json"')
    for card in answer.json():
        validate(card, SCHEMAS[system])
    gathered, _, how = read_export(answer.content, Choices(), most=10_000)
    wanted = Rating.objects.filter(scorecard__submitted_at__isnull=False).exclude(value=None)
    assert how["layout"] == system
    assert sorted(gathered.ratings.value) == sorted(wanted.values_list("value", flat=True))


def test_nothing_goes_out_before_the_debrief_is_open_and_whoever_looks_has_read(
    seat, other_seat, recruiter, client_of, address
):
    client = client_of(recruiter)
    card_of(seat, words="FIRSTWORDS")
    assert "No scorecards yet" in client.get(address).content.decode()
    assert client.get(f"{address}greenhouse.json").json() == []
    assert not DebriefReading.objects.exists()
    card_of(other_seat)
    assert "2 scorecards, with names and words" in client.get(address).content.decode()
    assert DebriefReading.objects.filter(user=recruiter, application=seat.interview.application_id).exists()
    assert "FIRSTWORDS" in client.get(f"{address}ashby.json").content.decode()


def test_cards_of_training_seats_stay_here_and_the_page_says_so(interview, seat, recruiter, person, client_of, address):
    card_of(seat)
    card_of(seat_of(interview, person("tina@example.test"), is_training=True), words="TRAINEEWORDS")
    client = client_of(recruiter)
    assert "1 card of a training seat left out" in client.get(address).content.decode()
    (card,) = client.get(f"{address}greenhouse.json").json()
    assert "TRAINEEWORDS" not in json.dumps(card)


def test_who_keeps_the_opening_takes_them_along_and_nobody_else(
    rated, opening, manager, recruiter, administrator, anna, outsider, client_of, address
):
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=manager)
    for path in (address, f"{address}ashby.json"):
        assert [client_of(who).get(path).status_code for who in (administrator, recruiter, manager)] == [200] * 3
        assert [client_of(who).get(path).status_code for who in (anna, outsider)] == [404] * 2
    assert client_of(recruiter).get(f"{address}lever.json").status_code == 404
    assert client_of(recruiter).get("/openings/nowhere/other-systems/").status_code == 404


def test_a_long_list_takes_no_more_queries(
    rate, panelists, recruiter, client_of, address, django_assert_max_num_queries
):
    given = {panelists[who]: [3, 3] for who in list(panelists)[:2]}
    rate("One", given)
    client = client_of(recruiter)
    client.get(address)
    with django_assert_max_num_queries(60) as few:
        client.get(f"{address}greenhouse.json")
    rate("Two", given)
    rate("Three", given)
    client.get(address)
    with django_assert_max_num_queries(60) as many:
        client.get(f"{address}greenhouse.json")
    assert len(many) == len(few)
