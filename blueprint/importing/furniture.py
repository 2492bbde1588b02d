"""What a page holds beside its article: contents lists, captions, sources, notes, share bars. Left out, and told."""

from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Heading, Listing, ListItem
from blueprint.importing.furniture_signs import (
    ABOUT_THE_PAGE,
    BACK,
    BACK_FROM_A_NOTE,
    BACK_LINK,
    BACK_TO_THE_TEXT,
    CLASS_KINDS,
    ELEMENTS,
    HEADS,
    HEADS_AT_THE_END,
    ICON,
    LONGEST_SAMPLE,
    MOST_HEADINGS,
    NEVER,
    NOTE_ID,
    NOTE_LINK,
    NOTE_MARK,
    ROLES,
    VOID,
)
from blueprint.importing.headings import SECTIONS, meaning, normal
from blueprint.importing.shortcodes import Shortcodes
from blueprint.importing.tokens import Token
from people.words import some


class Furnished:
    """The tokens of an article without its furniture; afterwards `left_out` has kind and words of each piece."""

    def __init__(self, tokens: Iterable[Token]):
        self.left_out: list[tuple[str, str]] = []
        self._shortcodes = Shortcodes()
        self._tokens = tokens

    @property
    def shortcodes(self) -> list[str]:
        """Shortcodes of which nothing came in."""
        return self._shortcodes.left_out

    def __iter__(self) -> Iterator[Token]:
        tokens = iter(self._tokens)
        for token in tokens:
            if token.kind == "words":
                yield from self._shortcodes.read(token.name) if "[" in token.name else (token,)
                continue
            kind = _kind(token) if token.kind == "start" else None
            if kind is None:
                yield token
            else:
                yield from self._skipped(kind, token, tokens)

    def _skipped(self, kind: str, first: Token, tokens: Iterator[Token]) -> Iterator[Token]:
        """Nothing, where the element is furniture as a whole; else the element as it is."""
        held, depth = [first], 1
        for token in tokens:
            held.append(token)
            if token.name == first.name and token.kind != "words":
                depth += 1 if token.kind == "start" else -1
                if not depth:
                    break
        words = " ".join("".join(_spaced(token) for token in held).split())
        if not _is_furniture(kind, words, held, closed=not depth):
            yield from _plainly(held, kind)
            return
        href = first.attributes.get("href", "")
        if kind == "mark" and BACK_FROM_A_NOTE.fullmatch(href):
            yield Token("words", BACK_TO_THE_TEXT)
        elif kind == "mark" and BACK.fullmatch(words):
            if BACK_LINK.match(href):
                yield Token("words", BACK_TO_THE_TEXT)
        elif kind and words and kind not in ("mark", "icon"):
            self.left_out.append((kind, words))
        if first.name not in ("a", "sup", "span"):
            yield Token("end", "p")  # what stands before it and what stands behind it are two


def _plainly(held: list[Token], kind: str) -> Iterator[Token]:
    """The tokens of something that is no furniture; inside it there may be some."""
    yield held[0]
    if kind in ("mark", "back"):
        yield from held[1:]
    else:
        yield from Furnished(iter(held[1:])) if len(held) < 2000 else held[1:]


def _kind(token: Token) -> str | None:
    """What kind of furniture the element is; "" for what goes without a word, None for an article's own."""
    name, attributes = token.name, token.attributes
    if name in ELEMENTS:
        return ELEMENTS[name]
    if not attributes or name in VOID:
        return None
    if name == "span" and attributes.keys() <= {"class", "style", "id"}:
        return _kind_of_span(attributes.get("class", ""))
    if name == "a":
        href = attributes.get("href", "")
        return "mark" if href.startswith("#") or "#_ftn" in href or "#_edn" in href else None
    if name == "sup":
        return "mark" if "fn" in attributes.get("class", "").split() or "data-fn" in attributes else None
    if attributes.get("aria-hidden") == "true" and name in ("span", "i", "svg"):
        return "icon"
    role = ROLES.get(attributes.get("role", ""))
    if role is not None:
        return role
    if name in NEVER:
        return None
    if attributes.get("id") == "breadcrumbs":
        return "list of other pages"
    if NOTE_ID.fullmatch(attributes.get("id", "")) and name in ("li", "div", "p", "aside"):
        return "note"
    names = attributes.get("class", "").lower().split()
    if names and names[0].endswith(("icon", "emoji")) and ICON.search(names[0]):
        return "icon"
    for kind, pattern in CLASS_KINDS.items() if names else ():
        if any(pattern.fullmatch(name) for name in names[:20]):
            return kind
    return None


def _kind_of_span(classes: str) -> str | None:
    if "mw-editsection" in classes:
        return ""
    return "icon" if ("icon" in classes or "emoji" in classes) and ICON.search(classes) else None


