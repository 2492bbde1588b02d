"""The copy of their data that a candidate asks for, as one file."""

import json
import shutil
import tempfile
from collections.abc import Mapping
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models.fields.files import FieldFile

from blueprint.documents import PdfUnavailable, stylesheets, to_pdf


def candidate_archive(data: dict, html: str, files: Mapping[str, FieldFile]) -> BinaryIO:
    """A ZIP of a candidate's copy, of which nothing is kept: `candidate.json`, `scorecards.pdf`, and files by path.

    Where this machine makes no PDFs the page itself stands in it. A file that the storage has lost is named among
    what is left out.
    """
    document, words = _written(html)  # first: whoever does not wait for it has nothing packed in vain
    archive = tempfile.TemporaryFile()  # noqa: SIM115 (whoever sends it closes it)
    with ZipFile(archive, "w", ZIP_DEFLATED) as zipped:
        lost = [path for path, file in files.items() if not _put(zipped, path, file)]
        left_out = [*data["left_out"], *(f"{path}: the file is not in the storage any more." for path in lost)]
        plain = json.dumps(data | {"left_out": left_out}, cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
        zipped.writestr("candidate.json", plain + "\n")
        zipped.writestr(document, words)
    archive.seek(0)
    return archive


def _written(html: str) -> tuple[str, bytes | str]:
    """The name and the content of what people read."""
    try:
        return "scorecards.pdf", to_pdf(html, stylesheets=stylesheets("candidate_copy"), keep=False)
    except PdfUnavailable:
        return "scorecards.html", html


def _put(zipped: ZipFile, path: str, file: FieldFile) -> bool:
    try:
        with file.storage.open(file.name, "rb") as kept, zipped.open(path, "w") as entry:
            shutil.copyfileobj(kept, entry)
    except FileNotFoundError:
        return False
    return True
