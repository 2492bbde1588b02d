"""Ordinary job descriptions: what one does, brings, would be nice to have; the employer's own parts are kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from blueprint.importing.blocks import ArticleParagraph, Block, End, Heading, Listing
from blueprint.importing.draft import Draft
from blueprint.importing.folding import folded
from blueprint.importing.headings import meaning
from blueprint.importing.html import SUMMARY_LEVEL
from blueprint.importing.inline import COLONS, Text
from blueprint.importing.item_lines import named_lines, without_colon
from blueprint.importing.marks import BULLET
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.posting_tables import by_tier
from blueprint.importing.posting_words import PARTS, WELCOME_LABEL, is_welcome
from blueprint.importing.running_text import is_running_text, listed
from blueprint.importing.sections import grouped, prose
from people.refusals import Refused

_LONGEST_HEADING = 70
_TOLD = {
    "benefits": "what the employer offers",
    "company": "the employer",
    "apply": "how to apply",
}
_GUESSED = {"work": "does", "bring": "brings"}
_TIERS = {"bring": "must_have", "nice": "good_to_have"}
_IMPORTANCE = {"must_have": "critical", "good_to_have": None}
_ASKED = ("bring", "nice")
_ENOUGH = {"bring", "nice", "benefits", "about", "apply", "company"}
_LINED = {"work", "bring", "nice"}
_FEWEST_KNOWN = 2
_LOWEST = 9
"""The level of a heading that any other may stand above."""

_LAST_SENTENCE = re.compile(r"(?<=[\w)][.;])(?<!\b\w\.)\s+(?=[A-ZÀ-Þ][^.;]*[.;]?$)")
_NAME_OF_A_PART = re.compile(r"([^\n:.]{3,40}?)\s?:\s+(?=\S)")

_SHORTEST_SENTENCE = re.compile(r"[.!]$")


@dataclass
class PostingPart:
    """A heading of a posting and what stands under it; kind is a key of PARTS, or "" for another heading."""

    kind: str
    heading: Heading | None
    blocks: list[Block] = field(default_factory=list)
    is_guessed: bool = False


def parts_of(blocks: list[Block], role: str) -> list[PostingPart]:
    """A posting's parts; none where it is no posting: that says what one does, and what one brings or gets."""
    blocks = [part for block in blocks for part in by_tier(block)]
    return _parts(blocks, role) or _parts([part for block in blocks for part in _led(block)], role)


def _led(block: Block) -> list[Block]:
    """A paragraph that begins with the name of a part and a colon, as a heading and what is said there."""
    if not isinstance(block, ArticleParagraph):
        return [block]
    colon = _NAME_OF_A_PART.match(block.text.plain)
    lead = block.text.lead() or (colon and (block.text.upto(colon.end(1)), block.text.after(colon.end())))
    if not lead or not lead[1] or meaning(lead[0].plain, PARTS) is None:
        return [block]
    return [Heading(8, lead[0]), ArticleParagraph(lead[1])]


def _parts(blocks: list[Block], role: str) -> list[PostingPart]:
    parts = [PostingPart("", None)]
    pairs = list(zip_longest(blocks, blocks[1:]))
    heads = [part for block, following in pairs for part in _split(block, following)]
    if any(isinstance(block, Heading) and meaning(block.text.plain, PARTS) in _LINED for block in heads) and (
        sum(isinstance(block, Heading) for block in heads) - sum(isinstance(block, Heading) for block in blocks)
        >= _FEWEST_KNOWN
    ):
        heads = [part for block, following in pairs for part in _split(block, following, any_line=True)]
    level = _LOWEST
    boxes = 0
    for block in heads:
        boxes += _opens_a_box(block)
        kind = meaning(block.text.plain, PARTS, role) if isinstance(block, Heading) else None
        is_on_top = block.level <= level or block.level == SUMMARY_LEVEL if isinstance(block, Heading) else False
        if kind and (is_on_top or not any(part.kind for part in parts) or _divides(parts[-1].kind, kind)):
            level = block.level
            parts.append(PostingPart(kind, block))
        elif is_on_top and any(part.kind for part in parts):
            parts.append(PostingPart("", block))
        elif not isinstance(block, End):
            parts[-1].blocks.append(block)
        elif boxes := boxes - 1:
            continue
        elif any(part.kind for part in parts):
            level = _LOWEST
            parts.append(PostingPart("", None))
    if not any(part.kind == "work" for part in parts):
        _part_the_front(parts)
    _guess(parts)
    _require_one(parts)
    kinds = {part.kind for part in parts}
    return parts if "work" in kinds and kinds & {"bring", "nice", "benefits"} else []


