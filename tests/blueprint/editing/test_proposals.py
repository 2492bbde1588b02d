"""A variant's prose as changes to accept, alter or refuse one by one."""

import json

import pytest
from django.conf import settings
from django.urls import reverse

from blueprint.composition import compose
from blueprint.models import Change
from blueprint.proposed_changes import proposals
from blueprint.stored import document_of
from tests.blueprint.small_role import item, small_role, variant

pytestmark = pytest.mark.django_db


def shipped(slug: str) -> dict:
    return json.loads((settings.BASE_DIR / "blueprint" / "library" / f"{slug}.json").read_text("utf-8"))


PROSE = variant(
    "Small",
    points=[
        item("", "Often reports to the Mayor; may still lead the pilots."),
        item("", "Higher emphasis on leading the pilots."),
        item("", "Less planning of who sails when."),
    ],
)


def test_each_sentence_becomes_one_change_with_its_reason():
    made = {one.why: (one.action, one.target, one.text) for one in proposals(small_role({"company_size": [PROSE]}))}
    assert made["Often reports to the Mayor"] == ("replace", "summary.reports_to", "Mayor")
    assert made["may still lead the pilots."][0] == "add"
    assert made["Higher emphasis on leading the pilots."][:2] == ("emphasise", "pilots")
    assert made["Less planning of who sails when."][:2] == ("remove", "traffic-plan")


def test_a_sentence_that_a_change_gives_as_its_reason_is_not_proposed_again():
    change = {"action": "emphasise", "target": "pilots", "text": "", "why": "Higher emphasis on leading the pilots."}
    role = small_role({"company_size": [PROSE | {"changes": [change | {"group": None}]}]})
    assert "Higher emphasis on leading the pilots." not in [one.why for one in proposals(role)]


WRITINGS = {
    "Reports directly to the CEO or a founder.": ("replace", "summary.reports_to", "CEO or a founder"),
    "Often reports into the CTO.": ("replace", "summary.reports_to", "CTO"),
    "The role reports to a Vice President of Engineering.": (
        "replace",
        "summary.reports_to",
        "Vice President of Engineering",
    ),
    "Answers to the managing director.": ("replace", "summary.reports_to", "managing director"),
    "The reporting line goes to the COO.": ("replace", "summary.reports_to", "COO"),
    "No longer reports to the CTO.": ("add", "environment", "No longer reports to the CTO."),
    "Delivers through managers.": ("add", "responsibilities", "Deliver through managers."),
    "Works closely with legal and privacy teams.": (
        "add",
        "responsibilities",
        "Work closely with legal and privacy teams.",
    ),
    "May still write code.": ("add", "responsibilities", "Write code."),
    "Must know FDA regulations and IEC 62304.": ("add", "skills", "Know FDA regulations and IEC 62304."),
    "Requires experience with PCI DSS.": ("add", "skills", "Experience with PCI DSS"),
    "Familiarity with SOX is required.": ("add", "skills", "Familiarity with SOX"),
    "Does not own the budget.": ("add", "environment", "Does not own the budget."),
    "Owns the budget outright.": ("add", "decision_rights", "Own the budget outright."),
    "Decides on colours alone.": ("add", "decision_rights", "Decide on colours alone."),
    "Roadmaps are set by the founders.": ("add", "environment", "Roadmaps are set by the founders."),
    "A team of 8 to 12 engineers.": ("add", "environment", "A team of 8 to 12 engineers."),
    "Colours matter less than audit evidence.": ("add", "environment", "Colours matter less than audit evidence."),
}


def test_each_writing_becomes_the_change_that_it_means():
    role = shipped("head-of-engineering")
    lines = [item("", sentence) for sentence in WRITINGS]
    only = role["variants"][0]["items"][0] | {"text": "", "points": lines, "changes": []}
    role["variants"] = [{"axis": "company_size", "items": [only]}]
    made = {one.why: (one.action, one.target, one.text) for one in proposals(role)}
    assert {why: made[why] for why, right in WRITINGS.items() if made[why] != right} == {}


@pytest.fixture
def told(draft):
    """The draft with one sentence about its first variant."""
    first = draft.variants.first() if hasattr(draft, "variants") else None
    first = first or Change._meta.get_field("variant").related_model.objects.filter(blueprint=draft).first()
    first.text = "Typically reports to Nobody."
    first.save(update_fields=["text"])
    return draft


def one_of(draft):
    return next(one for one in proposals(document_of(draft)) if one.why == "Typically reports to Nobody.")


def test_a_proposal_is_accepted_and_then_changes_the_line(told, client_of, recruiter):
    client, proposal = client_of(recruiter), one_of(told)
    page = client.get(reverse("blueprint_proposals", args=[told.slug])).content.decode()
    assert "Typically reports to Nobody." in page
    client.post(reverse("blueprint_proposals_accept", args=[told.slug]), {"name": proposal.name})
    assert Change.objects.filter(blueprint=told, target="summary.reports_to", text="Nobody").exists()
    composed = compose(document_of(told), [proposal.variant])
    assert composed.texts["summary.reports_to"].text == "Nobody"
    again = client.post(reverse("blueprint_proposals_accept", args=[told.slug]), {"name": proposal.name})
    assert again.status_code == 404


def test_a_proposal_is_changed_before_it_is_accepted_and_what_is_wrong_is_told(told, client_of, recruiter):
    client, proposal = client_of(recruiter), one_of(told)
    form = {"name": proposal.name, "action": "replace", "place": "text:summary.reports_to", "text": "", "why": ""}
    address = reverse("blueprint_proposals_accept", args=[told.slug])
    assert client.get(reverse("blueprint_proposals", args=[told.slug]), {"change": proposal.name}).status_code == 200
    wrong = client.post(address, form)
    assert wrong.status_code == 422 and "Write what is added" in wrong.content.decode()
    client.post(address, form | {"text": "The whole crew"})
    change = Change.objects.get(blueprint=told, text="The whole crew")
    assert change.why == "Typically reports to Nobody."


def test_a_refused_proposal_can_be_brought_back(told, client_of, recruiter):
    client, proposal = client_of(recruiter), one_of(told)
    address = reverse("blueprint_proposals_refuse", args=[told.slug])
    page = client.post(address, {"name": proposal.name}, follow=True).content.decode()
    assert "1 refused" in page
    page = client.post(address, {"name": proposal.name, "again": "yes"}, follow=True).content.decode()
    assert "refused</summary>" not in page


def test_only_editors_see_proposals(draft, client_of, member):
    assert client_of(member).get(reverse("blueprint_proposals", args=[draft.slug])).status_code == 404
