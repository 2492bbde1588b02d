"""`manage.py export_blueprint SLUG [--version N] --format json|markdown`: a blueprint on standard output."""

import json

from django.core.management.base import CommandError

from blueprint.management.terminal import speak_utf8
from blueprint.markdown_export import to_markdown
from blueprint.models import Blueprint
from blueprint.stored import document_of
from people.management.refusing_command import RefusingCommand


class Command(RefusingCommand):
    help = "Write a blueprint to standard output: its newest version, drafts included, unless told."

    def create_parser(self, *args, **kwargs):
        # Django's own --version gives way to ours.
        return super().create_parser(*args, conflict_handler="resolve", **kwargs)

    def add_arguments(self, parser):
        parser.add_argument("slug", metavar="SLUG")
        parser.add_argument("--version", type=int, metavar="N", help="the number of a version")
        parser.add_argument("--format", choices=list(WRITERS), default="json")

    def handle(self, *, slug, version, format, **options):
        speak_utf8()
        self.stdout.write(WRITERS[format](document_of(_version(slug, version))))


def to_json(document: dict) -> str:
    """The document as JSON, indented, in its own script."""
    return json.dumps(document, ensure_ascii=False, indent=2)


WRITERS = {"json": to_json, "markdown": to_markdown}


def _version(slug: str, version: int | None) -> Blueprint:
    versions = {blueprint.version: blueprint for blueprint in Blueprint.objects.of(slug)}
    if not versions:
        slugs = list(Blueprint.objects.order_by("slug").values_list("slug", flat=True).distinct())
        there = f"There is {', '.join(slugs)}." if slugs else "There is none yet; import_blueprint makes one."
        raise CommandError(f"No blueprint goes by the slug “{slug}”. {there}")
    if version is None:
        return versions[max(versions)]
    if version not in versions:
        numbers = ", ".join(map(str, sorted(versions)))
        raise CommandError(f"“{slug}” has no version {version}. There is {numbers}.")
    return versions[version]
