import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from hiring.models import Opening, Plan
from hiring.planning.operations.freezing import freeze_plan
from hiring.planning.views.plan import _form

pytestmark = pytest.mark.django_db


def fields(opening: Opening) -> dict:
    """What the page of a plan sends when nothing is changed on it."""
    form = _form(opening)
    sent = {part.add_prefix(name): part[name].value() for part in form.parts for name in part.fields}
    sent |= {"revision": form.plan.revision, "rules-sent": "yes"}
    return {name: value for name, value in sent.items() if value not in (None, False)}


@pytest.fixture
def send(suggested_plan, recruiter, client_of):
    """Send the page with changes; `to` is the name of a deed's address."""
    before = fields(suggested_plan.opening)

    def post(changes=None, to="plan", args=()):
        address = reverse(to, args=[suggested_plan.opening.slug, *args])
        return client_of(recruiter).post(address, before | (changes or {}))

    return post


def page(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize("who", ["administrator", "recruiter", "member"])
def test_those_who_plan_see_and_save_the_plan(suggested_plan, who, request, client_of):
    user = request.getfixturevalue(who)
    Opening.objects.filter(pk=suggested_plan.opening_id).update(hiring_manager=request.getfixturevalue("member"))
    client = client_of(user)
    assert client.get(reverse("plan", args=[suggested_plan.opening.slug])).status_code == 200
    assert (
        client.post(reverse("plan", args=[suggested_plan.opening.slug]), fields(suggested_plan.opening)).status_code
        == 302
    )


def test_to_everybody_else_the_plan_does_not_exist(suggested_plan, oven, outsider, client_of):
    client, slug = client_of(outsider), suggested_plan.opening.slug
    with_stage = ["plan_stage_up", "plan_stage_down", "plan_stage_remove", "kit", "kit_pdf"]
    with_round = ["plan_round_up", "plan_round_down", "plan_round_remove", "plan_add_stage"]
    addresses = [
        *(reverse(name, args=[slug]) for name in ("plan", "plan_start", "plan_add_round", "brief", "brief_pdf")),
        *(reverse(name, args=[slug, oven.pk]) for name in with_stage),
        *(reverse(name, args=[slug, oven.round_id]) for name in with_round),
        *(reverse(name, args=[slug, "craft"]) for name in ("plan_dimension_up", "plan_dimension_down")),
    ]
    refused = {(client.post(url).status_code, client.get(url).status_code) for url in addresses}
    assert refused <= {(404, 404), (404, 405), (405, 404)}
    assert {Client().get(url).status_code for url in addresses} == {302}


def test_without_a_plan_the_page_offers_one_and_writes_nothing(opening, recruiter, client_of):
    client = client_of(recruiter)
    assert "Propose a plan from the role" in page(client.get(reverse("plan", args=[opening.slug])))
    assert not Plan.objects.exists()
    client.post(reverse("plan_start", args=[opening.slug]))
    assert Plan.objects.get().rounds.count() == 2


def test_a_page_sent_as_it_is_changes_nothing(send, suggested_plan):
    before = fields(suggested_plan.opening)
    assert send().status_code == 302
    assert fields(suggested_plan.opening) == before | {"revision": 2}


def test_what_is_saved_stands(send, suggested_plan, oven):
    answer = send(
        {
            f"stage-{oven.pk}-minutes": 50,
            f"stage-{oven.pk}-dimensions": ["judgement", "craft"],
            "weight-craft-weight": "0.5",
            "rules-bar": "2.5",
        }
    )
    assert answer.status_code == 302
    oven.refresh_from_db()
    assert (oven.minutes, [row.key for row in oven.dimensions.all()]) == (50, ["judgement", "craft"])
    assert Plan.objects.get().bar == 2.5 and suggested_plan.dimensions.get(key="craft").weight == 0.5


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("weight-craft-weight", "-1", "A weight is 0 or more."),
        ("weight-craft-weight", "nan", "Enter a number."),
        ("rules-bar", "5", "between 1 and 4"),
        ("rules-quorum", "0", "from 1 to 100"),
        ("rules-passes", "dice", "not one of the available"),
        ("stage-{}-minutes", "4", "greater than or equal to 5"),
        ("stage-{}-minutes", "99999999999999999999", "less than or equal to 600"),
        ("stage-{}-name", "", "required"),
        ("stage-{}-exercise", "of-another", "not one of the available"),
        ("stage-{}-dimensions", ["of-another"], "not one of the available"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost_or_saved(
    send, suggested_plan, oven, field, value, words
):
    answer = send({field.format(oven.pk): value, "weight-judgement-weight": "7.25"})
    assert answer.status_code == 422 and words in page(answer)
    assert 'value="7.25"' in page(answer) and Plan.objects.get().revision == suggested_plan.revision


def test_a_save_that_came_too_late_is_told_and_shows_both(send, suggested_plan, oven):
    send({"weight-craft-weight": "9", f"stage-{oven.pk}-name": "The other oven"})
    late = send({f"stage-{oven.pk}-name": "My oven"})
    assert late.status_code == 409 and "Somebody else saved this plan" in page(late)
    assert 'value="My oven"' in page(late) and "<p>The other oven</p>" in page(late)
    oven.refresh_from_db()
    assert oven.name == "The other oven"
    again = send({f"stage-{oven.pk}-name": "My oven", "revision": late.context["form"].plan.revision})
    assert again.status_code == 302


def test_what_was_typed_for_an_interview_that_is_gone_is_shown(send, oven):
    send(to="plan_stage_remove", args=[oven.pk])
    late = send({f"stage-{oven.pk}-name": "Written in vain"})
    assert late.status_code == 409 and "Written in vain" in page(late)


def test_a_deed_saves_what_was_typed_and_returns_to_its_place(send, suggested_plan, oven):
    answer = send({f"stage-{oven.pk}-minutes": 55}, to="plan_stage_up", args=[oven.pk])
    assert answer.url == f"{reverse('plan', args=[suggested_plan.opening.slug])}#stage-{oven.pk}"
    oven.refresh_from_db()
    assert oven.minutes == 55 and oven.round == suggested_plan.rounds.first()


def test_an_interview_is_added_with_what_its_exercise_says(send, suggested_plan):
    first = suggested_plan.rounds.first()
    send({f"add-{first.pk}": "oven-case"}, to="plan_add_stage", args=[first.pk])
    added = first.stages.last()
    assert (added.name, added.minutes, [d.key for d in added.dimensions.all()]) == (
        "The broken oven",
        60,
        ["judgement"],
    )


def test_a_round_that_still_has_interviews_is_not_removed(send, oven):
    answer = send(to="plan_round_remove", args=[oven.round_id])
    assert answer.status_code == 409 and "still has interviews" in page(answer)


@pytest.mark.parametrize("name", ["plan_stage_up", "plan_round_up", "plan_round_remove", "plan_add_stage"])
@pytest.mark.parametrize("number", [2**40, 2**70])
def test_a_deed_on_something_that_is_gone_is_told(send, name, number):
    answer = send(to=name, args=[number])
    assert answer.status_code == 409 and "removed it in the meantime" in page(answer)


def test_a_frozen_plan_says_so_and_refuses(send, suggested_plan, oven, recruiter, client_of):
    freeze_plan(opening=suggested_plan.opening, by=recruiter)
    now = {"revision": Plan.objects.get().revision}
    assert send(now, to="plan_stage_remove", args=[oven.pk]).status_code == 409
    assert send(now | {f"stage-{oven.pk}-name": "Oven", f"stage-{oven.pk}-minutes": 50}).status_code == 302
    oven.refresh_from_db()
    assert (oven.name, oven.minutes) == ("Oven", 60)
    client = client_of(recruiter)
    assert client.post(reverse("plan_start", args=[suggested_plan.opening.slug])).status_code == 409
    assert "Frozen since" in page(client.get(reverse("plan", args=[suggested_plan.opening.slug])))


def test_a_frozen_plan_is_read_and_what_can_still_change_is_a_page_of_its_own(
    send, suggested_plan, oven, recruiter, client_of
):
    freeze_plan(opening=suggested_plan.opening, by=recruiter)
    client, address = client_of(recruiter), reverse("plan", args=[suggested_plan.opening.slug])
    read = LexborHTMLParser(page(client.get(address))).css_first("main")
    assert not read.css("input, select, textarea"), "a page to read"
    assert "60 min" in read.text() and "Rates Craft" in read.text() and read.css_first('a[href="?change=names"]')
    names = LexborHTMLParser(page(client.get(f"{address}?change=names"))).css_first("main")
    assert not names.css(":disabled")
    sent = {field.attributes["name"]: field.attributes.get("value", "on") for field in names.css("input[name]")}
    sent |= {f"stage-{oven.pk}-interviewers": "3"}
    sent.pop("csrfmiddlewaretoken")
    assert client.post(address, sent).status_code == 302
    oven.refresh_from_db()
    assert oven.interviewers == 3
    refused = client.post(address, sent | {f"stage-{oven.pk}-interviewers": "many"})
    assert refused.status_code == 422 and "Names and panels" in page(refused)


def test_the_matrix_has_headers_and_says_each_cell_in_words(suggested_plan, recruiter, client_of):
    html = page(client_of(recruiter).get(reverse("plan", args=[suggested_plan.opening.slug])))
    assert '<th scope="row">Craft</th>' in html and "rated by 2 people" in html and "not rated" in html
    assert "“Conversation” has no exercise." in html


def test_a_longer_plan_takes_no_more_queries_to_show(suggested_plan, recruiter, client_of, django_assert_num_queries):
    client, address = client_of(recruiter), reverse("plan", args=[suggested_plan.opening.slug])
    with CaptureQueriesContext(connection) as before:
        client.get(address)
    round = suggested_plan.rounds.first()
    for at in range(5):
        round.stages.create(position=9 + at, name=f"Talk {at}").dimensions.create(position=0, key="craft")
    with django_assert_num_queries(len(before)):
        assert len(client.get(address).context["coverage"].stages) == 7


def test_a_name_with_a_nul_is_refused_at_its_field(send, oven):
    answer = send({f"stage-{oven.pk}-name": "Ov\x00en"})
    assert answer.status_code == 422 and "Null characters are not allowed" in page(answer)
