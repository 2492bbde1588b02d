import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.job_description.wording import countries
from hiring.openings.places import countries_from, country_code, place_line, places_from
from people.refusals import Refused


@pytest.mark.parametrize(
    ("words", "code"), [("de", "DE"), ("germany", "DE"), (" United  Kingdom ", "GB"), ("UK", "GB"), ("USA", "US")]
)
def test_a_country_is_known_by_code_and_name(words, code):
    assert country_code(words) == code


@pytest.mark.parametrize("words", ["Narnia", "", "EU", "ZZ", "D"])
def test_what_is_no_country_is_refused(words):
    with pytest.raises(Refused, match="is no country known here"):
        country_code(words)


@given(st.sampled_from(list(countries())), st.sampled_from(list(countries())))
def test_every_country_is_found_by_its_name(one, other):
    assert countries_from(f"{countries()[one]},\n {other}") == list(dict.fromkeys([one, other]))


def test_places_are_lines_of_city_region_and_country():
    read = places_from("Bremen, Germany\n\nAustin, Texas, US\nAT")
    assert [tuple(place.values()) for place in read] == [
        ("Bremen", "", "DE"),
        ("Austin", "Texas", "US"),
        ("", "", "AT"),
    ]
    assert places_from("\n".join(place_line(**place) for place in read)) == read


@given(st.text())
def test_any_text_is_read_or_refused_with_a_sentence(text):
    try:
        assert all(place["country"] in countries() for place in places_from(text))
    except Refused as error:
        assert str(error).startswith("Line ")
