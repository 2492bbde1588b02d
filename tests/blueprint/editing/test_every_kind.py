"""Every kind of row can be added, edited, moved, removed and restored in the browser, and the document stays valid."""

import pytest

from blueprint.document import problems
from blueprint.editing.kinds import KINDS
from blueprint.editing.queries.draft_rows import facts, siblings
from blueprint.stored import document_of
from people.models import Event
from tests.blueprint.editing.rows import ADDABLE, MOVABLE, a_row, sent, under, url

pytestmark = pytest.mark.django_db


def neighbours(kind, row) -> list[int]:
    return [other.pk for other in siblings(kind, row)]


def add(browser, draft, kind, row):
    data = sent(draft, kind) | {"under": under(kind, row)}
    return browser.post(url(draft, "edit_add", kind.key), data)


@pytest.mark.parametrize("key", KINDS)
def test_a_row_of_every_kind_can_be_edited(key, rita, draft):
    kind = KINDS[key]
    row = a_row(draft, kind)
    before, data = facts(kind, row), sent(draft, kind, row)
    answer = rita.post(url(draft, "edit_row", key, row.pk), data)
    assert answer.status_code == 302, answer.content.decode()
    row.refresh_from_db()
    assert facts(kind, row) != before
    assert problems(document_of(draft)) == []
    assert Event.objects.filter(verb="blueprint.edited", subject_id=draft.pk).count() == 1


@pytest.mark.parametrize("key", ADDABLE)
def test_a_row_of_every_kind_can_be_added_behind_the_others(key, rita, draft):
    kind = KINDS[key]
    row = a_row(draft, kind)
    before = neighbours(kind, row)
    answer = add(rita, draft, kind, row)
    assert answer.status_code == 302, answer.content.decode()
    after = neighbours(kind, row)
    assert after[:-1] == before
    assert after[-1] not in before
    assert problems(document_of(draft)) == []


@pytest.mark.parametrize("key", ADDABLE)
def test_a_row_of_every_kind_can_be_moved_up_and_down(key, rita, draft):
    kind = KINDS[key]
    row = a_row(draft, kind)
    add(rita, draft, kind, row)
    before = neighbours(kind, row)
    last = before[-1]
    rita.post(url(draft, "edit_move", key, last), {"to": "up"})
    assert neighbours(kind, row) == [*before[:-2], last, before[-2]]
    rita.post(url(draft, "edit_move", key, last), {"to": "down"})
    assert neighbours(kind, row) == before


@pytest.mark.parametrize("key", MOVABLE)
def test_a_row_of_every_kind_can_be_removed_and_put_back_where_it_was(key, rita, draft):
    kind = KINDS[key]
    row = a_row(draft, kind)
    before = document_of(draft)
    rita.post(url(draft, "edit_remove", key, row.pk), {"confirmed": "yes"})
    assert not kind.model.objects.filter(pk=row.pk).exists()
    assert problems(document_of(draft)) == []
    shown = rita.get(url(draft, "edit_section", kind.page))
    token = shown.context["undo"]["fields"]["token"]
    assert rita.post(url(draft, "edit_restore"), {"token": token}).status_code == 302
    assert document_of(draft) == before


@pytest.mark.parametrize("key", KINDS)
def test_the_form_of_every_kind_stands_alone_on_a_page(key, rita, draft):
    answer = rita.get(url(draft, "edit_row", key, a_row(draft, KINDS[key]).pk))
    assert answer.status_code == 200
    assert "Save and close" in answer.content.decode()


@pytest.mark.parametrize("key", ["risks", "skills", "variants"])
def test_a_row_can_move_to_another_group(key, rita, draft):
    kind = KINDS[key]
    row, heading = a_row(draft, kind), KINDS[f"{key}.groups"]
    add(rita, draft, heading, a_row(draft, heading))
    target = siblings(heading, row.group).last()
    rita.post(url(draft, "edit_move", key, row.pk), {"to": "group", "group": target.pk})
    row.refresh_from_db()
    assert row.group == target
    assert problems(document_of(draft)) == []


def test_a_row_of_another_draft_is_not_touched(rita, draft, recruiter):
    assert rita.post(url(draft, "edit_move", "kpis", 10**30), {"to": "up"}).status_code == 302
    assert rita.get(url(draft, "edit_row", "kpis", 10**30)).status_code == 404
    assert rita.get(url(draft, "edit_row", "no-such-kind", 1)).status_code == 404
