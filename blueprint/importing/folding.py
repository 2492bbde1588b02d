"""An entry, wherever it stands: headings, numbered lines, terms and key-value tables become items of lists.

A name may be a heading, a bold line, the summary of a box that folds, a term, an item, the first cell of a row; what
follows it, up to the next name, hangs under it. Section readers then see lists, paragraphs and tables alone.
"""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, End, Heading, Listing, ListItem
from blueprint.importing.dashes import typed_levels
from blueprint.importing.durations import minutes
from blueprint.importing.entry_tables import (
    boxed_entry,
    entries_in_cells,
    entries_over_rows,
    has_labelled_lines,
    named,
    named_rows,
)
from blueprint.importing.field_labels import Labels
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.item_lines import is_label, labels_a_line, lead_and_text, opens_a_list, without_colon
from blueprint.importing.marks import BULLET

_NUMBER = re.compile(r"(\d{1,3})([.)])\s+(?=\S)")
_LONGEST_NAME, _LONGEST_LABEL = 120, 4  # characters, words
_FEWEST_LABELS = 2


def folded(blocks: list[Block], labels: Labels) -> list[Block]:
    """The blocks without headings: each heads an item. `labels` say which lines are parts of an entry."""
    return _Folding(_apart(_with_their_texts(joined(enumerated(typed_levels(blocks))), labels), labels), labels).blocks


def _with_their_texts(blocks: list[Block], labels: Labels) -> list[Block]:
    """The blocks; a label on a line of its own begins the paragraph behind it, where several labels stand so."""
    alone = [at for at, block in enumerate(blocks[:-1]) if _is_a_label(block, labels) and _is_text(blocks[at + 1])]
    alone = [at for at in alone if not _is_a_label(blocks[at + 1], labels)]
    if len({blocks[at].text.plain for at in alone}) < _FEWEST_LABELS:
        return blocks
    out = list(blocks)
    for at in reversed(alone):
        label = without_colon(blocks[at].text).bold()
        out[at : at + 2] = [ArticleParagraph(lead_and_text(label, blocks[at + 1].text))]
    return out


def _is_a_label(block: Block, labels: Labels) -> bool:
    words = block.text.plain if _is_text(block) else ""
    is_alone = bool(words) and ":" not in words.rstrip(":") and len(words.split()) <= _LONGEST_LABEL
    return is_alone and is_label(block.text, labels)


def _is_text(block: Block) -> bool:
    return isinstance(block, ArticleParagraph)


def _apart(blocks: list[Block], labels: Labels) -> list[Block]:
    """The blocks; a name that shares a paragraph with the labelled lines after it stands in one of its own."""
    out: list[Block] = []
    for block in blocks if labels else ():
        first, *others = block.text.lines() if isinstance(block, ArticleParagraph) else [Text()]
        if others and _may_be_a_name(first, labels) and labels_a_line(others[0], labels):
            out += [ArticleParagraph(first), ArticleParagraph(Text.joined(others))]
        else:
            out.append(block)
    return out if labels else blocks


def _may_be_a_name(line: Text, labels: Labels) -> bool:
    words = line.plain
    return (
        len(words) <= _LONGEST_NAME
        and not words.endswith((".", "!", "?", *COLONS))
        and not BULLET.match(words)
        and not labels_a_line(line, labels)
    )


def enumerated(blocks: list[Block]) -> list[Block]:
    """Paragraphs whose lines begin with "1. " as numbered lists; dashes under a number hang under it."""
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, ArticleParagraph) and any(character.isdigit() for character in block.text.plain):
            out += _enumerated(block)
        else:
            out.append(block)
    return out


def _enumerated(block: ArticleParagraph) -> list[Block]:
    lines = block.text.lines()
    marks = [_NUMBER.match(line.plain) for line in lines]
    numbers = [int(mark[1]) for mark in marks if mark]
    if not numbers or numbers != list(range(numbers[0], numbers[0] + len(numbers))) or not _is_list(marks, lines):
        return [block]
    before: list[Text] = []
    items: list[ListItem] = []
    for line, mark in zip(lines, marks, strict=True):
        if mark:
            items.append(ListItem(int(mark[1]), [line.after(mark.end())]))
        elif not items:
            before.append(line)
        elif bullet := BULLET.match(line.plain):
            items[-1].children.append(ListItem(lines=[line.after(bullet.end())]))
        elif items[-1].children:
            items[-1].children[-1].lines.append(line)
        else:
            items[-1].lines.append(line)
    return [*([ArticleParagraph(Text.joined(before))] if before else []), Listing(items, ordered=True)]


def _is_list(marks: list[re.Match | None], lines: list[Text]) -> bool:
    """ "1) …" at the start of one text may be a text's own; two of them, "1." or a bold lead are a list's."""
    marked = [(mark, line) for mark, line in zip(marks, lines, strict=True) if mark]
    mark, line = marked[0]
    return mark[2] == "." or len(marked) > 1 or line.after(mark.end()).lead() is not None


def joined(blocks: list[Block]) -> list[Block]:
    """Lists that word processors break apart: dashes behind a bare numbered name are its lines."""
    out: list[Block] = []
    for block in blocks:
        before = out[-1] if out else None
        if not (isinstance(block, Listing) and isinstance(before, Listing) and before.ordered and before.items):
            out.append(block)
        elif block.ordered:
            before.items += block.items
        elif _is_bare(before.items[-1]):
            before.items[-1].children += block.items
        else:
            out.append(block)
    return _with_their_lines(out)


