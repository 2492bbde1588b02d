"""manage.py restore FILE: a backup into an empty database and an empty folder of files."""

import sys
from pathlib import Path

from people.management.refusing_command import RefusingCommand
from people.refusals import Refused
from people.roles import Role
from people.words import count
from scorecards import backup


class Command(RefusingCommand):
    help = "Restore what `backup` wrote, into an empty database and an empty folder of files only."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)
        parser.add_argument("--yes", action="store_true", help="restore it without asking")

    def handle(self, *, file, yes, **options):
        def agree(contents: backup.Contents) -> bool:
            for line in told(contents):
                self.stdout.write(line)
            return yes or self.agreed()

        manifest = backup.restore(file, agree=agree)
        rows = sum(table["rows"] for table in manifest["tables"].values())
        files = len(manifest["files"])
        self.stdout.write(f"{count(rows, 'row')} and {count(files, 'file')} restored. Everybody signs in again.")

    def agreed(self) -> bool:
        if not sys.stdin.isatty():
            raise Refused("Nothing was restored: say --yes if these are the accounts that you expect.")
        return input("Restore it? Type yes: ").strip().lower() == "yes"


def told(contents: backup.Contents) -> list[str]:
    """Who will come in, and what else is good to know before."""
    manifest = contents.manifest
    accounts = [count(contents.accounts[role], name.lower()) for role, name in Role.LABELS.items()]
    if contents.deactivated:
        accounts.append(f"{contents.deactivated} deactivated")
    lines = [
        f"Made by Rolewright {manifest['made_by']} at {manifest['made_at']}; {_signature(contents)}.",
        f"Accounts: {', '.join(accounts)}.",
    ]
    if contents.unreadable:
        factors = count(contents.unreadable, "second factor")
        lines.append(
            f"{factors} cannot be read here: SECRET_KEY is not the one of the house "
            "that made this. Name that one, or take those factors away afterwards."
        )
    return lines


def _signature(contents: backup.Contents) -> str:
    if contents.checked:
        return "signed by the key that BACKUP_PUBLIC_KEY names"
    if contents.signed:
        return "signed, but BACKUP_PUBLIC_KEY names no key to check that with"
    return "not signed"
