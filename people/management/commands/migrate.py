"""manage.py migrate: Django's own, and then the triggers that the apps declare."""

from django.core.management.commands import migrate
from django.db import connections

from people import triggers


class Command(migrate.Command):
    def handle(self, *args, **options):
        self.connection = connections[options["database"]]
        try:
            return super().handle(*args, **options)
        finally:
            if not (options["plan"] or options["check_unapplied"]):
                triggers.install(self.connection)

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action in ("apply_start", "unapply_start"):
            triggers.remove(self.connection)  # SQLite rebuilds no table that a trigger asks
        super().migration_progress_callback(action, migration, fake)
