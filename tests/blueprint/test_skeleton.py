"""A role that begins without an article: prompts and examples for every section, and what it is ready for."""

import pytest

from blueprint.document import SECTIONS, empty, problems
from blueprint.library import shipped
from blueprint.skeleton import FAMILIES, FIRST_GROUPS, LEVELS, begun, chosen_in, needs, needs_of, prompt_for
from blueprint.skeleton.examples import BY_FAMILY, BY_LEVEL


def test_every_section_asks_and_shows_an_example_whatever_the_level_and_family():
    keys = [section.key for section in SECTIONS]
    for level in ("", *LEVELS):
        for family in ("", *FAMILIES):
            prompts = [prompt_for(key, level, family) for key in keys]
            assert all(prompt and prompt.question and prompt.example for prompt in prompts)
    assert prompt_for("unrecognised") is None


def test_level_and_family_choose_the_example():
    assert prompt_for("goals", "team") != prompt_for("goals", "early") != prompt_for("goals")
    assert len({prompt_for("hiring", "team", family).example for family in FAMILIES}) == len(FAMILIES)
    assert set(BY_LEVEL) <= set(LEVELS)
    assert set(BY_FAMILY) == set(FAMILIES)


@pytest.mark.parametrize("level", ["", *LEVELS])
def test_what_was_chosen_stands_at_a_glance_and_is_found_again(level):
    document = begun("Baker", "baker", level, "craft")
    assert problems(document) == []
    assert chosen_in([(row["name"], row["text"]) for row in document["at_a_glance"]]) == (level, "craft")


def test_words_at_a_glance_that_somebody_changed_choose_nothing():
    assert chosen_in([("Level", "Very senior"), ("Works with", "bakers")]) == ("", "")


def test_every_section_with_groups_has_a_first_one():
    assert set(FIRST_GROUPS) == {section.key for section in SECTIONS if section.grouped} | {"variants"}


def test_a_role_says_what_it_is_ready_for(document):
    assert [need.is_met for need in needs(empty("Baker", "baker"))] == [False, False, False]
    assert [need.what for need in needs(document)] == ["A job description", "An interview plan", "A scorecard"]
    assert needs_of("responsibilities") == ["A job description"]
    assert needs_of("hiring") == ["An interview plan", "A scorecard"]
    assert needs_of("risks") == []


def test_the_shipped_roles_are_ready_for_all_three():
    assert all(need.is_met for document in shipped().values() for need in needs(document))
