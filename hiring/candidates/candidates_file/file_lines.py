"""Lines of a file that are about the file, and lines that a program has packed into one cell."""

import csv
import re
from collections.abc import Sequence

from hiring.candidates.candidates_file.column_meanings import is_known
from people.table_files.header import Row, folded

_PEOPLE = r"(candidates?|applicants?|people|rows?|records?|entries|results?|bewerber\w*|kandidat\w*|candidat\w*)"
_TOTAL = (
    r"(grand |sub)?"
    r"(totals?|sum|summe|gesamt(summe|zahl)?|insgesamt|somme|suma|soma|totale|totaal|totaux|count|anzahl|aantal)"
)
_ABOUT_THE_FILE = (
    rf"{_TOTAL}( (number )?(of )?{_PEOPLE})?[\W\d]*",
    rf"\d+ {_PEOPLE}\W*",
    r"(anzahl|aantal|nombre|numero|number|n[°º.]) (de |di |of |der )?\w+( \w+)?\W*\d+\W*",
    r"(\w+[ /&-]+){0,3}\w+ ?[(\[]\d+[)\]]",
    r"(strictly |private |streng )?(and )?(confiden(tial|tiel|cial)|vertraulich|riservato|vertrouwelijk)\b.*",
    r"\{\W*\w*import ?id\b.*",
    r"(grand )?(total|sum|summe|gesamt|exported|generated|created|printed|report|page|seite|records|rows)\b.*[\d:].*",
    r"(\*|=|#|_|~|-){2,}.*|(©|\(c\)|copyright)\W.*\d.*|(strictly )?(confidential|vertraulich|confidentiel)\W*",
    r"[^\W\d_][\w /&-]*:\s*\S.*|[(\[<{].*[)\]>}]",
    r"(new|applied|sourced|screen(ing|ed)?|phone screens?|interview(s|ing)?|on ?site|final|offers?|hired|rejected)",
    r"(declined|withdrawn|archived?|active|on hold|in (process|review)|(short|long) ?list(ed)?|pipeline|talent pool)",
    r"(inbox|others?|notes?|neu|beworben|abgelehnt|absagen?|zusagen?|eingestellt|vorauswahl|gespr.che?|angebote?)",
    r"(refus.e?s?|rechazad[oa]s?|contratad[oa]s?|scartat[ie]|afgewezen|aangenomen|recusad[oa]s?)",
    r"end of (the )?(file|report|list|export)\W*|(ende der liste|fin de la liste|fin du rapport)\W*",
)
_IS_ABOUT_THE_FILE = re.compile("|".join(f"(?:{pattern})" for pattern in _ABOUT_THE_FILE), re.IGNORECASE)
_SEPARATORS = ";,\t|"
_SHOWN = 2  # known headers by which packed lines are told from names with commas


def is_about_the_file(name: str) -> bool:
    """Whether what stands where a name should, with nothing beside it, is a sum, a stage, a header or a remark."""
    return _IS_ABOUT_THE_FILE.fullmatch(name) is not None or is_known(name)


def is_header(cells: Sequence[str], header: Sequence[str]) -> bool:
    """Whether a row is the header once more, as where the pages of a report were put together."""
    pairs = ((cell, name) for cell, name in zip(cells, header, strict=False) if cell.strip())
    return any(map(str.strip, cells)) and all(folded(cell) == folded(name) for cell, name in pairs)


def packed_by(beginning: Sequence[Row]) -> str:
    """The separator of lines that stand in one cell each, as a spreadsheet program leaves a CSV file that it opened
    wrongly; "" where cells are cells."""
    alone = [cells[0] for _, cells in beginning if len(cells) == 1]
    if len(alone) < max(1, len(beginning) - 1):
        return ""
    return next((separator for separator in _SEPARATORS if _are_packed(beginning, alone, separator)), "")


def unpacked(row: Row, separator: str) -> Row:
    number, cells = row
    return (number, _parts(cells[0], separator)) if separator and len(cells) == 1 else row


def _are_packed(beginning: Sequence[Row], alone: Sequence[str], separator: str) -> bool:
    rows = [unpacked(row, separator)[1] for row in beginning]
    header = max(rows, key=lambda cells: sum(map(is_known, cells)))
    if sum(map(is_known, header)) < _SHOWN:
        return False
    lines = [(_parts(text, separator), text) for text in alone]
    return any(len(cells) == len(header) and (len(header) > 2 or "@" in text) for cells, text in lines)


def _parts(text: str, separator: str) -> list[str]:
    """The cells of one line; as one cell where it cannot be parted."""
    try:
        return next(csv.reader([text], delimiter=separator), [text])
    except csv.Error:
        return [text]
