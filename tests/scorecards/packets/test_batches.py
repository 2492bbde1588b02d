"""The packets of an opening, made in the background: asked for once, by what the asker may read, for them alone."""

import os
import time
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blueprint.documents import PdfUnavailable
from people.models import Event
from scorecards import tasks
from scorecards.models import DebriefReading, PacketBatch
from scorecards.packets.operations import ask_for_packets, forget_packets, stop_packets, sweep_packets
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import interview_of, seat_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_files")]


@pytest.fixture
def quick(monkeypatch):
    """Packets are their HTML here: what a PDF looks like is tried elsewhere."""
    monkeypatch.setattr(tasks, "packet_pdf", str.encode)


def make(opening, by) -> PacketBatch:
    batch = ask_for_packets(opening=opening, by=by)
    tasks.make_packets.call(batch.pk)
    batch.refresh_from_db()
    return batch


def names_in(batch: PacketBatch) -> list[str]:
    with batch.file.open("rb") as file, ZipFile(file) as zipped:
        return zipped.namelist()


def urls(opening, batch) -> list[str]:
    return [reverse(name, args=[opening.slug, batch.pk]) for name in ("packet_batch", "packet_batch_file")]


def test_a_batch_holds_a_packet_of_everybody_who_was_interviewed(opening, with_committee, interviewed, chair, quick):
    interviewed("Åsa Ö/../x")
    batch = make(opening, chair)
    assert (batch.total, batch.done, batch.trouble) == (2, 2, "")
    assert [name.startswith("packet-") and "/" not in name for name in names_in(batch)] == [True, True]


def test_a_second_click_returns_to_the_first(opening, with_committee, chair, client_of):
    client = client_of(chair)
    first, second = (client.post(reverse("packets_ask", args=[opening.slug])) for _ in range(2))
    assert first.url == second.url and PacketBatch.objects.count() == 1
    page = client.get(first.url).content.decode()
    assert "0 of 1" in page and "No worker is running" in page and 'hx-trigger="every 2s"' in page


def test_run_twice_it_makes_one_archive(opening, with_committee, chair, quick):
    batch = make(opening, chair)
    name = batch.file.name
    tasks.make_packets.call(batch.pk)
    batch.refresh_from_db()
    assert batch.file.name == name and len(default_storage.listdir("packets")[1]) == 1


def test_it_is_for_the_asker_alone(
    opening, with_committee, chair, lotte, manager, administrator, outsider, quick, client_of
):
    batch = make(opening, chair)
    assert [client_of(chair).get(url).status_code for url in urls(opening, batch)] == [200, 200]
    for other in (lotte, manager, administrator, outsider):
        assert [client_of(other).get(url).status_code for url in urls(opening, batch)] == [404, 404]
    assert client_of(outsider).get(reverse("packets", args=[opening.slug])).status_code == 404
    assert client_of(outsider).post(reverse("packets_ask", args=[opening.slug])).status_code == 404
    assert Event.objects.filter(verb="scorecards.packets_downloaded").count() == 1
    assert DebriefReading.objects.filter(application=with_committee, user=chair).count() == 1


def test_what_may_not_be_read_any_more_is_not_downloaded(
    opening, with_committee, weighted_stage, lotte, ravi, quick, client_of
):
    batch = make(opening, lotte)
    seat = seat_of(interview_of(with_committee, weighted_stage), lotte)
    assert client_of(lotte).get(urls(opening, batch)[1]).status_code == 403
    seat.delete()
    assert client_of(lotte).get(urls(opening, batch)[1]).status_code == 200
    seat_of(interview_of(with_committee, weighted_stage), ravi)  # the debrief is closed again
    assert client_of(lotte).get(urls(opening, batch)[1]).status_code == 403
    opening.committee.filter(user=lotte).delete()
    assert client_of(lotte).get(urls(opening, batch)[1]).status_code == 404


def test_whom_the_asker_owes_a_card_is_not_in_it_and_that_is_said(
    opening, with_committee, interviewed, weighted_stage, lotte, quick
):
    other = interviewed("Olu Ade")
    seat_of(weighted_stage.interviews.get(application=other), lotte, is_training=True)
    batch = make(opening, lotte)
    assert len(names_in(batch)) == 1 and "Olu Ade (not for you to read now)" in batch.trouble


