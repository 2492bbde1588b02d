"""reStructuredText as Markdown: headings by their underlines, tables, directives, links."""

import re
from collections.abc import Iterator

_UNDERLINE = re.compile(r"([=\-`:.'\"~^_*+#])\1{2,}\s*")
_SIGNS = re.compile(
    r"^(?:\.\. [\w-]+::|\.\. _[^:\n]+:|#\. \S|[~^\"'+`*]{4,}$)|`__?(?=\W|$)|^={3,} +={3,}$", re.MULTILINE
)
_MARKDOWN = re.compile(r"^#{1,6} \S|^```", re.MULTILINE)
_FEWEST_HEADINGS = 3
_DEEPEST = 12
_RULE = re.compile(r"={2,}(?: +={2,})+\s*")
_DIRECTIVE = re.compile(r"(\s*)\.\. (?:([\w-]+)::\s*(.*)|.*)")
_KEPT = {"note", "tip", "important", "admonition", "topic", "hint", "attention", "rubric", "epigraph"}
_OPTION = re.compile(r"\s*:[\w-]+:.*")
_FIELD = re.compile(r"(\s*):([^:\n]{1,60}):\s+(\S.*)")
_LINK = re.compile(r"`([^`<\n]{1,300}?)\s*<([^<>\s]{1,500})>`__?")
_ROLE = re.compile(r":[\w:-]+:`~?([^`\n]+)`")
_CODE = re.compile(r"``([^`\n]+)``")
_REFERENCE = re.compile(r"`([^`\n]+)`__?(?=\W|$)")
_LINE_BLOCK = re.compile(r"(\s*)\| +(\S.*(?<!\|))\s*")
_POINT = re.compile(r"\s*(?:[-*+•]|[\w#]{1,3}[.)]|\.\.) ")


def is_restructured(text: str) -> bool:
    """Whether the text has headings with lines under them and another sign of reStructuredText, and no Markdown's."""
    if len(_MARKDOWN.findall(text)) >= _FEWEST_HEADINGS or not _SIGNS.search(text):
        return False
    lines = text.split("\n")
    return sum(_is_heading(lines, at) for at in range(len(lines) - 1)) >= _FEWEST_HEADINGS


def as_markdown(text: str) -> str:
    return "\n".join(_blocks(text.expandtabs(4).split("\n")))


def _is_heading(lines: list[str], at: int) -> bool:
    """Whether a line has a line of signs under it, as long as itself."""
    words, under = lines[at].strip(), lines[at + 1] if at + 1 < len(lines) else ""
    return bool(
        words
        and not _UNDERLINE.fullmatch(words)
        and _UNDERLINE.fullmatch(under)
        and len(under.rstrip()) >= len(words) - 1
        and (not at or not lines[at - 1].strip() or _UNDERLINE.fullmatch(lines[at - 1]))
    )


def _blocks(lines: list[str], depth: int = 0) -> Iterator[str]:
    if depth > _DEEPEST:
        yield from lines
        return
    levels: list[tuple[str, bool]] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        is_over = bool(_UNDERLINE.fullmatch(line)) and _is_heading(lines, at + 1)
        if is_over or _is_heading(lines, at):
            name = lines[at + is_over]
            style = lines[at + 1 + is_over][0], is_over
            levels += [style] if style not in levels else []
            yield from ("", f"{'#' * min(6, levels.index(style) + 1)} {_inline(name.strip())}", "")
            at += 2 + is_over
        elif _RULE.fullmatch(line):
            table, at = _simple_table(lines, at)
            yield from ("", *table, "")
        elif directive := _DIRECTIVE.fullmatch(line):
            kept, at = _directive(directive, lines, at, depth)
            yield from kept
        elif _is_term(lines, at):
            end = _end_of_body(lines, at + 1, line)
            body = _blocks(_outdented(lines[at + 1 : end]), depth + 1)
            yield from ("", f"**{_inline(line.strip())}**", "", *body, "")
            at = end
        else:
            yield _line(line)
            at += 1


