import re
from datetime import timedelta

import pytest
from django.urls import reverse

from hiring.models import Opening
from hiring.openings.forms.fields import LanguageField
from hiring.openings.queries import today
from hiring.openings.shown_lines import default_responsibilities
from people.models import Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def save(opening, recruiter, client_of, page_of):
    def send(**changes):
        return client_of(recruiter).post(reverse("opening_edit", args=[opening.slug]), page_of(opening) | changes)

    return send


def error(answer, field: str) -> str:
    return {bound.name: words for bound, words in answer.context["editing"].wrong}[field]


def test_a_page_saved_as_it_is_changes_nothing(save, opening, page_of):
    before = page_of(opening)
    assert save().status_code == 302
    assert page_of(opening) == before | {"revision": before["revision"] + 1}


def test_what_is_saved_stands_and_is_on_record(save, opening, recruiter):
    answer = save(
        team="Ten bakers", places="Bremen, Germany\nLyon, Rhône, FR", is_remote="on", remote_countries="AT, uk"
    )
    assert answer.url == reverse("opening_edit", args=[opening.slug])
    stored = Opening.objects.get()
    assert (stored.team, stored.is_remote, stored.remote_countries) == ("Ten bakers", True, ["AT", "GB"])
    places = list(stored.places.values_list("city", "region", "country"))
    assert places == [("Bremen", "", "DE"), ("Lyon", "Rhône", "FR")]
    assert Event.objects.filter(verb="hiring.opening_changed", actor_id=recruiter.pk).exists()


