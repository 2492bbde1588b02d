"""What other systems' scorecards look like once scripts, connectors and warehouses have had them."""

import pytest

from people.refusals import Refused
from scorecards.calibration.ratings_file import read
from tests.scorecards.calibration.ratings_file.layouts import ONE_SET, ratings_of
from tests.scorecards.calibration.ratings_file.test_scorecard_export import as_json, ashby, greenhouse
from tests.scorecards.calibration.ratings_file.their_exports import ODD, harvest_v3


@pytest.mark.parametrize("make", ODD.values(), ids=ODD)
def test_the_ratings_are_those_that_were_given(make):
    file = read(make())
    assert ratings_of(file) == ONE_SET
    assert file.scale == (1, 4)
    assert {exercise for exercise, _ in file.ratings.items} == {"Case"}


def test_a_name_that_one_card_has_twice_is_said_with_its_kind_on_all():
    cards = greenhouse()
    name = cards[0]["attributes"][0]["name"]
    cards[0]["attributes"].append({"name": name, "type": "Traits", "note": None, "rating": "yes"})
    dimensions = read(as_json(cards)).ratings.dimensions
    assert {f"{name} (Skills)", f"{name} (Traits)"} < set(dimensions) and name not in dimensions


def test_a_title_that_a_form_has_twice_is_said_with_its_section():
    cards = ashby()
    for card in cards["results"]:
        field = {"field": {"id": "z", "type": "Score", "path": "path-9", "title": "Strategy"}}
        card["formDefinition"]["sections"].append({"title": "Again", "fields": [field]})
        card["submittedValues"]["path-9"] = {"score": 2}
    assert {"Strategy (Scores)", "Strategy (Again)"} < set(read(as_json(cards)).ratings.dimensions)


def test_whoever_rates_a_candidate_a_second_time_is_not_refused():
    cards = greenhouse()
    later = cards[0] | {"id": 999, "interviewed_at": "2026-11-09T10:00:00Z"}
    file = read(as_json([later, *cards]))
    assert {exercise for exercise, _ in file.ratings.items} == {"Case", "Case (2)"}
    assert any("more than once: each time counts" in sentence for sentence in file.warnings)


def test_two_people_of_one_number_who_share_no_name_stay_two():
    cards = greenhouse()
    for card in cards:
        card["interviewer"]["id"] = 1
    assert ratings_of(read(as_json(cards))) == ONE_SET


def test_lists_of_harvest_v3_without_names_are_read_by_numbers_and_said():
    lists = harvest_v3()
    del lists["users"], lists["job_candidate_attributes"]
    file = read(as_json(lists))
    assert file.ratings.n == len(ONE_SET) and file.ratings.interviewers[0] == "User 0"
    assert "The list “users” is not in the file: interviewers are called by their numbers." in file.warnings


@pytest.mark.parametrize("missing", ["scorecards", "scorecard_candidate_attributes"])
def test_lists_of_harvest_v3_without_their_ratings_say_what_is_missing(missing):
    lists = harvest_v3()
    del lists[missing]
    with pytest.raises(Refused, match=r"where ratings stand apart\. Put “scorecards”"):
        read(as_json(lists))
