from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.composition import compose
from blueprint.job_description import (
    Facts,
    FactsRefused,
    Pay,
    Place,
    Stage,
    describe,
    facts_from_dict,
    render_html,
    render_markdown,
    render_text,
    to_jsonld,
)
from tests.blueprint.small_role import small_role


def problems(raw, **more) -> dict[str, str]:
    with pytest.raises(FactsRefused) as refused:
        facts_from_dict(raw, **more)
    return {problem.key: problem.message for problem in refused.value.problems}


def test_no_facts_are_facts():
    assert facts_from_dict({}) == Facts()


def test_facts_are_read_as_they_are_written():
    facts = facts_from_dict(
        {
            "places": [{"city": "Bremen", "country": "de"}],
            "pay": {"low": 60000, "high": 75000.5, "currency": "eur", "period": "month"},
            "closing_date": "2027-03-31",
            "stages": [{"name": "Talk", "minutes": 30}, {"name": "Case", "min_minutes": 45, "max_minutes": 60}],
            "skills": [],
        }
    )
    assert facts.places == (Place("Bremen", "", "DE"),)
    assert facts.pay == Pay(Decimal(60000), Decimal("75000.5"), "EUR", "month")
    assert facts.closing_date == date(2027, 3, 31)
    assert facts.stages == (Stage("Talk", 30, 30), Stage("Case", 45, 60))
    assert (facts.skills, facts.responsibilities) == ((), None)


@pytest.mark.parametrize(
    ("raw", "key", "message"),
    [
        ([], "", "This should be a JSON object"),
        ({"colour": "red"}, "colour", "Unknown. Known here: adjustments_contact, apply,"),
        ({"pay": {"low": 9, "high": 5, "currency": "EUR"}}, "pay", "The lower end, 9, is above the upper end, 5."),
        ({"pay": {"low": 9}}, "pay.currency", "Pay needs a currency"),
        ({"pay": {"low": 9, "currency": "QQQ"}}, "pay.currency", "“QQQ” is no currency in use"),
        ({"pay": {"low": 9, "currency": "DEM"}}, "pay.currency", "“DEM” is no currency in use"),
        ({"pay": {"low": "9", "currency": "EUR"}}, "pay.low", "This should be a number, without quotes."),
        ({"pay": {"low": float("nan"), "currency": "EUR"}}, "pay.low", "This should be a number above zero."),
        ({"pay": {"low": True, "currency": "EUR"}}, "pay.low", "This should be a number"),
        ({"pay": {"low": 10**400, "currency": "EUR"}}, "pay.low", "This should be a number"),
        ({"pay": {"period": "fortnight"}}, "pay.period", "“fortnight” is not one of year, month, week, day, hour."),
        ({"places": [{"country": "Korea"}]}, "places.0.country", "“Korea” could be KR or KP"),
        ({"remote_countries": ["DE", "Narnia"]}, "remote_countries.1", "“Narnia” is no country known here"),
        ({"closing_date": "03/04/2027"}, "closing_date", "“03/04/2027” could be 3 April or 4 March"),
        ({"closing_date": "2027-02-30"}, "closing_date", "“2027-02-30” is no day of the calendar"),
        ({"apply": {"url": "javascript:alert(1)"}}, "apply.url", "“javascript:alert(1)” is not a web address"),
        ({"apply": {"email": "nobody"}}, "apply.email", "“nobody” is not a mail address"),
        ({"employer": {"benefits": "cake"}}, "employer.benefits", "This should be a list of texts"),
        ({"employer": {"benefits": [1]}}, "employer.benefits.0", "This should be a text"),
        ({"employer": {"colour": "blue"}}, "employer.colour", "“blue” is not a colour such as #1a5fb4."),
        ({"employment_type": "full"}, "employment_type", "“full” is not one of FULL_TIME"),
        ({"language": "english please"}, "language", "“english please” is not a language tag"),
        ({"stages": [{"minutes": 30}]}, "stages.0.name", "A stage needs a name."),
        ({"title": "a\0b"}, "title", "The text holds a character that cannot be stored."),
    ],
)
def test_a_wrong_value_is_named_by_its_key(raw, key, message):
    assert problems(raw)[key].startswith(message)


def test_everything_wrong_is_told_at_once():
    assert set(problems({"title": 1, "remote": "yes", "x": 1})) == {"title", "remote", "x"}


def test_a_closing_date_in_the_past_is_refused():
    assert problems({"closing_date": "2027-01-01"}, today=date(2027, 1, 2)) == {
        "closing_date": "2027-01-01 is in the past."
    }
    assert facts_from_dict({"closing_date": "2027-01-02"}, today=date(2027, 1, 2)).closing_date


def test_closing_before_posting_is_refused():
    assert "closing_date" in problems({"closing_date": "2027-01-01", "date_posted": "2027-01-02"})


KEYS = [*Facts.__dataclass_fields__, "name", "low", "high", "currency", "country", "url", "email", "minutes", "period"]
WORDS = [
    "",
    "EUR",
    "DE",
    "2027-01-01",
    "https://e.org",
    "a@b.org",
    "FULL_TIME",
    "<script>alert(1)</script>",
    "**",
    "\ud800",
]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(WORDS) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5),
    max_leaves=12,
)
ROLE = compose(small_role())


@given(st.dictionaries(st.sampled_from(KEYS), values, max_size=8) | values)
def test_wild_facts_are_refused_or_make_a_description(raw):
    try:
        facts = facts_from_dict(raw)
    except FactsRefused as refused:
        assert refused.problems
        return
    made = describe(ROLE, facts)
    assert "<script" not in render_html(made)
    assert render_markdown(made)
    assert render_text(made)
    assert to_jsonld(made)["title"]
