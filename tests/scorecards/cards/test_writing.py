"""Writing a scorecard: it saves itself, loses no word, says what it lacks, and is frozen when it is submitted."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from scorecards.models import Rating, Scorecard
from tests.world import COMPLETE

pytestmark = pytest.mark.django_db


@pytest.fixture
def writing(client_of, member, seat):
    """Mona's browser: writing("autosave", field="text", …)."""
    browser = client_of(member)

    def post(verb: str, revision: int = 0, **fields):
        return browser.post(f"/scorecards/{seat.pk}/{verb}/", {"revision": revision} | fields)

    post.page = lambda more="": browser.get(f"/scorecards/{seat.pk}/{more}")
    return post


def card() -> Scorecard:
    return Scorecard.objects.get()


def test_the_page_shows_each_dimension_with_its_anchors_in_the_plans_order(writing):
    html = writing.page().content.decode()
    assert html.index("1. Judgement") < html.index("2. Craft")
    assert "Judgement at the oven: a plan with numbers and its limits" in html
    assert "The candidate may receive a copy of everything here" in html
    assert "Ngozi Brandt" in html


def test_a_field_is_saved_and_the_others_stay(writing):
    writing("autosave", **{"evidence-judgement": "She asked first."})
    answer = writing("autosave", 1, **{"rating-judgement": "3"}).json()
    assert (answer["revision"], answer["errors"]) == (2, {})
    rating = Rating.objects.get()
    assert (rating.value, rating.evidence) == (3, "She asked first.")


def test_what_is_missing_is_told_by_name(writing):
    answer = writing("autosave", **{"rating-judgement": "3", "rating-craft": "n", "seen-blames": "yes"}).json()
    assert [lack["words"] for lack in answer["missing"]] == [
        "evidence for Judgement",
        "why Craft was not assessed",
        "what was said, for the red flag “Blames the oven”",
        "your recommendation",
        "how sure you are",
    ]


def test_not_assessed_stays_chosen_until_its_reason_is_said(writing):
    writing("autosave", **{"rating-craft": "n"})
    assert 'value="n" checked' in writing.page().content.decode()


def test_a_save_that_comes_too_late_is_refused_and_told_what_stands(writing):
    writing("autosave", summary="Newer")
    answer = writing("autosave", 0, summary="")
    assert answer.status_code == 409
    assert (answer.json()["revision"], answer.json()["fields"]["summary"]) == (1, "Newer")
    assert card().summary == "Newer"


def test_the_same_save_twice_is_harmless(writing):
    writing("autosave", summary="Once")
    assert writing("autosave", 0, summary="Once").json()["revision"] == 1


def test_without_scripts_a_late_save_shows_both_and_no_blank_hides_a_text(writing):
    writing("autosave", summary="Theirs", **{"evidence-craft": "Theirs too"})
    page = writing("save", 0, summary="Mine")
    html = page.content.decode()
    assert page.status_code == 409
    assert ">\nMine</textarea>" in html and ">Theirs<" in html and ">\nTheirs too</textarea>" in html
    assert 'name="revision" value="1"' in html
    assert writing("save", 1, summary="Mine", **{"evidence-craft": "Theirs too"}).status_code == 302
    assert card().summary == "Mine"


def test_submitting_freezes_the_card_and_shows_it(writing):
    assert writing("submit", **COMPLETE).status_code == 302
    html = writing.page().content.decode()
    assert "Submitted on" in html and "She named the trade-off before I asked." in html
    assert 'id="card"' not in html
    assert card().submitted_at


def test_an_unfinished_card_is_not_submitted_and_stays_saved(writing):
    page = writing("submit", **(COMPLETE | {"evidence-judgement": " "}))
    assert page.status_code == 422
    assert "evidence for Judgement" in page.content.decode()
    assert card().submitted_at is None and card().recommendation == "yes"


def test_submitting_twice_shows_the_submitted_card(writing):
    writing("submit", **COMPLETE)
    again = writing("submit", **COMPLETE)
    assert (again.status_code, Scorecard.objects.count()) == (302, 1)


def test_what_is_typed_after_submitting_in_another_tab_is_shown_to_copy(writing):
    writing("submit", **COMPLETE)
    page = writing("save", 1, **(COMPLETE | {"summary": "A late thought"}))
    assert page.status_code == 409
    assert "A late thought" in page.content.decode()
    assert writing("autosave", 1, summary="A late thought").status_code == 410
    assert card().summary == ""


