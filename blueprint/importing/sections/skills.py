"""Technical skills by tier, and soft skills with their facets."""

import re

from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Listing
from blueprint.importing.draft import Draft
from blueprint.importing.entry_tables import has_labelled_lines
from blueprint.importing.field_labels import SKILL_FIELDS, SKILL_LABELS, SOFT_FIELDS, SOFT_LABELS, Labels
from blueprint.importing.folding import as_item
from blueprint.importing.headings import TIERS, meaning
from blueprint.importing.inline import read_out
from blueprint.importing.item_lines import bulleted, named_lines
from blueprint.importing.outline import ArticleGroup, ArticleSection
from blueprint.importing.records import described, note, records
from blueprint.importing.sections.grouped import items_of

_LEVEL = re.compile(r"\b(critical|important|optional|context[\s-]?specific)\b", re.IGNORECASE)
_LEVEL_AND_NOTE = re.compile(rf"({_LEVEL.pattern}) \((.+)\)", re.IGNORECASE)
_ABOUT_IMPORTANCE = re.compile(
    r"critical|important|optional|context|essential|required|mandatory|must|nice|preferred|desirable|depend|high|medium|low",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")


def read(section: ArticleSection, draft: Draft) -> None:
    tiers = [_tier(group, draft) for group in section.groups]
    current = None
    for group, tier in zip(section.groups, tiers, strict=True):
        current = tier or current
        if tier is None and is_entry(group, SKILL_LABELS):
            entry = ArticleGroup(None, [Listing([as_item(group.title.text, group.blocks)])])
            _read_group(entry, current, draft)
        elif tier is None and group.title and any(tiers):
            draft.leave("skills", [group.title, *group.blocks])
        else:
            _read_group(group, tier, draft)


def is_entry(group: ArticleGroup, labels: Labels) -> bool:
    """Whether a heading names one entry rather than several: labelled lines follow, or mere paragraphs."""
    if not group.title or not group.blocks:
        return False
    if has_labelled_lines(group.blocks[0], labels):
        return True
    return all(isinstance(block, ArticleParagraph) and not bulleted([block.text])[1] for block in group.blocks)


def _tier(group: ArticleGroup, draft: Draft) -> str | None:
    if not group.title:
        return None
    is_skill = group.blocks and has_labelled_lines(group.blocks[0], SKILL_LABELS)
    return meaning(_BRACKET.sub("", group.plain) if is_skill else group.plain, TIERS, draft.role)


def _read_group(group: ArticleGroup, tier: str | None, draft: Draft) -> None:
    before = _count(draft)
    for block in group.blocks:
        for record in _records(block, tier, draft):
            printed = record.pop("tier", "")
            own = meaning(printed, TIERS)
            note(record, "" if own else printed)
            if not tier and not own:
                draft.odd("Some skills have no level such as must-have or advanced; they were taken as must-have.")
            if not tier and group.title:
                note(record, group.printed)
            _add(record, own or tier or "must_have", draft)
    draft.expect_entries([None] * (_count(draft) - before), group, "skill")


def _count(draft: Draft) -> int:
    return sum(len(tier["items"]) for tier in draft.document["skills"])


def _records(block: Block, tier: str | None, draft: Draft) -> list[dict]:
    if isinstance(block, ArticleTable):
        return records(block, SKILL_FIELDS, draft.role)
    listed = named_lines(items_of([block], "skills", draft, tier), SKILL_LABELS)
    return [{"name": e.name.markdown, **described(e, SKILL_LABELS, "description", draft.role)} for e in listed]


def _add(record: dict, tier: str, draft: Draft) -> None:
    name, bracket = _without_level(record["name"])
    level, remark = importance(record["importance"], bracket)
    skill = {"id": draft.id(name), "name": name, "importance": level, "importance_note": remark}
    skill |= {key: record[key] for key in ("description", "use", "note")}
    tiers = draft.document["skills"]
    if not any(entry["tier"] == tier for entry in tiers):
        tiers.append({"tier": tier, "items": []})
    next(entry for entry in tiers if entry["tier"] == tier)["items"].append(skill)


def read_soft(section: ArticleSection, draft: Draft) -> None:
    soft_skills = draft.document["soft_skills"]
    for group in section.groups:
        if is_entry(group, SOFT_LABELS):
            group = ArticleGroup(None, [Listing([as_item(group.title.text, group.blocks)])])
        before = len(soft_skills)
        for block in group.blocks:
            for record in _soft_records(block, draft):
                if group.title:
                    note(record, group.printed)
                soft_skills.append({"id": draft.id(record["name"]), **record})
        draft.expect_entries(soft_skills[before:], group, "soft skill")


def _soft_records(block: Block, draft: Draft) -> list[dict]:
    if isinstance(block, ArticleTable):
        return records(block, SOFT_FIELDS, draft.role)
    listed = named_lines(items_of([block], "soft_skills", draft), SOFT_LABELS)
    return [{"name": e.name.markdown, **described(e, SOFT_LABELS, "why", draft.role)} for e in listed]


def _without_level(name: str) -> tuple[str, str]:
    """The name, and the bracket behind it where that says how important the skill is."""
    bracket = _BRACKET.search(name)
    if bracket and _ABOUT_IMPORTANCE.search(bracket[1]) and name[: bracket.start()].strip():
        return name[: bracket.start()].strip(), bracket[1].strip()
    return name, ""


def importance(printed: str, bracket: str) -> tuple[str | None, str]:
    """The level and what does not fit it, from the importance line and the bracket behind the name.

    The line decides; the bracket is noted where it says something else.
    """
    printed = printed.strip().removesuffix(".").strip()
    if match := _LEVEL_AND_NOTE.fullmatch(printed):
        return _level(match[1])[0], "; ".join(filter(None, (match[3], bracket if _level(bracket)[0] is None else "")))
    level, fits = _level(printed or bracket)
    notes = [] if fits else [printed or bracket]
    if printed and bracket and _level(bracket) != (level, True):
        notes.append(bracket)
    return level, "; ".join(notes)


def _level(words: str) -> tuple[str | None, bool]:
    """The one level that the words name, and whether they say nothing else."""
    if not words:
        return None, True
    named = {
        re.sub(r"[\s-]", "_", match.casefold()).replace("contextspecific", "context_specific")
        for match in _LEVEL.findall(words)
    }
    level = named.pop() if len(named) == 1 else None
    return level, level is not None and _LEVEL.fullmatch(read_out(words).strip()) is not None
