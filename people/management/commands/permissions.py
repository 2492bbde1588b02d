"""Prints the table of permissions, as docs/permissions.md holds it."""

from people.management.refusing_command import RefusingCommand
from people.permissions import as_markdown


class Command(RefusingCommand):
    help = "Print who may do what as a Markdown table, for docs/permissions.md."

    def handle(self, *args, **options):
        self.stdout.write(as_markdown(), ending="")
