"""What a page holds beside its article: contents lists, captions, sources, notes, share bars. Left out, and told."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.importing.blocks import Block, Heading, Item, Listing, Paragraph, Table
from blueprint.importing.headings import SECTIONS, meaning, normal
from blueprint.importing.shortcodes import Shortcodes
from blueprint.importing.tokens import Token

_ELEMENTS = {
    "nav": "menu or contents list",
    "tfoot": "line under a table",
    "caption": "caption",
    "figcaption": "caption",
    "footer": "foot of the page",
    "form": "form",
    "select": "form",
    "textarea": "form",
    "dialog": "form",
}
_CLASSES = {
    "contents list": r"(?:.*[-_])?toc(?:[-_].*)?|.*table-?of-?contents.*|lwptoc.*|bookmark-list",
    "list of other pages": r"(?:jp-)?related(?:posts|[-_](?:posts|articles|content|pages))?|yarpp.*|recommended-posts|"
    r"(?:wp-block-)?(?:latest|recent|popular)-posts.*|post-navigation|nav-links|pagination|page-links|breadcrumbs?|"
    r"wp-block-(?:categories|tag-cloud|archives|query)|prev-next|read-next|more-posts|also-like",
    "share bar": r"sharedaddy|sd-.*|share|sharing|share-?(?:bar|buttons?|links?)|social-?(?:share|links?|icons?|bar)|"
    r"addtoany.*|wp-block-social-links|heateor.*|ssba.*|entry-share",
    "line about the post": r"byline|(?:entry|post)-(?:meta|date|author|info|footer|tags)|read(?:ing)?-?time.*|"
    r"author-?(?:box|bio|info)|about-author|wp-block-post-(?:date|author|terms|author-name)|posted-on|rt-.*time|"
    r"last-updated|published|updated",
    "comment": r"comments?|comments-area|comment-respond|disqus.*|wp-block-comments",
    "call to sign up": r"newsletter.*|subscribe.*|signup.*|cookie-?(?:banner|notice|consent).*|cta|"
    r"wp-block-search|optin.*|wp-block-buttons?|ad|ads|adsbygoogle|advert.*|promo|sponsored",
    "note": r"footnotes?(?:-end-of-document|-list)?|wp-block-footnotes|endnotes?|(?:easy|modern)-footnotes.*",
    "": r"screen-reader-text|sr-only|visually-hidden|skip-link",
}
_CLASS_KINDS = {kind: re.compile(pattern) for kind, pattern in _CLASSES.items()}
_ROLES = {
    "navigation": "menu or contents list",
    "doc-endnotes": "note",
    "doc-toc": "contents list",
    "contentinfo": "foot of the page",
    "search": "form",
    "doc-backlink": "",
}
_NEVER = {"html", "body", "main", "article", "a", "sup", "span"}
_NOTE_ID = re.compile(
    r"(?:_?(?:ftn|edn|fn|en)|(?:user-content-)?fn|footnote|endnote|cite_note)[-_:.]?\d+", re.IGNORECASE
)
_NOTE_LINK = re.compile(
    r"#(?:_?(?:ftn|edn|fn|en)|(?:user-content-)?fn|footnote|endnote|cite_note|note|ref|sdfootnote)\w*?[-_:.]?\d+\w*$|"
    r"#.*(?:footnote|endnote)",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z])[\])]?\s*")
_BACK = re.compile(r"\s*[\[(]?[↩↑⤴↵⏎^#¶§🔗][\ufe0e\ufe0f]?[\])]?\s*")
_BACK_LINK = re.compile(r"#.*(?:ref|link|back|return)", re.IGNORECASE)
BACK_TO_THE_TEXT = "↩"
"""What stands for the link by which a note ends."""
_VOID = {"img", "br", "hr", "input", "meta", "link", "wbr", "source", "col"}
_MOST_HEADINGS = 3
"""An element with as many headings that name sections is the article, whatever it is called."""
_LONGEST_SAMPLE = 80


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
        if kind == "mark" and _BACK.fullmatch(words):
            if _BACK_LINK.match(first.attributes.get("href", "")):
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
    if name in _ELEMENTS:
        return _ELEMENTS[name]
    if not attributes or name in _VOID:
        return None
    if name == "a":
        href = attributes.get("href", "")
        return "mark" if href.startswith("#") or "#_ftn" in href or "#_edn" in href else None
    if name == "sup":
        return "mark" if "fn" in attributes.get("class", "").split() or "data-fn" in attributes else None
    if attributes.get("aria-hidden") == "true" and name in ("span", "i", "svg"):
        return "icon"
    role = _ROLES.get(attributes.get("role", ""))
    if role is not None:
        return role
    if name in _NEVER:
        return None
    if _NOTE_ID.fullmatch(attributes.get("id", "")) and name in ("li", "div", "p", "aside"):
        return "note"
    names = attributes.get("class", "").lower().split()
    for kind, pattern in _CLASS_KINDS.items() if names else ():
        if any(pattern.fullmatch(name) for name in names[:20]):
            return kind
    return None


def _is_furniture(kind: str, words: str, held: list[Token], *, closed: bool) -> bool:
    if not closed:
        return False
    if kind == "mark":
        link = next((token for token in held if token.name == "a"), held[0])
        is_note = held[0].name == "sup" or _NOTE_LINK.search(link.attributes.get("href", "")) is not None
        return _BACK.fullmatch(words) is not None or (is_note and _NOTE_MARK.fullmatch(words) is not None)
    if kind == "icon":
        return not any(character.isalnum() for character in words)
    sections = 0
    for at, token in enumerate(held):
        if token.kind == "start" and token.name in ("h1", "h2", "h3", "h4"):
            text = "".join(inner.name for inner in held[at + 1 : at + 4] if inner.kind == "words")
            sections += meaning(text, SECTIONS) is not None
            if sections >= _MOST_HEADINGS:
                return False
    return True


_HEADS = re.compile(
    r"(?:related|similar|recommended|recent|latest|popular|more) (?:posts?|articles?|reading|roles|from .{1,60})|"
    r"you (?:may|might) also (?:like|enjoy|be interested in).{0,20}|read (?:next|more|also)|further reading|"
    r"share (?:this|on|with).{0,40}|leave a (?:reply|comment)|\d* ?comments?|(?:about|written by) the author|"
    r"(?:table of )?contents|on this page|in this (?:article|post|page)|jump to.{0,30}|"
    r"subscribe.{0,60}|newsletter|(?:foot|end)notes|"
    r"inhaltsverzeichnis|inhalt|ähnliche beiträge|sommaire|table des matières|articles (?:similaires|liés)|"
    r"índice|contenido|artículos relacionados|indice|sommario|articoli correlati|inhoudsopgave|inhoud|"
    r"gerelateerde (?:artikelen|berichten)|sumário|conteúdo|artigos relacionados",
    re.IGNORECASE,
)
_HEADS_AT_THE_END = re.compile(
    r"tags|categories|sources?|references|quellen|fuentes|fonti|bronnen|fontes", re.IGNORECASE
)
"""What may head a part of the role too, and so heads furniture behind the last section alone."""

_ABOUT_THE_PAGE = re.compile(
    r"(?:(?:estimated )?read(?:ing)?[ -]time\b.*|\d+[ -]min(?:ute)?s?[ -]read|"
    r"(?:last )?(?:updated|published|posted|modified|reviewed)\b(?: (?:on|in|at|by)\b|:)? ?.{0,60}|"
    r"(?:by|author|written by):? [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3}|"
    r"share(?: (?:this|on|via)\b.{0,40})?|tweet|print|email this.{0,20}|copy link|table of contents|skip to .{0,30}|"
    r"lesezeit.*|(?:zuletzt )?aktualisiert.{0,40}|veröffentlicht.{0,40}|temps de lecture.*|mis à jour.{0,40}|"
    r"publié le.{0,40}|tiempo de lectura.*|actualizado.{0,40}|publicado.{0,40}|tempo di lettura.*|aggiornato.{0,40}|"
    r"pubblicato.{0,40}|leestijd.*|bijgewerkt.{0,40}|gepubliceerd.{0,40}|tempo de leitura.*|atualizado.{0,40})\.?",
    re.IGNORECASE,
)
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
            heads = _HEADS.fullmatch(words) or (is_behind and _HEADS_AT_THE_END.fullmatch(words))
            skipped = block.level if heads else None
            in_front = in_front and (block.level == 1 or meaning(block.text.plain, SECTIONS) is None)
            if heads:
                left_out.append(("heading", block.text.plain))
                continue
        elif skipped is not None:
            left_out.append(("what stands under it", " ".join(words_of([block]))))
            continue
        kept = _kept(block, headings, left_out, in_front=in_front)
        out += [kept] if kept else []
    return out


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
        case Paragraph(text=text) if in_front and _ABOUT_THE_PAGE.fullmatch(text.plain.strip()):
            left_out.append(("line about the post", text.plain))
            return None
    return block


def _is_about_the_page(item: Item) -> bool:
    return (
        not item.children and _ABOUT_THE_PAGE.fullmatch(" ".join(line.plain for line in item.lines).strip()) is not None
    )


def _is_contents(items: list[Item], headings: set[str]) -> bool:
    """Whether nearly every item, at every level, is a heading of the page."""
    lines = [normal(line) for line in words_of([Listing(items)])]
    there = sum(line in headings for line in lines)
    return there >= _FEWEST_LINKS and there * 5 >= len(lines) * 4


def words_of(blocks: Iterable[Block]) -> Iterator[str]:
    """Every text in some blocks, a line each."""
    for block in blocks:
        match block:
            case Heading(text=text) | Paragraph(text=text):
                yield text.plain
            case Listing(items=items):
                for item in items:
                    yield from (text.plain for text in ([item.name] if item.name else []) + item.lines)
                    yield from words_of([Listing(item.children)] if item.children else [])
            case Table(header=header, rows=rows):
                yield from (cell.plain for row in (header, *rows) for cell in row if cell)


def _spaced(token: Token) -> str:
    return token.name if token.kind == "words" else " " if token.name not in ("a", "b", "i", "span", "sup") else ""


def told(left_out: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A sentence about each kind of what was left out, with the words of the first few."""
    pieces = list(left_out)
    for kind, count in Counter(kind for kind, _ in pieces).items():
        words = list(dict.fromkeys(words for one, words in pieces if one == kind))
        shown = "; ".join(f"“{shortened(text)}”" for text in words[:3])
        more = f" and {len(words) - 3} more" if len(words) > 3 else ""
        what = f"{kind}, {count}" if count > 1 else kind
        yield f"Left out as part of the page, not of the role ({what}): {shown}{more}."


def shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_SAMPLE else f"{words[:_LONGEST_SAMPLE].rstrip()}…"
