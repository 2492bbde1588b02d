"""Restoring a backup: checked whole before the first byte is written, and then all of it or nothing."""

import json
from collections.abc import Iterator
from hashlib import sha256
from itertools import islice
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError

from django.core.exceptions import SuspiciousFileOperation, ValidationError
from django.core.files import File
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.models.sql import InsertQuery

from people import triggers
from people.planner import look_again
from people.refusals import Refused
from scorecards.backup.backing_up import PIECE
from scorecards.backup.kept_models import (
    FORMAT,
    MANIFEST,
    VERSION,
    columns,
    kept_models,
    migrations,
    set_last_id,
    to_row,
)

DAMAGED = "{path} is damaged: {what}. Nothing was restored; use another backup."
MADE_BY_0_1 = (
    "{path} was made by Rolewright 0.1.0, before the first release, and only 0.1.0 restores it. Nothing was restored. "
    "To take its blueprints along, restore it there, then use export_blueprint there and import_blueprint here."
)
MADE_BY_A_NEWER = "{path} was made by a newer Rolewright, {version}. Update this one first. Nothing was restored."
MADE_BY_AN_OLDER = (
    "{path} was made by an older Rolewright, {version}. Restore it with that one, then update. Nothing was restored."
)
ROWS_AT_ONCE = 500


def restore(path: Path) -> dict:
    """Put a backup into an empty database, which is brought up to date first, and an empty storage; its manifest.

    Raises Refused; then neither holds anything of it.
    """
    try:
        with ZipFile(path) as archive:
            manifest = _checked(archive, path)
            _require_emptiness()
            call_command("migrate", verbosity=0, interactive=False)
            _write(archive, manifest, path)
            look_again()
    except (BadZipFile, ZlibError, EOFError, NotImplementedError) as error:
        raise Refused(f"{path} is no backup of Rolewright, or a damaged one. Nothing was restored.") from error
    except OSError as error:
        raise Refused(f"Nothing was restored: {error.strerror or error} ({path}).") from error
    return manifest


def _checked(archive: ZipFile, path: Path) -> dict:
    """The manifest, once everything that it names was found as it says."""
    try:
        manifest = json.loads(archive.read(MANIFEST))
        is_ours = manifest["format"] == FORMAT
    except (KeyError, TypeError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Refused(f"{path} is no backup of Rolewright. Nothing was restored.") from error
    if not is_ours:
        raise Refused(f"{path} is no backup of Rolewright. Nothing was restored.")
    _require_same_version(manifest, path)
    try:
        _check_members(archive, manifest, path)
    except (KeyError, TypeError, AttributeError) as error:
        raise _damaged(path, "its list of contents cannot be read") from error
    return manifest


def _require_same_version(manifest: dict, path: Path) -> None:
    here, there, version = _steps(migrations()), _steps(manifest.get("migrations")), manifest.get("made_by")
    if version is None:
        raise Refused(MADE_BY_0_1.format(path=path))
    if manifest.get("version") != VERSION or there - here:
        raise Refused(MADE_BY_A_NEWER.format(path=path, version=version))
    if here - there:
        raise Refused(MADE_BY_AN_OLDER.format(path=path, version=version))


def _steps(names) -> set[tuple[str, str]]:
    return {(app, name) for app, all_of_app in (names or {}).items() for name in all_of_app}


def _check_members(archive: ZipFile, manifest: dict, path: Path) -> None:
    digests = {f"tables/{label}.jsonl": each["sha256"] for label, each in manifest["tables"].items()}
    digests |= {f"files/{name}": each["sha256"] for name, each in manifest["files"].items()}
    if sorted(archive.namelist()) != sorted([MANIFEST, *digests]):
        raise _damaged(path, "its contents are not those that it lists")
    models = kept_models()
    if {label: columns(model) for label, model in models.items()} != {
        label: each["columns"] for label, each in manifest["tables"].items()
    }:
        raise _damaged(path, "its tables are not those of this version")
    for name, digest in digests.items():
        if _digest(archive, name) != digest:
            raise _damaged(path, f"{name} is not as it was written")


def _digest(archive: ZipFile, name: str) -> str:
    digest = sha256()
    try:
        with archive.open(name) as member:
            while piece := member.read(PIECE):
                digest.update(piece)
    except (NotImplementedError, RuntimeError) as error:  # flags that say: encrypted, or packed in some other way
        raise BadZipFile from error
    return digest.hexdigest()


def _require_emptiness() -> None:
    there = set(connection.introspection.table_names())
    full = [model for model in kept_models().values() if model._meta.db_table in there and model._base_manager.exists()]
    if full:
        raise Refused("The database is not empty. A backup is restored into an empty one only. Nothing was restored.")
    if next(_stored(""), None):
        raise Refused(
            "The folder of uploaded files is not empty. A backup is restored into an empty one only. "
            "Nothing was restored."
        )


def _stored(folder: str) -> Iterator[str]:
    """The names of all files in the storage."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    yield from (f"{folder}{name}" for name in files)
    for each in folders:
        yield from _stored(f"{folder}{each}/")


def _write(archive: ZipFile, manifest: dict, path: Path) -> None:
    """Files first: without rows they mean nothing, and they go again where the rows cannot be written."""
    written: list[str] = []
    try:
        for name in manifest["files"]:
            written.append(_write_file(archive, name, path))
        with triggers.lifted(connection):  # rows come in as they were, final ones too
            _write_rows(archive, manifest)
    except BaseException as error:
        for name in written:
            default_storage.delete(name)
        if isinstance(error, DatabaseError | ValueError | ValidationError | TypeError):
            raise _damaged(path, "its rows do not fit together") from error
        raise


def _write_file(archive: ZipFile, name: str, path: Path) -> str:
    try:
        with archive.open(f"files/{name}") as member:
            written = default_storage.save(name, File(member))
    except SuspiciousFileOperation as error:
        raise _damaged(path, "it names a file outside the folder of files") from error
    if written != name:
        default_storage.delete(written)
        raise _damaged(path, f"the file {name} cannot have its name")
    return written


def _write_rows(archive: ZipFile, manifest: dict) -> None:
    for label, model in kept_models().items():
        with archive.open(f"tables/{label}.jsonl") as member:
            while rows := [to_row(model, line) for line in islice(member, ROWS_AT_ONCE)]:
                _insert(model, rows)
        set_last_id(model, manifest["tables"][label]["last_id"])
    connection.check_constraints()


def _insert(model, rows: list) -> None:
    """As they are: no field computes its value anew."""
    fields = model._meta.concrete_fields
    at_once = connection.ops.bulk_batch_size(fields, rows)
    for start in range(0, len(rows), at_once):
        query = InsertQuery(model)
        query.insert_values(fields, rows[start : start + at_once], raw=True)
        query.get_compiler(connection=connection).execute_sql()


def _damaged(path: Path, what: str) -> Refused:
    return Refused(DAMAGED.format(path=path, what=what))
