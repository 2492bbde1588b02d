"""Which applications and scorecards an archive of packets holds: it says so itself, so that it can be asked for
once more whether its reader may still read all of it."""

import json
from typing import BinaryIO
from zipfile import ZipFile

from hiring.models import Application
from scorecards.models import Scorecard


def cards_in_packet(user, application: Application) -> list[int]:
    """The scorecards that this person's packet of an application is made of, by number."""
    cards = Scorecard.objects.visible_to(user).submitted().filter(seat__interview__application=application)
    return sorted(cards.filter(seat__is_training=False).values_list("pk", flat=True))


def mark(zipped: ZipFile, inside: dict) -> None:
    zipped.comment = json.dumps(inside, separators=(",", ":")).encode()


def inside_of(file: BinaryIO) -> dict:
    """What the archive holds: {"applications": [numbers], "cards": [numbers]}."""
    with ZipFile(file) as zipped:
        return json.loads(zipped.comment)
