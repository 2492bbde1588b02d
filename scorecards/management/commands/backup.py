"""manage.py backup FILE: the database and every uploaded file as one file."""

from pathlib import Path

from people.management.refusing_command import RefusingCommand
from scorecards import backup


class Command(RefusingCommand):
    help = "Write everything, the database and the uploaded files, into one new file that `restore` reads."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *, file, **options):
        manifest = backup.write(file)
        for name in manifest["missing"]:
            self.stderr.write(f"Not in the storage, although a row names it: {name}")
        rows = sum(table["rows"] for table in manifest["tables"].values())
        self.stdout.write(f"{file}: {rows} rows, {len(manifest['files'])} files. Keep it as safe as the database.")
