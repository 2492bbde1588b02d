"""Sections that are told rather than listed: summary, mission, goals with what success means."""

import re
from itertools import chain

from blueprint.importing.article_marks import COMPANY
from blueprint.importing.blocks import ArticleParagraph, ArticleTable, Block, Listing, ListItem
from blueprint.importing.draft import Draft
from blueprint.importing.headings import HORIZON, MISSION, SUCCESS, meaning
from blueprint.importing.inline import Text
from blueprint.importing.item_lines import body_and_bullets, bulleted, labelled, lead_and_text
from blueprint.importing.number_words import in_digits
from blueprint.importing.other_languages import REPORTS_TO
from blueprint.importing.outline import ArticleSection
from blueprint.importing.records import as_items
from blueprint.importing.sections.grouped import add_group, groups_of, items_of
from blueprint.importing.sections.variants import headcount, same_unit

_HORIZON = re.compile(
    r"(?:the |this )?(?:role(?:['’]s)? |time )?horizon(?: (?:of|for) (?:this|the) role)?\s*(?::|is\b|–|—|-)\s*",
    re.IGNORECASE,
)
_REPORTS_TO = re.compile(rf"(?:reports to|{REPORTS_TO})\s*(?::|–|—|-)\s*", re.IGNORECASE)
_COMPANY = re.compile(rf"{COMPANY}:\s*")
_SIZE = re.compile(r"\s*\(([^()]*)\)$")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")
_PLAIN_LABEL = re.compile(r"([^:：.!?]{2,60})[:：](?:\s+|$)")
_VALUE = re.compile(r"[^(,;.–—]+")
_UNIT = (
    r"(?:(day|tag|jour|día|dia|giorn|dag)|(week|woche|semaine|semana|settiman|weken)|"
    r"(month|monat|mois|mes|maand)|(quarter|quartal|trimestr|kwarta)|"
    r"(year|jahr|an(?=s?\b)|année|año|ann[oi]|jaar|ano))[^\W\d_]{0,3}\b"
)
_SPAN = re.compile(rf"(\d{{1,4}})(?:st|nd|rd|th|\.|er|ª|º)?[\s‑–-]*{_UNIT}")
_DAY_OF = re.compile(rf"\b{_UNIT}[\s‑–-]*(?:nr\.? ?|n[°º] ?|#)?(\d{{1,4}})\b")
"""“Day 30”, “Monat 3”: the unit first."""
_FIRST = re.compile(
    r"\b(?:first|erste[nrsm]?|premi(?:er|ère)|primer[oa]?|prim[oa]|primeir[oa]|eerste)\s+(?=(?:week|month|quarter|year|woche|"
    r"monat|quartal|jahr|semaine|mois|trimestre|an|année|semana|mes|año|settimana|mese|anno|mês|ano|maand|kwartaal|jaar)\b)"
)
_RANGE = re.compile(r"\d\s*(?:–|—|-|to|bis|à|a|tot|/|and|und|et|y|e|en)\s*\d")
_DAYS = (1, 7, 365 / 12, 365 / 4, 365)


def read_summary(section: ArticleSection, draft: Draft) -> None:
    summary = draft.document["summary"]
    kept: list[Text] = []
    for group in section.groups:
        texts = [text for block in group.blocks for text in sentences(block)]
        if group.title and HORIZON.search(group.plain.casefold()) and not summary["horizon"]:
            _set_horizon(Text.joined(texts, " "), summary)
        elif group.title and texts:
            kept += [Text.joined([group.title.text.bold(), texts[0]], ": "), *_without_facts(texts[1:], summary)]
        else:
            kept += _without_facts(texts, summary) or ([group.title.text.bold()] if group.title else [])
    _read_company(summary.pop("company", Text()), draft)
    text = Text.joined(kept, " ").markdown
    summary["text"] = " ".join(filter(None, (summary["text"], text)))


def _read_company(text: Text, draft: Draft) -> None:
    """The company that the role is described for, with its size in brackets."""
    baseline, size = draft.document["baseline"], _SIZE.search(text.plain)
    span = headcount(size[1]) if size else None
    if span and same_unit(size[1], draft):
        text = text.upto(size.start())
        baseline |= {"min_engineers": span[0], "max_engineers": span[1]}
    baseline["text"] = text.markdown


def sentences(block: Block) -> list[Text]:
    """A block as paragraphs of text: a paragraph, or its body and bullets, or a list's items one by one."""
    match block:
        case ArticleParagraph(text=text):
            body, bullets = bulleted([text])
            return [text for text in (body, *bullets) if text]
        case Listing(items=items):
            return [text for item in items for text in _item_texts(item)]
        case ArticleTable():
            return [text for item in as_items(block) for text in _item_texts(item)]
    return []


def _item_texts(item: ListItem) -> list[Text]:
    body, bullets = body_and_bullets(item)
    body = lead_and_text(item.name, body) if item.name else body
    nested = [text for child in item.children for text in _item_texts(child)]
    return [text for text in (body, *bullets, *nested) if text]


def _without_facts(texts: list[Text], summary: dict) -> list[Text]:
    """The texts without what says the horizon and, in a line of its own, whom the role reports to."""
    kept = []
    for text in texts:
        reports = _REPORTS_TO.match(text.plain)
        if reports and not summary["reports_to"]:
            summary["reports_to"] = text.after(reports.end()).markdown
        elif match := _COMPANY.match(text.plain):
            summary["company"] = text.after(match.end())
        elif summary["horizon"] or not HORIZON.search(text.plain.casefold()):
            kept.append(text)
        else:
            kept += _without_horizon(text, summary)
    return kept


