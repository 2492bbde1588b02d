"""Which variant is meant: by headcount, by axis and label, or by id."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from blueprint.document import AXES, size_unit
from people.refusals import Refused


@dataclass(frozen=True)
class SizeChoice:
    """The company-size variant for a headcount, and a sentence on how it was found.

    `inside` is False where the headcount lies in no variant's band and the nearest was taken.
    """

    id: str
    label: str
    note: str
    inside: bool


@dataclass(frozen=True)
class _Band:
    id: str
    label: str
    low: float
    high: float
    unit: str

    def __str__(self) -> str:
        if self.high == inf:
            return f"{self.label} ({self.low} and more {self.unit})"
        return f"{self.label} ({self.low}–{self.high} {self.unit})"


def find_variant(document: dict, axis: str, label: str) -> str:
    """The id of the variant with this label (or id) on this axis (key or printed name), whatever the case.

    Raises Refused with a sentence that lists what there is.
    """
    key = _axis_key(axis)
    on_axis = [variant for name, variant in variants(document) if name == key]
    wanted = _plain(label)
    for variant in on_axis:
        if wanted in (_plain(variant["label"]), variant["id"]):
            return variant["id"]
    if not on_axis:
        raise Refused(f"This blueprint has no variants by {AXES[key].lower()}. It has: {listing(document)}.")
    labels = ", ".join(variant["label"] for variant in on_axis)
    raise Refused(f"No variant “{label}” by {AXES[key].lower()}. There is: {labels}.")


def variant_for_headcount(document: dict, size: int) -> SizeChoice | None:
    """The company-size variant whose band holds so many (see `size_unit`); None where the blueprint has no bands.

    Where two bands hold it the larger is taken; below, above or between all bands the nearest smaller one, or the
    smallest where there is none, and the note says so.
    """
    bands = _bands(document)
    if not bands:
        return None
    holding = [band for band in bands if band.low <= size <= band.high]
    if holding:
        return _choice(holding[-1], _note_inside(size, holding), inside=True)
    below = [band for band in bands if band.high < size]
    nearest = max(below, key=lambda band: band.high) if below else bands[0]
    return _choice(nearest, f"{size} {nearest.unit} lies outside every size here; {nearest} is the nearest.", False)


def variants(document: dict) -> Iterator[tuple[str, dict]]:
    """Every variant with its axis, in document order."""
    for axis in document["variants"]:
        for variant in axis["items"]:
            yield axis["axis"], variant


def listing(document: dict) -> str:
    """The variants of a document in words, axis by axis; "no variants" where there are none."""
    by_axis: dict[str, list[str]] = {}
    for axis, variant in variants(document):
        by_axis.setdefault(axis, []).append(variant["label"])
    parts = [f"{AXES[axis].lower()}: {', '.join(by_axis[axis])}" for axis in AXES if axis in by_axis]
    return "; ".join(parts) or "no variants"


def _axis_key(axis: str) -> str:
    wanted = _plain(axis)
    for key, name in AXES.items():
        if wanted in (_plain(key), _plain(name)):
            return key
    raise Refused(f"“{axis}” is no axis of variants. The axes are: {', '.join(AXES)}.")


def _plain(words: str) -> str:
    return " ".join(words.replace("_", " ").casefold().split())


def _bands(document: dict) -> list[_Band]:
    """The bands of company size, the smaller first."""
    bands = [
        _Band(
            v["id"],
            v["label"],
            v["min_engineers"] or 0,
            inf if v["max_engineers"] is None else v["max_engineers"],
            size_unit(document),
        )
        for axis, v in variants(document)
        if axis == "company_size" and (v["min_engineers"], v["max_engineers"]) != (None, None)
    ]
    return sorted(bands, key=lambda band: (band.low, band.high))


def _note_inside(size: int, holding: list[_Band]) -> str:
    if len(holding) == 1:
        return f"{size} {holding[0].unit} is within {holding[0]}."
    return f"{size} {holding[0].unit} is within {' and '.join(map(str, holding))}; the larger was taken."


def _choice(band: _Band, note: str, inside: bool) -> SizeChoice:
    return SizeChoice(band.id, band.label, note, inside)