def _require_one(parts: list[PostingPart]) -> None:
    """Refuse a page of several postings: what one does and brings is said again under another's name."""
    work = [at for at, part in enumerate(parts) if part.kind == "work"]
    asked = [at for at, part in enumerate(parts) if part.kind in _ASKED]
    again = next((at for at in work if asked and at > asked[0] > work[0]), None)
    if again is None or asked[-1] < again or not parts[again].heading:
        return
    level = parts[again].heading.level
    names = [block for part in parts[:again] for block in (part.heading, *part.blocks) if isinstance(block, Heading)]
    titles = [name.text.plain for name in names if name.level < level and not meaning(name.text.plain, PARTS)]
    if len(titles) > 1:
        shown = ", ".join(f"“{title[:60]}”" for title in titles[:5])
        raise Refused(f"The page holds several postings: {shown}. Bring each of them in a file of its own.")


def _opens_a_box(block: Block) -> bool:
    return isinstance(block, Heading) and block.level % SUMMARY_LEVEL == 0


def _divides(around: str, kind: str) -> bool:
    """Whether a part may stand under another's heading: any in the job's, what is nice in what is asked."""
    return around == "about" or (around == "bring" and kind in _ASKED)


def _part_the_front(parts: list[PostingPart]) -> None:
    """Give headings before the first known part a part each, where a list stands under them."""
    front = parts[0].blocks
    level = max((block.level for block in front if isinstance(block, Heading)), default=0)
    heads = [at for at, block in enumerate(front) if isinstance(block, Heading) and block.level == level]
    made = [PostingPart("", front[at], front[at + 1 : end]) for at, end in zip_longest(heads, heads[1:])]
    made = [part for part in made if any(map(_has_lines, part.blocks))]
    parts[1:1] = made
    if made:
        del front[front.index(made[0].heading) :]


def _guess(parts: list[PostingPart]) -> None:
    """Where all but one of a posting's parts are known by their headings, the first other list is the one missing."""
    kinds = {part.kind for part in parts}
    lists = [part for part in parts if part.heading and any(map(_has_lines, part.blocks))]
    others = [part for part in lists if part.kind in ("", "about")]
    asked = next((at for at, part in enumerate(lists) if part.kind in _ASKED), len(lists))
    if "work" not in kinds and len(kinds & _ENOUGH) >= _FEWEST_KNOWN and others and lists.index(others[0]) < asked:
        others[0].kind, others[0].is_guessed = "work", True
        kinds = {*kinds, "work"}
    if "work" in kinds and "bring" not in kinds and kinds & _ENOUGH:
        _guess_what_is_asked(lists)


def _guess_what_is_asked(lists: list[PostingPart]) -> None:
    """The first other list behind what one does, and before what would be nice, is what one brings."""
    work = next((at for at, part in enumerate(lists) if part.kind == "work"), len(lists))
    end = next((at for at, part in enumerate(lists) if at > work and part.kind in ("nice", "benefits")), len(lists))
    others = [part for part in lists[work:end] if part.kind in ("", "about")]
    if others:
        others[0].kind, others[0].is_guessed = "bring", True


def _has_lines(block: Block) -> bool:
    return isinstance(block, Listing) or (
        isinstance(block, ArticleParagraph) and any(BULLET.match(line.plain) for line in block.text.lines())
    )


def _split(block: Block, following: Block | None, *, any_line: bool = False) -> list[Block]:
    """A paragraph that heads what follows becomes a heading: bold, or a short line before a list that means a part.

    With any_line=True every short line before a list does: the posting has several that mean parts.
    """
    if isinstance(block, Listing):
        return _opened(block)
    if not isinstance(block, ArticleParagraph):
        return [block]
    first, *others = block.text.lines()
    words = first.plain
    heads = len(words) <= _LONGEST_HEADING and not _SHORTEST_SENTENCE.search(words) and not BULLET.match(words)
    before_a_list = bool(BULLET.match(others[0].plain)) if others else isinstance(following, Listing | ArticleParagraph)
    known = any_line or meaning(words, PARTS) is not None
    announces = words.endswith(COLONS) and bool(others) and before_a_list
    if not heads or not (first.all_bold or ((known or announces) and before_a_list and len(words.split()) <= 7)):
        return [block]
    return [Heading(8, without_colon(first.unbold())), *([ArticleParagraph(Text.joined(others))] if others else [])]


