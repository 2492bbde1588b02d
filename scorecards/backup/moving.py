"""Moving files from one store to another, one after the other: whoever interrupts it begins it again."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from django.core.files import File
from django.core.files.storage import Storage, default_storage

from people.refusals import Refused
from people.stores import store_at
from scorecards.backup.kept_models import columns, file_columns, kept_models

PIECE = 256 * 1024


@dataclass
class Moved:
    """How many files were moved, and stood there already; and the names that neither store has."""

    moved: int = 0
    stood: int = 0
    missing: list[str] = field(default_factory=list)


def files_named() -> Iterator[str]:
    """The names of all files that a row names, a table after the other."""
    for model in kept_models().values():
        names = columns(model)
        for at in file_columns(model):
            rows = model._base_manager.exclude(**{names[at]: ""}).order_by("pk")
            yield from rows.values_list(names[at], flat=True).iterator(chunk_size=500)


def move_files(origin: str, *, keep: bool = False) -> Moved:
    """Bring every file that a row names from `origin` (“disk” or an s3 address) to where FILES_URL says.

    Each is read back and compared before it goes where it was; with `keep` it stays there as well. What is there
    already, whole, is not copied again, and what was cut off is. Refused where both are one place.
    """
    source, moved = _opened(origin), Moved()
    if _place(source) == _place(default_storage):
        raise Refused("The files are there already: FILES_URL names the same place.")
    for name in files_named():
        digest = _digest(source, name)
        if digest is None:
            _note_what_stands(name, moved)
        else:
            _copy(source, name, digest, moved)
            if not keep:
                source.delete(name)
    return moved


def _opened(origin: str) -> Storage:
    try:
        return store_at(origin)
    except ValueError as error:
        raise Refused(f"{origin} is no place of files: {error}") from error


def _place(store: Storage) -> tuple:
    return tuple(getattr(store, name, None) for name in ("bucket_name", "location", "endpoint_url"))


def _note_what_stands(name: str, moved: Moved) -> None:
    if default_storage.exists(name):
        moved.stood += 1
    else:
        moved.missing.append(name)


def _copy(source: Storage, name: str, digest: str, moved: Moved) -> None:
    there = _digest(default_storage, name)
    if there == digest:
        moved.stood += 1
        return
    if there is not None:  # cut off by an interruption
        default_storage.delete(name)
    with source.open(name, "rb") as file:
        default_storage.save(name, File(file))
    if _digest(default_storage, name) != digest:
        raise Refused(f"{name} did not arrive whole. It stands where it was; begin again.")
    moved.moved += 1


def _digest(store: Storage, name: str) -> str | None:
    """The hash of a file, read in pieces; None where it is not there."""
    try:
        file = store.open(name, "rb")
    except FileNotFoundError:
        return None
    digest = sha256()
    with file:
        for piece in file.chunks(PIECE):
            digest.update(piece)
    return digest.hexdigest()
