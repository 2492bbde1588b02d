"""What the project's commands share: a refusal is printed as it stands, and ends the command with status 1."""

from django.core.management.base import BaseCommand, CommandError

from people.refusals import Refused


class RefusingCommand(BaseCommand):
    def execute(self, *args, **options):
        try:
            return super().execute(*args, **options)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
