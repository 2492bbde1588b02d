import pytest

from blueprint.job_description.reading_ease import reading_ease, syllables_of


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("the", 1),
        ("table", 2),
        ("rule", 1),
        ("rules", 1),
        ("changes", 2),
        ("moved", 1),
        ("needed", 2),
        ("people", 2),
        ("create", 2),
        ("idea", 3),
        ("lion", 2),
        ("station", 2),
        ("being", 2),
        ("engineering", 4),
        ("reliability", 6),
        ("experience", 4),
        ("SLO", 3),
        ("don’t", 1),
    ],
)
def test_syllables(word, syllables):
    assert syllables_of(word) == syllables


def test_the_formula_on_a_sentence_one_can_count():
    assert reading_ease(["The cat sat on the mat."]) == round(206.835 - 1.015 * 6 - 84.6, 1)


def test_list_entries_are_sentences():
    assert reading_ease(["The cat sat", "on the mat"]) == round(206.835 - 1.015 * 3 - 84.6, 1)


def test_without_words_there_is_no_score():
    assert reading_ease(["", "12 — 7"]) is None
