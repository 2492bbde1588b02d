"""`manage.py calibrate FILE`: what a table of ratings says, for anybody's spreadsheet."""

import io
import json
import os
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from people.refusals import Refused
from people.table_files.workbook import COMMAND
from scorecards.calibration.ratings_file import RatingsFile, read
from scorecards.calibration.report.text import as_text
from scorecards.calibration.statistics.analysis import analyse, neighbours
from scorecards.calibration.statistics.report import report_of


class Command(BaseCommand):
    """Prints a report as JSON or as text; a file that cannot be used is refused with a sentence and exit status 1."""

    help = (
        "Compares candidates, interviewers and dimensions in a table of ratings (CSV, .xlsx, .xls, .ods) with the "
        "columns candidate, interviewer, dimension, rating and, where there is one, exercise."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", help="the table; - reads standard input")
        parser.add_argument("--format", choices=("json", "text"), default="text", help="text (default) or json")

    def handle(self, *args, **options):
        try:
            ratings = read(_content(options["file"]), limits=COMMAND)
        except (OSError, ValueError) as error:
            raise CommandError(_unreadable(options["file"], error)) from error
        except Refused as sentence:
            raise CommandError(str(sentence)) from sentence
        self._print(_printed(ratings, options["format"]))

    def _print(self, text: str) -> None:
        """UTF-8 whatever the terminal says; a reader that stops reading (`| head`) is no error."""
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        try:
            self.stdout.write(text)
            self.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


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


def _printed(ratings: RatingsFile, form: str) -> str:
    analysis = analyse(ratings.ratings)
    answer = report_of(analysis)
    if form == "json":
        return json.dumps(answer, allow_nan=False, ensure_ascii=False, indent=1)
    return as_text(answer, neighbours(analysis), missing=ratings.missing, unrated=ratings.unrated)
