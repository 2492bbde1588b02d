"""Kinds of values in addresses and bodies, each with its bounds, so that the database is never asked for what it cannot
hold."""

from typing import Annotated

from ninja import Path
from pydantic import Field

Number = Annotated[int, Path(ge=1, le=2**63 - 1)]
Slug = Annotated[str, Path(min_length=1, max_length=80, pattern=r"^[^\x00]+$")]
NO_NUL = r"^[^\x00]*$"
Short = Annotated[str, Field(max_length=200, pattern=NO_NUL)]
Long = Annotated[str, Field(max_length=500, pattern=NO_NUL)]
Address = Annotated[str, Field(max_length=254, pattern=r"^[^@\s\x00]+@[^@\s\x00]+$")]
Name = Annotated[str, Field(min_length=1, max_length=200, pattern=NO_NUL)]
