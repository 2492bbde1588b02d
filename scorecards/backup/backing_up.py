"""Writing a backup: one file, made beside its place and moved there when it is whole."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection, transaction
from django.utils import timezone

from people.refusals import Refused
from scorecards.backup.kept_models import (
    FORMAT,
    MANIFEST,
    VERSION,
    columns,
    file_columns,
    kept_models,
    last_id,
    migrations,
    rows_at_once,
    to_line,
)
from scorecards.backup.signature import SIGNATURE, signature_of

PIECE = 1024 * 1024


def write(path: Path) -> dict:
    """Back everything up into this new file, readable by its owner alone; the manifest, with `missing` files named.

    The rows are those of one moment. It is signed where a key for that is named. Raises Refused.
    """
    if path.exists():
        raise Refused(f"{path} is there already. Name a file that is not.")
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            try:
                manifest = _fill(file)
                file.flush()
                os.fsync(file.fileno())
                os.replace(file.name, path)
            finally:
                Path(file.name).unlink(missing_ok=True)
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror or error}.") from error
    return manifest


def _fill(file) -> dict:
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "made_by": settings.VERSION,
        "made_at": timezone.now().isoformat(),
        "migrations": migrations(),
        "tables": {},
        "files": {},
        "missing": [],
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        names: set[str] = set()
        with _one_moment():
            for label, model in kept_models().items():
                manifest["tables"][label] = _write_table(archive, label, model, names)
        for name in sorted(names):
            written = _write_file(archive, name)
            if written:
                manifest["files"][name] = written
            else:
                manifest["missing"].append(name)
        written = json.dumps(manifest, indent=1).encode()
        archive.writestr(MANIFEST, written)
        if settings.BACKUP_SIGNING_KEY:
            archive.writestr(SIGNATURE, signature_of(written, private_key=Path(settings.BACKUP_SIGNING_KEY)))
    return manifest


def _write_table(archive: ZipFile, label: str, model, names: set[str]) -> dict:
    """Write the rows by their numbers, and note the files that they name."""
    at, count, digest = file_columns(model), 0, sha256()
    rows = model._base_manager.order_by("pk").values_list(*columns(model))
    with archive.open(f"tables/{label}.jsonl", "w", force_zip64=True) as member:
        for row in rows.iterator(chunk_size=rows_at_once(model)):
            line = to_line(row)
            member.write(line)
            digest.update(line)
            count += 1
            names.update(row[column] for column in at if row[column])
    return {"rows": count, "columns": columns(model), "last_id": last_id(model), "sha256": digest.hexdigest()}


def _write_file(archive: ZipFile, name: str) -> dict | None:
    """None where the storage does not have it (any more)."""
    try:
        source = default_storage.open(name, "rb")
    except FileNotFoundError:
        return None
    size, digest = 0, sha256()
    with source, archive.open(f"files/{name}", "w", force_zip64=True) as member:
        for piece in source.chunks(PIECE):
            member.write(piece)
            digest.update(piece)
            size += len(piece)
    return {"size": size, "sha256": digest.hexdigest()}


@contextmanager
def _one_moment() -> Iterator[None]:
    """Every row as it is now, whatever is written meanwhile, and without keeping anybody from writing."""
    if connection.vendor != "sqlite":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    with connection.cursor() as cursor:
        cursor.execute("BEGIN")  # Django's own transactions take the one place of who writes
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")
