"""Text without any marks: which of its lines are headings is known by where they stand and by what they say."""

import re
from collections.abc import Callable

from blueprint.importing.dense_text import is_dense, spread
from blueprint.importing.field_labels import ENTRY_LABELS
from blueprint.importing.headings import PARTS_OF, SECTIONS, meaning
from blueprint.importing.marks import BULLET
from blueprint.importing.posting_words import PARTS
from blueprint.importing.typed_postings import (
    FEWEST_PARTS,
    LONGEST_PART,
    NUMBER,
    as_outline,
    parted,
    unquoted,
    with_plain_marks,
)

FEWEST_SECTIONS = 5
_LONGEST_HEADING = 80
_DECORATION = re.compile(r"[*=~_#-]{2,}\s*(\S.*?\S)\s*[*=~_#-]{2,}")
_MAIL = re.compile(
    r"\s*(?=(?:[^\n:]{1,30}: [^\n]*\n){0,8}?(?:From|Von|De|Da|Van): )(?:[^\W\d_][\w-]{0,30}: [^\n]*\n){2,20}\s*\n"
)
"""What a mail says of itself: one of these lines says from whom it is."""

_UNDERLINED = re.compile(r"^\S.*\n(?:={3,}|-{3,})\s*$", re.MULTILINE)
_DECIMAL = re.compile(r"\s*(\d{1,2})\.(\d{1,2})[.)]?\s+(?=\S)")
_NO_HEADING = re.compile(r".*[.!?;,]\s*|\s{2,}.*|.*[^:]:\s+\S.*|.*\|.*|[#>|+].*")


def as_written(text: str, *, is_marked: Callable[[str], bool]) -> str:
    """The text of a file as Markdown: what it quotes as a whole comes first, and its headings are marked."""
    text, around = unquoted(text)
    return (text if is_marked(text) else headed(text)) + around


def headed(text: str) -> str:
    """The text with its headings marked as Markdown's; as it is where too few lines name the sections of a role.

    What a mail says of itself above its text becomes front matter.
    """
    if mail := _MAIL.match(text):
        return f"---\n{mail[0].strip()}\n---\n\n{headed(text[mail.end() :])}"
    if len(_UNDERLINED.findall(text)) >= FEWEST_SECTIONS:
        return text
    lines = with_plain_marks(text.split("\n"))
    if outlined := as_outline(lines):
        return outlined
    printed = _uncounted(lines)
    printed = spread(printed) if is_dense(printed) else printed
    lines = [_DECORATION.sub(r"\1", line) if _DECORATION.fullmatch(line) else line for line in printed]
    heads = {at: key for at, line in enumerate(lines) if _stands_apart(lines, at) and (key := _section(line))}
    if len(set(heads.values())) < FEWEST_SECTIONS:
        return _posting(lines) or "\n".join(parted(lines))
    for is_alike in (
        lambda at: lines[at] != printed[at],
        lambda at: NUMBER.match(lines[at]),
        lambda at: lines[at].isupper(),
    ):
        alike = {at: key for at, key in heads.items() if is_alike(at)}
        heads = alike if len(set(alike.values())) >= FEWEST_SECTIONS else heads
    first = min(heads)
    out = [f"# {line.strip()}" if not at and first else line for at, line in enumerate(lines[:first])]
    section = ""
    for at in range(first, len(lines)):
        line = lines[at]
        if at in heads:
            section = heads[at]
            out += ["", f"## {line.strip()}", ""]
        elif _stands_apart(lines, at) and _is_part(line, section):
            out += ["", f"### {line.strip()}", ""]
        else:
            out.append(line)
    return "\n".join(out)


def _uncounted(lines: list[str]) -> list[str]:
    """The lines; those that are counted 2.1, 2.2 … below each other are items of a list."""
    out = list(lines)
    counts = [_DECIMAL.match(line) for line in lines]
    for at, count in enumerate(counts):
        before, after = counts[at - 1] if at else None, counts[at + 1] if at + 1 < len(counts) else None
        if count and (_follows(before, count) or _follows(count, after)):
            out[at] = f"- {lines[at][count.end() :]}"
    return out


def _follows(count: re.Match | None, following: re.Match | None) -> bool:
    return bool(count and following) and count[1] == following[1] and int(count[2]) + 1 == int(following[2])


def _posting(lines: list[str]) -> str:
    """A posting without any marks: its parts have headings, and short lines under each are a list; "" if it is none."""
    heads = {at: key for at, line in enumerate(lines) if _may_head(lines, at) and (key := meaning(line, PARTS))}
    marked = any(BULLET.match(line.lstrip()) for line in lines)
    if marked or "work" not in heads.values() or len(set(heads.values())) < FEWEST_PARTS:
        return ""
    out = lines[: min(heads)]
    for at in range(min(heads), len(lines)):
        line = lines[at].strip()
        if _may_head(lines, at):
            out += ["", f"## {line}", ""]
        else:
            out.append(f"- {line}" if line and len(line) <= _LONGEST_HEADING else lines[at])
    return "\n".join(out)


def _may_head(lines: list[str], at: int) -> bool:
    """Whether a short line behind a blank one has another behind it."""
    line, following = lines[at].strip(), lines[at + 1 : at + 2]
    is_line = 0 < len(line) <= LONGEST_PART and not line.endswith((".", "!", ";", ","))
    return is_line and bool("".join(following).strip()) and (not at or not lines[at - 1].strip())


def _stands_apart(lines: list[str], at: int) -> bool:
    """Whether a short line has a blank one before it, and words behind it."""
    line = lines[at]
    if not line.strip() or len(line) > _LONGEST_HEADING or _NO_HEADING.fullmatch(line):
        return False
    return not at or not lines[at - 1].strip()


def _section(line: str) -> str | None:
    return None if BULLET.match(line) else meaning(line, SECTIONS)


def _is_part(line: str, section: str) -> bool:
    """Whether a line heads a part of a section; what is numbered or marked is an entry, and a label belongs to one."""
    is_label = meaning(line, ENTRY_LABELS.get(section, {})) and not meaning(line, PARTS_OF.get(section, {}))
    return len(line) <= LONGEST_PART and not BULLET.match(line) and not NUMBER.match(line) and not is_label
