"""What somebody said of a file, where it can be read in more than one way."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scorecards.calibration.ratings_file.stated_scale import StatedScale


@dataclass(frozen=True)
class Choices:
    """Each "" or empty where nobody said.

    sheet: a sheet's name. layout: one of the layouts. columns: titles of columns by role; of the role that a layout has
    a column for each of, all of them. scale: see `StatedScale`. zero: "rating" or "none". names: "one" or "apart" for
    spellings that differ in case, spaces and what cannot be seen. hidden: "read" or "skip" for rows that a
    filter hides.
    """

    sheet: str = ""
    layout: str = ""
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    scale: StatedScale = field(default_factory=StatedScale)
    zero: str = ""
    names: str = ""
    hidden: str = ""
