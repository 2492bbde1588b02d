"""Pages about how roles hang together: derived ones, families, career steps."""

import copy
from io import BytesIO

import pytest
from pypdf import PdfReader

from blueprint.derived_role import parent_news, with_taken
from blueprint.models import Blueprint, Family, FamilyStep
from blueprint.operations import families, versions
from blueprint.operations.deriving import derive_blueprint
from blueprint.stored import document_of, fill
from people.models import Event
from people.refusals import Refused
from tests.blueprint.changed_roles import published
from tests.blueprint.documents import small_document

ROLE = "/blueprints/head-of-baking/"
DERIVED = "/blueprints/director-of-baking/derived/"


@pytest.fixture
def parent(recruiter):
    return published(small_document(), recruiter)


@pytest.fixture
def derived(parent, recruiter):
    """Published, with a duty in its own words."""
    draft = derive_blueprint(blueprint=parent, title="Director of Baking", by=recruiter)
    role = copy.deepcopy(document_of(draft))
    role["responsibilities"][0]["items"][0]["text"] = "Decide for all shops."
    fill(draft, role)
    return versions.publish(blueprint=draft, by=recruiter)


@pytest.fixture
def newer(derived, recruiter):
    """Version 2 of the parent: another mission, and other words for both duties of the first group."""
    role = copy.deepcopy(small_document())
    role["mission"]["core"] = "Bread for all."
    for line in role["responsibilities"][0]["items"]:
        line["text"] = "Otherwise there."
    return published(role, recruiter)


def test_a_derived_role_says_what_its_parent_says_and_remembers_it(parent, recruiter, client_of):
    response = client_of(recruiter).post(f"{ROLE}derive/", {"title": "Director of Baking"})
    draft = Blueprint.objects.get(slug="director-of-baking")
    assert response.url == "/blueprints/director-of-baking/draft/"
    own = {"title": "Director of Baking", "slug": "director-of-baking"}
    own |= {"derived_from": {"slug": "head-of-baking", "version": 1}, "source": document_of(draft)["source"]}
    own["at_a_glance"] = [{"name": "Role title", "text": "Director of Baking"}]
    assert document_of(draft) == small_document() | own
    assert Event.objects.get(verb="blueprint.created", subject_id=draft.pk).ids == {"derived_from": parent.pk}


def test_it_keeps_its_parent_from_version_to_version_and_through_a_file(derived, recruiter):
    again = versions.start_draft(slug=derived.slug, by=recruiter)
    assert document_of(again)["derived_from"] == {"slug": "head-of-baking", "version": 1}
    versions.discard_draft(blueprint=again, by=recruiter)
    assert document_of(versions.import_document(document=document_of(derived), by=recruiter)) == document_of(derived)


def test_a_draft_is_no_parent(draft_blueprint, recruiter):
    with pytest.raises(Refused, match="Publish this draft first"):
        derive_blueprint(blueprint=draft_blueprint, title="Director", by=recruiter)


def test_members_derive_nothing_and_take_nothing_over(newer, member, client_of):
    client = client_of(member)
    assert client.get(f"{ROLE}derive/").status_code == 403
    assert client.get(f"{DERIVED}take-over/").status_code == 403
    assert client.get(DERIVED).status_code == 200
    assert client.get(f"{ROLE}derived/").status_code == 404


def test_what_differs_is_shown_and_that_the_parent_went_on(newer, recruiter, client_of):
    html = client_of(recruiter).get(DERIVED).content.decode()
    assert "for all shops" in html
    assert "Version 2 of Head of Baking is published since." in html
    page = client_of(recruiter).get("/blueprints/director-of-baking/").content.decode()
    assert "Derived from Head of Baking, version 1" in page
    assert "From it come" in client_of(recruiter).get(ROLE).content.decode()


def test_a_parent_that_is_not_here_is_said(recruiter, member, client_of):
    orphan = small_document(derived_from={"slug": "elsewhere", "version": 3})
    published(orphan, recruiter)
    html = client_of(member).get(f"{ROLE}derived/").content.decode()
    assert "not in this library" in html


def test_newer_lines_are_taken_into_a_draft_by_choice(newer, derived, recruiter, client_of):
    client = client_of(recruiter)
    context = client.get(f"{DERIVED}take-over/").context
    lines = {line.address: line.kind for line in context["news"].lines}
    first, second = "responsibilities/set-the-range", "responsibilities/plan-the-ovens"
    assert lines == {"mission.core": "theirs", first: "both", second: "theirs"}
    form = {"seen": context["seen"], "version": newer.pk, f"line:{second}": "keep"}
    assert client.post(f"{DERIVED}take-over/", form).url == "/blueprints/director-of-baking/draft/"
    draft = document_of(Blueprint.objects.drafts().get(slug=derived.slug))
    assert draft["mission"]["core"] == "Bread for all."
    assert [line["text"] for line in draft["responsibilities"][0]["items"]] == [
        "Decide for all shops.",
        "Say which oven bakes what.",
    ]
    assert draft["derived_from"]["version"] == 2
    assert "newest version" in client.get(f"{DERIVED}take-over/", follow=True).content.decode()


