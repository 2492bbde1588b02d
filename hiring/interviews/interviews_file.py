"""A file of interviews that another system plans: what its rows say, before anybody is looked up. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from hiring.interviews.plausible_times import implausible
from people.refusals import Refused
from people.table_files.header import folded, header_of
from people.table_files.reading import table_of
from people.words import count

LARGEST = 2 * 1024 * 1024
MOST_ROWS = 1_000
COLUMNS = {
    "number": "number|interview|interview id|interview number|id",
    "candidate": "candidate|candidate id|candidate number|external id|e-mail|email",
    "stage": "stage|interview name|interview stage|round|exercise",
    "starts": "starts|start|starts at|start time|begins|from",
    "ends": "ends|end|ends at|end time|until",
    "panel": "panel|interviewers|interviewer|interviewer emails",
    "place": "place|room|location",
    "link": "link|video link|meeting link",
}
NEEDED = ("number", "candidate", "stage", "starts")
LONGEST = {"number": 200, "place": 300, "link": 500}
_NAMES = {name: column for column, names in COLUMNS.items() for name in names.split("|")}
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True)
class InterviewRow:
    """A row as written; `ends_at` is None where the plan's minutes decide. `trouble` says why it cannot be read."""

    line: int
    number: str
    candidate: str
    stage: str
    starts_at: datetime | None
    ends_at: datetime | None
    panel: tuple[str, ...]
    place: str
    link: str
    trouble: str = ""


def read_interviews(data: bytes, zone: tzinfo) -> list[InterviewRow]:
    """Every filled row. Times without an offset are of the zone. Refused where the file is no such table."""
    if len(data) > LARGEST:
        raise Refused(f"The file is larger than {LARGEST // 1024 // 1024} MB.")
    table = table_of(data, _NAMES)
    rows = iter(table.even_rows)
    header = [_NAMES.get(folded(cell), "") for cell in header_of(rows)]
    if missing := [name for name in NEEDED if name not in header]:
        raise Refused(f"The column “{missing[0]}” is missing. A row needs {', '.join(NEEDED)}.")
    if twice := next((name for name in COLUMNS if header.count(name) > 1), ""):
        raise Refused(f"Two columns are taken for “{twice}”. Keep one of them.")
    filled = [(line, cells) for line, cells in rows if any(cell.strip() for cell in cells)]
    if not filled:
        raise Refused("The file has a header and no interview under it.")
    if len(filled) > MOST_ROWS:
        raise Refused(f"The file has {count(len(filled), 'row')}; at most {MOST_ROWS:,} are read at once. Split it.")
    return [_row(line, header, cells, zone) for line, cells in filled]


def _row(line: int, header: Sequence[str], cells: Sequence[str], zone: tzinfo) -> InterviewRow:
    given = {name: text.replace("\x00", "").strip() for name, text in zip(header, cells, strict=False) if name}
    texts = {name: given.get(name, "") for name in COLUMNS}
    starts, ends = _moment(texts["starts"], zone), _moment(texts["ends"], zone)
    panel = tuple(address.lower() for address in _BETWEEN.split(texts["panel"]) if address)
    facts = {name: texts[name] for name in ("number", "candidate", "stage", "place", "link")}
    return InterviewRow(
        line=line, starts_at=starts, ends_at=ends, panel=panel, **facts, trouble=_trouble(texts, starts, ends)
    )


def _moment(text: str, zone: tzinfo) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=zone)) + timedelta(0)
    except (ValueError, OverflowError):
        return None


def _trouble(texts: dict[str, str], starts: datetime | None, ends: datetime | None) -> str:
    if empty := next((name for name in NEEDED if not texts[name]), ""):
        return f"The {empty} is missing."
    if starts is None or (texts["ends"] and ends is None):
        return "A time is written as 2027-03-01 09:00, with an offset behind it or without."
    if wrong := implausible(starts, ends):
        return wrong
    if long := next((name for name, most in LONGEST.items() if len(texts[name]) > most), ""):
        return f"The {long} has more than {LONGEST[long]} characters."
    return ""