def test_what_fails_for_one_keeps_nobody_else_out(opening, with_committee, interviewed, chair, monkeypatch):
    def fails(html: str) -> bytes:
        if "Olu Ade" in html:
            raise ValueError
        return html.encode()

    interviewed("Olu Ade")
    monkeypatch.setattr(tasks, "packet_pdf", fails)
    batch = make(opening, chair)
    assert len(names_in(batch)) == 1 and batch.trouble == "Not in it: Olu Ade (it could not be made)."


def test_without_pango_the_page_says_what_to_install(opening, with_committee, chair, monkeypatch, client_of):
    def fails(html: str) -> bytes:
        raise PdfUnavailable("Install Pango.")

    monkeypatch.setattr(tasks, "packet_pdf", fails)
    batch = make(opening, chair)
    assert not batch.file
    assert "Install Pango." in client_of(chair).get(urls(opening, batch)[0]).content.decode()


def test_stopped_is_stopped(opening, with_committee, chair, quick, client_of):
    batch = ask_for_packets(opening=opening, by=chair)
    client_of(chair).post(reverse("packet_batch_stop", args=[opening.slug, batch.pk]))
    tasks.make_packets.call(batch.pk)
    batch.refresh_from_db()
    assert batch.trouble == "You stopped it." and not batch.file
    assert not stop_packets(batch=batch, by=chair)
    assert ask_for_packets(opening=opening, by=chair) != batch


def test_stopped_in_the_middle_leaves_no_file(opening, with_committee, chair, monkeypatch):
    batch = ask_for_packets(opening=opening, by=chair)
    monkeypatch.setattr(tasks, "packet_pdf", lambda html: str(stop_packets(batch=batch, by=chair)).encode())
    tasks.make_packets.call(batch.pk)
    batch.refresh_from_db()
    assert not batch.file and not default_storage.exists("packets")


def test_who_was_deactivated_gets_nothing(opening, with_committee, chair, quick):
    batch = ask_for_packets(opening=opening, by=chair)
    chair.is_active = False
    chair.save()
    tasks.make_packets.call(batch.pk)
    batch.refresh_from_db()
    assert not batch.file and "not active" in batch.trouble


def test_erasure_takes_the_archive_with_it(opening, with_committee, chair, administrator, quick, client_of):
    batch = make(opening, chair)
    erase_candidate(candidate=with_committee.candidate, by=administrator)
    assert not PacketBatch.objects.exists()
    assert client_of(chair).get(urls(opening, batch)[1]).status_code == 404


def left_behind(stray: str, *, minutes: int) -> None:
    """This file was written so long ago, by the clock of the tests: the file system may have another."""
    at = time.time() - 60 * minutes
    os.utime(default_storage.path(stray), (at, at))


def test_archives_go_after_a_week_and_strays_after_an_hour(
    opening, with_committee, chair, quick, django_capture_on_commit_callbacks
):
    batch, stray = make(opening, chair), default_storage.save("packets/stray.zip", BytesIO(b"x"))
    left_behind(stray, minutes=59)
    with django_capture_on_commit_callbacks(execute=True):
        forget_packets()
    sweep_packets()
    assert default_storage.exists(batch.file.name) and default_storage.exists(stray)
    left_behind(stray, minutes=61)
    sweep_packets()
    assert default_storage.exists(batch.file.name) and not default_storage.exists(stray)
    PacketBatch.objects.update(asked_at=timezone.now() - timedelta(days=8))
    with django_capture_on_commit_callbacks(execute=True):
        forget_packets()
    assert not PacketBatch.objects.exists() and not default_storage.exists(batch.file.name)


def test_one_that_nobody_finished_is_given_up(opening, with_committee, chair):
    batch = ask_for_packets(opening=opening, by=chair)
    PacketBatch.objects.update(asked_at=timezone.now() - timedelta(hours=13))
    forget_packets()
    batch.refresh_from_db()
    assert batch.finished_at and "Ask for the packets again" in batch.trouble


def test_the_list_says_what_to_do_and_takes_no_more_queries_with_more(
    opening, committee, interviewed, chair, client_of, django_assert_num_queries, quick
):
    client, url = client_of(chair), reverse("packets", args=[opening.slug])
    assert "No packets yet" in client.get(url).content.decode()
    interviewed()
    make(opening, chair)
    client.get(url)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    make(opening, chair)
    make(opening, chair)
    with django_assert_num_queries(len(few)):
        client.get(url)
