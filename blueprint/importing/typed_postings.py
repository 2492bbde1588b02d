"""How people type postings without any marks: quoted in mails, numbered, with bullets of their own."""

import re
from itertools import pairwise

from blueprint.importing.headings import meaning
from blueprint.importing.marks import BULLET
from blueprint.importing.posting_words import GENDERS, PARTS

AROUND = "Around the quoted text"
FEWEST_PARTS = 2
LONGEST_PART = 60
_LONGEST_TITLE = 90
_FIRST_LINES = 6
_FEWEST_QUOTED = 5
_MOSTLY = 0.6
_QUOTE = re.compile(r"(?:> ?)+")
NUMBER = re.compile(r"\s*(?:\d{1,2}|[IVX]{1,5})[.):]\s+")
_COUNT = re.compile(r"\s*(\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s+(?=\S)")
_DEEP = 2
_OWN_MARK = re.compile(r"(\s*)(?:([/~»o])\s+(?=[^\W\d_])|([-–—•*·])(?=[^\W\d_]))")
_FRAGMENT = re.compile(r".*[.!;,]")


def unquoted(text: str) -> tuple[str, str]:
    """The text that a mail quotes where that is most of it, and the rest under a heading; else all of it and ""."""
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines)
    if quoted < _FEWEST_QUOTED or quoted < _MOSTLY * len(lines):
        return text, ""
    out = [_QUOTE.sub("", line, count=1) for line in text.split("\n") if line.startswith(">")]
    around = [line for line in lines if not line.startswith(">")]
    rest = "\n".join(f"- {line.strip()}" for line in around)
    return "\n".join(out), f"\n\n## {AROUND}\n\n{rest}\n" if rest else ""


def with_plain_marks(lines: list[str]) -> list[str]:
    """The lines; where a mark of somebody's own (“/ ”, “-” without a blank) begins two in a row, dashes do."""
    marks = [(mark[2] or mark[3]) if (mark := _OWN_MARK.match(line)) else None for line in lines]
    own = {mark for mark, following in pairwise(marks) if mark and mark == following}
    return [
        _OWN_MARK.sub(r"\1- ", line, count=1) if mark in own else line for line, mark in zip(lines, marks, strict=True)
    ]


def as_outline(lines: list[str]) -> str:
    """Lines that are counted 1, 1.1, 1.1.1 as headings and the points under them; "" where they are not."""
    counts = [count[1].count(".") if (count := _COUNT.match(line)) else None for line in lines]
    depths = [depth for depth in counts if depth is not None]
    if max(depths, default=0) < _DEEP or len(depths) < _MOSTLY * sum(bool(line.strip()) for line in lines):
        return ""
    out: list[str] = []
    for at, (line, depth) in enumerate(zip(lines, counts, strict=True)):
        words = _COUNT.sub("", line, count=1) if depth is not None else line
        deeper = next((later for later in counts[at + 1 :] if later is not None), 0)
        if depth is None:
            out.append(line)
        elif depth == 0 or deeper > depth:
            out += ["", f"{'#' * (depth + 2)} {words.strip()}", ""]
        else:
            out.append(f"- {words}")
    return "\n".join(out)


def parted(lines: list[str]) -> list[str]:
    """The lines of a posting with marks; what heads a part of it, and its title, have blank lines round them."""
    heads = {at for at in range(len(lines)) if _heads_a_part(lines, at)}
    heads |= {at for at in range(len(lines)) if heads and _stands_above_words(lines, at)}
    kinds = {meaning(lines[at], PARTS) for at in heads}
    if "work" not in kinds or len(kinds) < FEWEST_PARTS:
        return lines
    heads |= {at for at in range(min(heads), len(lines)) if _stands_like(lines, at)}
    titles = _titles(lines[: min(heads)])
    marked = any(NUMBER.match(lines[at]) or not _before_its_list(lines, at) for at in heads)
    out: list[str] = []
    for at, line in enumerate(lines):
        if at in heads and marked:
            out += ["", f"## {line.strip()}", ""]
        else:
            out += ["", line] if at in heads else ["", line, ""] if at in titles else [line]
    return out


def _titles(lines: list[str]) -> list[int]:
    """The first line of a posting, and one that the law's letters (m/f/d) end, where they may be titles."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    front = range(first, min(len(lines), first + _FIRST_LINES))
    titles = {first, *(at for at in front if GENDERS.search(lines[at]))}
    return [at for at in sorted(titles) if _may_be_a_title(lines, at)]


def _may_be_a_title(lines: list[str], at: int) -> bool:
    line = "".join(lines[at : at + 1]).strip()
    return 0 < len(line) <= _LONGEST_TITLE and not line.startswith("#") and not line.endswith((".", "!", "?", ",", "|"))


def _stands_like(lines: list[str], at: int) -> bool:
    """Whether a short line stands between two lists, as the headings of parts do in text without blank lines."""
    line, before = lines[at], lines[at - 1] if at else ""
    words = line.strip()
    is_short = 0 < len(words) <= LONGEST_PART and not line.startswith((" ", "\t")) and not _FRAGMENT.fullmatch(words)
    return is_short and _is_point(before) and not _is_point(line) and _is_point("".join(lines[at + 1 : at + 2]))


def _is_point(line: str) -> bool:
    return BULLET.match(line.lstrip()) is not None


def _before_its_list(lines: list[str], at: int) -> bool:
    following = next((later.strip() for later in lines[at + 1 : at + 3] if later.strip()), "")
    return _is_point(following) or _names_a_part(following)


def _heads_a_part(lines: list[str], at: int) -> bool:
    """Whether a short line that means a part stands beside a list, before another one, or over what leads to one."""
    line, before = lines[at].strip(), lines[at - 1].strip() if at else ""
    if not _names_a_part(line) or (lines[at].startswith((" ", "\t")) and _is_point(before)):
        return False
    is_apart = NUMBER.match(line) or _is_point(before) or _before_its_list(lines, at)
    return bool(is_apart) or (not before and _leads_to_a_list(lines[at + 1 :]))


def _stands_above_words(lines: list[str], at: int) -> bool:
    """Whether a line that means a part has a blank line before it and words right behind it."""
    is_first = not at or not lines[at - 1].strip()
    return is_first and bool("".join(lines[at + 1 : at + 2]).strip()) and _names_a_part(lines[at].strip())


def _leads_to_a_list(lines: list[str]) -> bool:
    end = next((at for at, line in enumerate(lines) if not line.strip()), len(lines))
    return any(map(_is_point, lines[:end]))


def _names_a_part(line: str) -> bool:
    is_line = 0 < len(line) <= LONGEST_PART and not BULLET.match(line) and not line.endswith((".", "!", ";", ",", "|"))
    return is_line and meaning(line, PARTS) is not None
