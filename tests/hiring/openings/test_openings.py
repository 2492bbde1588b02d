import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from blueprint.operations import versions
from hiring.models import Opening, Place, Posting
from hiring.openings import operations as openings
from people.models import Event
from people.refusals import Refused

pytestmark = pytest.mark.django_db

PAGES = ["opening", "opening_edit", "opening_unpublish"]
DEEDS = ["opening_edit", "opening_preview", "opening_publish", "opening_unpublish", "opening_close", "opening_reopen"]


@pytest.fixture
def led_by_member(opening, member):
    Opening.objects.filter(pk=opening.pk).update(hiring_manager=member)
    return opening


def status(client, name, opening, method="get") -> int:
    return getattr(client, method)(reverse(name, args=[opening.slug])).status_code


@pytest.mark.parametrize("who", ["administrator", "recruiter"])
@pytest.mark.parametrize("name", PAGES)
def test_administrators_and_recruiters_see_every_page_of_an_opening(opening, who, name, request, client_of):
    assert status(client_of(request.getfixturevalue(who)), name, opening) == 200


def test_a_hiring_manager_reads_their_own_opening_and_changes_nothing(led_by_member, member, client_of):
    client = client_of(member)
    assert status(client, "opening", led_by_member) == 200
    assert [status(client, name, led_by_member, "post") for name in DEEDS] == [403] * len(DEEDS)
    assert "Publish</button>" not in client.get(reverse("opening", args=[led_by_member.slug])).content.decode()


def test_to_everybody_else_an_opening_does_not_exist(opening, outsider, client_of):
    client = client_of(outsider)
    assert [status(client, name, opening) for name in PAGES] == [404] * len(PAGES)
    assert [status(client, name, opening, "post") for name in DEEDS] == [404] * len(DEEDS)


def test_without_a_sign_in_every_page_asks_for_one(opening):
    answers = [Client().post(reverse(name, args=[opening.slug])) for name in DEEDS]
    assert {answer.url.split("?")[0] for answer in answers} == {reverse("account_login")}


def test_the_list_holds_what_one_may_see(led_by_member, recruiter, member, outsider, client_of):
    shown = [client_of(who).get(reverse("openings")).content.decode() for who in (recruiter, member, outsider)]
    assert ["Head of Baking" in page for page in shown] == [True, True, False]
    assert "New opening" not in shown[1]


@pytest.mark.parametrize(("name", "queries"), [("openings", 6), ("jobs", 4)])
def test_a_longer_list_takes_no_more_queries(
    posting, recruiter, client_of, published_blueprint, name, queries, django_assert_num_queries
):
    client = client_of(recruiter)
    with django_assert_num_queries(queries):
        client.get(reverse(name))
    for number in range(2):
        more = openings.create_opening(
            title=f"Baker {number}", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
        )
        Posting.objects.create(opening=more, version=1, content=posting.content, published_by=recruiter)
    with django_assert_num_queries(queries):
        assert len(client.get(reverse(name)).context["page"]) == 3


def test_an_opening_begins_with_the_variants_of_the_blueprint_page(published_blueprint, recruiter, client_of):
    client = client_of(recruiter)
    address = f"{reverse('opening_new')}?blueprint=head-of-baking&engineers=5"
    assert 'value="Head of Baking"' in client.get(address).content.decode()
    client.post(address, {"title": "Night baker", "blueprint": "head-of-baking"})
    opening = Opening.objects.get(slug="night-baker")
    assert opening.engineers == 5 and len(opening.variants) == 1
    assert Event.objects.get(verb="hiring.opening_created").subject_id == opening.pk


def test_two_openings_of_one_title_have_two_addresses(opening, published_blueprint, recruiter):
    again = openings.create_opening(
        title="Head of Baking", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    assert (opening.slug, again.slug) == ("head-of-baking", "head-of-baking-2")


@pytest.mark.parametrize(("spoken", "language"), [("de", "de"), ("pt-BR", "pt"), ("en", "en-GB"), ("sv", "en-GB")])
def test_an_opening_speaks_its_blueprint_s_language(spoken, language, published_blueprint, recruiter):
    published_blueprint.language = spoken
    made = openings.create_opening(
        title="Work", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    assert made.language == language


def test_a_title_never_takes_the_address_of_a_page(published_blueprint, recruiter):
    made = openings.create_opening(
        title="New", blueprint=published_blueprint, variants=[], engineers=None, by=recruiter
    )
    assert made.slug == "new-2"


def test_an_opening_begins_with_nothing_but_a_published_blueprint(draft_blueprint, recruiter, client_of):
    answer = client_of(recruiter).post(reverse("opening_new"), {"title": "Baker", "blueprint": "head-of-baking"})
    assert answer.status_code == 422 or "No blueprint is published yet" in answer.content.decode()
    with pytest.raises(Refused, match="published blueprint"):
        openings.create_opening(title="B", blueprint=draft_blueprint, variants=[], engineers=None, by=recruiter)


def test_a_newer_blueprint_changes_nothing_in_an_opening(opening, recruiter, document, client_of):
    newer = versions.import_document(document=document | {"title": "Head of Cakes"}, by=recruiter)
    versions.publish(blueprint=newer, by=recruiter)
    page = client_of(recruiter).get(reverse("opening", args=[opening.slug])).content.decode()
    described, offered = page.split("Version 2 of Head of Cakes is published")
    assert "Head of Baking, version 1" in described and "Head of Cakes" not in described + offered


def test_closing_takes_the_description_away_and_opening_again_does_not_bring_it_back(posting, recruiter, client_of):
    client, slug = client_of(recruiter), posting.opening.slug
    client.post(reverse("opening_close", args=[slug]))
    assert Opening.objects.get().status == "closed"
    client.post(reverse("opening_reopen", args=[slug]))
    assert Opening.objects.get().status == "open"
    assert not Posting.objects.live().exists()
    closed = Event.objects.filter(verb__in=["hiring.opening_closed", "hiring.opening_reopened"])
    assert closed.count() == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {"pay_low": 9, "pay_high": 5, "pay_currency": "EUR"},
        {"pay_low": 0, "pay_high": None, "pay_currency": "EUR"},
        {"pay_low": 9, "pay_high": None, "pay_currency": ""},
        {"pay_low": 9, "pay_high": None, "pay_currency": "eur"},
        {"status": "lost"},
    ],
)
def test_the_database_refuses_what_cannot_be(opening, wrong):
    with pytest.raises(IntegrityError), transaction.atomic():
        Opening.objects.filter(pk=opening.pk).update(**wrong)


def test_the_database_keeps_one_live_description_and_times_with_their_people(posting, recruiter):
    again = {"opening": posting.opening, "content": {}, "published_by": recruiter}
    for wrong in (again | {"version": 2}, again | {"version": 2, "unpublished_at": posting.published_at}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Posting.objects.create(**wrong)
    with pytest.raises(IntegrityError), transaction.atomic():
        Place.objects.create(opening=posting.opening, country="Germany"[:2])
