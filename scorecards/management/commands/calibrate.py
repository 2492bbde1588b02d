"""`manage.py calibrate FILE`: what a table of ratings says, for anybody's spreadsheet."""

import gc
import io
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.core.management.base import CommandError

from people.management.refusing_command import RefusingCommand
from people.refusals import Refused
from people.table_files.workbook import COMMAND
from scorecards.calibration.ratings_file import Choices, RatingsFile, StatedScale, read
from scorecards.calibration.ratings_file.table_layout import LAYOUTS
from scorecards.calibration.ratings_file.vocabulary import ROLES
from scorecards.calibration.report.json_text import json_text
from scorecards.calibration.report.text import as_text
from scorecards.calibration.statistics.analysis import analyse, neighbours
from scorecards.calibration.statistics.report import report_of


class Command(RefusingCommand):
    """Prints a report as JSON or as text; a file that cannot be used is refused with a sentence and exit status 1."""

    help = (
        "Compares candidates, interviewers and dimensions in a table of ratings: CSV, .xlsx, .xls or .ods, one rating "
        "in each row or a column for each dimension or interviewer, or the scorecards that Greenhouse (Harvest) or "
        "Ashby export as JSON. What was read, and what can be read otherwise, goes to standard error."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="the table; - reads standard input")
        parser.add_argument("--format", choices=("json", "text"), default="text", help="text (default) or json")
        parser.add_argument("--sheet", default="", help="the sheet of a workbook; else the first that is shown")
        parser.add_argument("--layout", choices=LAYOUTS, default="", help="how ratings stand: " + _layouts())
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="ROLE=HEADER",
            help=f"which column is {', '.join(ROLES)}; again for each of several columns that hold ratings",
        )
        parser.add_argument(
            "--scale",
            action="append",
            default=[],
            metavar="SCALE",
            help="the lowest and the highest level, as 1-4; what a word is worth, as mixed=2.5 or mixed=none",
        )
        parser.add_argument(
            "--names",
            choices=("one", "apart"),
            default="",
            help="names that differ only in case, spaces or what cannot be seen: one (default), or apart",
        )
        parser.add_argument(
            "--hidden-rows",
            choices=("read", "skip"),
            default="",
            help="rows that a filter hides: read (default) or skip",
        )

    def handle(self, *args, **options):
        gc.freeze()  # else the collector walks all of Django again and again while millions of objects are made
        try:
            ratings = read(_content(options["file"]), _choices(options), limits=COMMAND)
        except (OSError, ValueError) as error:
            raise CommandError(_unreadable(options["file"], error)) from error
        except Refused as sentence:
            raise CommandError(str(sentence)) from sentence
        for warning in ratings.warnings:
            self.stderr.write(_for_terminal(self.stderr, warning))
        self._print(_printed(ratings, options["format"]))

    def _print(self, texts: Iterable[str]) -> None:
        """UTF-8 whatever the terminal says; a reader that stops reading (`| head`) is no error."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            for text in texts:
                self.stdout.write(text, ending="")
            self.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _layouts() -> str:
    return "; ".join(f"{name}: {what[0].lower()}{what[1:]}" for name, what in LAYOUTS.items())


def _choices(options) -> Choices:
    columns: dict[str, tuple[str, ...]] = {}
    for text in options["column"]:
        role, equals, header = text.partition("=")
        role, header = role.strip().lower(), header.strip()
        if role not in ROLES or not equals or not header:
            raise CommandError(f"--column {text}: write ROLE=HEADER, where ROLE is {', '.join(ROLES)}.")
        columns[role] = (*columns.get(role, ()), header)
    try:
        scale = StatedScale.of(options["scale"])
    except Refused as sentence:
        raise CommandError(f"--scale: {sentence}") from sentence
    return Choices(
        options["sheet"], options["layout"], columns, scale, names=options["names"], hidden=options["hidden_rows"]
    )


def _for_terminal(stream, text: str) -> str:
    """A sentence in letters that the terminal has."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _content(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _unreadable(name: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file {name}."
    if isinstance(error, IsADirectoryError):
        return f"{name} is a folder; name a CSV file or a workbook."
    if isinstance(error, PermissionError):
        return f"{name} may not be read."
    return f"{name} cannot be read ({getattr(error, 'strerror', None) or error})."


def _printed(ratings: RatingsFile, form: str) -> Iterator[str]:
    analysis = analyse(ratings.ratings)
    answer = {"read": ratings.as_read} | report_of(analysis)
    if form == "json":
        yield from json_text(answer)
    else:
        yield as_text(answer, neighbours(analysis), missing=ratings.missing, unrated=ratings.unrated) + "\n"
