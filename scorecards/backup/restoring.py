"""Restoring a backup: checked whole before the first byte is written, and then all of it or nothing."""

from collections.abc import Callable, Iterator
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
from scorecards.backup.checking import Contents, checked, damaged
from scorecards.backup.kept_models import kept_models, rows_at_once, set_last_id, to_row


def restore(path: Path, *, agree: Callable[[Contents], bool] = lambda contents: True) -> dict:
    """Put a backup into an empty database, which is brought up to date first, and an empty storage; its manifest.

    `agree` is asked before anything is written, and told what would be. Raises Refused; then neither holds anything.
    """
    try:
        with ZipFile(path) as archive:
            contents = checked(archive, path)
            _require_emptiness()
            if not agree(contents):
                raise Refused("Nothing was restored.")
            call_command("migrate", verbosity=0, interactive=False)
            _write(archive, contents.manifest, path)
            look_again()
    except (BadZipFile, ZlibError, EOFError, NotImplementedError) as error:
        raise Refused(f"{path} is no backup of Rolewright, or a damaged one. Nothing was restored.") from error
    except OSError as error:
        raise Refused(f"Nothing was restored: {error.strerror or error} ({path}).") from error
    return contents.manifest


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
    for inner in folders:
        yield from _stored(f"{folder}{inner}/")


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
            raise damaged(path, "its rows do not fit together") from error
        raise


def _write_file(archive: ZipFile, name: str, path: Path) -> str:
    try:
        with archive.open(f"files/{name}") as member:
            written = default_storage.save(name, File(member))
    except SuspiciousFileOperation as error:
        raise damaged(path, "it names a file outside the folder of files") from error
    if written != name:
        default_storage.delete(written)
        raise damaged(path, f"the file {name} cannot have its name")
    return written


def _write_rows(archive: ZipFile, manifest: dict) -> None:
    for label, model in kept_models().items():
        with archive.open(f"tables/{label}.jsonl") as member:
            while rows := [to_row(model, line) for line in islice(member, rows_at_once(model))]:
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
