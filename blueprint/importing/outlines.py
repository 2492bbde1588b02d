"""Outlines (Logseq, Workflowy, Dynalist): pages on which every line is a point, the headings too."""

import re

from blueprint.importing.headings import SECTIONS, meaning

_POINT = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,3}\.)[ \t]+(?=\S)")
_PROPERTY = re.compile(r"\s*(?:[-*+] +)?[\w-]{2,40}:: .*|\s*(?:[-*+] +)?:(?:LOGBOOK|END):.*|\s*CLOCK: .*")
_HEADING = re.compile(r"#{1,6} +")
_FEWEST_SECTIONS = 5
_LONGEST_HEADING = 80
_BOLD = re.compile(r"(\*\*|__)(.+?)\1:?\s*")


def without_points(text: str) -> str:
    """The text with its headings before its lists; as it is where it is no outline."""
    printed = text.strip("\n").split("\n")
    lines = [line for line in printed if line.strip() and not _PROPERTY.fullmatch(line)]
    points = [_POINT.match(line) for line in lines]
    at = next((at for at, point in enumerate(points) if point), len(lines))
    if at > 1 or not points or (not all(points[at:]) and not _go_on(lines[at:])):
        return text
    depths = _depths([point and point[1] for point in points])
    words = [line[point.end() :] if point else line.strip() for line, point in zip(lines, points, strict=True)]
    heads = _heads(words, depths)
    return "\n".join(_written(words, depths, heads)) if heads else text


def _go_on(lines: list[str]) -> bool:
    """Whether every line is a point, or goes on with one at its depth."""
    return all(_POINT.match(line) or line.startswith((" ", "\t")) for line in lines)


def _depths(indents: list[str | None]) -> list[int | None]:
    """How deep each point stands; None for a line that goes on."""
    open_: list[int] = []
    out: list[int | None] = []
    for indent in indents:
        if indent is None:
            out.append(None)
            continue
        width = len(indent.expandtabs(4))
        while open_ and open_[-1] >= width:
            open_.pop()
        open_.append(width)
        out.append(len(open_) - 1)
    return out


def _heads(words: list[str], depths: list[int | None]) -> dict[int, int]:
    """Which points are headings, and of what level: those that are marked so; else those that name sections."""
    marked = {at: _HEADING.match(line)[0].count("#") for at, line in enumerate(words) if _HEADING.match(line)}
    if len(marked) >= _FEWEST_SECTIONS:
        return marked
    named: dict[int, set[str]] = {}
    for at, line in enumerate(words):
        key = meaning(line, SECTIONS) if depths[at] is not None and len(line) <= _LONGEST_HEADING else None
        if key and _has_points(at, depths):
            named.setdefault(depths[at], set()).add(key)
    level = max(named, key=lambda depth: (len(named[depth]), -depth), default=None)
    if level is None or len(named[level]) < _FEWEST_SECTIONS:
        return {}
    heads = {at: 1 + min(depth, level) for at, depth in enumerate(depths) if depth is not None and depth <= level}
    groups = {at: level + 2 for at, depth in enumerate(depths) if depth == level + 1 and _has_points(at, depths)}
    return heads | groups


def _has_points(at: int, depths: list[int | None]) -> bool:
    following = next((depth for depth in depths[at + 1 :] if depth is not None), -1)
    return depths[at] is not None and following > depths[at]


def _written(words: list[str], depths: list[int | None], heads: dict[int, int]):
    base = 0
    for at, (line, depth) in enumerate(zip(words, depths, strict=True)):
        if at in heads:
            base = (depth or 0) + 1
            name = _HEADING.sub("", line, count=1)
            bold = _BOLD.fullmatch(name)
            yield from ("", f"{'#' * heads[at]} {bold[2] if bold else name}", "")
        elif line.startswith("|"):
            yield from (line,) if depth is None else ("", line)
        elif depth is None:
            yield f"  {line}"
        else:
            base = min(base, depth)
            yield f"{'    ' * (depth - base)}- {line}"
