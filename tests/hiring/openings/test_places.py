from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from blueprint.job_description.wording import countries
from hiring.openings.places import countries_from, country_code, country_line, place_line, places_from
from people.refusals import Refused


@pytest.mark.parametrize(
    ("words", "code"), [("de", "DE"), ("germany", "DE"), (" United  Kingdom ", "GB"), ("UK", "GB"), ("USA", "US")]
)
def test_a_country_is_known_by_code_and_name(words, code):
    assert country_code(words) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [("Sverige", "SE"), ("Polska", "PL"), ("Ελλάδα", "GR"), ("日本", "JP"), ("Magyarország", "HU"), ("KSA", "SA")],
)
def test_a_country_is_known_by_what_it_calls_itself(words, code):
    assert country_code(words) == code


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("Austin TX", ("Austin", "TX", "US")),
        ("Denver CO", ("Denver", "CO", "US")),
        ("München, Bayern", ("München", "Bayern", "DE")),
        ("Dresden, Saxony", ("Dresden", "Saxony", "DE")),
    ],
)
def test_a_state_behind_its_city_is_read(line, where):
    assert place(line) == where


@pytest.mark.parametrize("line", ["Springfield XX", "Hamburg", "Porto", "Nowhere CO", "Bremen"])
def test_a_city_alone_says_no_country(line):
    with pytest.raises(Refused, match="is no country known here"):
        places_from(line)


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


LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl")
IN_THE_STATES = (
    "San Francisco, CA",
    "Atlanta, Georgia",
    "Wilmington, DE",
    "Boston, MA 02115",
    "Gary, Ind.",
    "Tucson, AZ",
)
ELSEWHERE = {
    "Tbilisi, Georgia": "GE",
    "Berlin, DE": "DE",
    "Bangalore, IN": "IN",
    "Bogotá, CO": "CO",
    "Toronto, CA": "CA",
    "Toronto, Ontario, CA": "CA",
    "St. John's, NL": "CA",
    "Eindhoven, NL": "NL",
    "Perth, WA": "AU",
    "Cardiff, Pays de Galles": "GB",
    "Bremen (Allemagne)": "DE",
    "Seoul, Korea, Republic of": "KR",
    "Dublin, Republic of Ireland": "IE",
    "Sarajevo, Bosnia and Herzegovina": "BA",
    "Hong Kong": "HK",
}


def place(line: str) -> tuple[str, ...]:
    return tuple(places_from(line)[0].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_country_is_known_by_its_name_in_every_language_of_descriptions(language):
    for code in ("CI", "CH", "US", "CZ", "NL", "KR", "TT", "AT"):
        assert country_code(Locale(language).territories[code]) == code


@pytest.mark.parametrize("line", IN_THE_STATES)
def test_a_state_stands_for_its_country(line):
    city, region, country = place(line)
    assert (city, country) == (line.split(",")[0], "US")
    assert region and not region[-1].isdigit()


@pytest.mark.parametrize(("line", "country"), ELSEWHERE.items())
def test_letters_and_names_that_a_state_shares_mean_the_country_where_the_city_lies_there(line, country):
    assert place(line)[2] == country


@pytest.mark.parametrize("line", ["Georgia", "CA", "Salem, IN", "Ontario, CA", "Nowhere, Congo", "Nowhere, DE"])
def test_what_could_be_two_is_asked_about(line):
    with pytest.raises(Refused, match=r"Line 1: “\w+” could be .+ or .+\. Write “.+” or “.+”\."):
        places_from(line)


def test_every_line_of_the_table_is_in_its_country_or_asked_about():
    table = (Path(__file__).parent / "typed_places.tsv").read_text("utf-8").splitlines()
    wrong = {}
    for line, country in (row.split("\t") for row in table):
        try:
            read = place(line)[2]
        except Refused:
            read = "?"
        if read != country:
            wrong[line] = read
    assert len(table) > 300 and not wrong


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("NYC", "Write the country too, such as “NYC, United States”"),
        ("Hamburg", "Write the country too, such as “Hamburg, Germany”"),
        ("Londres, RU", "“RU” is the country Russia, but Londres is known in .*United Kingdom"),
        ("Amsterdam, NH", "New Hampshire .*, but Amsterdam is known in .*Netherlands"),
        ("Köln/remote", "Say apart from it that one may work remotely"),
        ("Berlin/Hamburg, Deutschland", "Write one a line: “Berlin, Germany”, then “Hamburg, Germany”"),
        ("Victoria", "or a city. Write “Victoria, Australia” or “Victoria, Argentina”"),
    ],
)
def test_what_is_asked_says_what_to_write(line, says):
    with pytest.raises(Refused, match=says):
        place(line)


def test_a_state_alone_is_a_region_and_a_city_of_its_name_a_city():
    assert place("Kalifornien") == ("", "Kalifornien", "US")
    assert place("New York") == ("New York", "", "US")
    assert place("Québec, Canada") == ("Québec", "", "CA")


@pytest.mark.parametrize("code", list(countries()))
def test_what_is_written_of_a_country_is_read_again(code):
    written = {"city": "Ys", "region": "", "country": code}
    assert places_from(place_line(**written)) == [written]
    assert countries_from(country_line(code)) == [code]
