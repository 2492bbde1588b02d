"""manage.py restore FILE: a backup into an empty database and an empty folder of files."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from scorecards import backup


class Command(BaseCommand):
    help = "Restore what `backup` wrote, into an empty database and an empty folder of files only."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *, file, **options):
        try:
            manifest = backup.restore(file)
        except backup.Refused as refused:
            raise CommandError(str(refused)) from None
        rows = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{rows} rows and {len(manifest['files'])} files restored. Everybody signs in again.")
