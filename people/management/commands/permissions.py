"""Prints the table of permissions, as docs/permissions.md holds it."""

from django.core.management.base import BaseCommand

from people.permissions import as_markdown


class Command(BaseCommand):
    help = "Print who may do what as a Markdown table, for docs/permissions.md."

    def handle(self, *args, **options):
        self.stdout.write(as_markdown(), ending="")
