"""A newer version of the blueprint in an opening with own words: offered line by line, taken over by choice."""

import copy

import pytest
from django.urls import reverse

from blueprint.job_description.own_words import ITEM
from blueprint.operations import versions
from blueprint.stored import document_of
from hiring.models import Opening, OwnWords
from hiring.openings import operations
from hiring.openings.operations import PlanFrozen
from hiring.openings.queries import description_of, newer_version_of, news_of, outline_of
from hiring.planning.operations.freezing import freeze_plan
from people.models import Event

pytestmark = pytest.mark.django_db


def again(opening) -> Opening:
    return Opening.objects.select_related("own_words", "blueprint").get(pk=opening.pk)


@pytest.fixture
def work(opening):
    """The addresses of the lines of the work."""
    lines = [line for line in outline_of(again(opening)).sections["section:work"].rows if line.kind == ITEM]
    assert len(lines) >= 2
    return [line.address for line in lines]


@pytest.fixture
def version(opening, recruiter, work):
    """Version 2: the first two lines of the work say something else."""
    document = copy.deepcopy(document_of(opening.blueprint))
    texts = {address.partition("/")[2]: f"New words {at}." for at, address in enumerate(work[:2])}
    for group in document["responsibilities"]:
        for item in group["items"]:
            item["text"] = texts.get(item["id"], item["text"])
    return versions.publish(blueprint=versions.import_document(document=document, by=recruiter), by=recruiter)


@pytest.fixture
def mine(opening, recruiter, work):
    """Own words on the first line and on the team."""
    words = {f"text:{work[0]}": "Mine.", "text:scope/facts.team": "Nine bakers and a cat"}
    operations.write_own_words(opening=opening, fields=words, revision=0, by=recruiter)


def text(opening, address: str) -> str:
    return outline_of(again(opening)).rows[address].words.text


def test_lines_are_unchanged_theirs_mine_or_both(opening, work, mine, version):
    news = news_of(again(opening), version)
    kinds = {line.address: line.kind for line in news.lines}
    assert kinds == {work[0]: "both", work[1]: "theirs", "scope/facts.team": "mine"}
    assert news.unchanged > 5


def test_both_keep_mine_and_theirs_is_taken_unless_one_chooses(opening, work, mine, version, client_of, recruiter):
    client, address = client_of(recruiter), reverse("opening_newer_version", args=[opening.slug])
    page = client.get(address).content.decode()
    assert "Changed in the blueprint, and here in your own words" in page
    assert client.post(address, {"revision": opening.revision, "version": version.pk}).status_code == 302
    assert again(opening).blueprint == version
    assert (text(opening, work[0]), text(opening, work[1])) == ("Mine.", "New words 1.")
    line = outline_of(again(opening)).rows[work[0]]
    assert (line.base.text, line.changed_beneath) == ("New words 0.", False)
    assert text(opening, "scope/facts.team") == "Nine bakers and a cat"
    assert Event.objects.filter(verb="hiring.version_taken_over", actor_id=recruiter.pk).count() == 1


def test_theirs_can_be_taken_and_what_stands_can_be_kept(opening, work, mine, version, recruiter):
    before = text(opening, work[1])
    choices = {work[0]: "take", work[1]: "keep"}
    operations.take_over(opening=opening, version=version, choices=choices, revision=opening.revision, by=recruiter)
    assert (text(opening, work[0]), text(opening, work[1])) == ("New words 0.", before)
    assert outline_of(again(opening)).rows[work[1]].base.text == "New words 1."


def test_a_line_that_is_gone_there_is_kept_as_ones_own(opening, work, mine, recruiter):
    document = copy.deepcopy(document_of(opening.blueprint))
    gone = work[0].partition("/")[2]
    for group in document["responsibilities"]:
        group["items"] = [item for item in group["items"] if item["id"] != gone]
    version = versions.publish(blueprint=versions.import_document(document=document, by=recruiter), by=recruiter)
    operations.take_over(opening=opening, version=version, choices={}, revision=opening.revision, by=recruiter)
    assert "Mine." in [entry.text for _, entry in description_of(again(opening)).lines()]
    assert not outline_of(again(opening)).strays


def test_a_stale_page_takes_over_nothing(opening, version, client_of, recruiter):
    client, address = client_of(recruiter), reverse("opening_newer_version", args=[opening.slug])
    for sent in ({"revision": 0, "version": version.pk}, {"revision": opening.revision, "version": 0}):
        client.post(address, sent)
        assert again(opening).blueprint != version


def test_a_frozen_opening_is_offered_nothing(opening, version, plan, recruiter):
    assert newer_version_of(again(opening)) == version
    freeze_plan(opening=opening, by=recruiter)
    assert newer_version_of(again(opening)) is None
    with pytest.raises(PlanFrozen):
        operations.take_over(opening=opening, version=version, choices={}, revision=opening.revision, by=recruiter)


def test_it_is_offered_on_the_pages_of_the_opening_and_nobody_else_takes_it_over(
    opening, version, client_of, recruiter, manager
):
    address = reverse("opening_newer_version", args=[opening.slug])
    for name in ("opening", "opening_edit"):
        assert address in client_of(recruiter).get(reverse(name, args=[opening.slug])).content.decode()
    assert address not in client_of(manager).get(reverse("opening", args=[opening.slug])).content.decode()
    assert client_of(manager).get(address).status_code == 403
    assert client_of(manager).post(address, {"revision": opening.revision, "version": version.pk}).status_code == 403
    assert not OwnWords.objects.exists()
