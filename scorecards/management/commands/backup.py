"""manage.py backup FILE: the database and every uploaded file as one file."""

from pathlib import Path

from django.conf import settings

from people.management.refusing_command import RefusingCommand
from people.refusals import Refused
from people.words import count
from scorecards import backup


class Command(RefusingCommand):
    help = "Write everything, the database and the uploaded files, into one new file that `restore` reads."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.add_argument("--sign", action="store_true", help="refuse where BACKUP_SIGNING_KEY names no key")

    def handle(self, *, file, sign, **options):
        if sign and not settings.BACKUP_SIGNING_KEY:
            raise Refused("Nothing was written: BACKUP_SIGNING_KEY names no key to sign with.")
        manifest = backup.write(file)
        for name in manifest["missing"]:
            self.stderr.write(f"Not in the storage, although a row names it: {name}")
        rows = count(sum(table["rows"] for table in manifest["tables"].values()), "row")
        files = count(len(manifest["files"]), "file")
        signed = "signed" if settings.BACKUP_SIGNING_KEY else "not signed"
        self.stdout.write(f"{file}: {rows}, {files}, {signed}. Keep it as safe as the database.")
