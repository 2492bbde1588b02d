"""What the project's commands share: a refusal, and why a store of files fails, are printed and end it with
status 1. None looks through the whole program for mistakes first, which takes as long as its start: `manage.py check`
does, before a change lands."""

from django.core.management.base import BaseCommand, CommandError

from people.file_urls import is_of_the_store
from people.refusals import Refused


class RefusingCommand(BaseCommand):
    requires_system_checks = ()

    def execute(self, *args, **options):
        try:
            return super().execute(*args, **options)
        except Refused as refused:
            raise CommandError(str(refused)) from refused
        except Exception as error:
            if not is_of_the_store(error):
                raise
            raise CommandError(f"The store of files cannot be used: {error}") from error