@pytest.mark.parametrize(
    ("field", "changes", "words"),
    [
        ("pay_high", {"pay_low": "72000", "pay_high": "60000"}, "below the lower end"),
        ("pay_low", {"pay_low": "0"}, "above zero"),
        ("pay_low", {"pay_low": "plenty"}, "Write a number"),
        ("pay_low", {"pay_low": "E13"}, "Write a number"),
        ("pay_high", {"pay_low": "€50k–70k", "pay_high": "72000"}, "Two amounts stand for this end"),
        ("pay_currency", {"pay_low": "£50k", "pay_high": ""}, "The amount says GBP. Keep one of the two."),
        ("pay_currency", {"pay_low": "$50k", "pay_high": "", "pay_currency": ""}, "USD or CAD or AUD. Write which."),
        ("pay_currency", {"pay_currency": "DEM"}, "“DEM” is no currency in use"),
        ("pay_currency", {"pay_currency": ""}, "Pay needs a currency"),
        ("closes_on", {"closes_on": "2001-02-03"}, "in the past"),
        ("places", {"places": "Bremen, DE\nCair Paravel, Narnia"}, "Line 2: “Narnia” is no country"),
        ("remote_countries", {"remote_countries": "DE, Atlantis"}, "“Atlantis” is no country"),
        ("apply_email", {"apply_email": "nobody"}, "valid email"),
        ("apply_url", {"apply_url": "javascript:alert(1)"}, "beginning with https"),
        ("apply_url", {"apply_url": "jobs"}, "beginning with https"),
        ("language", {"language": "klingon"}, "no language known"),
        ("company_size", {"company_size": "size-of-another"}, "no variant of this blueprint"),
        ("engineers", {"engineers": "many"}, "whole number"),
        ("responsibilities", {"responsibilities": ["not-a-line"]}, "not one of the available"),
        ("title", {"title": ""}, "required"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost_or_saved(save, field, changes, words):
    answer = save(**changes, opening_paragraph="Typed for an hour.")
    assert answer.status_code == 422
    assert words in error(answer, field)
    page = answer.content.decode()
    assert "Typed for an hour." in page
    assert f'href="#{answer.context["editing"].wrong[0][0].auto_id}"' in page
    assert not Opening.objects.get().opening_paragraph


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ({"pay_low": "4.000 – 5.500 € brutto/Monat", "pay_currency": ""}, ("4000", "5500", "EUR", "month")),
        ({"pay_high": "CHF 120'000–140'000", "pay_currency": ""}, ("120000", "140000", "CHF", "year")),
        ({"pay_low": "$50k", "pay_high": "60,000.50", "pay_currency": "CAD"}, ("50000", "60000.50", "CAD", "year")),
        ({"pay_low": "bis zu 75.000 Euro"}, (None, "75000", "EUR", "year")),
    ],
)
def test_pay_is_typed_in_one_field_or_in_four(save, typed, stored):
    assert save(**{"pay_low": "", "pay_high": ""} | typed).status_code == 302
    opening = Opening.objects.get()
    ends = (end and format(end, "f").removesuffix(".00") for end in (opening.pay_low, opening.pay_high))
    assert (*ends, opening.pay_currency, opening.pay_period) == stored


def test_today_is_a_closing_date_like_any_other(save):
    assert save(closes_on=today().isoformat()).status_code == 302
    assert save(closes_on=(today() - timedelta(days=1)).isoformat()).status_code == 422


def test_a_closing_date_that_has_passed_since_does_not_stop_other_changes(save, opening):
    Opening.objects.update(closes_on=today() - timedelta(days=3))
    assert save(team="Ten bakers").status_code == 302


def test_a_second_save_of_the_same_page_is_told_and_both_texts_are_shown(opening, recruiter, client_of, page_of):
    first, second = page_of(opening) | {"team": "Said first"}, page_of(opening) | {"team": "Said second"}
    client, address = client_of(recruiter), reverse("opening_edit", args=[opening.slug])
    client.post(address, first)
    answer = client.post(address, second)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Said first" in page and "Said second" in page and "Somebody else saved" in page
    assert Opening.objects.get().team == "Said first"
    client.post(address, second | {"revision": re.search(r'name="revision" value="(\d+)"', page)[1]})
    assert Opening.objects.get().team == "Said second"


def test_a_variant_and_a_headcount_are_kept(save, document):
    size = next(axis for axis in document["variants"] if axis["axis"] == "company_size")["items"][0]
    save(engineers=str(size["min_engineers"]))
    stored = Opening.objects.get()
    assert (stored.engineers, stored.variants) == (size["min_engineers"], [size["id"]])


def test_an_untouched_handful_of_lines_is_nobody_s_choice(save):
    save()
    stored = Opening.objects.get()
    assert (stored.responsibilities, stored.skills) == (None, None)


def test_ticked_lines_are_kept_as_they_are_ticked(save, base_role):
    one = default_responsibilities(base_role)[:1]
    save(responsibilities=one)
    assert Opening.objects.get().responsibilities == one
    save(responsibilities=[])
    assert Opening.objects.get().responsibilities == []


def test_the_preview_shows_what_is_typed_and_saves_nothing(opening, recruiter, client_of, page_of):
    sent = page_of(opening) | {"opening_paragraph": "Warm bread & <b>early</b> nights.", "pay_high": "1"}
    address = reverse("opening_preview", args=[opening.slug])
    fragment = client_of(recruiter).post(address, sent, headers={"hx-request": "true"})
    page = fragment.content.decode()
    assert fragment.status_code == 200 and "<html" not in page
    assert "Warm bread &amp; &lt;b&gt;early&lt;/b&gt; nights." in page
    assert "below the lower end" in page
    assert not Opening.objects.get().opening_paragraph


def test_without_javascript_the_preview_is_a_page_with_the_words_in_the_form(opening, recruiter, client_of, page_of):
    sent = page_of(opening) | {"opening_paragraph": "Warm bread."}
    answer = client_of(recruiter).post(reverse("opening_preview", args=[opening.slug]), sent)
    page = answer.content.decode()
    form, preview = page.split('id="preview"')
    assert "Warm bread." in form and "Warm bread.</span>" in preview
    assert not Opening.objects.get().opening_paragraph


def test_another_variant_brings_the_fresh_list_of_lines(opening, recruiter, client_of, page_of, document):
    size = next(axis for axis in document["variants"] if axis["axis"] == "company_size")["items"][0]
    address = reverse("opening_preview", args=[opening.slug])
    client, sent = client_of(recruiter), page_of(opening)
    same = client.post(address, sent, headers={"hx-request": "true"})
    other = client.post(address, sent | {"company_size": size["id"]}, headers={"hx-request": "true"})
    assert b"hx-swap-oob" not in same.content
    assert b"hx-swap-oob" in other.content
    assert f'name="lines_of" value="{size["id"]}"'.encode() in other.content


def test_every_finding_leads_to_a_place_that_is_there(opening, recruiter, client_of):
    Opening.objects.update(pay_low=None, pay_high=None, apply_email="", opening_paragraph="Young digital natives.")
    page = client_of(recruiter).get(reverse("opening_edit", args=[opening.slug])).content.decode()
    links = re.findall(r'finding-suggestion">.*?href="#([^"]+)"', page)
    assert {"id_pay_low", "id_apply_url", "line-role/facts.opening"} <= set(links)
    assert all(f'id="{link}"' in page for link in links)


@pytest.mark.parametrize(("typed", "tag"), [("Deutsch", "de"), ("german", "de"), ("English", "en"), ("pt-BR", "pt-BR")])
def test_a_language_is_known_by_its_name_too(typed, tag):
    assert LanguageField().clean(typed) == tag
