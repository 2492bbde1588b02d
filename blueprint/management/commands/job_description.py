"""`manage.py job_description SLUG …`: a job description on standard output or in a file."""

import json
import os
import tempfile
from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from blueprint.composition import compose, find_variant, variant_for_headcount
from blueprint.documents import FORMATS, job_description_file
from blueprint.job_description import Facts, FactsRefused, describe, facts_from_dict
from blueprint.models import Blueprint
from blueprint.stored import document_of
from people.management.refusing_command import RefusingCommand

MOST_BYTES = 1024 * 1024
FORMAT_LIST = ", ".join(FORMATS)


class Command(RefusingCommand):
    help = "Writes the job description of a blueprint with the chosen variants and the employer's facts."

    def create_parser(self, prog_name, subcommand, **kwargs):
        """Django's own --version gives way to that of the blueprint."""
        return super().create_parser(prog_name, subcommand, conflict_handler="resolve", **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("slug", help="the blueprint, such as head-of-engineering")
        parser.add_argument("--version", help="the version; without it the newest, drafts included")
        parser.add_argument(
            "--size",
            "--engineers",
            dest="size",
            help="how large the company is, in what the blueprint counts: engineers or people; picks the company size",
        )
        parser.add_argument(
            "--variant", action="append", default=[], metavar="AXIS=LABEL", help="such as industry=FinTech"
        )
        parser.add_argument("--facts", type=Path, metavar="FILE", help="the employer's facts, as JSON")
        parser.add_argument("--format", default="text", help=f"one of {FORMAT_LIST}; text where none is given")
        parser.add_argument("--output", type=Path, metavar="FILE", help="where to write; standard output without it")

    def handle(self, *, slug, version, size, variant, facts, format, output, **options):
        if format not in FORMATS:
            raise CommandError(f"“{format}” is no format. Choose one of: {FORMAT_LIST}.")
        if format in ("pdf", "docx") and output is None:
            kind = "A PDF" if format == "pdf" else "A Word document"
            raise CommandError(f"{kind} is no text for the screen. Say where to write it: --output FILE.")
        document = document_of(_version(slug, version))
        description = describe(_composed(document, size, variant), _facts(facts))
        data = job_description_file(description, format)
        if output is None:
            self.stdout.write(data.decode(), ending="")
        else:
            _write(output, data)


def _version(slug: str, version: str | None) -> Blueprint:
    versions = Blueprint.objects.of(slug)
    if version is not None:
        versions = versions.filter(version=_number(version, "--version"))
    if newest := versions.first():
        return newest
    if version is not None and Blueprint.objects.of(slug).exists():
        raise CommandError(f"“{slug}” has no version {version}.")
    known = ", ".join(sorted(set(Blueprint.objects.values_list("slug", flat=True)))) or "none yet"
    raise CommandError(f"There is no blueprint “{slug}”. Those here: {known}.")


def _composed(document: dict, size: str | None, wanted: list[str]):
    variants = [find_variant(document, *_axis_and_label(words)) for words in wanted]
    if size is not None:
        variants += _size(document, _number(size, "--size"))
    return compose(document, variants)


def _axis_and_label(words: str) -> tuple[str, str]:
    axis, equals, label = words.partition("=")
    if not (axis.strip() and equals and label.strip()):
        raise CommandError(f"“{words}” is no variant. Write it as --variant AXIS=LABEL, such as industry=FinTech.")
    return axis.strip(), label.strip()


def _size(document: dict, size: int) -> list[str]:
    choice = variant_for_headcount(document, size)
    if choice is None:
        raise CommandError("This blueprint has no company sizes to choose from; leave out --size.")
    return [choice.id]


def _number(words: str, option: str) -> int:
    if not (words.isascii() and words.isdigit() and 0 < int(words[:12]) < 10**9):
        raise CommandError(f"{option} takes a whole number, such as 35; “{words}” is none.")
    return int(words)


def _facts(path: Path | None) -> Facts:
    if path is None:
        return Facts()
    try:
        return facts_from_dict(_read(path), today=timezone.localdate())
    except FactsRefused as error:
        problems = "\n".join(f"  {problem}" for problem in error.problems)
        raise CommandError(f"The facts in {path} cannot be used:\n{problems}") from error


def _read(path: Path):
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            raise CommandError(f"{path} is larger than 1 MB; facts take a few lines of JSON.")
        return json.loads(data.decode("utf-8-sig"))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path} is not written in UTF-8. Save it as UTF-8 and try again.") from error
    except json.JSONDecodeError as error:
        raise CommandError(f"{path} is not JSON: line {error.lineno}, column {error.colno}: {error.msg}.") from error
    except (RecursionError, ValueError) as error:
        raise CommandError(f"{path} holds more than facts: numbers too long, or lists too deep.") from error


def _write(path: Path, data: bytes) -> None:
    """Write all of it or nothing: what stood there before stays until the new file is whole."""
    try:
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
