"""Moving files from one store to another, one after the other: whoever interrupts it begins it again."""

from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from tempfile import TemporaryFile

from django.core.files import File
from django.core.files.storage import Storage, default_storage

from people.refusals import Refused
from people.stores import made_at, store_at
from scorecards.backup.kept_models import columns, file_columns, kept_models

PIECE, AT_ONCE = 256 * 1024, 500
NOTES = "moving"
"""A folder beside those of the files, while a place is copied that is still in use."""


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
            with closing(rows.values_list(names[at], flat=True).iterator(chunk_size=500)) as of_rows:
                yield from of_rows


def move_files(origin: str, *, keep: bool = False) -> Moved:
    """Bring every file that a row names from `origin` (“disk” or an s3 address) to where FILES_URL says.

    Each is read back and compared before it goes where it was; with `keep` it stays there as well. What is there
    already, whole, is not copied again, and what was cut off is. Refused where both are one place.

    Whoever is erased while the old place is still in use is erased in it alone: a run with `keep` notes in the new
    place what it copies there, and the next run removes what no row names any more. Finished documents are made anew.
    """
    source, moved = _opened(origin), Moved()
    if _place(source) == _place(default_storage):
        raise Refused("The files are there already: FILES_URL names the same place.")
    _forget_what_was_erased()
    with closing(files_named()) as named, _noted(named) if keep else nullcontext(named) as names:
        for name in names:
            digest = _digest(source, name)
            if digest is None:
                _note_what_stands(name, moved)
            else:
                _copy(source, name, digest, moved)
                if not keep:
                    source.delete(name)
    if not keep:
        made_at(origin).clear()
    return moved


@contextmanager
def _noted(names: Iterator[str]) -> Iterator[Iterator[str]]:
    """These names, once the new place has them in a note."""
    with TemporaryFile() as lines:
        lines.writelines(f"{name}\n".encode() for name in names)
        lines.seek(0)
        default_storage.save(f"{NOTES}/names", File(lines))
        lines.seek(0)
        yield (line.decode().rstrip("\n") for line in lines)


def _forget_what_was_erased() -> None:
    try:
        notes = default_storage.listdir(NOTES)[1]
    except FileNotFoundError:  # a disk’s folder begins with its first file
        return
    for note in notes:
        with default_storage.open(f"{NOTES}/{note}", "rb") as lines:
            noted = (line.decode().rstrip("\n") for line in lines)
            while names := list(islice(noted, AT_ONCE)):
                for name in set(names) - _still_named(names):
                    default_storage.delete(name)
        default_storage.delete(f"{NOTES}/{note}")


def _still_named(names: list[str]) -> set[str]:
    """Which of these a row names."""
    still: set[str] = set()
    for model in kept_models().values():
        for at in file_columns(model):
            column = columns(model)[at]
            still.update(model._base_manager.filter(**{f"{column}__in": names}).values_list(column, flat=True))
    return still


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
