"""Ordinary job descriptions: what one does, brings, would be nice to have; the employer's own parts are kept apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from blueprint.importing.blocks import ArticleParagraph, Block, End, Heading
from blueprint.importing.draft import Draft
from blueprint.importing.folding import folded
from blueprint.importing.furniture import words_of
from blueprint.importing.headings import meaning
from blueprint.importing.html import SUMMARY_LEVEL
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import named_lines, without_colon
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.posting_groups import divided
from blueprint.importing.posting_heads import has_lines, led, split_heads
from blueprint.importing.posting_tables import by_tier
from blueprint.importing.posting_terms import without_terms
from blueprint.importing.posting_words import PARTS, WELCOME_LABEL, is_welcome
from blueprint.importing.running_text import is_running_text, listed
from blueprint.importing.sections import grouped, prose
from blueprint.importing.spoken import NAMES, language_of
from people.refusals import Refused

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
_VALUED = re.compile(
    r"\bwe value|valori[sz]amos|valoramos|apprécions|valorisons|apprezziamo|valorizziamo|waarderen|wir schätzen",
    re.IGNORECASE,
)
"""What a firm values may be more than is asked, or all that is asked; “se valorará” is always more."""
_LOWEST = 9
"""The level of a heading that any other may stand above."""

_BETWEEN_FACTS = re.compile(r"\s*[|·•]\s*")
_LONGEST_FACT = 6  # words
_LAST_SENTENCE = re.compile(r"(?<=[\w)][.;])(?<!\b\w\.)\s+(?=[A-ZÀ-Þ][^.;]*[.;]?$)")


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
    return _parts(blocks, role) or _parts([part for block in blocks for part in led(block)], role)


def lines_asked(blocks: list[Block], role: str) -> int:
    """How many words a posting's parts have that say what one does and brings; 0 for what is no posting."""
    parts = [part for part in parts_of(blocks, role) if part.kind in _LINED]
    return sum(len(line.split()) for part in parts for line in words_of(part.blocks))


def _parts(blocks: list[Block], role: str) -> list[PostingPart]:
    parts = [PostingPart("", None)]
    pairs = list(zip_longest(blocks, blocks[1:]))
    heads = [part for block, following in pairs for part in split_heads(block, following)]
    if any(isinstance(block, Heading) and meaning(block.text.plain, PARTS) in _LINED for block in heads) and (
        sum(isinstance(block, Heading) for block in heads) - sum(isinstance(block, Heading) for block in blocks)
        >= _FEWEST_KNOWN
    ):
        heads = [part for block, following in pairs for part in split_heads(block, following, any_line=True)]
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
    _take_what_is_valued(parts)
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
    _require_one_language(parts[:again], parts[again:])
    level = parts[again].heading.level
    names = [block for part in parts[:again] for block in (part.heading, *part.blocks) if isinstance(block, Heading)]
    titles = [name.text.plain for name in names if name.level < level and not meaning(name.text.plain, PARTS)]
    behind = [block for part in parts[asked[0] : again] for block in (part.heading, *part.blocks)]
    if len(titles) > 1 or (titles and any(isinstance(b, Heading) and b.text.plain == titles[0] for b in behind)):
        shown = ", ".join(f"“{title[:60]}”" for title in titles[:5])
        raise Refused(f"The page holds several postings: {shown}. Bring each of them in a file of its own.")


def _require_one_language(first: list[PostingPart], second: list[PostingPart]) -> None:
    languages = [language_of(line for part in half for line in words_of(part.blocks)) for half in (first, second)]
    if all(languages) and languages[0] != languages[1]:
        named = " and ".join(NAMES[language] for language in languages)
        raise Refused(f"The page says everything twice, in {named}. Bring each language in a file of its own.")


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
    made = [part for part in made if any(map(has_lines, part.blocks))]
    parts[1:1] = made
    if made:
        del front[front.index(made[0].heading) :]


def _guess(parts: list[PostingPart]) -> None:
    """Where all but one of a posting's parts are known by their headings, the first other list is the one missing."""
    kinds = {part.kind for part in parts}
    lists = [part for part in parts if part.heading and any(map(has_lines, part.blocks))]
    others = [part for part in lists if part.kind in ("", "about")]
    asked = next((at for at, part in enumerate(lists) if part.kind in _ASKED), len(lists))
    if "work" not in kinds and len(kinds & _ENOUGH) >= _FEWEST_KNOWN and others and lists.index(others[0]) < asked:
        others[0].kind, others[0].is_guessed = "work", True
        kinds = {*kinds, "work"}
    if "work" in kinds and "bring" not in kinds and kinds & _ENOUGH:
        _guess_what_is_asked(lists)


