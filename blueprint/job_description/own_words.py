"""What an opening says in its own words: the last overlay on a job description, kept by the addresses of its lines.

An address is "section/source", such as "scope/summary.reports_to"; a section's own is "section:scope", a line that the
opening adds is "scope/own-1". The words beneath are kept beside each change, so that a page can say what the blueprint
says, and a change of what lies beneath shows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace

ITEM, PARAGRAPH, FACT, SUBHEADING, MISSING = "item", "paragraph", "fact", "subheading", "missing"
SECTIONS = "sections"
"""The key under which the order of the sections stands in `orders`."""


@dataclass(frozen=True)
class LineWords:
    """A line's title ("" where it has none) and its text."""

    title: str = ""
    text: str = ""

    def __bool__(self) -> bool:
        return bool(self.title.strip() or self.text.strip())


@dataclass(frozen=True)
class OwnLine:
    """What a line says here, and what it said beneath when that was written."""

    words: LineWords
    was: LineWords = LineWords()


@dataclass(frozen=True)
class Added:
    """A line of the opening's own; its words stand in `lines` once there are any."""

    address: str
    section: str
    kind: str = ITEM
    list_kind: str = ""


@dataclass(frozen=True)
class OwnWords:
    """Everything that an opening changes. `orders` holds addresses by section, and those of sections under SECTIONS."""

    lines: Mapping[str, OwnLine] = field(default_factory=dict)
    added: tuple[Added, ...] = ()
    hidden: frozenset[str] = frozenset()
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.lines or self.added or self.hidden or self.orders)

    def with_line(self, address: str, words: LineWords, was: LineWords) -> "OwnWords":
        """The line says these words here. Those that stand beneath are no change."""
        if words == was:
            return self.without_line(address)
        return replace(self, lines={**self.lines, address: OwnLine(words, was)})

    def without_line(self, address: str) -> "OwnWords":
        """The line says again what stands beneath."""
        return replace(self, lines={key: line for key, line in self.lines.items() if key != address})

    def with_hidden(self, address: str, hidden: bool) -> "OwnWords":
        return replace(self, hidden=self.hidden | {address} if hidden else self.hidden - {address})

    def with_order(self, key: str, addresses: Iterable[str]) -> "OwnWords":
        """`key` is a section, or SECTIONS."""
        return replace(self, orders={**self.orders, key: tuple(addresses)})

    def with_added(self, section: str, kind: str, list_kind: str = "") -> tuple["OwnWords", str]:
        """A new line without words yet, and its address; its place is said by `with_order`."""
        numbers = [int(line.address.rpartition("-")[2]) for line in self.added]
        address = f"{section}/own-{max(numbers, default=0) + 1}"
        return replace(self, added=(*self.added, Added(address, section, kind, list_kind))), address

    def without_added(self, address: str) -> "OwnWords":
        """A line of one's own is gone, with its words."""
        kept = replace(self, added=tuple(line for line in self.added if line.address != address))
        orders = {key: tuple(name for name in names if name != address) for key, names in kept.orders.items()}
        return replace(kept.without_line(address).with_hidden(address, False), orders=orders)


def to_data(own: OwnWords) -> dict:
    """Plain data, as it is stored; {} where nothing is changed."""
    data = {
        "lines": {address: asdict(line) for address, line in own.lines.items()},
        "added": [asdict(line) for line in own.added],
        "hidden": sorted(own.hidden),
        "orders": {key: list(names) for key, names in own.orders.items()},
    }
    return {key: value for key, value in data.items() if value}


def from_data(data: Mapping) -> OwnWords:
    """What `to_data` wrote."""
    lines = {
        address: OwnLine(LineWords(**line["words"]), LineWords(**line["was"]))
        for address, line in data.get("lines", {}).items()
    }
    return OwnWords(
        lines,
        tuple(Added(**line) for line in data.get("added", ())),
        frozenset(data.get("hidden", ())),
        {key: tuple(names) for key, names in data.get("orders", {}).items()},
    )


def ordered(names: Iterable[str], wanted: Iterable[str]) -> list[str]:
    """The names in the wanted order; one that it does not know stands behind the one that it stands behind without."""
    names = list(names)
    order = [name for name in wanted if name in names]
    for at, name in enumerate(names):
        if name not in order:
            order.insert(order.index(names[at - 1]) + 1 if at else 0, name)
    return order


def moved(names: Iterable[str], name: str, by: int) -> list[str]:
    """The names with one of them moved up (-1) or down (1); at an end it stays."""
    order = list(names)
    at = order.index(name)
    order.insert(max(0, at + by), order.pop(at))
    return order
