"""“1,000” is a thousand to some and one to others; it is asked about unless other ratings say which."""

import re

from people.refusals import Refused
from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.row_names import Places
from scorecards.calibration.ratings_file.stated_scale import StatedScale

_GROUPED = re.compile(r"\s*[+-]?[1-9]\d{0,2}([.,])\d{3}\s*")
_DECIMAL_COMMA = re.compile(r"\s*[+-]?\d*,\d+\s*")
_THOUSAND = 1000


class GroupedDigits:
    """Remembers the first rating with three digits behind a comma, or a point, and whether a decimal comma was seen."""

    def __init__(self):
        self._first: dict[str, tuple[int, str]] = {}
        self._decimal = ""

    def see(self, number: int, raw: str) -> None:
        """One rating, as it stands in this row."""
        if match := _GROUPED.fullmatch(raw):
            self._first.setdefault(match[1], (number, raw.strip()))
        elif _DECIMAL_COMMA.fullmatch(raw):
            self._decimal = self._decimal or raw.strip()

    def require_plain(self, places: Places, scale: StatedScale) -> None:
        """Refused where a rating can be read in two ways, and the scale, where it is said, does not tell them apart."""
        doubtful = self._first.get("." if self._decimal else ",")
        if doubtful is None or (scale.high is not None and scale.high < _THOUSAND):
            return
        number, raw = doubtful
        low, high = (re.sub(r"[.,].*", "", raw), re.sub(r"[.,]", "", raw))
        part = raw.replace(",", ".").rstrip("0").rstrip(".")
        beside = f" beside {quoted(self._decimal)}" if self._decimal else ""
        raise Refused(
            f"{places.at(number)}: {quoted(raw)}{beside} can be {part if part != low else low} or {high}. Write it "
            f"without {'a point' if self._decimal else 'a comma'}; or, where it is {part}, say the scale, as 1-4."
        )
