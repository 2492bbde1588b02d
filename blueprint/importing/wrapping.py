"""Lines that a source merely wraps, beside those that begin anew."""

import re

from blueprint.importing.inline import Run
from blueprint.importing.marks import MARK_ALONE, STARTS_A_LINE

SOFT = "\r"
"""Stands in words where their source goes on in the next line."""

_BREAK = re.compile(r"\n[ \t\n\f]*")


_CIRCLE = re.compile(r"(?:^|(?<=[\n\t]))o(?=[\t\xa0]| [^\W\d_a-z])")
"""What Word's second level has for a mark, and a tab or a capital behind it."""


def softened(words: str) -> str:
    return _BREAK.sub(SOFT, words)


def unwrapped(runs: list[Run]) -> list[Run]:
    """Where the source merely wraps, lines are one; what begins with a mark or a label is a line of its own."""
    if runs and _CIRCLE.search(runs[0].words):
        runs = [runs[0].saying(_CIRCLE.sub("◦", runs[0].words)), *runs[1:]]
    out: list[Run] = []
    for index, run in enumerate(runs):
        if SOFT not in run.words:
            out.append(run)
            continue
        first, *others = run.words.split(SOFT)
        words = [first]
        for at, line in enumerate(others):
            last = at == len(others) - 1
            following = line if line or not last else "".join(later.words for later in runs[index + 1 : index + 3])
            begins = STARTS_A_LINE.match(following) or MARK_ALONE.fullmatch(following)
            words += ["\n" if begins and not MARK_ALONE.fullmatch(words[-1]) else " ", line]
        out.append(run.saying("".join(words)))
    return out
