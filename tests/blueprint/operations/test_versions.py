import pytest

from blueprint.models import Blueprint
from blueprint.operations import versions
from blueprint.stored import document_of
from people.models import Event
from people.refusals import Refused
from tests.blueprint.documents import small_document

pytestmark = pytest.mark.django_db
Status = Blueprint.Status


def imported(by=None, slug=None, url=None, **changes) -> Blueprint:
    document = small_document(source={"url": url, "modified": None, "kind": "wordpress"}, **changes)
    return versions.import_document(document=document, by=by, slug=slug)


def standing(slug="head-of-baking") -> list[tuple[int, str]]:
    return list(Blueprint.objects.of(slug).values_list("version", "status"))


def test_the_first_import_is_the_draft_of_version_one(recruiter):
    draft = imported(recruiter)
    assert (draft.slug, draft.version, draft.status, draft.created_by) == ("head-of-baking", 1, "draft", recruiter)


def test_the_same_document_again_is_the_next_draft_and_the_old_draft_is_kept():
    first, second = imported(), imported()
    assert standing() == [(2, "draft"), (1, "retired")]
    assert document_of(first) == document_of(second)
    assert Blueprint.objects.get(version=1).published_at is None


def test_an_article_belongs_to_the_blueprint_from_its_address():
    imported(url="https://a.example/1", slug="bakers")
    again = imported(url="https://a.example/1", title="Renamed", slug=None)
    assert (again.slug, again.version, document_of(again)["slug"]) == ("bakers", 2, "bakers")


@pytest.mark.parametrize(
    ("first", "second"),
    [("https://a.example", "https://b.example"), (None, "https://b.example"), ("https://a.example", None)],
)
def test_another_source_does_not_take_a_slug_silently(first, second):
    imported(url=first)
    with pytest.raises(versions.SlugTaken, match="Head of Baking"):
        imported(url=second)
    assert standing() == [(1, "draft")]


def test_an_explicit_slug_decides():
    imported(url="https://a.example")
    assert imported(url="https://b.example", slug="head-of-baking").version == 2
    assert imported(url="https://a.example", slug="elsewhere").version == 1


def test_an_invalid_document_is_refused_with_what_is_wrong():
    with pytest.raises(Refused, match=r"kpis\.0.*\(and \d+ more\)"):
        imported(kpis=[{"id": "x"}])
    assert not Blueprint.objects.exists()


def test_a_slug_that_is_none_is_refused():
    with pytest.raises(Refused, match="slug"):
        imported(slug="Not A Slug")


def test_publishing_retires_the_version_before(published_blueprint, recruiter):
    draft = versions.start_draft(slug="head-of-baking", by=recruiter)
    published = versions.publish(blueprint=draft, by=recruiter)
    assert standing() == [(2, "published"), (1, "retired")]
    assert (published.published_by, published.published_at is None) == (recruiter, False)
    assert Blueprint.objects.get(version=1).published_at is not None


def test_the_next_draft_says_what_the_published_version_says(published_blueprint, recruiter):
    draft = versions.start_draft(slug="head-of-baking", by=recruiter)
    assert (draft.version, draft.status) == (2, "draft")
    assert document_of(draft) == document_of(published_blueprint)
    assert versions.start_draft(slug="head-of-baking", by=recruiter) == draft


def test_a_draft_of_nothing_is_refused(recruiter):
    with pytest.raises(Refused, match="nobody"):
        versions.start_draft(slug="nobody", by=recruiter)


def test_an_empty_blueprint_is_not_published(recruiter):
    draft = versions.new_blueprint(title=" Head  of Rye ", by=recruiter)
    assert (draft.title, draft.slug) == ("Head of Rye", "head-of-rye")
    with pytest.raises(Refused, match="at least one responsibility"):
        versions.publish(blueprint=draft, by=recruiter)


def test_new_blueprints_of_one_title_have_their_own_slugs(published_blueprint, recruiter):
    assert versions.new_blueprint(title="Head of Baking", by=recruiter).slug == "head-of-baking-2"


def test_a_title_that_says_nothing_is_refused(recruiter):
    with pytest.raises(Refused, match="title"):
        versions.new_blueprint(title="  ", by=recruiter)


@pytest.mark.parametrize("operation", [versions.publish, versions.discard_draft])
def test_a_published_version_is_neither_published_again_nor_discarded(published_blueprint, recruiter, operation):
    with pytest.raises(Refused, match="never changes"):
        operation(blueprint=published_blueprint, by=recruiter)


def test_a_retired_version_stays_readable(published_blueprint, recruiter):
    retired = versions.retire(blueprint=published_blueprint, by=recruiter)
    assert retired.status == Status.RETIRED
    assert document_of(retired) == small_document()
    with pytest.raises(Refused, match="is not published"):
        versions.retire(blueprint=retired, by=recruiter)


def test_a_discarded_draft_is_gone_and_its_slug_free(draft_blueprint, recruiter):
    versions.discard_draft(blueprint=draft_blueprint, by=recruiter)
    assert standing() == []
    with pytest.raises(Refused, match="no longer there"):
        versions.publish(blueprint=draft_blueprint, by=recruiter)


def test_everything_is_on_record(recruiter):
    first = versions.publish(blueprint=imported(recruiter), by=recruiter)
    second = versions.publish(blueprint=versions.start_draft(slug=first.slug, by=recruiter), by=recruiter)
    versions.retire(blueprint=second, by=recruiter)
    versions.discard_draft(blueprint=imported(recruiter), by=recruiter)
    trail = Event.objects.order_by("pk").values_list("verb", "ids__version")
    assert [(verb.removeprefix("blueprint."), version) for verb, version in trail] == [
        ("imported", 1),
        ("published", 1),
        ("drafted", 2),
        ("retired", 1),
        ("published", 2),
        ("retired", 2),
        ("imported", 3),
        ("discarded", 3),
    ]
    assert set(Event.objects.values_list("actor_id", flat=True)) == {recruiter.pk}


def test_a_refusal_leaves_no_record(draft_blueprint):
    before = Event.objects.count()
    with pytest.raises(versions.SlugTaken):
        imported(url="https://elsewhere.example")
    assert Event.objects.count() == before
