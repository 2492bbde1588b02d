"""From a file's bytes to its tables, whatever kind of file it is."""

from collections.abc import Collection

from people.refusals import Refused
from people.table_files.csv_file import csv_rows
from people.table_files.sheet import Sheet
from people.table_files.workbook import BEGINNINGS, PAGE, Limits, sheets, tables_of_a_page

KINDS = "CSV, .xlsx, .xls or .ods"
_MARKUP = (
    b"<!doctype",
    b"<html",
    b"<table",
    b"<?xml",
    b"<head",
    b"<meta",
    b"<style",
    b"<div",
    b"<body",
    b"<h1",
    b"<h2",
    b"<h3",
    b"<p>",
    b"<!--",
    b"<center",
    b"<br",
)
"""How a page begins, or a workbook in XML, that some systems call a spreadsheet."""

_LOOKED_AT = 200
ENDINGS = ".csv,.tsv,.txt,.xlsx,.xls,.ods"


def sheets_of(data: bytes, known: Collection[str], limits: Limits = PAGE) -> list[Sheet]:
    """Every table of a file: a CSV file has one, whose rows can be read once.

    known: folded headers by which the separator of a CSV file is recognised. Refused where the file cannot be read, or
    is a workbook that costs more than its limits.
    """
    if not data.strip():
        raise Refused("The file is empty.")
    if data.startswith(b"%PDF"):
        raise Refused(f"This is a PDF. Save the table as {KINDS}.")
    start = data[:_LOOKED_AT].replace(b"\0", b"")  # of UTF-16, what is left of each letter
    if start.lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ").lower().startswith(_MARKUP):
        return tables_of_a_page(data, limits)
    if data.startswith(BEGINNINGS):
        return sheets(data, limits)
    return [Sheet("", csv_rows(data, known))]


def table_of(data: bytes, known: Collection[str], limits: Limits = PAGE) -> Sheet:
    """The first table that is shown and has something in it, or else the first hidden one; Refused as above."""
    sheets = sheets_of(data, known, limits)
    filled = [sheet for sheet in sheets if sheet.rows]
    if not filled:
        raise Refused("The file is empty.")
    table = next((sheet for sheet in filled if not sheet.is_hidden), filled[0])
    table.require_values()
    return table
