"""Two people at one draft: the second save is told, nothing is overwritten, and nobody's words are lost."""

from threading import Barrier, Thread

import pytest
from django.db import connections

from blueprint.editing.kinds import KINDS
from blueprint.editing.operations import edits
from blueprint.editing.queries.draft_rows import facts, fingerprint
from blueprint.models import Kpi
from blueprint.operations import versions
from tests.blueprint.editing.rows import a_row, sent, url

KPIS = KINDS["kpis"]
HTMX = {"HTTP_HX_REQUEST": "true"}


def stored(row) -> str:
    return Kpi.objects.get(pk=row.pk).name


def somebody_else_writes(row, name="Theirs"):
    Kpi.objects.filter(pk=row.pk).update(name=name)


@pytest.mark.django_db
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_a_stale_save_shows_both_texts_and_overwrites_nothing(headers, rita, draft):
    row = a_row(draft, KPIS)
    data = sent(draft, KPIS, row, name="Mine")
    somebody_else_writes(row)
    answer = rita.post(url(draft, "edit_row", "kpis", row.pk), data, **headers)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert ">Theirs<" in page and ">Mine<" in page
    assert stored(row) == "Theirs"


@pytest.mark.django_db
def test_keeping_mine_saves_it_over_what_was_shown_and_no_later_text(rita, draft):
    row = a_row(draft, KPIS)
    data = sent(draft, KPIS, row, name="Mine")
    somebody_else_writes(row)
    answer = rita.post(url(draft, "edit_row", "kpis", row.pk), data)
    keep = answer.context["theirs"]
    somebody_else_writes(row, "Even later")
    assert rita.post(url(draft, "edit_row", "kpis", row.pk), data | {"keep": keep}).status_code == 409
    assert stored(row) == "Even later"
    somebody_else_writes(row, "Theirs")
    assert rita.post(url(draft, "edit_row", "kpis", row.pk), data | {"keep": keep}).status_code == 302
    assert stored(row) == "Mine"


@pytest.mark.django_db
def test_sending_the_same_save_twice_is_no_conflict(rita, draft):
    row = a_row(draft, KPIS)
    data = sent(draft, KPIS, row, name="Mine")
    answers = [rita.post(url(draft, "edit_row", "kpis", row.pk), data, **HTMX) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert "Saved" in answers[1].content.decode()


@pytest.mark.django_db
def test_an_autosave_answers_with_what_the_next_one_needs(rita, draft):
    row = a_row(draft, KPIS)
    answer = rita.post(url(draft, "edit_row", "kpis", row.pk), sent(draft, KPIS, row, name="Mine"), **HTMX)
    row.refresh_from_db()
    assert f'data-seen="{fingerprint(facts(KPIS, row))}"' in answer.content.decode()


@pytest.mark.django_db
def test_a_line_that_was_removed_meanwhile_can_be_added_again_with_my_words(rita, draft):
    row = a_row(draft, KPIS)
    where, data = url(draft, "edit_row", "kpis", row.pk), sent(draft, KPIS, row, name="Mine")
    row.delete()
    answer = rita.post(where, data)
    assert answer.status_code == 409
    assert "Add mine as a new KPI" in answer.content.decode()
    assert 'value="Mine"' in answer.content.decode()
    rita.post(answer.context["add_url"], data)
    assert draft.kpis.filter(name="Mine").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("ending", [versions.publish, versions.discard_draft])
@pytest.mark.parametrize("headers", [{}, HTMX], ids=["page", "htmx"])
def test_what_was_typed_stays_on_the_page_when_the_draft_was_closed(ending, headers, rita, draft, recruiter):
    row = a_row(draft, KPIS)
    where, data = url(draft, "edit_row", "kpis", row.pk), sent(draft, KPIS, row, name="Mine, late")
    ending(blueprint=draft, by=recruiter)
    answer = rita.post(where, data, **headers)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "draft is closed" in page
    assert headers or "Mine, late" in page
    assert not Kpi.objects.filter(name="Mine, late").exists()


@pytest.mark.django_db
def test_a_published_version_is_not_edited_from_a_page_left_open(rita, draft, recruiter):
    row = a_row(draft, KPIS)
    data = sent(draft, KPIS, row, name="Mine, late")
    versions.publish(blueprint=draft, by=recruiter)
    versions.start_draft(slug=draft.slug, by=recruiter)
    answer = rita.post(url(draft, "edit_row", "kpis", row.pk), data)
    assert answer.status_code == 409
    assert "Mine, late" in answer.content.decode()
    assert stored(row) != "Mine, late"


@pytest.mark.django_db(transaction=True)
def test_of_two_saves_at_once_one_is_told(draft, recruiter):
    row = a_row(draft, KPIS)
    fields = facts(KPIS, row)
    start, outcomes = Barrier(2), []

    def save(name: str):
        values, seen = fields | {"name": name}, fingerprint(fields)
        start.wait()
        try:
            edits.save_row(draft=draft, kind=KPIS, pk=row.pk, values=values, seen=seen, by=recruiter)
            outcomes.append(name)
        except edits.Stale as stale:
            outcomes.append(("told", stale.theirs["name"]))
        finally:
            connections.close_all()

    threads = [Thread(target=save, args=(name,)) for name in ("One", "Two")]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    won = next(outcome for outcome in outcomes if isinstance(outcome, str))
    assert sorted(map(str, outcomes)) == sorted([won, str(("told", won))])
    assert stored(row) == won
