"""Word files as pages of HTML, read in a process of its own that has limits."""

from dataclasses import dataclass
from pathlib import Path

from people.limited_process import answer
from people.refusals import Refused

BEGINNING = b"PK\x03\x04"
OLD_BEGINNING = b"\xd0\xcf\x11\xe0"
_SEALED = "EncryptedPackage".encode("utf-16-le")
_UNPACKED, _SECONDS, _MEMORY = 120_000_000, 5, 340_000_000
_CHILD = Path(__file__).with_name("word_child.py")
_REFUSALS = {
    "unpacked": f"The Word file is larger than {_UNPACKED // 1_000_000} MB when unpacked. "
    "Save the text without its pictures and try again.",
    "long": "The Word file has more text than any role. Save the text of the role alone.",
    "seconds": f"Reading the Word file takes longer than {_SECONDS} seconds. Save the text of the role alone.",
    "memory": "Reading the Word file takes more memory than a role needs. Save the text of the role alone.",
    "password": "The Word file is protected by a password. Save it without one and try again.",
    "broken": "The Word file is damaged and cannot be read. Open it in Word, save it again as .docx, and try again.",
    "other": "The file is a zip archive, but no Word file.",
}
_TOLD = {
    "changes": "The Word file has tracked changes: what was inserted is read, and what was deleted is not.",
    "boxes": "The Word file has text boxes: they are read where they are anchored, which may not be where they show.",
    "comments": "The comments in the Word file were left out.",
    "pictures": "The pictures in the Word file were left out.",
    "macros": "The macros in the Word file were left out.",
}


@dataclass(frozen=True)
class WordPage:
    """The page that a Word file makes, what its properties call it (as HTML), and what to tell about it."""

    html: str
    title: str
    oddities: tuple[str, ...]


def is_sealed(data: bytes) -> bool:
    """Whether an old container holds a new Word file that asks for a password."""
    return data.startswith(OLD_BEGINNING) and _SEALED in data


def page_of(data: bytes) -> WordPage:
    """The file as a page; Refused where it cannot be read or costs too much."""
    read = answer(_CHILD, (_UNPACKED, _SECONDS, _MEMORY), data, seconds=_SECONDS)
    if "refused" in read:
        raise Refused(_REFUSALS[read["refused"]])
    return WordPage(read["html"], read["title"], tuple(_TOLD[mark] for mark in _TOLD if mark in read["marks"]))
