"""Names that are one but for case, spaces, and characters that cannot be seen."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.vocabulary import plain


def alike(names: Sequence[str]) -> list[list[int]]:
    """Groups of two and more places of names that are spelled alike."""
    groups: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        groups.setdefault(plain(unicodedata.normalize("NFKC", name)), []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def joined(names: Sequence[str], groups: Sequence[Sequence[int]], uses: Counter) -> dict[int, int]:
    """The place of each spelling's most frequent one, the first of these where they are equal."""
    return {place: max(group, key=lambda spelling: (uses[spelling], -spelling)) for group in groups for place in group}


def shown(name: str) -> str:
    """A spelling with what cannot be seen made visible."""
    marks = {" ": " ", "\u00a0": "␣", "\u200b": "[zero-width space]", "\t": "[tab]"}
    return quoted("".join(marks.get(letter) or _mark(letter) for letter in name))


def _mark(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Zs":
        return "␣"
    return f"[{unicodedata.name(letter, 'invisible').lower()}]" if kind == "Cf" else letter
