"""manage.py migrate: Django's own, for a database that this version knows; then what holds whatever was there before:
the triggers that the apps declare, secrets that are sealed, and files that nobody else reads."""

from pathlib import Path

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.conf import settings
from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from people import triggers
from people.file_modes import take_from_others
from people.sealing import seal_second_factors

ONLY_IN_0_1 = ("people", "0002_append_only_trail")
MADE_BY_0_1 = (
    "{database} was made by Rolewright 0.1.0, before the first release, and no later version brings it up to date. "
    "Nothing was changed. Begin with an empty one: move this one away, or name another place in VAR_DIR or another "
    "database in DATABASE_URL. ./run demo then loads its company anew."
)
MADE_BY_A_NEWER = (
    "{database} was brought up to date by a newer Rolewright than this one, {version}. Nothing was changed. "
    "Start the newer one; the steps that this one does not know are {steps}."
)


class Command(migrate.Command):
    def handle(self, *args, **options):
        self.connection = connections[options["database"]]
        self.require_known_steps()
        try:
            return super().handle(*args, **options)
        finally:
            if not (options["plan"] or options["check_unapplied"]):
                triggers.install(self.connection)
                self.seal_secrets()
                self.take_files_from_others()

    def seal_secrets(self) -> None:
        """Also what an earlier secret key sealed, so that it can go."""
        if Authenticator._meta.db_table in self.connection.introspection.table_names():
            seal_second_factors()

    def take_files_from_others(self) -> None:
        """What earlier versions wrote, everybody on the machine could read."""
        ours = [settings.VAR_DIR, Path(settings.MEDIA_ROOT)]
        if self.connection.vendor == "sqlite":
            database = Path(self.connection.settings_dict["NAME"])
            ours += [database.with_name(f"{database.name}{end}") for end in ("", "-wal", "-shm", "-journal")]
        for path in take_from_others(ours):
            self.stderr.write(f"Others may read {path}, which belongs to somebody else: change its mode or its owner.")

    def migration_progress_callback(self, action, migration=None, fake=False):
        if action in ("apply_start", "unapply_start"):
            triggers.remove(self.connection)  # SQLite rebuilds no table that a trigger asks
        super().migration_progress_callback(action, migration, fake)

    def require_known_steps(self) -> None:
        """Raises CommandError for a database whose migrations of our own apps are not all among ours."""
        ours = {app.label for app in apps.get_app_configs() if Path(app.path).resolve().parent == settings.BASE_DIR}
        steps = MigrationRecorder(self.connection).applied_migrations().keys() - MigrationLoader(None).disk_migrations
        unknown = sorted(step for step in steps if step[0] in ours)
        if unknown:
            raise CommandError(
                (MADE_BY_0_1 if ONLY_IN_0_1 in unknown else MADE_BY_A_NEWER).format(
                    database=f"The database {self.connection.settings_dict['NAME']}",
                    version=settings.VERSION,
                    steps=", ".join(".".join(step) for step in unknown),
                )
            )