def test_an_opening_paragraph_that_the_parent_changes_comes_over_under_the_roles_own_name(parent, recruiter):
    draft = derive_blueprint(blueprint=parent, title="Director of Baking", by=recruiter)
    role = copy.deepcopy(small_document())
    role["summary"]["text"] = "The Head of Baking lights the ovens."
    lines = {line.address: line for line in parent_news(small_document(), role, document_of(draft)).lines}
    assert lines["summary.text"].kind == "theirs"
    taken = with_taken(small_document(), role, document_of(draft), {})
    assert taken["summary"]["text"] == "The Director of Baking lights the ovens."


def test_what_was_read_is_what_is_taken(newer, derived, recruiter, client_of):
    client = client_of(recruiter)
    seen = client.get(f"{DERIVED}take-over/").context["seen"]
    draft = versions.start_draft(slug=derived.slug, by=recruiter)
    fill(draft, document_of(draft) | {"kpi_notes": ["Somebody wrote this meanwhile."]})
    page = client.post(f"{DERIVED}take-over/", {"seen": seen, "version": newer.pk}, follow=True).content.decode()
    assert "was changed after you opened this page" in page
    assert document_of(draft)["kpi_notes"] == ["Somebody wrote this meanwhile."]


def test_a_career_step_is_a_page_and_a_pdf(parent, derived, member, client_of):
    client = client_of(member)
    assert "Director of Baking" in client.get(f"{ROLE}step/").content.decode()
    html = client.get(f"{ROLE}step/?to=director-of-baking").content.decode()
    assert "What evidence would show it" in html
    assert "Meets the bar in both roles" in html
    assert client.get(f"{ROLE}step.pdf").status_code == 302
    pdf = client.get(f"{ROLE}step.pdf?to=director-of-baking")
    pages = PdfReader(BytesIO(pdf.content)).pages
    assert "Decide for all shops." in " ".join("".join(page.extract_text() for page in pages).split())


def test_a_step_to_a_role_that_one_may_not_read_is_not_there(parent, member, client_of, recruiter):
    versions.new_blueprint(title="Secret", by=recruiter)
    assert client_of(member).get(f"{ROLE}step/?to=secret").status_code == 404
    assert client_of(member).get(f"{ROLE}step.pdf?to=secret").status_code == 404


def test_a_family_has_its_roles_step_by_step(parent, derived, recruiter, member, client_of):
    client = client_of(recruiter)
    address = client.post("/blueprints/families/", {"name": "Baking"}).url
    for slug, step in (("director-of-baking", 2), ("head-of-baking", 1)):
        assert client.post(address, {"slug": slug, "step": step}).status_code == 302
    html = client_of(member).get(address).content.decode()
    assert html.index("Head of Baking") < html.index("Director of Baking")
    assert f"{ROLE}step/?to=director-of-baking" in html
    assert "Take off" not in html
    assert "Step 1 of" in client_of(member).get(ROLE).content.decode()
    assert client_of(member).get(f"{ROLE}step/").context["roles"] == [("director-of-baking", "Director of Baking")]


def test_a_role_stands_on_one_step_and_comes_off_it(parent, recruiter, client_of):
    one, other = (families.begin_family(name=name, by=recruiter) for name in ("One", "Other"))
    for family in (one, other):
        families.put_on_step(family=family, slug=parent.slug, step=3, by=recruiter)
    assert FamilyStep.objects.get().family == other
    client_of(recruiter).post(f"/blueprints/families/{other.pk}/roles/{parent.slug}/take-off/")
    assert not FamilyStep.objects.exists()


def test_a_name_is_one_family_s_and_a_step_is_a_number_from_one_to_twenty(parent, recruiter, client_of):
    client = client_of(recruiter)
    family = families.begin_family(name="Baking", by=recruiter)
    assert "of this name already" in client.post("/blueprints/families/", {"name": " baking "}).content.decode()
    for step in ("0", "21", "x"):
        page = client.post(f"/blueprints/families/{family.pk}/", {"slug": parent.slug, "step": step})
        assert page.context["form"].errors["step"]
    assert not FamilyStep.objects.exists()


def test_members_read_families_and_change_none(parent, recruiter, member, client_of):
    family = families.begin_family(name="Baking", by=recruiter)
    client = client_of(member)
    where = f"/blueprints/families/{family.pk}/"
    assert client.post("/blueprints/families/", {"name": "Mine"}).status_code == 403
    assert client.post(where, {"slug": parent.slug, "step": 1}).status_code == 403
    assert client.post(f"{where}roles/{parent.slug}/take-off/").status_code == 403
    assert client.post(f"{where}give-up/").status_code == 403
    assert "Put a role" not in client.get(where).content.decode()


def test_a_family_is_given_up_once_that_is_confirmed(parent, recruiter, client_of):
    family = families.begin_family(name="Baking", by=recruiter)
    families.put_on_step(family=family, slug=parent.slug, step=1, by=recruiter)
    where = f"/blueprints/families/{family.pk}/give-up/"
    client_of(recruiter).get(where)
    assert Family.objects.exists()
    client_of(recruiter).post(where)
    assert not Family.objects.exists()
    assert Blueprint.objects.of(parent.slug).exists()


def test_the_pages_ask_for_a_sign_in(parent, client):
    for page in ("/blueprints/families/", f"{ROLE}step/", f"{ROLE}step.pdf", f"{ROLE}derive/"):
        assert client.get(page).status_code == 302
