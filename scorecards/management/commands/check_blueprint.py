"""`manage.py check_blueprint SLUG|FILE`: what a blueprint lacks or repeats, line by line; status 1 where something."""

import json
from pathlib import Path

from django.core.management.base import CommandError

from blueprint.checking import lacks
from blueprint.document import Problem, problems
from blueprint.library import shipped
from blueprint.management.terminal import one_line, speak_utf8
from blueprint.models import Blueprint
from blueprint.stored import document_of
from people.management.refusing_command import RefusingCommand
from scorecards.management.commands.import_practice import LIBRARY
from scorecards.practice.answers_file import WrittenAnswer, read
from scorecards.practice.completeness import answers_lack, answers_shared
from scorecards.practice.keys_in_order import keys_in_order

NOT_TOLD = (
    "What no check tells, and somebody of the trade must read: whether facts are right, and which of two anchors is "
    "harder to do where they tell of different things."
)


class Command(RefusingCommand):
    help = "Says line by line what a blueprint and its practice answers lack, or say twice."

    def add_arguments(self, parser):
        parser.add_argument("blueprint", metavar="SLUG|FILE", help="a shipped one, one stored here, or a JSON document")

    def handle(self, *, blueprint, **options):
        speak_utf8()
        document = _document(blueprint)
        lacking = everything_lacking(document)
        for problem in lacking:
            self.stdout.write(one_line(str(problem), 300))
        title = one_line(str(document.get("title"))) if isinstance(document, dict) else blueprint
        if lacking:
            raise CommandError(f"{title}: {len(lacking)} to mend.")
        self.stdout.write(f"{title}: nothing lacking, nothing said twice.\n{NOT_TOLD}")


def everything_lacking(document: object) -> list[Problem]:
    """What a document lacks by itself, beside the shipped ones but the one it is derived from, and in its practice
    answers."""
    if invalid := problems(document):
        return invalid
    own = {document["slug"], (document.get("derived_from") or {}).get("slug")}
    others = {slug: other for slug, other in shipped().items() if slug not in own}
    answers = answers_of(document["slug"])
    return [
        *lacks(document, list(others.values())),
        *answers_lack(document, answers),
        *keys_in_order(document, answers),
        *(problem for slug in others for problem in answers_shared(answers, slug, answers_of(slug))),
    ]


def _document(name: str):
    path = Path(name)
    if path.suffix == ".json":
        try:
            return json.loads(path.read_text("utf-8-sig"))
        except (OSError, ValueError, RecursionError) as error:
            raise CommandError(
                f"{name} cannot be read as JSON: {getattr(error, 'strerror', None) or error}."
            ) from error
    if name in (library := shipped()):
        return library[name]
    if stored := Blueprint.objects.of(name).first():
        return document_of(stored)
    raise CommandError(f"There is no blueprint “{one_line(name)}”. Those that ship: {', '.join(library)}.")


def answers_of(slug: str) -> list[WrittenAnswer]:
    return [answer for path in sorted((LIBRARY / slug).glob("*.json")) for answer in read(path.read_bytes())]
