"""Tables of Markdown as hands and programs write them, in the one form that the markdown package reads.

Bars may stand at both ends, at one, at none, or in some lines only; a table may follow a line of text at once. Pandoc
also draws tables of dashes (columns stand under their dashes) and of plus signs.
"""

import re
from collections.abc import Iterator

_RULE = re.compile(r" {0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_NO_ROW = re.compile(r"\s*(?:#{1,6}\s|>|```|~~~|(?:[-*+•]|\d{1,3}[.)])\s(?!.*(?<!\\)\|))")
_DASHES = re.compile(r" {0,3}-{2,}(?: +-{2,})+\s*")
_ONE_DASH = re.compile(r" {0,3}-{6,}\s*")
_GRID_RULE = re.compile(r" {0,3}\+(?:[-=:]{2,}\+)+\s*")
_MOST_LINES = 4_000


def with_bars(lines: list[str]) -> list[str]:
    """The lines with every table between bars and blank lines."""
    if not any("-" in line and ("|" in line or "--" in line) for line in lines):
        return lines
    out: list[str] = []
    index = 0
    while index < len(lines):
        table, end = _table(lines, index)
        if table:
            out += ["", *table, ""]
            index = end
        else:
            out.append(lines[index])
            index += 1
    return out


def _table(lines: list[str], start: int) -> tuple[list[str], int]:
    """The table that begins in this line, and the line behind it; no lines where none begins."""
    line = lines[start]
    following = lines[start + 1] if start + 1 < len(lines) else ""
    if _GRID_RULE.fullmatch(line):
        return _grid(lines, start)
    if _DASHES.fullmatch(following) and line.strip() and "|" not in line:
        return _under_dashes(lines, start)
    if _ONE_DASH.fullmatch(line) and start + 2 < len(lines) and _DASHES.fullmatch(lines[start + 2]):
        return _under_dashes(lines, start + 1)
    if "|" in following and _RULE.fullmatch(following) and _BAR.search(line) and not line.startswith("    "):
        end = start + 2
        while end < len(lines) and _BAR.search(lines[end]) and not _NO_ROW.match(lines[end]):
            end += 1
        rows = [lines[start], *lines[start + 2 : end]]
        return [*_written(map(_cells, rows), _spans(following))], end
    return [], start


def _cells(line: str) -> list[str]:
    """The cells of a line, with bars at its ends or without."""
    line = line.strip()
    if line.startswith("|"):
        line = line[1:]
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    return [cell.strip() for cell in _BAR.split(line)]


def _spans(rule: str) -> int:
    return len(_cells(rule))


def _written(rows: Iterator[list[str]], width: int) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield f"| {' | '.join([*row, *[''] * (width - len(row))])} |"
        if not number:
            yield "|" + " --- |" * max(width, len(row))


def _under_dashes(lines: list[str], start: int) -> tuple[list[str], int]:
    """A table whose columns stand under runs of dashes; one with a line of dashes at its end may have wrapped rows."""
    rule = lines[start + 1]
    columns = [match.start() for match in re.finditer("-+", rule)]
    ends = [*columns[1:], None]
    end = next((at for at in range(start + 2, min(len(lines), start + _MOST_LINES)) if _ends(lines[at], rule)), None)
    is_multiline = end is not None
    if end is None:
        end = next((at for at in range(start + 2, len(lines)) if not lines[at].strip()), len(lines))
    rows: list[list[str]] = [_cut(lines[start], columns, ends)]
    begins = True
    for line in lines[start + 2 : end]:
        cells = _cut(line, columns, ends)
        if not any(cells):
            begins = True
        elif begins or not is_multiline:
            rows.append(cells)
            begins = False
        else:
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
    return [*_written(iter(rows), len(columns))], end + is_multiline


def _ends(line: str, rule: str) -> bool:
    return line.rstrip() == rule.rstrip() or (_ONE_DASH.fullmatch(line) is not None and len(line) >= len(rule) - 2)


def _cut(line: str, columns: list[int], ends: list[int | None]) -> list[str]:
    return [line[start:end].strip().replace("|", "\\|") for start, end in zip(columns, ends, strict=True)]


def _grid(lines: list[str], start: int) -> tuple[list[str], int]:
    """A table drawn of plus signs, bars and dashes: rows stand between its rules."""
    width = lines[start].count("+") - 1
    rows: list[list[str]] = []
    begins, end = True, start + 1
    while end < len(lines) and lines[end].strip()[:1] in ("|", "+") and lines[end].strip():
        if _GRID_RULE.fullmatch(lines[end]):
            begins = True
        elif begins:
            rows.append(_cells(lines[end]))
            begins = False
        else:
            more = [*_cells(lines[end]), *[""] * width][: len(rows[-1])]
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], more, strict=True)]
        end += 1
    return ([*_written(iter(rows), width)], end) if rows else ([], start)
