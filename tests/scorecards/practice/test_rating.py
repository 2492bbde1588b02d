"""Rating a practice answer: on the real form, saved as one types, frozen when submitted, then beside the key."""

import pytest

from blueprint.operations import versions
from people.models import Event
from scorecards.models import PracticeAttempt, PracticeRating
from tests.scorecards.practice.answers import RATED, answer_of, rated_by

pytestmark = [pytest.mark.django_db, pytest.mark.world("practice")]


def attempt() -> PracticeAttempt:
    return PracticeAttempt.objects.get()


def test_the_page_shows_the_exercise_the_answer_and_the_anchors_of_each_dimension(rating):
    html = rating.page().content.decode()
    assert html.index("1. Judgement") < html.index("2. Craft")
    assert "Judgement at the oven: a plan with numbers and its limits" in html
    assert "I would light the oven first." in html and "What the candidate was given" in html
    assert "Would you hire them?" not in html


def test_looking_at_an_answer_begins_nothing(rating):
    rating.page()
    rating("autosave", **{"rating-judgement": ""})
    assert not PracticeAttempt.objects.exists()


def test_a_field_is_saved_the_others_stay_and_what_is_missing_is_told(rating):
    rating("autosave", **{"evidence-judgement": "She asked first."})
    answer = rating("autosave", 1, **{"rating-judgement": "3"}).json()
    assert (answer["revision"], answer["errors"]) == (2, {})
    assert [lack["words"] for lack in answer["missing"]] == ["a rating for Craft"]
    kept = PracticeRating.objects.get()
    assert (kept.value, kept.evidence) == (3, "She asked first.")
    assert "Draft" in rating.list()


def test_a_save_that_comes_too_late_is_refused_and_told_what_stands(rating):
    rating("autosave", **{"evidence-craft": "Newer"})
    late = rating("autosave", 0, **{"evidence-craft": ""})
    assert late.status_code == 409
    assert (late.json()["revision"], late.json()["fields"]["evidence-craft"]) == (1, "Newer")
    assert PracticeRating.objects.get().evidence == "Newer"


def test_without_scripts_a_late_save_shows_both(rating):
    rating("autosave", **{"evidence-craft": "Theirs", "evidence-judgement": "Theirs too"})
    page = rating("save", 0, **{"evidence-craft": "Mine"})
    html = page.content.decode()
    assert page.status_code == 409
    assert ">\nMine</textarea>" in html and ">Theirs<" in html and ">\nTheirs too</textarea>" in html
    assert 'name="revision" value="1"' in html


def test_a_revision_of_an_attempt_that_is_not_there_leaves_no_row(rating):
    assert rating("autosave", 7, **{"evidence-craft": "Mine"}).status_code == 409
    assert not PracticeAttempt.objects.exists()


def test_submitting_freezes_it_and_shows_the_key_beside_it(rating):
    assert rating("submit", **RATED).status_code == 302
    html = rating.page().content.decode()
    assert "Named the price, and no limit." in html and "Kneads by feel and says why." in html
    assert "She named the price of each loaf." in html and 'id="card"' not in html
    assert "You rated higher than the key on 1 of 1." in html
    assert "On average that is 1.0 levels higher." in html
    assert "1 one level off, 1 not rated" in rating.list()
    verbs = list(Event.objects.filter(verb__startswith="scorecards.practice_").values_list("verb", flat=True))
    assert sorted(verbs)[1:] == ["scorecards.practice_begun", "scorecards.practice_submitted"]


@pytest.mark.parametrize("lacks", ["rating-judgement", "evidence-judgement", "why-craft"])
def test_an_unfinished_one_is_not_submitted_and_stays_saved(rating, lacks):
    page = rating("submit", **(RATED | {lacks: " " if "evidence" in lacks else ""}))
    assert page.status_code == 422
    assert f'href="#{lacks}"' in page.content.decode() and "Named the price" not in page.content.decode()
    assert attempt().submitted_at is None and attempt().revision == 1


