import pytest

from people.time_zones import by_region, is_time_zone, time_zones, zone


def test_places_and_utc_can_be_chosen_and_nothing_else():
    assert is_time_zone("Europe/Berlin")
    assert is_time_zone("UTC")
    assert not any(map(is_time_zone, ["Etc/GMT+5", "Mars/Olympus", "EST", "", "../UTC"]))


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "America", "/etc/passwd", "../x", "a\0b", "x" * 5000])
def test_a_zone_that_is_none_is_no_error(name):
    assert zone(name) is None


def test_every_zone_stands_once_under_its_region_with_the_place_first():
    regions = dict(by_region())
    assert ("America/Argentina/Buenos_Aires", "Buenos Aires, Argentina") in regions["America"]
    assert sorted(name for places in regions.values() for name, _ in places) == sorted(time_zones())
