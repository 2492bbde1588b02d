"""A backup is looked through whole before anything of it is written: is it ours and all there, and who is in it?"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from django.conf import settings

from people.models import User
from people.refusals import Refused
from people.sealing import SECRETS, is_readable
from scorecards.backup.backing_up import PIECE
from scorecards.backup.kept_models import FORMAT, MANIFEST, VERSION, columns, file_columns, kept_models, migrations
from scorecards.backup.signature import SIGNATURE, is_signed_by

DAMAGED = "{path} is damaged: {what}. Nothing was restored; use another backup."
NOT_OURS = "{path} is no backup of Rolewright. Nothing was restored."
MADE_BY_0_1 = (
    "{path} was made by Rolewright 0.1.0, before the first release, and only 0.1.0 restores it. Nothing was restored. "
    "To take its blueprints along, restore it there, then use export_blueprint there and import_blueprint here."
)
MADE_BY_A_NEWER = "{path} was made by a newer Rolewright, {version}. Update this one first. Nothing was restored."
MADE_BY_AN_OLDER = (
    "{path} was made by an older Rolewright, {version}. Restore it with that one, then update. Nothing was restored."
)


@dataclass(frozen=True)
class Contents:
    """What a whole backup holds: `accounts` counts the active ones by role; `unreadable` are second factors that were
    sealed with another secret key; `checked` says whether its signature was asked for, and holds."""

    manifest: dict
    accounts: Counter[str]
    deactivated: int
    unreadable: int
    signed: bool
    checked: bool


def checked(archive: ZipFile, path: Path) -> Contents:
    """What it holds, once everything that it names was found as it says. Raises Refused."""
    manifest = _manifest(archive, path)
    _require_same_version(manifest, path)
    signed = _require_signature(archive, path)
    try:
        _check_members(archive, manifest, path)
        _check_files(archive, manifest, path)
        people = list(_rows(archive, User._meta.label_lower))
        factors = [row["data"] for row in _rows(archive, "mfa.authenticator")]
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise damaged(path, "its list of contents cannot be read") from error
    return Contents(
        manifest,
        Counter(row["role"] for row in people if row["is_active"]),
        sum(not row["is_active"] for row in people),
        sum(not all(is_readable(data[name]) for name in SECRETS if name in data) for data in factors),
        signed,
        bool(settings.BACKUP_PUBLIC_KEY),
    )


def damaged(path: Path, what: str) -> Refused:
    return Refused(DAMAGED.format(path=path, what=what))


def _manifest(archive: ZipFile, path: Path) -> dict:
    try:
        manifest = json.loads(archive.read(MANIFEST))
        is_ours = manifest["format"] == FORMAT
    except (KeyError, TypeError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Refused(NOT_OURS.format(path=path)) from error
    if not is_ours:
        raise Refused(NOT_OURS.format(path=path))
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


def _require_signature(archive: ZipFile, path: Path) -> bool:
    """Whether it is signed; where a key is named here, by that key."""
    signed = SIGNATURE in archive.namelist()
    if key := settings.BACKUP_PUBLIC_KEY:
        if not signed:
            raise Refused(f"{path} is not signed, and {key} asks for it. Nothing was restored.")
        if not is_signed_by(Path(key), archive.read(MANIFEST), archive.read(SIGNATURE)):
            raise Refused(f"{path} was not signed by the key of {key}, or changed since. Nothing was restored.")
    return signed


def _check_members(archive: ZipFile, manifest: dict, path: Path) -> None:
    digests = {f"tables/{label}.jsonl": table["sha256"] for label, table in manifest["tables"].items()}
    digests |= {f"files/{name}": file["sha256"] for name, file in manifest["files"].items()}
    beside = {MANIFEST, SIGNATURE} if SIGNATURE in archive.namelist() else {MANIFEST}
    if sorted(archive.namelist()) != sorted([*beside, *digests]):
        raise damaged(path, "its contents are not those that it lists")
    if {label: columns(model) for label, model in kept_models().items()} != {
        label: table["columns"] for label, table in manifest["tables"].items()
    }:
        raise damaged(path, "its tables are not those of this version")
    for name, digest in digests.items():
        if _digest(archive, name) != digest:
            raise damaged(path, f"{name} is not as it was written")


def _check_files(archive: ZipFile, manifest: dict, path: Path) -> None:
    """A file that no row names would lie there for good: nobody sees it, and no erasure reaches it."""
    names = {
        row[columns(model)[at]]
        for label, model in kept_models().items()
        if file_columns(model)
        for row in _rows(archive, label)
        for at in file_columns(model)
    }
    if strange := sorted(manifest["files"].keys() - names):
        raise damaged(path, f"no row names its file {strange[0]}")


def _rows(archive: ZipFile, label: str) -> Iterator[dict]:
    """The rows of a table, each value as it was written, by the names of columns."""
    names = columns(kept_models()[label])
    with archive.open(f"tables/{label}.jsonl") as member:
        for line in member:
            yield dict(zip(names, json.loads(line), strict=True))


def _digest(archive: ZipFile, name: str) -> str:
    digest = sha256()
    try:
        with archive.open(name) as member:
            while piece := member.read(PIECE):
                digest.update(piece)
    except (NotImplementedError, RuntimeError) as error:  # flags that say: encrypted, or packed in some other way
        raise BadZipFile from error
    return digest.hexdigest()
