"""Candidates as a file has them: a row's cells, each read as what its column is taken for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hiring.candidates.candidates_file.cell_text import EMAIL, addresses_of, link_of, listed, plain
from hiring.candidates.candidates_file.column_meanings import FIELDS, SEVERAL, places_of
from hiring.candidates.candidates_file.days import is_ambiguous, moment_of, order_in, order_said
from hiring.candidates.candidates_file.file_lines import is_about_the_file, is_header
from hiring.candidates.candidates_file.name_text import PARTS_OF_A_NAME, bare, is_of_several, parted, turned, whole_name
from hiring.candidates.candidates_file.nothing import says_nothing
from hiring.candidates.candidates_file.table import CandidatesTable
from hiring.candidates.candidates_file.telephone import number_of
from people.table_files.header import Row
from people.table_files.quoting import quoted

LONGEST = {"name": 200, "email": 254, "phone": 50, "source": 200, "system": 100, "number": 200, "link": 500}
_NAMES = ("name", "turned", *PARTS_OF_A_NAME)
KEPT = ("name", "email", "phone", "source", "system", "number", "link", "applied")
_LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FORMULA = ("=", "+", "-", "@")
_CAN_BE_LEFT_OUT = {"phone", "source", "link", "number"}
_SPOILED = re.compile(r"\d[.,]\d+[eE]\+?\d+")
_BARE = re.compile(r"[1-9]\d{6,14}(?:[.,]0+)?")
_WHOLE = re.compile(r"(\d+)[.,]0+")


@dataclass(frozen=True)
class CandidateRow:
    """One candidate as the file has them.

    `problems` are sentences that keep the row from being imported; `notes` say which cells are left out of it.
    `applied` is a day, or a day and time, in ISO form. `columns` names the columns that have a problem or a note.
    """

    line: int
    name: str = ""
    email: str = ""
    phone: str = ""
    source: str = ""
    system: str = ""
    number: str = ""
    link: str = ""
    applied: str = ""
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableReading:
    """How a table is read: what its columns are taken for, the order of its days, what holds for every row that says
    nothing else, and the rows that somebody has mended: {number: {field: text}}."""

    taken: Sequence[str]
    order: str = ""
    system: str = ""
    source: str = ""
    mended: Mapping[int, Mapping[str, str]] = field(default_factory=dict)


def rows_of(table: CandidatesTable, reading: TableReading, today: date) -> list[CandidateRow]:
    """Every row of the table. The order of its days is the reading's, or else the one that a header or they show."""
    places = places_of(table.header, reading.taken)
    order = reading.order or _order(table, places)
    return [
        _row(line, table, places, reading, order, today)
        for line in table.rows
        if not all(says_nothing(plain(cell)) for cell in line[1]) or line[0] in reading.mended
    ]


def ambiguous_day(table: CandidatesTable, taken: Sequence[str]) -> str:
    """A day of the table that may be one of two, where neither a header nor another day shows which; else ""."""
    places = places_of(table.header, taken)
    days = _days(table, places)
    return "" if _order(table, places) else next((day for day in days if is_ambiguous(day)), "")


def lost_beginnings(table: CandidatesTable, taken: Sequence[str]) -> str:
    """What is to be said where most telephone numbers are bare digits: a spreadsheet program that takes them for
    numbers leaves out the zero or the plus in front; else ""."""
    columns = places_of(table.header, taken).get("phone", [])
    numbers = [text for _, cells in table.rows for _, text in _filled("phone", cells, columns)]
    bare = sum(_BARE.fullmatch(text) is not None for text in numbers)
    if bare < 2 or bare < len(numbers) / 2:
        return ""
    return "Most telephone numbers have no zero or plus in front; a spreadsheet program may have left it out."


def as_written(table: CandidatesTable, reading: TableReading, number: int) -> dict[str, str]:
    """What stands in the row of this number, and what somebody has mended in it, field by field."""
    cells = next((cells for line, cells in table.rows if line == number), [])
    given = _given(cells, places_of(table.header, reading.taken), reading.mended.get(number, {}))
    return {name: given.get(name, "") for name in KEPT if name in given or name in ("name", "email")}


def _order(table: CandidatesTable, places: Mapping[str, list[int]]) -> str:
    told = (order_said(table.header[at]) for at in places.get("applied", []))
    return next(filter(None, told), "") or order_in(_days(table, places))


def _days(table: CandidatesTable, places: Mapping[str, list[int]]) -> list[str]:
    columns = places.get("applied", [])
    return [plain(cells[at]) for _, cells in table.rows for at in columns if at < len(cells) and cells[at]]


def _given(cells: list[str], places: Mapping[str, list[int]], mended: Mapping[str, str]) -> dict[str, str]:
    """{field: the first filled of its cells, of several that can be read the first of those}, a name in parts made one,
    and the address behind a name taken for the address where there is no other."""
    given = {}
    for name, columns in places.items():
        texts = [text for _, text in _filled(name, cells, columns)]
        first = texts[0] if texts else ""
        given[name] = next((text for text in texts if _is_readable(name, text)), first) if texts[1:] else first
    name = given.get("name", "") or turned(given.pop("turned", ""))
    given.pop("turned", None)
    name, address = parted(whole_name(name, [given.pop(part, "") for part in PARTS_OF_A_NAME]))
    given["name"] = bare(name)
    if address and not given.get("email"):
        given["email"] = address
    return given | {name: plain(text) for name, text in mended.items()}


