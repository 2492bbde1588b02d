"""The text of a calendar as programs write it, put as the standard (RFC 5545) has it. Pure.

Read by `busy_times_child.py`, a process that imports nothing else of ours.
"""

import re
from datetime import UTC, datetime, timedelta

_FOLD = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_ENDS = re.compile(rb"\r\n|\r")
_ZONE = re.compile(r"^BEGIN:VTIMEZONE\n(?:.*\n)*?END:VTIMEZONE\n?", re.I | re.M)
_TIMES = re.compile(
    r'^(DTSTART|DTEND|RECURRENCE-ID|EXDATE|RDATE)((?:;[^=:;\n]+=(?:"[^"\n]*"|[^":;\n]*))*):(.*)$', re.I | re.M
)
_PARAMETER = re.compile(r';([^=:;]+)=("[^"]*"|[^";]*)')
_MOMENT = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?", re.I
)
_RULE = re.compile(r"^RRULE:(.*)$", re.I | re.M)
_NO_PART_OF_A_RULE = re.compile(r"RSCALE=GREGORIAN|SKIP=OMIT|", re.I)
_UTC = {"Z", "ZULU", "UTC", "COORDINATED UNIVERSAL TIME", "(UTC) COORDINATED UNIVERSAL TIME", "TZONE://MICROSOFT/UTC"}


def unfolded(data: bytes) -> str:
    """Its lines, whole and ended by "\\n" alone, in whichever of the codings of Unicode they are written."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        data = data.decode("utf-16", "replace").encode()
    return _ENDS.sub(b"\n", _FOLD.sub(b"", data)).decode("utf-8-sig", "replace")


def tidied(text: str) -> str:
    """Moments and rules as the standard writes them, whatever a program wrote: 2027-03-01T09:00:00+01:00 or 24:00."""
    return _RULE.sub(_rule, _TIMES.sub(_times, text))


def zones_of(text: str) -> list[str]:
    """What it says of time zones, each whole."""
    return _ZONE.findall(text)


def _rule(line: re.Match) -> str:
    """Parts that say what holds anyway do not stop the rest."""
    return "RRULE:" + ";".join(part for part in line[1].split(";") if not _NO_PART_OF_A_RULE.fullmatch(part.strip()))


def _times(line: re.Match) -> str:
    values = [_MOMENT.fullmatch(value.strip()) for value in line[3].split(",")]
    if not all(values):
        return line[0]
    parameters = {name.upper(): value.strip('"') for name, value in _PARAMETER.findall(line[2])}
    is_utc = parameters.get("TZID", "").upper() in _UTC
    try:
        moments = [_moment(value, is_utc=is_utc) for value in values]
    except (ValueError, OverflowError):  # the 30th of February
        return line[0]
    parameters.pop("VALUE", None)
    if all(len(moment) == len("20270301") for moment in moments):
        parameters["VALUE"] = "DATE"
    if parameters.get("VALUE") or is_utc or any(moment.endswith("Z") for moment in moments):
        parameters.pop("TZID", None)
    written = "".join(f';{name}="{value}"' for name, value in parameters.items())
    return f"{line[1]}{written}:{','.join(moments)}"


def _moment(value: re.Match, *, is_utc: bool) -> str:
    year, month, day, hour, minute, second, offset = value.groups()
    if hour is None:
        return f"{year}{month}{day}"
    ahead = timedelta(hours=int(hour), minutes=int(minute), seconds=min(int(second or 0), 59))
    moment = datetime(int(year), int(month), int(day)) + ahead
    if offset and offset.upper() != "Z":
        moment = datetime.fromisoformat(f"{moment:%Y-%m-%dT%H:%M:%S}{offset}").astimezone(UTC)
    return f"{moment:%Y%m%dT%H%M%S}" + ("Z" if offset or is_utc else "")