def _take_what_is_valued(parts: list[PostingPart]) -> None:
    """Where nothing else is asked for, what a firm says that it values is what one brings."""
    if any(part.kind == "bring" for part in parts):
        return
    for part in parts:
        if part.kind == "nice" and part.heading and _VALUED.search(part.heading.text.plain):
            part.kind, part.is_guessed = "bring", True


def _guess_what_is_asked(lists: list[PostingPart]) -> None:
    """The first other list behind what one does, and before what would be nice, is what one brings."""
    work = next((at for at, part in enumerate(lists) if part.kind == "work"), len(lists))
    end = next((at for at, part in enumerate(lists) if at > work and part.kind in ("nice", "benefits")), len(lists))
    others = [part for part in lists[work:end] if part.kind in ("", "about")]
    if others:
        others[0].kind, others[0].is_guessed = "bring", True


def read_posting(parts: list[PostingPart], draft: Draft) -> None:
    """Fill in the draft; what is the employer's stays beside it, under its printed heading, and is told."""
    for part in parts:
        name = part.heading.text if part.heading else Text()
        if part.is_guessed:
            draft.odd(f"“{name.plain[:80]}” was taken for what one {_GUESSED[part.kind]}; its heading does not say so.")
        if part.is_guessed and part.kind == "work":
            _read_front(_before_lists(part), draft)
        if part.kind in _LINED:
            part.blocks, terms = without_terms(part.blocks)
            draft.leave("", terms)
        if part.kind in _LINED and is_running_text(part.blocks):
            draft.odd(f"“{name.plain[:80]}” is running text; each of its sentences became a line.")
            part.blocks = [listed(part.blocks)]
        match part.kind:
            case "work":
                groups = divided(part.heading, part.blocks)
                grouped.read_responsibilities(ArticleSection("responsibilities", part.heading, groups), draft)
            case "bring" | "nice":
                for group in divided(part.heading, part.blocks):
                    is_own = group.title is part.heading or meaning(group.plain, PARTS) is not None
                    _read_skills(group, _TIERS[part.kind], draft, under="" if is_own else group.plain)
            case "about":
                blocks = [block for block in part.blocks if not _says_the_title(block, draft)]
                prose.read_summary(
                    ArticleSection("summary", part.heading, [ArticleGroup(None, folded(blocks, {}))]), draft
                )
            case "" if part is parts[0]:
                _read_front(part.blocks, draft)
            case kind:
                draft.leave(name.markdown if part.blocks else "", part.blocks or [part.heading])
                if kind and part.blocks:
                    draft.odd(f"“{name.plain[:80]}” says {_TOLD[kind]}: that belongs into an opening, not into a role.")
    draft.odd("This was read as a job description: what one does, and as skills what one brings.")


def _before_lists(part: PostingPart) -> list[Block]:
    """The paragraphs before a part's first list, which are taken out of it."""
    first = next((at for at, block in enumerate(part.blocks) if has_lines(block)), 0)
    front = [block for block in part.blocks[:first] if isinstance(block, ArticleParagraph)]
    part.blocks = [block for block in part.blocks if block not in front]
    return front


def _read_skills(group: ArticleGroup, tier: str, draft: Draft, *, under: str) -> None:
    """What is asked for; lines among it that say of themselves that they are only welcome are nice to have.

    under: the name of the group inside the part, which becomes a note.
    """
    skills: dict[str, list[dict]] = {tier: [], "good_to_have": []}
    for entry in named_lines(grouped.items_of(group.blocks, "skills", draft, tier), {}):
        for at, name, words in _asked(entry.name, Text.joined(entry.lines, " "), tier):
            skill = {"id": draft.id(name), "name": name, "importance": _IMPORTANCE[at], "importance_note": ""}
            skills[at].append({**skill, "description": words, "use": "", "note": under})
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
    """What stands before the first part is the summary; lists and rows there (place, hours, pay) are kept as they
    are."""
    told = [block for block in blocks if not isinstance(block, Heading) and not _says_the_title(block, draft)]
    texts = [block for block in told if isinstance(block, ArticleParagraph) and not _is_row_of_facts(block.text.plain)]
    if texts:
        prose.read_summary(ArticleSection("summary", None, [ArticleGroup(None, texts)]), draft)
    draft.leave("", [block for block in told if block not in texts])


def _says_the_title(block: Block, draft: Draft) -> bool:
    return isinstance(block, ArticleParagraph) and block.text.plain == draft.title


def _is_row_of_facts(words: str) -> bool:
    """Whether a line is a row of a few words each, and no sentence: "Full time · from now on · Bremen"."""
    pieces = _BETWEEN_FACTS.split(words.strip())
    short = all(0 < len(piece.split()) <= _LONGEST_FACT for piece in pieces)
    return len(pieces) > 1 and short and not words.rstrip().endswith((".", "!", "?"))
