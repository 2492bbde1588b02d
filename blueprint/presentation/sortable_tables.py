"""KPIs and tools as tables that can be sorted by any column."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint.inline_markdown import to_text
from blueprint.presentation.shown import MarkedLine

COLUMNS = {
    "kpis": {
        "name": "KPI",
        "measures": "What it measures",
        "why": "Why it matters",
        "target": "Example target",
        "frequency": "How often",
        "note": "Note",
    },
    "tools": {
        "category": "Category",
        "tools": "Tools",
        "use": "Use",
        "prevalence": "How common",
        "note": "Note",
    },
}


@dataclass(frozen=True)
class Column:
    """A column: what sorting it next would ask for, and how it is sorted now ("ascending", "descending" or "none")."""

    key: str
    label: str
    order: str
    next: str


@dataclass(frozen=True)
class SortableTable:
    """Rows of cells under sortable columns; each row is (its line, the texts of its cells)."""

    key: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[MarkedLine, tuple[str, ...]], ...]


def table(key: str, lines: Sequence[MarkedLine], sort: str = "") -> SortableTable:
    """The table of a section. `sort` is a column's key, with a minus before it for descending; else the source's order.

    Columns that no row fills are left out, the first two excepted. Empty cells come last in either direction.
    """
    by, descending = sort.removeprefix("-"), sort.startswith("-")
    keys = [name for n, name in enumerate(COLUMNS[key]) if n < 2 or any(line.row[name] for line in lines)]
    if by in keys:
        filled = [line for line in lines if line.row[by].strip()]
        blank = [line for line in lines if not line.row[by].strip()]
        lines = [*sorted(filled, key=lambda line: _order(line.row[by]), reverse=descending), *blank]
    columns = tuple(_column(key, name, by, descending) for name in keys)
    return SortableTable(key, columns, tuple((line, tuple(line.row[name] for name in keys)) for line in lines))


def _column(table_key: str, name: str, by: str, descending: bool) -> Column:
    label = COLUMNS[table_key][name]
    if name != by:
        return Column(name, label, "none", name)
    return Column(name, label, "descending" if descending else "ascending", "" if descending else f"-{name}")


def _order(text: str) -> str:
    return to_text(text).casefold()
