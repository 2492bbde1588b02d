"""Kinds of values in addresses and bodies, each with its bounds, so that the database is never asked for what it cannot
hold."""

import re
from typing import Annotated

from ninja import Path
from pydantic import AwareDatetime, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from hiring.candidates.candidates_file.cell_text import visible

Number = Annotated[int, Path(ge=1, le=2**63 - 1)]
Slug = Annotated[str, Path(min_length=1, max_length=80, pattern=r"^[^\x00]+$")]
NO_NUL = r"^[^\x00]*$"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PART = r"[^@\s\x00<>()\[\],;:\"\\]+"


def _line(most: int, least: int | None = None):
    """A line as people see it: two that look the same are one, such as the numbers of other systems."""

    def seen(sent: object) -> object:
        is_to_be_refused = not isinstance(sent, str) or len(sent) > most or "\x00" in sent
        return sent if is_to_be_refused else visible(sent)

    bounds = Field(min_length=least, max_length=most, pattern=NO_NUL)
    return Annotated[str, bounds, BeforeValidator(seen)]


def _written_out(sent: object) -> object:
    """Refused: seconds or milliseconds since 1970, which nobody can tell from each other."""
    if isinstance(sent, str) and _DAY.match(sent):
        return sent
    raise PydanticCustomError("datetime_type", "not a time")


Moment = Annotated[AwareDatetime, BeforeValidator(_written_out)]
Short = _line(200)
System = _line(100)
Telephone = _line(50)
Name = _line(200, least=1)
Link = Annotated[str, Field(max_length=500, pattern=r"^([Hh][Tt][Tt][Pp][Ss]?://[^\s\x00]+)?$")]
Address = Annotated[str, Field(max_length=254, pattern=f"^{_PART}@{_PART}$")]
