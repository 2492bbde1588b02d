"""Which applications and scorecards an archive of packets holds: it says so itself, so that it can be asked for
once more whether its reader may still read all of it."""

import json
from typing import BinaryIO
from zipfile import ZipFile


def mark(zipped: ZipFile, inside: dict) -> None:
    zipped.comment = json.dumps(inside, separators=(",", ":")).encode()


def inside_of(file: BinaryIO) -> dict:
    """What the archive holds: {"applications": [numbers], "cards": [numbers]}."""
    with ZipFile(file) as zipped:
        return json.loads(zipped.comment)
