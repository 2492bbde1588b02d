from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from hiring.models import Employer, Opening, Posting
from hiring.openings import operations as openings
from hiring.openings.queries import today
from people import triggers
from people.models import Event

pytestmark = pytest.mark.django_db


def publish(client, opening):
    fresh = Opening.objects.get(pk=opening.pk)
    address = reverse("opening_publish", args=[opening.slug])
    return client.post(address, {"revision": fresh.revision}, follow=True).content.decode()


def test_publishing_makes_a_version_and_is_on_record(opening, recruiter, client_of):
    assert "Published. Anybody can read it now." in publish(client_of(recruiter), opening)
    posting = Posting.objects.get()
    assert (posting.version, posting.is_live, posting.published_by) == (1, True, recruiter)
    assert Event.objects.get(verb="hiring.posting_published").ids == {"opening": opening.pk}


@pytest.mark.parametrize(
    ("lacking", "rule", "words"),
    [
        ({"pay_low": None, "pay_high": None}, "pay_blocks", "No pay range or pay basis is given."),
        ({"apply_email": ""}, "apply_blocks", "Nobody can tell how to apply."),
    ],
)
def test_what_the_rules_ask_for_stops_publishing_in_words_until_the_rule_is_off(
    opening, recruiter, client_of, lacking, rule, words
):
    client = client_of(recruiter)
    Opening.objects.update(**lacking)
    assert words in publish(client, opening)
    assert not Posting.objects.exists()
    Employer.objects.update(**{rule: False})
    publish(client, opening)
    assert Posting.objects.live().exists()


def test_the_equal_opportunity_statement_is_asked_for_on_the_employer_s_page(opening, recruiter, client_of):
    Employer.objects.update(equal_opportunity="")
    page = publish(client_of(recruiter), opening)
    assert "There is no equal-opportunity statement." in page
    assert f'href="{reverse("employer")}#id_equal_opportunity"' in page


def test_a_closing_date_that_has_passed_stops_publishing(opening, recruiter, client_of):
    Opening.objects.update(closes_on=today() - timedelta(days=1))
    assert "The closing date has passed." in publish(client_of(recruiter), opening)
    assert not Posting.objects.exists()


@pytest.mark.usefixtures("empty_cache")
def test_what_was_refused_is_tried_again_when_the_same_page_asks_again(opening, recruiter, client_of):
    client, address = client_of(recruiter), reverse("opening_publish", args=[opening.slug])
    sent = {"revision": opening.revision, "csrfmiddlewaretoken": "that of the page"}
    Employer.objects.update(equal_opportunity="")
    client.post(address, sent)
    assert not Posting.objects.exists()
    Employer.objects.update(equal_opportunity="We welcome everybody.")
    client.post(address, sent)
    assert Posting.objects.live().exists()


def test_advice_stops_nothing(opening, recruiter, client_of):
    Opening.objects.update(opening_paragraph="A young rockstar.")
    assert "Published. Anybody" in publish(client_of(recruiter), opening)


def test_a_closed_opening_is_not_published(opening, recruiter, client_of):
    openings.close_opening(opening=opening, by=recruiter)
    assert "This opening is closed." in publish(client_of(recruiter), opening)


def test_one_publishes_only_what_one_has_read(opening, recruiter, client_of):
    address = reverse("opening_publish", args=[opening.slug])
    for revision in (opening.revision - 1, "", "x", "²", "9" * 5000):
        page = client_of(recruiter).post(address, {"revision": revision}, follow=True).content.decode()
        assert "changed after you opened this page" in page
    assert not Posting.objects.exists()


def test_publishing_again_takes_the_place_of_the_version_before(posting, recruiter, client_of):
    client = client_of(recruiter)
    Opening.objects.update(team="Twelve bakers")
    page = client.get(reverse("opening", args=[posting.opening.slug])).content.decode()
    assert "has changed since" in page and "Publish again" in page
    publish(client, posting.opening)
    states = [(made.version, made.is_live) for made in Posting.objects.order_by("version")]
    assert states == [(1, False), (2, True)]
    page = client.get(reverse("opening", args=[posting.opening.slug])).content.decode()
    assert "has changed since" not in page and "Publish again" not in page


def test_an_earlier_version_reads_as_it_did_for_those_who_see_the_opening(posting, recruiter, outsider, client_of):
    Opening.objects.update(team="Twelve bakers")
    Employer.objects.update(about="We bake cakes now.")
    publish(client_of(recruiter), posting.opening)
    for name, more in (("opening_version", []), ("opening_version_document", ["txt"])):
        address = reverse(name, args=[posting.opening.slug, 1, *more])
        page = client_of(recruiter).get(address).content.decode()
        assert "Nine bakers" in page and "We bake bread." in page and "cakes" not in page
        assert client_of(outsider).get(address).status_code == 404


def test_the_day_of_posting_stays_that_of_the_first_version(posting, opening, recruiter):
    with triggers.lifted(connection):
        Posting.objects.update(published_at=posting.published_at - timedelta(days=9))
    again = openings.publish(opening=opening, revision=opening.revision, by=recruiter)
    assert again.content["facts"]["date_posted"]["text"] == str(today() - timedelta(days=9))


def test_unpublishing_asks_first(posting, recruiter, client_of):
    client, address = client_of(recruiter), reverse("opening_unpublish", args=[posting.opening.slug])
    assert "Unpublish the description?" in client.get(address).content.decode()
    assert Posting.objects.live().exists()
    client.post(address)
    ended = Posting.objects.get()
    assert ended.unpublished_by == recruiter and not ended.is_live
    with pytest.raises(IntegrityError, match="only ended"), transaction.atomic():
        Posting.objects.update(unpublished_at=None, unpublished_by=None)
    assert Event.objects.filter(verb="hiring.posting_unpublished").count() == 1


def test_a_published_description_says_nothing_of_what_is_missing(posting):
    assert "Missing" not in str(posting.content)


def test_the_page_offers_every_format_to_copy_or_download(opening, recruiter, client_of):
    page = client_of(recruiter).get(reverse("opening", args=[opening.slug])).content.decode()
    assert page.count("data-copy=") == 4
    for ending in ("pdf", "html", "md", "txt", "jsonld"):
        address = reverse("opening_document", args=[opening.slug, ending])
        assert address in page
        assert client_of(recruiter).get(address).status_code == 200
    assert client_of(recruiter).get(reverse("opening_document", args=[opening.slug, "odt"])).status_code == 404


def test_publishing_asks_once_and_shows_what_boards_and_links_will_show(opening, recruiter, client_of):
    page = client_of(recruiter).get(reverse("opening_publish", args=[opening.slug])).content.decode()
    assert "Publish this job?" in page and "Publish</button>" in page
    assert "When somebody shares the link" in page and "What job boards show" in page
    assert "Bremen, Germany ·" in page
    assert not Posting.objects.exists()
    Opening.objects.filter(pk=opening.pk).update(employment="", pay_low=None, pay_high=None)
    page = client_of(recruiter).get(reverse("opening_publish", args=[opening.slug])).content.decode()
    assert "It cannot be published yet" in page and "No type of employment is given." in page
    assert "Publish</button>" not in page
