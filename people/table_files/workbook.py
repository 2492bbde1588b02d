"""The sheets of a workbook (.xlsx, .xls, .ods), read in a process of its own that has limits.

Formulas count with the value that the spreadsheet program stored; those without one are named.
"""

from dataclasses import astuple, dataclass
from pathlib import Path

from people.limited_process import answer
from people.refusals import Refused
from people.table_files.sheet import Sheet

BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook's bytes begin: a zip archive, or the container of older programs."""


@dataclass(frozen=True)
class Limits:
    """The most that a workbook may cost: rows and cells with something in them, bytes unpacked, CPU seconds, memory."""

    rows: int = 100_000
    cells: int = 1_000_000
    unpacked: int = 200_000_000
    seconds: int = 10
    memory: int = 1_500_000_000


PAGE = Limits()
"""For whoever sends a file to a page."""

COMMAND = Limits(rows=5_000_000, cells=50_000_000, unpacked=4_000_000_000, seconds=300, memory=16_000_000_000)
"""For whoever has the server's shell."""

_CHILD, _PAGE_CHILD = (Path(__file__).with_name(f"{kind}_child.py") for kind in ("workbook", "web_page"))
_INSTEAD = "Save the table alone as a workbook of its own, or as CSV."


def sheets(data: bytes, limits: Limits = PAGE) -> list[Sheet]:
    """Every sheet, in the workbook's order. Refused where it cannot be read, or costs more than its limits."""
    return _answered(_CHILD, data, limits)


def tables_of_a_page(data: bytes, limits: Limits = PAGE) -> list[Sheet]:
    """Every table of a web page, or of a spreadsheet in XML. Refused as above, and where there is none."""
    return _answered(_PAGE_CHILD, data, limits)


def _answered(child: Path, data: bytes, limits: Limits) -> list[Sheet]:
    read = answer(child, astuple(limits), data, seconds=limits.seconds)
    if "refused" in read:
        raise _refused(read["refused"], limits, read.get("sheet", ""))
    return [Sheet.read(**sheet) for sheet in read["sheets"]]


def _refused(kind: str, limits: Limits, sheet: str = "") -> Refused:
    named = f"The sheet “{sheet[:40]}”"
    sentences = {
        "rows": f"{named} has more than {limits.rows:,} rows, the most that are read of a workbook. {_INSTEAD}",
        "cells": f"{named} has more than {limits.cells:,} cells, the most that are read of a workbook. {_INSTEAD}",
        "area": f"{named} has cells that stand too far apart to be one table. {_INSTEAD}",
        "unpacked": f"This workbook is larger than {limits.unpacked // 1_000_000:,} MB when unpacked. {_INSTEAD}",
        "seconds": f"Reading this workbook takes longer than {limits.seconds} seconds. {_INSTEAD}",
        "memory": f"Reading this workbook takes more than {limits.memory // 1_000_000:,} MB of memory. {_INSTEAD}",
        "password": "This workbook is protected by a password. Save it without one.",
        "page": "This is a web page or XML, whatever its name says, and no table stands in it. Open it in a "
        "spreadsheet program, and save it there as .xlsx or CSV.",
        "broken": "This is no Excel workbook that can be read. Save the table as .xlsx, or as CSV.",
    }
    return Refused(sentences[kind])
