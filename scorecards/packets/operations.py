"""Batches of packets: asked for, made by a worker, stopped, downloaded, forgotten."""

import secrets
from datetime import timedelta
from typing import BinaryIO

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from hiring.models import Opening
from people.audit import record
from people.forgotten_files import forget_file
from people.locks import lock
from people.models import User
from people.queue import enqueue
from scorecards.models import PacketBatch
from scorecards.packets.access import packed_applications

KEPT = timedelta(days=7)
GIVEN_UP = timedelta(hours=12)
FOLDER = "packets"
STOPPED = "You stopped it."
NOT_ACTIVE = "It was stopped, because the account that asked for it is not active any more."
LOST = "It was given up, because it could not be finished. Ask for the packets again."


@transaction.atomic
def ask_for_packets(*, opening: Opening, by) -> PacketBatch:
    """Queue the packets of an opening for this person; while a batch of theirs runs there, that one."""
    lock(User, by.pk)
    running = PacketBatch.objects.filter(opening=opening, asked_by=by, finished_at=None).first()
    if running:
        return running
    total = packed_applications(by, opening).count()
    batch = PacketBatch.objects.create(opening=opening, asked_by=by, total=total)
    record("scorecards.packets_asked", batch, by=by, opening=opening.pk)
    enqueue("scorecards.tasks.make_packets", batch.pk)
    return batch


@transaction.atomic
def stop_packets(*, batch: PacketBatch, by) -> bool:
    """End a batch that runs, without a file; whether it still ran."""
    lock(PacketBatch, batch.pk)
    running = PacketBatch.objects.filter(pk=batch.pk, finished_at=None)
    if not running.update(finished_at=timezone.now(), trouble=STOPPED):
        return False
    record("scorecards.packets_stopped", batch, by=by, opening=batch.opening_id)
    return True


@transaction.atomic
def packets_downloaded(*, batch: PacketBatch, by) -> None:
    record("scorecards.packets_downloaded", batch, by=by, opening=batch.opening_id)


def note_progress(*, batch: int, done: int, total: int) -> bool:
    """Keep how far a batch is; False where it was stopped or erased meanwhile, or its asker's account is not active."""
    running = PacketBatch.objects.filter(pk=batch, finished_at=None)
    if not running.filter(asked_by__is_active=True).exists():
        finish_packets(batch=batch, trouble=NOT_ACTIVE)
        return False
    return bool(running.update(done=done, total=total))


def finish_packets(*, batch: int, trouble: str = "", archive: BinaryIO | None = None) -> bool:
    """End a batch, with its archive where there is one, under a name that nobody guesses; whether it still ran.

    What was stopped or erased meanwhile, or finished by another worker, gets no file.
    """
    name = ""
    try:
        with transaction.atomic():
            lock(PacketBatch, batch)
            unfinished = PacketBatch.objects.filter(pk=batch, finished_at=None).first()
            if unfinished is None:
                return False
            if archive:
                name = default_storage.save(f"{FOLDER}/{secrets.token_urlsafe(24)}.zip", File(archive))
            PacketBatch.objects.filter(pk=batch).update(finished_at=timezone.now(), trouble=trouble, file=name)
    except BaseException:
        if name:
            default_storage.delete(name)
        raise
    return True


@transaction.atomic
def forget_packets() -> None:
    """Batches go after seven days; one that nobody finished in twelve hours is given up."""
    now = timezone.now()
    for batch in PacketBatch.objects.filter(asked_at__lt=now - KEPT):
        if batch.file:
            forget_file(batch.file.name)
        batch.delete()
    PacketBatch.objects.filter(finished_at=None, asked_at__lt=now - GIVEN_UP).update(finished_at=now, trouble=LOST)


def sweep_packets() -> None:
    """Archives that no batch names go: a worker may have died between writing one and saying so."""
    try:
        stored = default_storage.listdir(FOLDER)[1]
    except FileNotFoundError:  # a disk’s folder begins with its first file
        return
    known = set(PacketBatch.objects.exclude(file="").values_list("file", flat=True))
    for name in stored:
        path = f"{FOLDER}/{name}"
        if path not in known and default_storage.get_modified_time(path) < timezone.now() - timedelta(hours=1):
            default_storage.delete(path)