def _is_furniture(kind: str, words: str, held: list[Token], *, closed: bool) -> bool:
    if not closed:
        return False
    if kind == "mark":
        link = next((token for token in held if token.name == "a"), held[0])
        is_note = held[0].name == "sup" or NOTE_LINK.search(link.attributes.get("href", "")) is not None
        is_note = is_note or "noteref" in f"{link.attributes.get('role')} {link.attributes.get('epub:type')}"
        return BACK.fullmatch(words) is not None or (is_note and NOTE_MARK.fullmatch(words) is not None)
    if kind == "icon":
        return not any(character.isalnum() for character in words)
    sections = 0
    for at, token in enumerate(held):
        if token.kind == "start" and token.name in ("h1", "h2", "h3", "h4"):
            text = "".join(inner.name for inner in held[at + 1 : at + 4] if inner.kind == "words")
            sections += meaning(text, SECTIONS) is not None
            if sections >= MOST_HEADINGS:
                return False
    return True


_FEWEST_LINKS = 3


def without_furniture(blocks: list[Block], left_out: list[tuple[str, str]]) -> list[Block]:
    """The blocks without those that are furniture by what they say: contents, lines about the page, other pages.

    What goes is added to `left_out`.
    """
    headings = {normal(block.text.plain) for block in blocks if isinstance(block, Heading)}
    out: list[Block] = []
    skipped: int | None = None
    in_front = True
    meant = [
        at for at, block in enumerate(blocks) if isinstance(block, Heading) and meaning(block.text.plain, SECTIONS)
    ]
    for at, block in enumerate(blocks):
        if isinstance(block, Heading):
            if skipped is not None and block.level > skipped:
                left_out.append(("list of other pages", block.text.plain))
                continue
            words = block.text.plain.strip(" :")
            is_behind = meant and at > meant[-1] and block.level <= blocks[meant[-1]].level
            heads = HEADS.fullmatch(words) or (is_behind and HEADS_AT_THE_END.fullmatch(words))
            skipped = block.level if heads else None
            in_front = in_front and (block.level == 1 or meaning(block.text.plain, SECTIONS) is None)
            if heads:
                left_out.append(("heading", block.text.plain))
                continue
        elif skipped is not None:
            left_out.append(("what stands under it", " ".join(words_of([block]))))
            continue
        in_front = in_front and not _heads_a_section(block)
        kept = _kept(block, headings, left_out, in_front=in_front)
        out += [kept] if kept else []
    return out


def _heads_a_section(block: Block) -> bool:
    """Whether a bold line stands for the heading of a section."""
    is_bold = isinstance(block, ArticleParagraph) and block.text.all_bold
    return is_bold and meaning(block.text.plain, SECTIONS) is not None


def _kept(block: Block, headings: set[str], left_out: list[tuple[str, str]], *, in_front: bool) -> Block | None:
    match block:
        case Listing(items=items) if _is_contents(items, headings):
            left_out.append(("contents list", " ".join(words_of([block]))))
            return None
        case Listing(items=items) if in_front:
            about = [item for item in items if _is_about_the_page(item)]
            left_out += [("line about the post", " ".join(line.plain for line in item.lines)) for item in about]
            left = [item for item in items if item not in about]
            return Listing(left, block.ordered) if left else None
        case ArticleParagraph(text=text) if in_front and ABOUT_THE_PAGE.fullmatch(text.plain.strip()):
            left_out.append(("line about the post", text.plain))
            return None
    return block


def _is_about_the_page(item: ListItem) -> bool:
    return (
        not item.children and ABOUT_THE_PAGE.fullmatch(" ".join(line.plain for line in item.lines).strip()) is not None
    )


def _is_contents(items: list[ListItem], headings: set[str]) -> bool:
    """Whether nearly every item, at every level, is a heading of the page."""
    lines = [normal(line) for line in words_of([Listing(items)])]
    there = sum(line in headings for line in lines)
    return there >= _FEWEST_LINKS and there * 5 >= len(lines) * 4


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text in some blocks, a line each."""
    for block in blocks:
        match block:
            case Heading(text=text) | ArticleParagraph(text=text):
                yield text.plain
            case Listing(items=items):
                for item in items:
                    yield from (text.plain for text in ([item.name] if item.name else []) + item.lines)
                    yield from words_of([Listing(item.children)] if item.children else [])
            case ArticleTable(header=header, rows=rows):
                yield from (cell.plain for row in (header, *rows) for cell in row if cell)


def _spaced(token: Token) -> str:
    return token.name if token.kind == "words" else " " if token.name not in ("a", "b", "i", "span", "sup") else ""


def told(left_out: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A sentence about each kind of what was left out, with the words of the first few."""
    pieces = list(left_out)
    for kind, count in Counter(kind for kind, _ in pieces).items():
        words = list(dict.fromkeys(words for one, words in pieces if one == kind))
        shown = some([f"“{shortened(text)}”" for text in words], 3, "; ")
        what = f"{kind}, {count}" if count > 1 else kind
        yield f"Left out as part of the page, not of the role ({what}): {shown}."


def shortened(words: str) -> str:
    return words if len(words) <= LONGEST_SAMPLE else f"{words[:LONGEST_SAMPLE].rstrip()}…"
