import pytest

from blueprint.composition import find_variant, variant_for_headcount
from people.refusals import Refused
from tests.blueprint.small_role import small_role, variant

SIZES = [
    variant("Startup", min_engineers=10, max_engineers=50),
    variant("Mid-size", min_engineers=50, max_engineers=250),
    variant("Enterprise", min_engineers=250),
]


@pytest.mark.parametrize(
    ("engineers", "label", "inside"),
    [
        (4, "Startup", False),
        (10, "Startup", True),
        (35, "Startup", True),
        (50, "Mid-size", True),
        (120, "Mid-size", True),
        (250, "Enterprise", True),
        (400, "Enterprise", True),
    ],
)
def test_the_size_follows_from_the_headcount(engineers, label, inside):
    choice = variant_for_headcount(small_role({"company_size": SIZES}), engineers)
    assert (choice.label, choice.inside) == (label, inside)


@pytest.mark.parametrize(
    ("engineers", "note"),
    [
        (35, "35 engineers is within Startup (10–50 engineers)."),
        (
            50,
            "50 engineers is within Startup (10–50 engineers) and Mid-size (50–250 engineers); the larger was taken.",
        ),
        (400, "400 engineers is within Enterprise (250 and more engineers)."),
        (4, "4 engineers lies outside every size here; Startup (10–50 engineers) is the nearest."),
    ],
)
def test_the_note_says_how_the_size_was_found(engineers, note):
    assert variant_for_headcount(small_role({"company_size": SIZES}), engineers).note == note


def test_above_every_band_the_largest_is_taken():
    choice = variant_for_headcount(small_role({"company_size": SIZES[:2]}), 900)
    assert (choice.id, choice.inside) == ("mid-size", False)


def test_between_two_bands_the_smaller_is_taken():
    bands = [variant("Small", max_engineers=20), variant("Big", min_engineers=100)]
    choice = variant_for_headcount(small_role({"company_size": bands}), 60)
    assert (choice.id, choice.inside) == ("small", False)


def test_without_bands_there_is_no_size():
    assert variant_for_headcount(small_role({"company_size": [variant("Any")]}), 60) is None
    assert variant_for_headcount(small_role(), 60) is None


@pytest.mark.parametrize("axis", ["company_size", "Company size", "COMPANY SIZE"])
@pytest.mark.parametrize("label", ["Mid-size", "mid-SIZE", "mid-size"])
def test_a_variant_is_found_by_axis_and_label_whatever_the_case(axis, label):
    assert find_variant(small_role({"company_size": SIZES}), axis, label) == "mid-size"


@pytest.mark.parametrize(
    ("axis", "label", "sentence"),
    [
        ("company_size", "Tiny", "No variant “Tiny” by company size. There is: Startup, Mid-size, Enterprise."),
        ("industry", "Tiny", "This blueprint has no variants by industry. It has: company size: Startup"),
        ("colour", "Red", "“colour” is no axis of variants. The axes are: company_size, operating_model"),
    ],
)
def test_what_is_not_found_is_answered_with_what_there_is(axis, label, sentence):
    with pytest.raises(Refused) as refused:
        find_variant(small_role({"company_size": SIZES}), axis, label)
    assert str(refused.value).startswith(sentence)
