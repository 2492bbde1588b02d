"""What people write around the scorecards: reasons, notes, adjustments, each with a word of its own and its readers."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from django.core.files.base import ContentFile
from django.db import connection
from django.utils import timezone

from hiring.models import (
    Adjustment,
    Application,
    Interview,
    Letter,
    Note,
    Opening,
    RoundOutcome,
    Seat,
    SkippedStage,
    Tag,
)
from people import triggers
from scorecards.models import PacketBatch
from tests.scorecards.independence.loops import S, is_awaited, is_open

if TYPE_CHECKING:
    from tests.scorecards.independence.world import MarkedWorld

KEEPERS = ("ada", "rita", "hana")
"""Administrators, recruiters and the hiring manager keep applications."""


def mark(place, what: str) -> str:
    """A word that stands in one text of one row and nowhere else."""
    return f"zq{place}x{what}qz"


def readers_of_words(loop: list[S]) -> set[str]:
    """Who keeps the application, owes no scorecard of it and is not recused on it."""
    kept_out = {seat.who for seat in loop if seat.recused or is_awaited(seat)}
    return {who for who in KEEPERS if who not in kept_out}


def write_around(
    world: MarkedWorld, loops: dict[str, list[S]], debrief_readers: dict[tuple[str, int], set[str]]
) -> None:
    """`loops` are the seats by application; `debrief_readers` who reads which round's debrief."""
    rounds = list(world.plan.rounds.all())
    by = world.people["rita"]
    for letter, loop in loops.items():
        application, keepers = world.applications[letter], readers_of_words(loop)
        words = {what: mark(letter, what) for what in ("adjusted", "note", "ended", "subject", "letter", "tag")}
        Adjustment.objects.create(application=application, request=words["adjusted"], extra_minutes=15)
        letter_of = {"application": application, "kind": "own", "language": "en", "sent_by": by}
        Letter.objects.create(**letter_of, subject=words["subject"], text=words["letter"])
        Tag.objects.create(application=application, name=words["tag"])
        Note.objects.create(application=application, author=by, text=words["note"])
        Application.objects.filter(pk=application.pk).update(end_reason=words["ended"])
        world.marks |= dict.fromkeys(words.values(), keepers)
        _outcome(world, letter, rounds[0], by, keepers | debrief_readers.get((letter, 1), set()))
        if not any(seat.round == 2 for seat in loop):
            skipped = mark(letter, "skipped")
            stage = rounds[1].stages.get()
            SkippedStage.objects.create(application=application, stage=stage, reason=skipped, skipped_by=by)
            world.marks[skipped] = keepers
        _seats(world, letter, loop, keepers, debrief_readers)
    Opening.objects.filter(pk=world.opening.pk).update(
        held_at=timezone.now(), held_by=world.people["ada"], hold_reason=mark("O", "held")
    )
    world.marks[mark("O", "held")] = {"ada", "rita"}


def _outcome(world: MarkedWorld, letter: str, round, by, readers: set[str]) -> None:
    word = mark(letter, "outcome")
    about = {"application": world.applications[letter], "round": round, "outcome": "advance"}
    RoundOutcome.objects.create(**about, reason=word, by=by)
    world.marks[word] = readers


def _seats(world: MarkedWorld, letter: str, loop: list[S], keepers: set[str], debrief_readers) -> None:
    """Why people were recused or waived, and why interviews ended."""
    seats = Seat.objects.filter(interview__application=world.applications[letter]).select_related("interview__stage")
    names = {user.pk: who for who, user in world.people.items()}
    for seat in seats:
        who, word = names[seat.user_id], mark(f"{letter}{seat.pk}", "why")
        number = 1 + list(world.plan.rounds.all()).index(seat.interview.stage.round)
        told = keepers | {who} | debrief_readers.get((letter, number), set())
        if not (seat.recused_at or seat.waived_at):
            continue
        reason = "recusal_reason" if seat.recused_at else "waiver_reason"
        with triggers.lifted(connection):
            Seat.objects.filter(pk=seat.pk).update(**{reason: word})
        world.marks[word] = told
    for interview in Interview.objects.filter(application=world.applications[letter]).exclude(status="scheduled"):
        word = mark(f"{letter}{interview.pk}", "off")
        Interview.objects.filter(pk=interview.pk).update(end_reason=word)
        sat = {names[seat.user_id] for seat in interview.seats.filter(recused_at=None, waived_at=None)}
        owing = {seat.who for seat in loop if seat.recused or is_awaited(seat)}
        world.marks[word] = keepers | (sat - owing)


def pack(world: MarkedWorld, word: str, card) -> None:
    """An archive that Rita once asked for, with a card that she may not read any more."""
    data = BytesIO()
    with ZipFile(data, "w") as zipped:
        zipped.writestr("packet.txt", word)
        inside = {"applications": [card.seat.interview.application_id], "cards": [card.pk]}
        zipped.comment = json.dumps(inside).encode()
    batch = PacketBatch(opening=world.opening, asked_by=world.people["rita"], finished_at=timezone.now())
    batch.file.save("old.zip", ContentFile(data.getvalue()))


def debrief_readers_of(loops: dict[str, list[S]], reads) -> dict[tuple[str, int], set[str]]:
    """Who reads the debrief of each round that is open: `reads(seat, loop)` are the readers of another's card there."""
    numbers = {}
    for letter, loop in loops.items():
        for number in (1, 2):
            cards = [seat for seat in loop if seat.round == number and seat.card == "submitted"]
            if cards and is_open(number, loop):
                numbers[letter, number] = set().union(*(reads(seat) for seat in cards))
    return numbers
