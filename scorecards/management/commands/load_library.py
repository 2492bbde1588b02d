"""`manage.py load_library [SLUG…]`: the shipped roles with their practice answers, published."""

from django.core.management import call_command
from django.core.management.base import CommandError

from blueprint.library import shipped
from blueprint.management.terminal import one_line, speak_utf8
from blueprint.operations.library import DRAFTED, PUBLISHED, UNCHANGED, WAITING, load_shipped
from people.management.refusing_command import RefusingCommand
from people.refusals import Refused

SAID = {
    PUBLISHED: "published.",
    UNCHANGED: "is here already.",
    DRAFTED: "reads otherwise here, so the shipped text is a draft now: compare it, then publish or discard it.",
    WAITING: "reads otherwise here, and a draft is at work; nothing was done.",
}


class Command(RefusingCommand):
    help = "Publishes the roles that ship, all of them or those named, with their practice answers; runs again safely."

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="a shipped role; without one, all of them")

    def handle(self, *, slugs, **options):
        speak_utf8()
        library = shipped()
        for slug in slugs:
            if slug not in library:
                raise CommandError(f"No role “{one_line(slug)}” ships. There is: {', '.join(library)}.")
        for slug in slugs or library:
            try:
                done = load_shipped(slug=slug, by=None)
            except Refused as refused:
                raise CommandError(f"{slug}: {refused}") from refused
            self.stdout.write(f"{library[slug]['title']}: {SAID[done]}")
        call_command("import_practice", stdout=self.stdout)
