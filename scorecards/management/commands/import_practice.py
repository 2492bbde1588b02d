"""`manage.py import_practice [FILE…]`: practice answers for published roles; without files, those that are shipped."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError

from blueprint.management.terminal import one_line, speak_utf8
from people.management.refusing_command import RefusingCommand
from people.refusals import Refused
from scorecards.practice.answers_file import WrittenAnswer, problems, read
from scorecards.practice.operations.answers import import_answers
from scorecards.practice.queries.published_roles import published_role

LIBRARY = settings.BASE_DIR / "scorecards" / "library" / "practice"


class Command(RefusingCommand):
    help = "Reads practice answers with their keys, all of them or none; without a file, the answers that are shipped."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="*", metavar="FILE", help="a file of answers to one exercise")

    def handle(self, *, files, **options):
        speak_utf8()
        answers = [answer for name in files or self.usable() for answer in _read(name)]
        try:
            done = import_answers(answers=answers)
        except Refused as refused:
            raise CommandError(f"Nothing was imported. {refused}") from refused
        for answer, what in done:
            self.stdout.write(f"{what}: {answer.exercise}, {one_line(answer.title)}")

    def usable(self) -> list[str]:
        """The shipped files of those roles that are published here; the others are named."""
        usable = [name for name in shipped() if published_role(Path(name).parent.name)]
        for role in sorted({Path(name).parent.name for name in set(shipped()) - set(usable)}):
            self.stdout.write(f"left out: {role}, which is not published here")
        return usable


def shipped() -> list[str]:
    """The files that come with Rolewright."""
    return [str(path) for path in sorted(LIBRARY.rglob("*.json"))]


def _read(name: str) -> list[WrittenAnswer]:
    try:
        answers = read(Path(name).read_bytes())
    except Refused as refused:
        raise CommandError(f"{name}: {refused}") from refused
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CommandError(f"{name}: the file cannot be read ({reason}).") from error
    for answer in answers:
        role = published_role(answer.role)
        if wrong := problems(answer, role.exercise(answer.exercise) if role else None):
            raise CommandError(f"{name}, “{answer.title}”: {' '.join(wrong)}")
    return answers