def _is_term(lines: list[str], at: int) -> bool:
    """Whether a line is a term: one of no list, with what it means indented under it."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else ""
    begins = bool(line.strip()) and (not at or not lines[at - 1].strip())
    return begins and _is_deeper(following, line) and not _POINT.match(line) and not _FIELD.fullmatch(line)


def _end_of_body(lines: list[str], start: int, head: str) -> int:
    """The line behind what is indented under a head."""
    end = start
    while end < len(lines) and (not lines[end].strip() or _is_deeper(lines[end], head)):
        end += 1
    return end


def _outdented(lines: list[str]) -> list[str]:
    margin = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line[margin:] for line in lines]


def _line(line: str) -> str:
    if field := _FIELD.fullmatch(line):
        return f"{field[1]}- **{_inline(field[2])}:** {_inline(field[3])}"
    if block := _LINE_BLOCK.fullmatch(line):
        return f"{block[1]}{_inline(block[2])}  "
    return re.sub(r"^(\s*)#\. ", r"\g<1>1. ", _inline(line).removesuffix("::"))


def _is_deeper(line: str, head: str) -> bool:
    return bool(line.strip()) and len(line) - len(line.lstrip()) > len(head) - len(head.lstrip())


def _inline(words: str) -> str:
    words = _LINK.sub(r"[\1](\2)", _ROLE.sub(r"\1", words))
    return _CODE.sub(r"`\1`", _REFERENCE.sub(r"\1", words) if "``" not in words else words).replace("\\ ", "")


def _directive(match: re.Match, lines: list[str], at: int, depth: int) -> tuple[list[str], int]:
    """What a directive holds where that is words of the text; comments, labels, contents and pictures are none."""
    end = _end_of_body(lines, at + 1, lines[at])
    inside = _outdented([line for line in lines[at + 1 : end] if not _OPTION.fullmatch(line)])
    name, words = match[2], match[3]
    if name == "list-table":
        return ["", words, "", *_bars(list(_listed_rows(inside))), ""], end
    if name == "csv-table":
        return ["", words, "", *_bars([_values(line) for line in inside if line.strip()]), ""], end
    if name == "table" or name in _KEPT:
        return ["", words, "", *_blocks(inside, depth + 1), ""], end
    return [""], end


def _values(line: str) -> list[str]:
    return [cell.strip().strip('"') for cell in re.split(r',(?=(?:[^"]*"[^"]*")*[^"]*$)', line.strip())]


def _listed_rows(lines: list[str]) -> Iterator[list[str]]:
    """The rows of a list of lists: `* - first cell`, `  - second cell`."""
    row: list[str] = []
    for line in filter(str.strip, lines):
        words = line.strip()
        if words.startswith("* -"):
            if row:
                yield row
            row = [words[3:].strip()]
        elif words.startswith("- ") or words == "-":
            row.append(words[1:].strip())
        elif row:
            row[-1] = f"{row[-1]} {words}"
    if row:
        yield row


def _bars(rows: list[list[str]]) -> list[str]:
    width = max(map(len, rows), default=0)
    cells = [[_inline(cell).replace("|", "\\|") for cell in [*row, *[""] * (width - len(row))]] for row in rows]
    written = [f"| {' | '.join(row)} |" for row in cells]
    return [*written[:1], "|" + " --- |" * width, *written[1:]] if width else []


def _simple_table(lines: list[str], at: int) -> tuple[list[str], int]:
    """A table between rules of `=`; a row whose first cell is empty goes on with the one before."""
    rule = lines[at]
    starts = [match.start() for match in re.finditer("=+", rule)]
    ends = [*starts[1:], None]
    rows: list[list[str]] = []
    end, rules = at + 1, 1
    while end < len(lines):
        line = lines[end]
        end += 1
        if _RULE.fullmatch(line):
            rules += 1
            if rules == 3 or not (end < len(lines) and lines[end].strip()):
                break
        elif line.strip() and not re.fullmatch(r"[- ]+", line):
            cells = [line[start:stop].strip() for start, stop in zip(starts, ends, strict=True)]
            if cells[0] or not rows:
                rows.append(cells)
            else:
                rows[-1] = [" ".join(filter(None, pair)) for pair in zip(rows[-1], cells, strict=True)]
    return _bars(rows), end
