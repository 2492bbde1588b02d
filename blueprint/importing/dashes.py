"""Lists that somebody typed: lines that begin with a dash or a dot, those of a second level deeper or with another."""

import re
from collections.abc import Iterable

from blueprint.importing.blocks import ArticleParagraph, Block, Listing, ListItem
from blueprint.importing.inline import Run, Text

_MARK = re.compile(r"([\s\xa0]*)((?:-{1,3}|–{1,2}|—)(?=[\s\xa0])|[•‣▪◦·●○■□o]|[→➔➤►▶»✓✔✅])[\s\xa0]+(?=\S)")
_TYPED = re.compile(r"()([-–—•‣▪◦·●○■□])\s+(?=\S)")
_NUMBER = re.compile(r"\s*\d{1,3}[.)]\s")
_KINDS = {"–": "-", "—": "-", "––": "--"}
_FEWEST_LINES = 3
_LEVELS = (2, 3)


def nested(runs: list[Run]) -> tuple[Text, list[ListItem]] | None:
    """What stands before the list, and its items with what hangs under them; None where there is but one level.

    A level is known by its mark and by whether blanks stand before it.
    """
    if sum(run.words.count("\n") for run in runs) < _FEWEST_LINES - 1:
        return None
    lines = _lines(runs)
    words = ["".join(run.words for run in line) for line in lines]
    marks = [_MARK.match(line) for line in words]
    styles = list(dict.fromkeys(_style(mark) for mark in marks if mark))
    if len(styles) not in _LEVELS or styles[0][1] == "o" or any(map(_NUMBER.match, words)):
        return None
    before: list[Text] = []
    items: list[ListItem] = []
    open_items: list[ListItem] = []
    for line, mark in zip(lines, marks, strict=True):
        text = Text.of(_after(line, mark.end() if mark else 0))
        if mark:
            level = min(styles.index(_style(mark)), len(open_items))
            item = ListItem(lines=[text])
            (open_items[level - 1].children if level else items).append(item)
            open_items[level:] = [item]
        elif text:
            (open_items[-1].lines if open_items else before).append(text)
    return Text.joined(before), items


def typed_levels(blocks: list[Block]) -> list[Block]:
    """Paragraphs that begin with one of several marks, one after the other, as a list with levels."""
    out: list[Block] = []
    typed: list[ArticleParagraph] = []
    for block in blocks:
        if isinstance(block, ArticleParagraph) and _TYPED.match(block.text.plain) and len(block.text.lines()) == 1:
            typed.append(block)
            continue
        out += [*_levelled(typed), _lifted(block)]
        typed = []
    return out + _levelled(typed)


def _levelled(typed: list[ArticleParagraph]) -> list[Block]:
    marks = [_TYPED.match(block.text.plain) for block in typed]
    styles = list(dict.fromkeys(_style(mark) for mark in marks))
    if len(styles) not in _LEVELS:
        return list(typed)
    lines = [block.text.after(mark.end()) for block, mark in zip(typed, marks, strict=True)]
    levels = [styles.index(_style(mark)) for mark in marks]
    return [Listing(_hung(zip(levels, lines, strict=True)))]


def _lifted(block: Block) -> Block:
    """A list without the items that only hold another list: programs write them to get to its level."""
    if not isinstance(block, Listing) or all(item.lines or item.name for item in block.items):
        return block
    items = [part for item in block.items for part in ([item] if item.lines or item.name else item.children)]
    return _lifted(Listing(items, block.ordered)) if items else block


def _hung(lines: Iterable[tuple[int, Text]]) -> list[ListItem]:
    items: list[ListItem] = []
    open_items: list[ListItem] = []
    for level, text in lines:
        at, item = min(level, len(open_items)), ListItem(lines=[text])
        (open_items[at - 1].children if at else items).append(item)
        open_items[at:] = [item]
    return items


def _style(mark: re.Match) -> tuple[bool, str]:
    return "\xa0" in mark[1], _KINDS.get(mark[2], mark[2])


def _lines(runs: list[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.words.split("\n")
        lines[-1].append(run.saying(first))
        lines += [[run.saying(words)] for words in others]
    return lines


def _after(line: list[Run], count: int) -> list[Run]:
    out = []
    for run in line:
        out.append(run.saying(run.words[count:]))
        count = max(0, count - len(run.words))
    return out
