"""Backups with something wrong about them: each function takes a whole one and the path of the copy to spoil."""

import json
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile


def changed(path: Path, copy: Path, change) -> Path:
    """A copy of a backup whose members went through `change(name, data)`; None leaves a member out."""
    with ZipFile(path) as old, ZipFile(copy, "w") as new:
        for name in old.namelist():
            if (data := change(name, old.read(name))) is not None:
                new.writestr(name, data)
    return copy


def changed_manifest(path: Path, copy: Path, change) -> Path:
    def edit(name, data):
        if name != "manifest.json":
            return data
        manifest = json.loads(data)
        change(manifest)
        return json.dumps(manifest)

    return changed(path, copy, edit)


def cut(path, copy):
    copy.write_bytes(path.read_bytes()[:-2000])
    return copy


def flipped(path, copy):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    copy.write_bytes(data)
    return copy


def said_to_be_encrypted(path, copy):
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    copy.write_bytes(data)
    return copy


def text(path, copy):
    copy.write_text("Not at all a backup.")
    return copy


def nothing(path, copy):
    return copy


def without_a_table(path, copy):
    return changed(path, copy, lambda name, data: None if name == "tables/hiring.note.jsonl" else data)


def with_another_word(path, copy):
    return changed(path, copy, lambda name, data: data.replace(b"Cora Lind", b"Cara Lind"))


def with_something_more(path, copy):
    changed(path, copy, lambda name, data: data)
    with ZipFile(copy, "a") as archive:
        archive.writestr("files/more.txt", "more")
    return copy


def with_a_file_that_no_row_names(path, copy):
    """Its list of contents has it, with the right digest."""
    name, data = "candidates/2020/strange.html", b"<script>"
    digest = {"size": len(data), "sha256": sha256(data).hexdigest()}
    changed_manifest(path, copy, lambda manifest: manifest["files"].update({name: digest}))
    with ZipFile(copy, "a") as archive:
        archive.writestr(f"files/{name}", data)
    return copy


def foreign(path, copy):
    with ZipFile(copy, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    return copy


def newer(path, copy):
    return changed_manifest(path, copy, lambda manifest: manifest["migrations"]["hiring"].append("0999_more"))


def made_by_0_1_0(path, copy):
    """A real one, of a house with one administrator."""
    copy.write_bytes((Path(__file__).parent / "house-0.1.0.backup").read_bytes())
    return copy


def older(path, copy):
    return changed_manifest(path, copy, lambda manifest: manifest["migrations"]["hiring"].pop())


def of_another_format(path, copy):
    return changed_manifest(path, copy, lambda manifest: manifest.update(version=2, made_by="9.9.9"))


def without_tables(path, copy):
    return changed_manifest(path, copy, lambda manifest: manifest.pop("tables"))