def _opened(listing: Listing) -> list[Block]:
    """A list of the posting's parts (terms, or names with lists under them) as headings; another list as it is."""
    names = [item.name or (item.lines[0] if len(item.lines) == 1 else Text()) for item in listing.items]
    known = sum(bool(name) and meaning(name.plain, PARTS) is not None for name in names)
    if known < _FEWEST_KNOWN or not all(
        item.children or (item.name and item.lines) for item, name in zip(listing.items, names, strict=True)
    ):
        return [listing]
    out: list[Block] = []
    for item, name in zip(listing.items, names, strict=True):
        out.append(Heading(8, without_colon(name.unbold())))
        out += [ArticleParagraph(Text.joined(item.lines))] if item.name and item.lines else []
        out += [Listing(item.children)] if item.children else []
    return out


def read_posting(parts: list[PostingPart], draft: Draft) -> None:
    """Fill in the draft; what is the employer's stays beside it, under its printed heading, and is told."""
    for part in parts:
        name = part.heading.text if part.heading else Text()
        if part.is_guessed:
            draft.odd(f"“{name.plain[:80]}” was taken for what one {_GUESSED[part.kind]}; its heading does not say so.")
        if part.is_guessed and part.kind == "work":
            _read_front(_before_lists(part), draft)
        if part.kind in _LINED and is_running_text(part.blocks):
            draft.odd(f"“{name.plain[:80]}” is running text; each of its sentences became a line.")
            part.blocks = [listed(part.blocks)]
        group = ArticleGroup(part.heading, folded(part.blocks, {}), name.plain)
        match part.kind:
            case "work":
                grouped.read_responsibilities(ArticleSection("responsibilities", part.heading, [group]), draft)
            case "bring" | "nice":
                _read_skills(group, _TIERS[part.kind], draft)
            case "about":
                prose.read_summary(ArticleSection("summary", part.heading, [ArticleGroup(None, group.blocks)]), draft)
            case "" if part is parts[0]:
                _read_front(part.blocks, draft)
            case kind:
                draft.leave(name.markdown, part.blocks)
                if kind and part.blocks:
                    draft.odd(f"“{name.plain[:80]}” says {_TOLD[kind]}: that belongs into an opening, not into a role.")
    draft.odd("This was read as a job description: what one does, and as skills what one brings.")


def _before_lists(part: PostingPart) -> list[Block]:
    """The paragraphs before a part's first list, which are taken out of it."""
    first = next((at for at, block in enumerate(part.blocks) if _has_lines(block)), 0)
    front = [block for block in part.blocks[:first] if isinstance(block, ArticleParagraph)]
    part.blocks = [block for block in part.blocks if block not in front]
    return front


def _read_skills(group: ArticleGroup, tier: str, draft: Draft) -> None:
    """What is asked for; lines among it that say of themselves that they are only welcome are nice to have."""
    skills: dict[str, list[dict]] = {tier: [], "good_to_have": []}
    for entry in named_lines(grouped.items_of(group.blocks, "skills", draft, tier), {}):
        for at, name, words in _asked(entry.name, Text.joined(entry.lines, " "), tier):
            skill = {"id": draft.id(name), "name": name, "importance": _IMPORTANCE[at], "importance_note": ""}
            skills[at].append({**skill, "description": words, "use": "", "note": ""})
    tiers = draft.document["skills"]
    for at in (at for at, items in skills.items() if items and not any(entry["tier"] == at for entry in tiers)):
        tiers.append({"tier": at, "items": []})
    for entry in tiers:
        entry["items"] += skills.get(entry["tier"], [])
    draft.expect_entries([skill for items in skills.values() for skill in items], group, "line")


def _asked(name: Text, words: Text, tier: str) -> Iterator[tuple[str, str, str]]:
    """Tier, name and words of each thing that a line asks for: its last sentence may be of another tier."""
    if WELCOME_LABEL.fullmatch(without_colon(name).plain.strip()) and words.plain:
        yield "good_to_have", words.markdown, ""
        return
    sentences = [] if words.plain else _LAST_SENTENCE.split(name.markdown)
    if tier == "must_have" and len(sentences) > 1 and is_welcome(sentences[-1]) and not is_welcome(sentences[0]):
        yield tier, " ".join(sentences[:-1]), ""
        yield "good_to_have", sentences[-1], ""
        return
    whole = " – ".join(filter(None, (name.plain, words.plain)))
    yield "good_to_have" if is_welcome(whole) else tier, name.markdown, words.markdown


def _read_front(blocks: list[Block], draft: Draft) -> None:
    """What stands before the first part is the summary; lists there (place, hours, pay) are kept as they are."""
    texts = [block for block in blocks if isinstance(block, ArticleParagraph) and block.text.plain != draft.title]
    if texts:
        prose.read_summary(ArticleSection("summary", None, [ArticleGroup(None, texts)]), draft)
    draft.leave("", [block for block in blocks if not isinstance(block, ArticleParagraph | Heading)])
