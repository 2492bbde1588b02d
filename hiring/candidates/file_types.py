"""What a file is, judged by its bytes; its name only has to agree."""

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import PurePath

from people.refusals import Refused

LARGEST = 10 * 1024 * 1024


@dataclass(frozen=True)
class FileType:
    name: str
    content_type: str
    endings: tuple[str, ...]


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OPEN = "application/vnd.oasis.opendocument.text"
PDF = FileType("a PDF", "application/pdf", (".pdf",))
DOCX = FileType("a Word document", _WORD, (".docx",))
ODT = FileType("an OpenDocument text", _OPEN, (".odt",))
PNG = FileType("a PNG picture", "image/png", (".png",))
JPEG = FileType("a JPEG picture", "image/jpeg", (".jpg", ".jpeg"))
TEXT = FileType("plain text", "text/plain", (".txt",))
TYPES = (PDF, DOCX, ODT, TEXT, PNG, JPEG)
ENDINGS = tuple(ending for kind in TYPES for ending in kind.endings)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
WHAT_IS_KEPT = "PDF, DOCX, ODT, TXT, PNG or JPEG, at most 10 MB"


def file_type(data: bytes, name: str) -> FileType:
    """Refused where the type is not kept, or not the one that the name says."""
    if len(data) > LARGEST:
        raise Refused(f"The file has {len(data) / 1024 / 1024:.0f} MB; at most 10 MB are kept.")
    if not data:
        raise Refused("The file is empty.")
    ending = PurePath(name).suffix.lower()
    kind = _by_content(data)
    if ending not in ENDINGS:
        raise Refused(f"A file of this kind is not kept. Choose {WHAT_IS_KEPT}.")
    if kind is None or ending not in kind.endings:
        named = next(kind.name for kind in TYPES if ending in kind.endings)
        but = f"it is {kind.name}" if kind else "it is none"
        raise Refused(f"The name says {named}, but {but}. Save it anew under its right name, or as PDF.")
    return kind


def _by_content(data: bytes) -> FileType | None:
    if data.startswith(b"%PDF-"):
        return PDF
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if data.startswith(b"\xff\xd8\xff"):
        return JPEG
    if data.startswith(b"PK\x03\x04"):
        return _document(data)
    return TEXT if _is_text(data) else None


def _document(data: bytes) -> FileType | None:
    """A word processor's document by the names in its archive; None for others, and for one with macros."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            if any(name.lower().endswith("vbaproject.bin") for name in names):
                return None
            if "[Content_Types].xml" in names and "word/document.xml" in names:
                return DOCX
            is_open = "mimetype" in names and archive.getinfo("mimetype").file_size == len(_OPEN)
            return ODT if is_open and archive.read("mimetype") == _OPEN.encode() else None
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, KeyError):
        return None


def _is_text(data: bytes) -> bool:
    """Whether there is no byte that no text has, in UTF-8 or in older encodings."""
    return not _NO_TEXT.search(data)
