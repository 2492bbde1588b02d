"""One article to one document: its sections, each with the reader for its kind."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from blueprint import document
from blueprint.importing.article_marks import (
    BEFORE_THE_FIRST_HEADING,
    BEGINNING,
    FIRST_PUBLISHED,
    NOT_UNDERSTOOD,
)
from blueprint.importing.article_title import headline_of, is_the_title, posting_title, printed_title, role_of, title_of
from blueprint.importing.blocks import ArticleParagraph, Block
from blueprint.importing.characters import looks_wrongly_decoded, repaired, storable
from blueprint.importing.derived import derive
from blueprint.importing.draft import Draft
from blueprint.importing.furniture import Furnished, told, without_furniture, words_of
from blueprint.importing.html import DEEPEST_LIST, Blocks
from blueprint.importing.import_report import oddities_of, put_together, sections_read, texts
from blueprint.importing.kept_words import keep_lost_lines
from blueprint.importing.layout_tables import laid_open, may_lay_out
from blueprint.importing.meant_tags import HINTS, meant
from blueprint.importing.outline import ArticleSection, heads_a_part, sections
from blueprint.importing.posting import lines_asked, parts_of, read_posting
from blueprint.importing.result import Imported, NotUnderstood
from blueprint.importing.sections import grouped, hiring, prose, skills, table_sections, variants
from blueprint.importing.spoken import say_language
from blueprint.importing.title_places import name_and_place
from blueprint.importing.tokens import Token, Tokens
from people.refusals import Refused

FEWEST_SECTIONS = 5
PASSWORD_FORM = "post-password-form"  # noqa: S105 - a class of a page
PROTECTED = "The post is protected by a password, so that its text is missing. Save it while signed in."
_NOT_THE_TITLE = re.compile(
    r"^(?:protected|private|geschützt|privat|protégé|privé|protegido|privado|protetto|beveiligd): ", re.I
)
_PATTERN = re.compile(r"<!-- wp:(?:block|pattern|template-part)\b")
UNTITLED = "Untitled role"
_SHOWN = 12
_FIRST_PUBLISHED = re.compile(rf"{FIRST_PUBLISHED} (\S+) \.")
_NOT_IN_THIS_TEXT = "Not in this text"

_READERS: dict[str, Callable[[ArticleSection, Draft], None]] = {
    "summary": prose.read_summary,
    "mission": prose.read_mission,
    "responsibilities": grouped.read_responsibilities,
    "goals": prose.read_goals,
    "kpis": table_sections.read_kpis,
    "skills": skills.read,
    "soft_skills": skills.read_soft,
    "tools": table_sections.read_tools,
    "variants": variants.read,
    "hiring": hiring.read,
    "at_a_glance": table_sections.read_at_a_glance,
}
_CONTAINERS: dict[str, Callable[[Token], bool]] = {
    "entry-content": lambda tag: "entry-content" in tag.attributes.get("class", ""),
    "articleBody": lambda tag: tag.attributes.get("itemprop") == "articleBody",
    "<article": lambda tag: tag.name == "article",
    "<main": lambda tag: tag.name == "main",
}
"""Where a whole page keeps its article, the most precise first: what to look for in the source, and in a tag."""


@dataclass(frozen=True)
class Page:
    """An article as it arrived: HTML, and what came with it."""

    html: str
    title: str = ""
    url: str | None = None
    modified: str | None = None
    kind: str = "html"
    oddities: tuple[str, ...] = ()


@dataclass
class _ArticleReading:
    """One way to read a page: the whole, or what stands in its article element."""

    title: str
    tokens: Tokens
    blocks: Blocks
    furnished: Furnished
    shown: list[Block]
    parts: list[ArticleSection]
    whole: bool

    @property
    def keys(self) -> set[str]:
        return {part.key for part in self.parts if part.key}


def read_article(page: Page) -> Imported:
    """The article as a document with a report; Refused where it is no blueprint."""
    html, oddities = mended(page.html)
    reading = _read(html, _NOT_THE_TITLE.sub("", mended(page.title)[0]))
    if PASSWORD_FORM in html and len(reading.keys) < FEWEST_SECTIONS:
        raise Refused(PROTECTED)
    posting = parts_of(reading.shown, role_of(reading.title)) if len(reading.keys) < FEWEST_SECTIONS else []
    if not posting:
        _require_a_blueprint(reading)
    reading.title = posting_title(reading.title, reading.shown) if posting else reading.title
    role, beside = name_and_place(role_of(reading.title)) if posting else (role_of(reading.title), "")
    draft = Draft(reading.title, role)
    draft.oddities += [*page.oddities, *oddities, *_left_out(reading)]
    draft.oddities += [f"Left out of the title, since it belongs into an opening: “{beside}”."] if beside else []
    draft.oddities += [] if posting else put_together(part.key for part in reading.parts)
    draft.document["source"] = {"url": page.url, "modified": page.modified, "kind": page.kind}
    if posting:
        read_posting(posting, draft)
        keep_lost_lines(reading.shown, draft)
    for part in reading.parts if not posting else ():
        _without_own_note(part, draft)
        _read_section(part, draft)
    derive(draft.document)
    say_language(draft)
    made = imported(draft.document, draft.oddities)
    words_in = sum(len(text.split()) for text in words_of(reading.shown))
    words_kept = sum(len(text.split()) for text in texts(draft.document))
    return replace(made, words_in=words_in, words_kept=min(words_in, words_kept))


def imported(blueprint: dict, oddities: Iterable[str]) -> Imported:
    """A valid document with its report."""
    broken = document.problems(blueprint)
    if broken:
        raise Refused(f"The article was read, but it makes no valid blueprint. {broken[0]}")
    left = tuple(NotUnderstood(entry["section"], entry["text"]) for entry in blueprint["unrecognised"])
    return Imported(blueprint, sections_read(blueprint), left, (*oddities, *oddities_of(blueprint)))


def mended(text: str) -> tuple[str, list[str]]:
    """The text with what cannot be stored taken out and a wrong encoding repaired, and a sentence about each."""
    text, removed = storable(text)
    odd = [_removed(removed)] if removed else []
    better = repaired(text)
    if better != text:
        odd.append("The text was in the wrong encoding (“â€“” for “–”) and was repaired.")
    elif looks_wrongly_decoded(text):
        odd.append(
            "Some characters look wrongly encoded and were left as they are, since not all of the text can be repaired."
        )
    return better, odd


def _read(html: str, title: str) -> _ArticleReading:
    """The reading that knows most of the page; where few sections are known, tables may hold them."""
    reading = _read_page(html, title)
    if len(reading.keys) >= FEWEST_SECTIONS or "<table" not in html:
        return reading
    opened = _reading(tokens := Tokens(html), laid_open(tokens, named=True), title, whole=True)
    readings = (reading, opened)
    return max(readings, key=lambda one: (len(one.keys) >= FEWEST_SECTIONS, lines_asked(one.shown, role_of(one.title))))


def _read_page(html: str, title: str) -> _ArticleReading:
    for sign, is_container in _CONTAINERS.items():
        if sign not in html:
            continue
        tokens = Tokens(html)
        if (
            len((reading := _reading(tokens, _inside(tokens, is_container), title, whole=False)).keys)
            >= FEWEST_SECTIONS
        ):
            return reading
    tokens = Tokens(html)
    return _reading(tokens, tokens, title, whole=True)


def _reading(tokens: Tokens, within: Iterable[Token], title: str, *, whole: bool) -> _ArticleReading:
    within = meant(within, tokens.source) if any(hint in tokens.source for hint in HINTS) else within
    furnished = Furnished(laid_open(within) if may_lay_out(tokens.source) else within)
    blocks = Blocks(furnished)
    printed = printed_title(blocks.blocks)
    headline = "" if whole or printed else headline_of(tokens.source, tokens.title)
    title = title_of([title, printed, headline], tokens.title, blocks.blocks) or UNTITLED
    shown = [block for block in blocks.blocks if not is_the_title(block, printed)]
    shown = without_furniture(shown, furnished.left_out)
    parts = sections(shown, role_of(title), printed or title)
    return _ArticleReading(title, tokens, blocks, furnished, shown, parts, whole)


def _inside(tokens: Iterable[Token], is_container: Callable[[Token], bool]) -> Iterator[Token]:
    """The tokens inside the first element of that kind; to the end where it is never closed."""
    name, depth = "", 0
    for token in tokens:
        if depth and token.name == name and token.kind in ("start", "end"):
            depth += 1 if token.kind == "start" else -1
            if not depth:
                return
        if depth:
            yield token
        elif token.kind == "start" and is_container(token):
            name, depth = token.name, 1


def _require_a_blueprint(reading: _ArticleReading) -> None:
    if len(reading.keys) >= FEWEST_SECTIONS:
        return
    known = {section.key: section.heading for section in document.SECTIONS}
    names = [known[key] for key in known if key in reading.keys]
    headings = [f"“{part.heading.text.plain[:60]}”" for part in reading.parts if part.heading][:_SHOWN]
    raise Refused(
        f"This is no role blueprint: its headings were compared with the {len(known)} sections of one "
        f"({', '.join(list(known.values())[:4])} … {known['at_a_glance']}), and at least {FEWEST_SECTIONS} are needed. "
        f"Found: {', '.join(names) or 'none'}. "
        + (f"Its headings are {', '.join(headings)}." if headings else "It has no headings.")
    )


def _left_out(reading: _ArticleReading) -> Iterator[str]:
    if reading.title == UNTITLED:
        yield "The page has no title; give the blueprint one."
    if patterns := len(_PATTERN.findall(reading.tokens.source)):
        yield (
            f"Parts of the post ({patterns}, synced patterns) are kept elsewhere on the site and not in the file; "
            "save the page as visitors see it to have all of it read."
        )
    if reading.tokens.ran:
        yield "Something that could run (a script, a frame, a handler) was left out."
    if reading.tokens.cut:
        yield "A script or a style is never closed; it was taken to end at the next tag."
    if reading.tokens.dropped:
        yield _removed(reading.tokens.dropped)
    notes = [("note", note) for note in reading.blocks.notes if note]
    yield from told([*reading.furnished.left_out, *notes])
    if reading.furnished.shortcodes:
        yield _unexpanded(reading.furnished.shortcodes)
    if reading.blocks.flattened:
        yield f"Lists nested more than {DEEPEST_LIST} levels deep were flattened onto that level."
    if not reading.whole:
        yield "Only the article itself was read; menus and what else stands around it were left out."


def _unexpanded(shortcodes: list[str]) -> str:
    shown = ", ".join(dict.fromkeys(shortcodes[:200]))[:200]
    return (
        f"The site had not filled in its shortcodes: {shown}. They were left out, and what they would have shown is "
        "not in the file; save the page as visitors see it to have it read."
    )


def _removed(count: int) -> str:
    return f"{count} characters that no text can hold (NUL or half of a pair) were removed."


def _without_own_note(part: ArticleSection, draft: Draft) -> None:
    """Our own export says at its top what it does not hold; that is told and not kept."""
    for group in part.groups if not part.key else ():
        paragraphs = [block for block in group.blocks if isinstance(block, ArticleParagraph)]
        for block in [paragraph for paragraph in paragraphs if paragraph.text.plain.startswith(BEGINNING)]:
            group.blocks.remove(block)
            words = block.text.plain
            address = _FIRST_PUBLISHED.search(words)
            if address and not draft.document["source"]["url"]:
                draft.document["source"]["url"] = address[1]
            if _NOT_IN_THIS_TEXT in words:
                draft.odd(words[words.index(_NOT_IN_THIS_TEXT) :])


def _read_section(part: ArticleSection, draft: Draft) -> None:
    if part.key:
        if part.key not in document.GROUPED_LINES:
            _leave_empty_groups(part, draft)
        _READERS.get(part.key, grouped.read)(part, draft)
        return
    heading = part.heading.text.markdown if part.heading else ""
    if heading.endswith(NOT_UNDERSTOOD):
        for group in part.groups:
            section = "" if group.plain == BEFORE_THE_FIRST_HEADING else group.plain
            draft.leave(section, group.blocks)
        return
    blocks: list[Block] = []
    for group in part.groups:
        blocks += [group.title, *group.blocks] if group.title else group.blocks
    is_title = part.heading is not None and part.heading.text.plain in (draft.title, draft.role)
    if part.heading and not blocks and not is_title:
        blocks = [part.heading]
    draft.leave("" if is_title else heading, blocks)


def _leave_empty_groups(part: ArticleSection, draft: Draft) -> None:
    """Keep headings under which nothing stands; in sections without groups nobody else would."""
    last = part.groups[-1] if part.groups else None
    empty = [
        group
        for group in part.groups
        if group.title and not group.blocks and (group is last or not heads_a_part(group.plain, part.key, draft.role))
    ]
    draft.leave(part.key, [group.title for group in empty])
    part.groups = [group for group in part.groups if group not in empty]