def _with_their_lines(blocks: list[Block]) -> list[Block]:
    """The blocks; paragraphs behind an item that is but a bold name hang under it: all behind a colon, else dashes."""
    out: list[Block] = []
    under: ListItem | None = None
    for block in blocks:
        mark = BULLET.match(block.text.plain) if isinstance(block, ArticleParagraph) else None
        if isinstance(block, Listing):
            under = block.items[-1] if block.items and _is_bare(block.items[-1]) else None
            takes_all = under is not None and opens_a_list(under)
        elif under and isinstance(block, ArticleParagraph) and (mark or takes_all) and not block.text.lead():
            under.children.append(ListItem(lines=[block.text.after(mark.end()) if mark else block.text]))
            continue
        else:
            under = None
        out.append(block)
    return out


def _is_bare(item: ListItem) -> bool:
    text = Text.joined(item.lines, " ")
    return not item.children and bool(text) and (text.all_bold or text.plain.endswith(COLONS))


def as_item(name: Text, blocks: list[Block]) -> ListItem:
    """Blocks as one item with a name."""
    item = named(name)
    for block in blocks:
        match block:
            case ArticleParagraph(text=text):
                _hang(item, ListItem(lines=[text]))
            case Listing(items=items):
                item.children += items
            case ArticleTable():
                item.children += named_rows(block)
    return item


class _Folding:
    """Folds headings and what stands under them into `blocks`."""

    def __init__(self, blocks: list[Block], labels: Labels):
        self.blocks: list[Block] = []
        self._labels = labels
        self._open: list[tuple[int, ListItem]] = []
        self._named: ListItem | None = None
        for index, block in enumerate(blocks):
            self._read(block, blocks[index + 1] if index + 1 < len(blocks) else None)

    def _read(self, block: Block, following: Block | None) -> None:
        match block:
            case End():
                self._open, self._named = [], None
            case Heading(level=level, text=text):
                self._head(level, text, following)
            case ArticleParagraph(text=text):
                self._paragraph(block, text, following)
            case Listing(items=items):
                self._listing(block, items, following)
            case ArticleTable():
                self._table(block)

    def _head(self, level: int, text: Text, following: Block | None) -> None:
        self._named = None
        if text.plain.endswith(COLONS) and is_label(text, self._labels):
            level += 1
        while self._open and self._open[-1][0] >= level:
            self._open.pop()
        if isinstance(following, ArticleTable) and not has_labelled_lines(following, self._labels):
            self._open = []
            self.blocks.append(ArticleParagraph(text.bold()))
            return
        item = named(text)
        if self._open:
            self._open[-1][1].children.append(item)
        else:
            self._add(item)
        self._open.append((level, item))

    def _paragraph(self, block: ArticleParagraph, text: Text, following: Block | None) -> None:
        under = self._open[-1][1] if self._open else self._named
        is_line = labels_a_line(text, self._labels)
        if self._names_an_entry(text, is_line, following):
            self._named = named(text.unbold())
            (self._open[-1][1].children.append if self._open and self._open[-1][1].lines else self._add)(self._named)
        elif self._open:
            _hang(under, ListItem(lines=[text]))
        elif self._named and (is_line or self._named.lines or self._named.children):
            _hang(self._named, ListItem(lines=[text]))
        else:
            self._named = None
            self.blocks.append(block)

    def _names_an_entry(self, text: Text, is_line: bool, following: Block | None) -> bool:
        """Whether a short line stands before lines that are labelled, and is none itself."""
        if is_line or not self._labels or self._open or len(text.plain) > _LONGEST_NAME:
            return False
        words = text.plain
        if len(text.lines()) > 1 or words.endswith((".", "!", "?")) or BULLET.match(words):
            return False
        return has_labelled_lines(following, self._labels) and (
            not words.endswith(COLONS) or minutes(words) != (None, None)
        )

    def _listing(self, block: Listing, items: list[ListItem], following: Block | None) -> None:
        if self._open:
            self._open[-1][1].children += items
        elif self._named and not block.ordered:
            self._named.children += items
        else:
            self._named = items[-1] if items and self._may_go_on(items[-1], following) else None
            self.blocks.append(block)

    def _may_go_on(self, item: ListItem, following: Block | None) -> bool:
        """Whether the labelled paragraphs or the list behind a list are about its last item, which says no more."""
        return (
            not item.children
            and len(Text.joined(item.lines, " ").plain) <= _LONGEST_NAME
            and has_labelled_lines(following, self._labels)
        )

    def _table(self, table: ArticleTable) -> None:
        under = self._open[-1][1] if self._open else self._named
        if under and has_labelled_lines(table, self._labels):
            under.children += named_rows(table)
            return
        self._open, self._named = [], None
        if entry := boxed_entry(table, self._labels):
            self._add(entry)
        else:
            self.blocks.append(entries_in_cells(table, self._labels) or entries_over_rows(table, self._labels) or table)

    def _add(self, item: ListItem) -> None:
        last = self.blocks[-1] if self.blocks else None
        if not isinstance(last, _Folded):
            self.blocks.append(last := _Folded())
        last.items.append(item)


class _Folded(Listing):
    """A list that no page has: what was folded."""


def _hang(item: ListItem, line: ListItem) -> None:
    """A line under an item: among its own lines as long as nothing is nested there."""
    if item.children:
        item.children.append(line)
    else:
        item.lines += line.lines
