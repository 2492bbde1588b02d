"""A batch made by a real worker, killed in the middle and taken up by another."""

import signal

import pytest

from scorecards.models import PacketBatch
from scorecards.packets.operations import ask_for_packets
from tests.people.mail_server import mail_server
from tests.people.workers import end, until, worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_a_worker_that_dies_in_the_middle_is_followed_by_one_that_finishes(opening, with_committee, interviewed, chair):
    for number in range(3):
        interviewed(f"Candidate {number}")
    batch = ask_for_packets(opening=opening, by=chair)
    with mail_server() as smtp:
        with worker(smtp) as first:
            until(lambda: PacketBatch.objects.get().done, seconds=120)
            end(first, signal.SIGKILL)
        with worker(smtp):
            until(lambda: PacketBatch.objects.get().finished_at, seconds=180)
    batch.refresh_from_db()
    assert batch.file and batch.trouble == "" and (batch.done, batch.total) == (4, 4)
    batch.file.delete(save=False)