def _without_horizon(text: Text, summary: dict) -> list[Text]:
    start = 0
    plain = text.plain
    ends = [match.start() for match in _SENTENCE.finditer(plain)] + [len(plain)]
    for end in ends:
        sentence = text.upto(end).after(start)
        match = _HORIZON.match(sentence.plain)
        if match and sentence.plain[match.end() :].strip():
            _set_horizon(sentence.after(match.end()), summary)
            return [rest for rest in (text.upto(start), text.after(end)) if rest]
        start = end
    return [text]


def _set_horizon(text: Text, summary: dict) -> None:
    """ "Current (established in most companies)." is the horizon and, without brackets and full stop, its note."""
    value = _VALUE.match(text.plain)
    end = value.end() if value else len(text.plain)
    summary["horizon"] = _bare(text.upto(end)).markdown
    note = text.after(end)
    stop = len(note.plain) - 1
    if note.plain.endswith("."):
        note = note.upto(stop)
    if _is_in_brackets(note.plain):
        note = note.upto(len(note.plain) - 1).after(1)
    summary["horizon_note"] = note.after(len(note.plain) - len(note.plain.lstrip(",;.–— "))).markdown


def _is_in_brackets(words: str) -> bool:
    """Whether the bracket that opens the words is closed by their last character."""
    depth = 0
    for at, character in enumerate(words):
        depth += (character == "(") - (character == ")")
        if depth <= 0:
            return character == ")" and at == len(words) - 1
    return False


def _bare(text: Text) -> Text:
    return text.unbold().unitalic()


def read_mission(section: ArticleSection, draft: Draft) -> None:
    part = "core"
    for group in section.groups:
        if group.title:
            part = meaning(group.plain, MISSION, draft.role) or ""
            if not part:
                draft.leave("mission", [group.title, *group.blocks])
                continue
        for piece in chain.from_iterable(_at_labels(block, draft) for block in group.blocks):
            part = _read_mission_block(piece, part, draft)


def _at_labels(block: Block, draft: Draft) -> list[Block]:
    """A paragraph in pieces: each line that announces a part of the mission begins one. Points that do so are lines."""
    if isinstance(block, Listing) and block.items and _announces(block.items[0], draft):
        return [piece for item in block.items for piece in _opened(item)]
    if not isinstance(block, ArticleParagraph):
        return [block]
    pieces: list[list[Text]] = []
    for line in block.text.lines():
        label = labelled(line)
        if not pieces or (label and meaning(label[0].plain, MISSION, draft.role)):
            pieces.append([])
        pieces[-1].append(line)
    return [ArticleParagraph(Text.joined(lines)) for lines in pieces]


def _announces(item: ListItem, draft: Draft) -> bool:
    label = labelled(item.lines[0]) if item.lines and not item.name else None
    return bool(label and meaning(label[0].plain, MISSION, draft.role))


def _opened(item: ListItem) -> list[Block]:
    text = [ArticleParagraph(Text.joined(item.lines))] if item.lines else []
    return [*text, *([Listing(item.children)] if item.children else [])]


def _read_mission_block(block: Block, part: str, draft: Draft) -> str:
    texts = sentences(block)
    if isinstance(block, ArticleParagraph):
        body, bullets = bulleted([block.text])
        label = labelled(body) or _plain_label(body)
        known = meaning(label[0].plain, MISSION, draft.role) if label else None
        if known:
            part, texts = known, [text for text in (label[1], *bullets) if text]
        elif part == "core" and (bullets or draft.document["mission"]["core"]):
            draft.intro("mission", body)
            texts = bullets
    _add_to_mission(part, texts, draft)
    return part


def _plain_label(text: Text) -> tuple[Text, Text] | None:
    """Words before a first colon and what follows, where nothing is bold."""
    match = _PLAIN_LABEL.match(text.plain)
    return (text.upto(match.end(1)), text.after(match.end())) if match else None


def _add_to_mission(part: str, texts: list[Text], draft: Draft) -> None:
    mission = draft.document["mission"]
    if part == "core" and texts:
        mission["core"] = " ".join(filter(None, (mission["core"], Text.joined(texts, " ").markdown)))
    elif part != "core":
        mission[part] += [text.markdown for text in texts]


def read_goals(section: ArticleSection, draft: Draft) -> None:
    for group in groups_of(section):
        about_success = meaning(group.plain, SUCCESS, draft.role) if group.title else None
        if about_success == "definition":
            texts = [text for block in group.blocks for text in sentences(block)]
            success = draft.document["success"]
            success["definition"] = " ".join(filter(None, (success["definition"], Text.joined(texts, " ").markdown)))
        elif about_success:
            items = items_of(group.blocks, "success.high_performance", draft)
            draft.document["success"]["high_performance"] += draft.items(items)
        else:
            add_group(group, "goals", draft, {"days": days(group.plain)})


def days(heading: str) -> int | None:
    """The days a goal is set for: 30 for "30-day goals" and "Day 30", 182 for "6 months"; None for a range or none."""
    words = _FIRST.sub("1 ", in_digits(heading.casefold()))
    spans = _SPAN.findall(words) or [(number, *units) for *units, number in _DAY_OF.findall(words)]
    if len(spans) != 1 or _RANGE.search(words):
        return None
    number, *units = spans[0]
    count = int(number) * next(days for days, unit in zip(_DAYS, units, strict=True) if unit)
    return int(count) if count <= 100_000 else None
