"""Names of files inside a copy, which any system can unpack."""

import re
import unicodedata
from pathlib import PurePosixPath

LONGEST = 100


def safe_name(place: int, name: str) -> str:
    """A name with its place in front, so that no two are the same and none means anything to a system."""
    last = PurePosixPath(unicodedata.normalize("NFC", name).replace("\\", "/")).name
    plain = re.sub(r"[^\w.\- ]+", "_", last).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if dot and len(ending) <= 10:
        plain = f"{stem[: LONGEST - len(ending)]}.{ending}"
    return f"{place:02d}-{plain[: LONGEST + 1] or 'file'}"
