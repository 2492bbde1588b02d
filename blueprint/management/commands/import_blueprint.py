"""`manage.py import_blueprint FILE… [--as SLUG]`: articles and blueprint documents to drafts."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from django.core.management.base import CommandError
from django.db import transaction

from blueprint.difference import Difference, LineChange, difference
from blueprint.importing import Imported, read
from blueprint.importing.decoding import LARGEST
from blueprint.management.terminal import one_line, speak_utf8
from blueprint.models import Blueprint
from blueprint.operations.versions import SlugTaken, import_document
from blueprint.stored import document_of
from people.management.refusing_command import RefusingCommand
from people.refusals import Refused

FROM_STANDARD_INPUT = "-"
SHOWN = 20
"""How many changed lines of a section are printed."""


class Command(RefusingCommand):
    help = "Read articles or blueprint documents and save each as a draft: all of them, or none."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or - for standard input")
        parser.add_argument("--as", dest="slug", metavar="SLUG", help="the blueprint that the file belongs to")

    def handle(self, *, files, slug, **options):
        speak_utf8()
        articles = [(name, imported) for name in files for imported in _read(name)]
        if slug and len(articles) > 1:
            raise CommandError(f"--as names one blueprint, but {len(articles)} were read. Import them one by one.")
        for line in _saved(articles, slug):
            self.stdout.write(line)


def _read(name: str) -> list[Imported]:
    label = "standard input" if name == FROM_STANDARD_INPUT else name
    try:
        return read(_bytes(name), filename="" if name == FROM_STANDARD_INPUT else Path(name).name)
    except Refused as refusal:
        raise CommandError(f"{label}: {refusal}") from refusal
    except (OSError, ValueError) as error:  # a name with a NUL in it is a ValueError
        reason = getattr(error, "strerror", None) or error
        raise CommandError(f"{label}: the file cannot be read ({reason}).") from error


def _bytes(name: str) -> bytes:
    if name == FROM_STANDARD_INPUT:
        return _at_most(sys.stdin.buffer)
    with Path(name).open("rb") as file:
        return _at_most(file)


def _at_most(file: BinaryIO) -> bytes:
    """The bytes of a file, refused rather than read once they are too many, of whatever kind the file is."""
    data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Refused(f"The file has more than {LARGEST // 1024 // 1024} MB. Save the article alone.")
    return data


def _saved(articles: list[tuple[str, Imported]], slug: str | None) -> list[str]:
    """Save everything in one transaction; what there is to say about it, line by line."""
    report: list[str] = []
    with transaction.atomic():
        for name, imported in articles:
            report += [*_reading(name, imported), *_saving(name, imported, slug), ""]
    return report


def _saving(name: str, imported: Imported, slug: str | None) -> Iterator[str]:
    try:
        draft = import_document(document=imported.document, by=None, slug=slug)
    except SlugTaken as refusal:
        raise CommandError(f"{name}: {refusal} On the command line: --as SLUG.") from refusal
    except Refused as refusal:
        raise CommandError(f"{name}: {refusal}") from refusal
    if before := Blueprint.objects.before(draft).first():
        yield from _changes(before.version, difference(document_of(before), document_of(draft)))
    yield f"  Saved as {draft.slug}, version {draft.version}, a draft."


def _reading(name: str, imported: Imported) -> Iterator[str]:
    yield f"{one_line(name)}: {one_line(imported.document['title'])}"
    yield "  Found"
    yield from (f"    {section.heading}: {section.text}" for section in imported.sections)
    if imported.words_in:
        yield f"  Words: {imported.words_in} in the article, {imported.words_kept} in the draft"
    if imported.not_understood:
        yield f"  Not understood, and kept as it stands ({len(imported.not_understood)})"
        yield from (f"    {one_line(left.section)}: {one_line(left.text)}" for left in imported.not_understood)
    if imported.oddities:
        yield f"  Looks odd ({len(imported.oddities)})"
        yield from (f"    {one_line(oddity)}" for oddity in imported.oddities)


def _changes(version: int, changes: Difference) -> Iterator[str]:
    yield f"  Compared with version {version}: {changes.summary}"
    for section in changes.sections:
        yield f"    {section.heading}: {section.summary}"
        yield from (f"      {_change(line)}" for line in section.lines[:SHOWN])
        if len(section.lines) > SHOWN:
            yield f"      and {len(section.lines) - SHOWN} more"


def _change(line: LineChange) -> str:
    words = ": ".join(part for part in (line.title, line.text) if part)
    return f"{line.kind}: {one_line(words, 100)}"
