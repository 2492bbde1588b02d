"""manage.py restore FILE: a backup into an empty database and an empty folder of files."""

from pathlib import Path

from people.management.refusing_command import RefusingCommand
from scorecards import backup


class Command(RefusingCommand):
    help = "Restore what `backup` wrote, into an empty database and an empty folder of files only."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *, file, **options):
        manifest = backup.restore(file)
        rows = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{rows} rows and {len(manifest['files'])} files restored. Everybody signs in again.")
