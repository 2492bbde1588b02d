"""Who may edit, what the pages of the editor show, and publishing."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from blueprint.editing.kinds import HEADINGS, KINDS
from blueprint.editing.queries.draft_rows import siblings
from blueprint.models import Blueprint, Dimension, Exercise, Passage
from blueprint.operations import versions
from tests.blueprint.editing.rows import a_row, sent, under, url

pytestmark = pytest.mark.django_db
WORDS = "x" * 20_001


def addresses(draft) -> list[str]:
    row = a_row(draft, KINDS["kpis"])
    return [
        url(draft, "edit"),
        url(draft, "publish"),
        url(draft, "edit_section", "kpis"),
        url(draft, "edit_add", "kpis"),
        url(draft, "edit_row", "kpis", row.pk),
    ]


def test_nobody_but_editors_learns_that_there_is_a_draft(draft, client_of, member):
    browser = client_of(member)
    assert {browser.get(address).status_code for address in addresses(draft)} == {404}
    assert browser.post(url(draft, "edit_add", "kpis"), sent(draft, KINDS["kpis"])).status_code == 404


def test_a_member_who_reads_the_blueprint_may_not_edit_it(draft, client_of, member, recruiter):
    versions.publish(blueprint=draft, by=recruiter)
    draft = versions.start_draft(slug=draft.slug, by=recruiter)
    browser = client_of(member)
    assert {browser.get(address).status_code for address in addresses(draft)} == {403}
    row = a_row(draft, KINDS["kpis"])
    for name in ("row", "move", "remove"):
        assert browser.post(url(draft, f"edit_{name}", "kpis", row.pk)).status_code == 403
    assert browser.post(url(draft, "edit_restore")).status_code == 403


def test_whoever_is_not_signed_in_is_asked_to(draft):
    assert {Client().get(address).status_code for address in addresses(draft)} == {302}


def test_a_get_changes_nothing(draft, rita):
    row = a_row(draft, KINDS["kpis"])
    statuses = [rita.get(url(draft, f"edit_{name}", "kpis", row.pk)).status_code for name in ("move", "remove")]
    assert statuses == [405, 405]


@pytest.mark.parametrize("section", HEADINGS)
def test_every_section_has_its_page(section, draft, rita):
    answer = rita.get(url(draft, "edit_section", section))
    assert answer.status_code == 200
    assert HEADINGS[section] in answer.content.decode()


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("responsibilities", "responsibilities"),
        ("hiring", "hiring.dimensions"),
        ("hiring", "exercise.probes"),
        ("variants", "variants"),
        ("kpis", "kpis"),
    ],
)
def test_a_page_takes_as_many_queries_with_many_rows_as_with_few(section, key, draft, rita):
    kind, counted = KINDS[key], []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            rita.get(url(draft, "edit_section", section))
            counted.append(len(queries))
        for _ in range(5):
            row = a_row(draft, kind)
            rita.post(url(draft, "edit_add", key), sent(draft, kind) | {"under": under(kind, row)})
    assert siblings(kind, row).count() > 5
    assert 0 < counted[0] == counted[1] <= 25


def test_the_overview_says_what_is_missing_and_what_points_at_nothing(draft, rita):
    Dimension.objects.filter(blueprint=draft).update(anchor_1="")
    Exercise.objects.filter(blueprint=draft).update(min_minutes=None, max_minutes=None)
    kpi = a_row(draft, KINDS["kpis"])
    kpi.blueprint.changes.update(action="emphasise", target="nowhere")
    page = rita.get(url(draft, "edit")).content.decode()
    assert "has no anchor for 1." in page
    assert "has no minutes." in page
    assert "Nothing here has the id “nowhere”." in page


def test_a_dimension_that_others_name_is_removed_only_after_a_question(draft, rita):
    row = a_row(draft, KINDS["hiring.dimensions"])
    where = url(draft, "edit_remove", "hiring.dimensions", row.pk)
    page = rita.post(where).content.decode()
    assert "refer to this" in page
    assert Dimension.objects.filter(pk=row.pk).exists()
    rita.post(where, {"confirmed": "yes"})
    assert not Dimension.objects.filter(pk=row.pk).exists()
    assert "which does not exist" in rita.get(url(draft, "edit")).content.decode()


def test_an_undo_is_of_one_person_and_one_draft(draft, rita, client_of, administrator):
    row = a_row(draft, KINDS["kpis"])
    answer = rita.post(url(draft, "edit_remove", "kpis", row.pk), {"confirmed": "yes"}, HTTP_HX_REQUEST="true")
    token = answer.context["undo"]["fields"]["token"]
    client_of(administrator).post(url(draft, "edit_restore"), {"token": token})
    rita.post(url(draft, "edit_restore"), {"token": f"{token}x"})
    assert not draft.kpis.filter(pk=row.pk).exists()
    for _ in range(2):
        rita.post(url(draft, "edit_restore"), {"token": token})
    assert draft.kpis.filter(pk=row.pk).count() == 1


def test_without_scripts_an_undo_is_offered_once_and_to_who_can_use_it(draft, rita, client_of, administrator):
    row = a_row(draft, KINDS["kpis"])
    rita.post(url(draft, "edit_remove", "kpis", row.pk), {"confirmed": "yes"})
    offered = [
        client.get(url(draft, "edit_section", "kpis")).context["undo"]
        for client in (client_of(administrator), rita, rita)
    ]
    assert [bool(undo) for undo in offered] == [False, True, False]


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("name", "", "Write something here."),
        ("name", "a\x00b", "Character 2 is not text."),
        ("why", WORDS, "20,001 characters; at most 20,000 fit"),
    ],
)
def test_bad_words_are_refused_at_their_field_and_kept(field, value, sentence, draft, rita):
    row = a_row(draft, KINDS["kpis"])
    data = sent(draft, KINDS["kpis"], row) | {field: value, "target": "Kept words"}
    answer = rita.post(url(draft, "edit_row", "kpis", row.pk), data)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert "Kept words" in answer.content.decode()


def test_minutes_upside_down_are_refused_at_the_field(draft, rita):
    kind = KINDS["hiring.exercises"]
    row = a_row(draft, kind)
    data = sent(draft, kind, row) | {"min_minutes": 60, "max_minutes": 30}
    page = rita.post(url(draft, "edit_row", kind.key, row.pk), data, HTTP_HX_REQUEST="true").content.decode()
    assert f'data-field="row-hiring-exercises-{row.pk}-max_minutes"' in page


def test_a_text_that_was_not_understood_becomes_a_line(draft, rita):
    group = a_row(draft, KINDS["risks.groups"])
    passage = draft.passages.create(kind=Passage.Kind.UNRECOGNISED, position=9, text="**Odd:** words")
    rita.post(url(draft, "edit_place", passage.pk), {"to": f"risks|{group.pk}"})
    line = group.items.order_by("position").last()
    assert (line.title, line.text, line.key) == ("Odd", "words", "odd")
    assert not draft.passages.filter(pk=passage.pk).exists()


def test_a_first_version_is_published_as_the_first(draft, rita):
    page = rita.get(url(draft, "publish"))
    assert "first version" in page.content.decode()
    rita.post(url(draft, "publish"), {"shown": page.context["shown"]})
    draft.refresh_from_db()
    assert draft.status == Blueprint.Status.PUBLISHED


def test_publishing_shows_the_difference_and_asks_again_when_the_draft_moved_on(draft, rita, recruiter):
    versions.publish(blueprint=draft, by=recruiter)
    draft = versions.start_draft(slug=draft.slug, by=recruiter)
    shown = rita.get(url(draft, "publish")).context["shown"]
    row = a_row(draft, KINDS["kpis"])
    rita.post(url(draft, "edit_row", "kpis", row.pk), sent(draft, KINDS["kpis"], row, name="Fresh bread"))
    page = rita.post(url(draft, "publish"), {"shown": shown})
    assert "changed since you looked" in page.content.decode()
    assert "<ins>" in page.content.decode()
    rita.post(url(draft, "publish"), {"shown": page.context["shown"]})
    assert Blueprint.objects.of(draft.slug).published().get().pk == draft.pk
