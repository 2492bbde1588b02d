"""Answers from elsewhere: a table with the application's number and a column for each question. Pure."""

from collections.abc import Sequence

from people.refusals import Refused
from people.table_files.header import folded, header_of
from people.table_files.quoting import quoted
from people.table_files.reading import table_of

NUMBER = "application"
LARGEST = 2_000_000


def answers_in(data: bytes, questions: Sequence[dict]) -> dict[int, dict[str, str]]:
    """By the application's number: what was chosen, by the question's key.

    A question is found by its text or its key, an option in any case; an empty cell is no answer. Refused, with the
    row, where a number or an option is none; then nothing of the file is taken.
    """
    names = {folded(name): question for question in questions for name in (question["text"], question["key"])}
    table = table_of(data, [NUMBER, *names])
    rows = iter(table.even_rows)
    header = [folded(cell) for cell in header_of(rows)]
    if NUMBER not in header or not names.keys() & set(header):
        raise Refused(f"The table needs a column “{NUMBER}” with numbers, and one for each question, called like it.")
    asked = {at: names[name] for at, name in enumerate(header) if name in names}
    answers = {}
    for number, cells in rows:
        cells = [*cells, *[""] * (len(header) - len(cells))]
        if any(cell.strip() for cell in cells):
            where = f"{table.place.capitalize()} {number}"
            application = _number(cells[header.index(NUMBER)], where)
            if application in answers:
                raise Refused(f"{where}: the application {application} stands in the file twice.")
            answers[application] = {
                question["key"]: _option(cells[at], question, where) for at, question in asked.items()
            }
    return answers


def _number(cell: str, where: str) -> int:
    text = cell.strip().removesuffix(".0")
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise Refused(f"{where}: {quoted(cell)} is not the number of an application.")
    return int(text)


def _option(cell: str, question: dict, where: str) -> str:
    if not cell.strip():
        return ""
    options = {folded(option): option for option in question["options"]}
    if folded(cell) not in options:
        known = ", ".join(question["options"])
        raise Refused(f"{where}: {quoted(cell)} is no answer to “{question['text']}”. Those are: {known}.")
    return options[folded(cell)]
