"""The document while it is being made, and what there is to say about it."""

from blueprint import document
from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading, Listing, ListItem
from blueprint.importing.headings import numbered
from blueprint.importing.inline import Text, escaped, read_out
from blueprint.importing.item_lines import (
    attached,
    body_and_bullets,
    named_by_its_first_line,
    titled,
    without_colon,
    worded,
)
from blueprint.importing.marks import BULLET
from blueprint.slugs import slugify
from people.words import count

_ENOUGH_FOR_A_SLUG = 200


class Draft:
    """A document that sections are read into. Everything printed goes in exactly once."""

    def __init__(self, title: str, role: str):
        self.title, self.role = title, role
        self.document = document.empty(escaped(role), slug(role) or "blueprint")
        self.oddities: list[str] = []
        self.size_unit = ""  # what its sizes count, once one of them has said so
        self._next: dict[str, int] = {}
        self._taken: set[str] = set()

    def id(self, words: str) -> str:
        """A slug of the words that nothing else in the document has."""
        stem = slug(words) or "item"
        number = self._next.get(stem, 1)
        name = stem if number == 1 else f"{stem}-{number}"
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}"
        self._next[stem] = number + 1
        self._taken.add(name)
        return name

    def odd(self, sentence: str) -> None:
        if sentence not in self.oddities:
            self.oddities.append(sentence)

    def intro(self, section: str, text: Text, group: str | None = None) -> None:
        if text:
            self.document["intros"].append({"section": section, "group": group, "text": text.markdown})

    def expect_entries(self, entries: list, group, noun: str) -> None:
        """Say so where a part of the article has words and none of them made an entry."""
        words = 0 if entries or not group.may_be_loose else sum(len(line.split()) for line in _lines(group.blocks))
        if words:
            where = f"“{(group.plain or group.section)[:80]}”"
            self.odd(
                f"{where} has {count(words, 'word')}, but no {noun} was found in it; "
                "they were kept as an introduction or as not understood."
            )

    def leave(self, section: str, blocks: list[Block]) -> None:
        """Keep what was not understood, line by line, with the section where it stood."""
        self.document["unrecognised"] += [{"section": section, "text": line} for line in _lines(blocks)]

    def item(self, source: ListItem) -> dict:
        """An ITEM: the bold lead as title, dash bullets and nested items as children."""
        source = named_by_its_first_line(source)
        body, bullets = body_and_bullets(source)
        title, text = (without_colon(source.name), body) if source.name else titled(body)
        words = (title or text or (bullets or [Text()])[0]).markdown
        item = {"id": self.id(words), "title": title.markdown, "text": text.markdown, "children": []}
        children = [*(ListItem(lines=[bullet]) for bullet in bullets), *source.children]
        item["children"] = self.items(children)
        return item

    def items(self, sources: list[ListItem]) -> list[dict]:
        return [self.item(source) for source in attached(sources) if source.has_words]


def slug(words: str) -> str:
    """The slug of inline Markdown's words."""
    return slugify(read_out(words[:_ENOUGH_FOR_A_SLUG])).casefold()


def _lines(blocks: list[Block]) -> list[str]:
    out: list[str] = []
    for block in blocks:
        match block:
            case Heading(text=text):
                out.append(text.bold().markdown)
            case ArticleParagraph(text=text):
                out += [_unmarked(line).markdown for line in text.lines()]
            case Listing(items=items):
                out += _item_lines(items)
            case ArticleTable(header=header, rows=rows):
                out += [" | ".join(cell.markdown for cell in row) for row in (header, *rows) if row]
    return out


def _unmarked(line: Text) -> Text:
    mark = BULLET.match(line.plain)
    return line.after(mark.end()) if mark else line


def _item_lines(items: list[ListItem]) -> list[str]:
    out: list[str] = []
    for item in items:
        texts = [worded(item)] if item.name else item.lines
        lines = [_unmarked(line).markdown for text in texts for line in text.lines()]
        if lines and item.number is not None and not numbered(lines[0]):
            lines[0] = f"{item.number}. {lines[0]}"
        out += lines + _item_lines(item.children)
    return out