@pytest.mark.parametrize("value", ["0", "5", "-1", "3.5", "high", "²"])
def test_a_rating_outside_the_scale_is_told_at_its_field_and_the_rest_is_saved(writing, value):
    answer = writing("autosave", **{"rating-judgement": value, "summary": "Kept"})
    assert answer.status_code == 422
    assert list(answer.json()["errors"]) == ["rating-judgement"]
    assert card().summary == "Kept" and not Rating.objects.exists()


def test_a_dimension_of_another_stage_is_refused(writing):
    answer = writing("autosave", **{"rating-strategy": "3"})
    assert "does not ask" in answer.json()["errors"]["rating-strategy"]


def test_a_megabyte_and_a_half_is_told_at_its_field_and_stays_in_the_form(writing):
    much = "a" * 1_500_000
    page = writing("save", **{"evidence-judgement": much, "summary": "Kept"})
    html = page.content.decode()
    assert page.status_code == 422
    assert "This holds 1,500,000 characters" in html and html.count("a" * 1000) > 1_000
    assert card().summary == "Kept"


def test_a_nul_is_left_out_and_the_words_around_it_stay(writing):
    writing("autosave", summary="be\0fore\r\nafter")
    assert card().summary == "before\nafter"


@pytest.mark.parametrize("revision", ["", "x", "-1", "99999999999999999999", "²"])
def test_a_revision_that_is_no_number_is_a_late_save(writing, revision):
    assert writing("autosave", revision, summary="Mine").status_code == 409


def test_validation_empties_no_field(writing):
    page = writing("submit", summary="Long thought", **{"rating-judgement": "9", "saw-asks": "Asked twice"})
    html = page.content.decode()
    assert ">\nLong thought</textarea>" in html and ">\nAsked twice</textarea>" in html


def test_words_beside_a_signal_keep_it_ticked(writing):
    writing("autosave", **{"saw-asks": "Asked twice", "seen-asks": ""})
    assert card().sightings.get().text == "Asked twice"


def test_a_signal_that_is_cleared_is_gone(writing):
    writing("autosave", **{"seen-asks": "yes"})
    writing("autosave", 1, **{"seen-asks": ""})
    assert not card().sightings.exists()


def test_a_leading_blank_line_survives_the_page(writing):
    writing("autosave", pad="\n[00:00] began")
    assert ">\n\n[00:00] began</textarea>" in writing.page().content.decode()


def fields_in(html: str) -> dict[str, str]:
    """What the form that ends a page would send."""
    page = LexborHTMLParser(html)
    inputs = page.css("form.read-end input[type=hidden]")
    return {field.attributes["name"]: field.attributes["value"] or "" for field in inputs}


def test_a_finished_card_is_read_once_and_submitted_as_it_was_read(writing):
    answer = writing("finish", **COMPLETE)
    assert (answer.status_code, answer.url[-6:]) == (302, "/read/")
    html = writing.page("read/").content.decode()
    assert "She named the trade-off before I asked." in html and card().submitted_at is None
    sent = fields_in(html)
    assert writing("submit", sent.pop("revision"), **sent).status_code == 302
    assert card().submitted_at


def test_what_changed_since_it_was_read_is_not_submitted_unread(writing):
    writing("finish", **COMPLETE)
    sent = fields_in(writing.page("read/").content.decode())
    writing("autosave", sent["revision"], summary="From another tab")
    page = writing("submit", sent.pop("revision"), **sent)
    assert page.status_code == 409 and "From another tab" in page.content.decode()
    assert card().submitted_at is None


def test_an_unfinished_card_is_not_read_as_finished(writing):
    page = writing("finish", **(COMPLETE | {"evidence-judgement": " "}))
    assert page.status_code == 422 and "evidence for Judgement" in page.content.decode()
    answer = writing.page("read/")
    assert answer.status_code == 302 and answer.url == f"/scorecards/{card().seat_id}/"


def test_a_draft_of_another_day_says_its_day(writing):
    writing("autosave", summary="Once")
    Scorecard.objects.update(saved_at="2026-05-06T10:03:00Z")
    assert "Saved on Wed 6 May at" in writing.page().content.decode()