def _filled(name: str, cells: list[str], columns: list[int]) -> Iterator[tuple[int, str]]:
    """The columns of a field in which a row says something, and what."""
    for at in columns:
        text = plain(cells[at]) if at < len(cells) else ""
        text = listed(text) if name in SEVERAL else text
        is_zero = name == "phone" and not text.strip("0")
        if not is_zero and not says_nothing(text, is_name=name in _NAMES):
            yield at, text


def _is_readable(name: str, text: str) -> bool:
    return name not in SEVERAL or not _read(name, text, "", date.max)[1]


def _row(line: Row, table: CandidatesTable, places, reading: TableReading, order: str, today: date) -> CandidateRow:
    number, cells = line
    given = _given(cells, places, reading.mended.get(number, {}))
    problems = [] if number in reading.mended else list(_odd(line, table, places, given))
    notes = [] if number in reading.mended else list(_passed_over(cells, table.header, places, given))
    kept = {"system": reading.system, "source": reading.source}
    if len(several := addresses_of(given.get("email", ""))) > 1 and EMAIL.fullmatch(several[0]):
        given = given | {"email": several[0]}
        notes.append(f"{_called('email', table.header, places)}: further addresses are left out.")
    for name, text in given.items():
        text, trouble = _read(name, text, order, today)
        if trouble:
            told = f"{_called(name, table.header, places)}: {trouble}"
            (notes if name in _CAN_BE_LEFT_OUT else problems).append(told)
        if text and not (trouble and name in _CAN_BE_LEFT_OUT):
            kept[name] = text
    if not kept.get("name"):
        problems.insert(0, f"{_called('name', table.header, places)}: the name is missing.")
    return CandidateRow(line=number, **kept, problems=tuple(problems), notes=tuple(notes))


def _odd(line: Row, table: CandidatesTable, places, given: Mapping[str, str]) -> Iterator[str]:
    """Why a whole row is no candidate, or not the one that it seems to be."""
    number, cells = line
    is_alone = not any(text for name, text in given.items() if name != "name")
    says = given["name"], plain(" ".join(cells))  # as read, and as typed: a remark with a comma is no name turned round
    if is_header(cells, table.header) or (is_alone and any(map(is_about_the_file, says))):
        line_says = given["name"] or " ".join(filter(None, cells))
        yield f"{quoted(line_says)} looks like a line about the file, not a candidate."
    elif _names_several(cells, places, given):
        yield f"{quoted(given['name'])} seems to be two people. Give each a row of their own, or mend the name."
    elif number in table.torn:
        yield f"The {table.place} has more cells than the header: its cells may stand in the wrong columns."


def _names_several(cells: list[str], places: Mapping[str, list[int]], given: Mapping[str, str]) -> bool:
    """By the cell as it was typed: two lines in it are two names."""
    addresses = len(addresses_of(given.get("email", "")))
    typed = [cells[at].strip() for at in places.get("name", ()) if at < len(cells)]
    return is_of_several(given["name"], addresses) or any(
        is_of_several(text, addresses, by_commas=True) for text in typed
    )


def _passed_over(cells: list[str], header, places: Mapping[str, list[int]], given: Mapping[str, str]) -> Iterator[str]:
    """What of several columns for one thing could not be read, where another one could."""
    for name in sorted(SEVERAL & places.keys()):
        for at, text in _filled(name, cells, places[name]) if len(places[name]) > 1 else ():
            trouble = "" if text == given.get(name) else _read(name, text, "", date.max)[1]
            if trouble:
                yield f"Column {quoted(header[at])}: {trouble}"


def _called(name: str, header: Sequence[str], places: Mapping[str, list[int]]) -> str:
    columns = places.get(name) or (name == "name" and (places.get("turned") or places.get("first"))) or []
    return f"Column {quoted(header[columns[0]])}" if columns and header[columns[0]] else FIELDS[name]


def _read(name: str, text: str, order: str, today: date) -> tuple[str, str]:
    """The text as it is kept, and what is wrong with it: a sentence, or "" where nothing is."""
    try:
        text = _understood(name, text, order, today) if text else ""
    except ValueError as error:
        return (
            text,
            f"{quoted(text)} is left out, {error}." if name in _CAN_BE_LEFT_OUT else f"{quoted(text)}: {error}.",
        )
    return text, " ".join(_wrong(name, text)) if text else ""


def _understood(name: str, text: str, order: str, today: date) -> str:
    match name:
        case "email":
            return next(iter(addresses_of(text)), "")
        case "phone":
            return number_of(text)
        case "link":
            return link_of(text)
        case "number":
            return _number_there(text)
        case "applied":
            return moment_of(text, order, today)
    return text


def _number_there(text: str) -> str:
    """ValueError where a spreadsheet program has rounded the number: two people would seem to be one."""
    if _SPOILED.fullmatch(text):
        raise ValueError("the spreadsheet program has rounded the number, and its digits are lost")
    whole = _WHOLE.fullmatch(text)
    return whole[1] if whole else text


def _wrong(name: str, text: str) -> Iterator[str]:
    if len(text) > LONGEST.get(name, 50):
        yield f"it has more than {LONGEST.get(name, 50)} characters."
    elif text.startswith(_FORMULA) and name != "phone":
        yield f"it begins like a formula: {quoted(text)}."
    elif name == "name" and any(map(EMAIL.fullmatch, text.split())):
        yield f"{quoted(text)} has an e-mail address where the name should be."
    elif name == "email" and not EMAIL.fullmatch(text):
        yield f"{quoted(text)} is no e-mail address."
    elif name == "link" and not _LINK.fullmatch(text):
        yield f"{quoted(text)} is left out, it is no web address that begins with https://."