def test_after_submitting_nothing_changes_and_what_was_typed_is_shown_to_copy(rating):
    rating("submit", **RATED)
    assert rating("submit", **RATED).status_code == 302
    page = rating("save", 1, **(RATED | {"evidence-judgement": "A late thought"}))
    assert page.status_code == 409 and "A late thought" in page.content.decode()
    assert rating("autosave", 1, **{"evidence-judgement": "A late thought"}).status_code == 410
    assert PracticeRating.objects.get(key="judgement").evidence == "She named the price of each loaf."


@pytest.mark.parametrize("value", ["0", "5", "-1", "3.5", "high", "²"])
def test_a_rating_outside_the_scale_is_told_at_its_field_and_the_rest_is_saved(rating, value):
    answer = rating("autosave", **{"rating-judgement": value, "evidence-craft": "Kept"})
    assert (answer.status_code, list(answer.json()["errors"])) == (422, ["rating-judgement"])
    assert PracticeRating.objects.get().evidence == "Kept"


def test_a_dimension_of_another_exercise_and_a_field_of_scorecards_are_refused(rating):
    errors = rating("autosave", **{"rating-strategy": "3", "recommendation": "yes"}).json()["errors"]
    assert set(errors) == {"rating-strategy", "recommendation"}


def test_a_megabyte_and_a_half_is_told_at_its_field_and_stays_in_the_form(rating):
    page = rating("save", **{"evidence-judgement": "a" * 1_500_000, "evidence-craft": "Kept"})
    html = page.content.decode()
    assert page.status_code == 422
    assert "This holds 1,500,000 characters" in html and html.count("a" * 1000) > 1_000
    assert PracticeRating.objects.get().evidence == "Kept"


def test_a_nul_is_left_out_and_the_words_around_it_stay(rating):
    rating("autosave", **{"evidence-craft": "be\0fore\r\nafter"})
    assert PracticeRating.objects.get().evidence == "before\nafter"


def test_a_draft_comes_before_what_is_not_begun(rating, client_of, member):
    answer_of("The middle shift")
    begun = answer_of("The late shift")
    client_of(member).post(f"/practice/{begun.pk}/autosave/", {"revision": 0, "rating-craft": "2"})
    rating("submit", **RATED)
    assert f'href="/practice/{begun.pk}/">Practise another answer' in rating.page().content.decode()


def test_the_next_answer_is_offered_and_none_where_all_are_done(rating, answer, member):
    other = answer_of("The late shift")
    rating("submit", **RATED)
    assert f'href="/practice/{other.pk}/">Practise another answer' in rating.page().content.decode()
    rated_by(other, member)
    assert "Practise another answer" not in rating.page().content.decode()


@pytest.fixture
def newer_role(published_blueprint, document, recruiter, rating):
    """Mona has rated both dimensions when the role's next version drops Craft from the exercise."""
    rating("autosave", **{"evidence-craft": "Kneaded.", "evidence-judgement": "Asked first."})
    document["hiring"]["exercises"][0]["dimensions"] = ["judgement"]
    draft = versions.import_document(document=document, by=recruiter)
    return versions.publish(blueprint=draft, by=recruiter)


def test_what_a_newer_version_of_the_role_no_longer_asks_is_not_lost_by_a_save(rating, newer_role):
    assert "Craft" not in rating.page().content.decode()
    assert rating("autosave", 1, **{"rating-judgement": "2"}).status_code == 200
    assert PracticeRating.objects.get(key="craft").evidence == "Kneaded."
    assert rating("submit", 2, **{"rating-judgement": "2", "evidence-judgement": "Asked first."}).status_code == 302
    assert "You rated as the key does." in rating.page().content.decode()


def test_a_rating_stays_readable_when_the_role_loses_the_exercise(rating, published_blueprint, document, recruiter):
    rating("submit", **RATED)
    draft = versions.import_document(document=document, by=recruiter)
    draft.exercises.update(key="bread-case")
    versions.publish(blueprint=draft, by=recruiter)
    assert "She named the price of each loaf." in rating.page().content.decode()
    assert "No longer offered" in rating.list()
