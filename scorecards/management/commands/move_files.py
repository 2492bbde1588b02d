"""Bring the files from another store to where FILES_URL says."""

from django.core.management.base import CommandError

from people.management.refusing_command import RefusingCommand
from people.words import count
from scorecards.backup.moving import move_files


class Command(RefusingCommand):
    help = "Move every file that a row names from ORIGIN (disk, or s3://bucket/prefix) to where FILES_URL says."

    def add_arguments(self, parser):
        parser.add_argument("origin", help="disk, or an address as FILES_URL has one")
        parser.add_argument("--keep", action="store_true", help="copy, and leave every file where it was as well")

    def handle(self, *, origin: str, keep: bool, **options):
        try:
            moved = move_files(origin, keep=keep)
        except KeyboardInterrupt:
            raise CommandError("Interrupted. What has arrived stays; begin it again for the rest.") from None
        verb = "copied" if keep else "moved"
        self.stdout.write(f"{count(moved.moved, 'file')} {verb}, {moved.stood:,} were there already.")
        for name in moved.missing:
            self.stderr.write(f"{name} is in neither place.")
