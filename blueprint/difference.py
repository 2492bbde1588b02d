"""What changed from one version of a blueprint to another, line by line and word by word."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from blueprint.document import GROUPED_LINES, SECTIONS
from blueprint.document_lines import UNRECOGNISED, DocumentLine, lines

LONGEST_MARKED = 2000
"""Words of both texts together; longer ones are shown whole, since marking takes the square of their length."""

KINDS = ("added", "removed", "changed", "moved")

SINGLE_TEXTS = (
    ("title", "summary", "Title"),
    ("summary.text", "summary", "Role summary"),
    ("summary.horizon", "summary", "Horizon"),
    ("summary.horizon_note", "summary", "Note on the horizon"),
    ("summary.reports_to", "summary", "Reports to"),
    ("baseline.min_engineers", "summary", "Company size, at least"),
    ("baseline.max_engineers", "summary", "Company size, at most"),
    ("baseline.unit", "summary", "Company size in"),
    ("baseline.text", "summary", "The company described"),
    ("mission.core", "mission", "Mission"),
    ("success.definition", "goals", "What success is"),
)
"""Path in the document, the section it belongs to, what it is called."""

FACT_NAMES = {
    "text": "Text",
    "why": "Why it matters",
    "shows_up": "How it shows",
    "strong": "Strong performance",
    "min_engineers": "Company size, at least",
    "max_engineers": "Company size, at most",
    "min_minutes": "Minutes, at least",
    "max_minutes": "Minutes, at most",
    "prevalence": "How common",
    "measures": "Measures",
    "anchors 1": "Well below the bar",
    "anchors 2": "Below the bar",
    "anchors 3": "Meets the bar",
    "anchors 4": "Exceeds the bar",
}


@dataclass(frozen=True)
class Piece:
    """A run of words: `mark` is "same", "added" or "removed"."""

    mark: str
    text: str


@dataclass(frozen=True)
class TextChange:
    """One text before and after; `pieces` is both in one, each run of words marked, in reading order."""

    name: str
    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return word_marks(self.before, self.after)


@dataclass(frozen=True)
class LineChange:
    """What happened to one line. `kind` is added, removed, changed or moved; a changed line may have moved as well.

    `title` and `text` are the line's as it is now (as it was, where it is removed). `heading` is what stands above it,
    `old_heading` what stood above it before, where that differs. `texts` are its texts that changed.
    """

    kind: str
    id: str | None
    title: str
    text: str
    heading: str = ""
    old_heading: str = ""
    has_moved: bool = False
    texts: tuple[TextChange, ...] = ()


@dataclass(frozen=True)
class SectionDifference:
    key: str
    heading: str
    lines: tuple[LineChange, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many were added, removed, changed, moved; only what happened at all."""
        return _counts(self.lines)

    @property
    def summary(self) -> str:
        return _summary(self.counts)


@dataclass(frozen=True)
class Difference:
    """What changed, by section in the order of the blueprint; only sections in which something did."""

    sections: tuple[SectionDifference, ...]

    @property
    def is_empty(self) -> bool:
        return not self.sections

    @property
    def counts(self) -> dict[str, int]:
        return _counts(line for section in self.sections for line in section.lines)

    @property
    def summary(self) -> str:
        """`3 added, 1 changed`, or `no differences`."""
        return _summary(self.counts)


def difference(old: dict, new: dict) -> Difference:
    """What changed from one valid document to another; slug and source are no part of what a blueprint says."""
    changes: dict[str, list[LineChange]] = defaultdict(list)
    for section, change in (*_single_texts(old, new), *_headings(old, new), *_lines(old, new)):
        changes[section].append(change)
    sections = [(section.key, section.heading) for section in SECTIONS] + [(UNRECOGNISED, "Not understood")]
    return Difference(
        tuple(SectionDifference(key, heading, tuple(changes[key])) for key, heading in sections if changes[key])
    )


def word_marks(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts in one, each run of words marked as the same, removed or added."""
    old, new = re.findall(r"\s*\S+|\s+$", before), re.findall(r"\s*\S+|\s+$", after)
    if len(old) + len(new) > LONGEST_MARKED:
        return tuple(Piece(mark, text) for mark, text in (("removed", before), ("added", after)) if text)
    pieces = []
    for kind, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(old[start:end])))
            continue
        pieces += [Piece("removed", "".join(old[start:end]))] if end > start else []
        pieces += [Piece("added", "".join(new[from_:to]))] if to > from_ else []
    return tuple(pieces)


def _single_texts(old: dict, new: dict) -> Iterable[tuple[str, LineChange]]:
    for path, section, name in SINGLE_TEXTS:
        before, after = (_text_at(document, path) for document in (old, new))
        if before != after:
            kind = "changed" if before and after else "added" if after else "removed"
            texts = (TextChange(name, before, after),) if kind == "changed" else ()
            yield section, LineChange(kind, None, name, after or before, texts=texts)


def _text_at(document: dict, path: str) -> str:
    value = document
    for key in path.split("."):
        value = value[key]
    return "" if value is None else str(value)


def _headings(old: dict, new: dict) -> Iterable[tuple[str, LineChange]]:
    """Groups that came, went, got another name or number of days, or another place."""
    for section in GROUPED_LINES:
        before, after = _named(old[section]), _named(new[section])
        renamed = _renamed(before, after)
        before = {renamed.get(key, key): group for key, group in before.items()}
        yield from ((section, LineChange("removed", None, key[0], "")) for key in before if key not in after)
        moved = _moved([key for key in before if key in after], [key for key in after if key in before])
        for key, group in after.items():
            if change := _heading(before.get(key), group, key in moved):
                yield section, change


def _heading(old: dict | None, new: dict, moved: bool) -> LineChange | None:
    if old is None:
        return LineChange("added", None, new["group"], "")
    named = ("group", "Heading"), ("days", "Days")
    texts = _text_changes(((name, _text_at(old, key), _text_at(new, key)) for key, name in named if key in new))
    if texts or moved:
        return LineChange("changed" if texts else "moved", None, new["group"], "", has_moved=moved, texts=texts)
    return None


def _named(groups: list[dict]) -> dict[tuple[str, int], dict]:
    seen, named = Counter(), {}
    for group in groups:
        seen[group["group"]] += 1
        named[group["group"], seen[group["group"]]] = group
    return named


def _renamed(before: dict, after: dict) -> dict:
    """Old name → new name, for groups that hold mostly the same lines under another heading."""
    renamed = {}
    came = {key: {item["id"] for item in group["items"]} for key, group in after.items() if key not in before}
    for key, group in before.items():
        ids = {item["id"] for item in group["items"]}
        likeliest = max(came, key=lambda name: len(came[name] & ids), default=None)
        if key not in after and likeliest and 2 * len(came[likeliest] & ids) > len(ids):
            renamed[key] = likeliest
            del came[likeliest]
    return renamed


def _heading_names(old: dict, new: dict) -> dict[tuple[str, str], str]:
    """(section, old heading) → what that heading is called now, for headings with another name."""
    return {
        (section, before[0]): after[0]
        for section in GROUPED_LINES
        for before, after in _renamed(_named(old[section]), _named(new[section])).items()
    }


def _lines(old: dict, new: dict) -> Iterable[tuple[str, LineChange]]:
    before, after = ({line.key: line for line in lines(document)} for document in (old, new))
    names = _heading_names(old, new)
    before_in, after_in = _by_place(before.values()), _by_place(after.values())
    for key, line in before.items():
        if key not in after or after[key].list != line.list:
            yield line.section, _one_sided("removed", line)
    moved: set[Hashable] = set()
    for place, there in after_in.items():
        shared = set(there) & set(before_in[place])
        moved |= _moved([key for key in before_in[place] if key in shared], [key for key in there if key in shared])
    for key, line in after.items():
        was = before.get(key)
        if was is None or was.list != line.list:
            yield line.section, _one_sided("added", line)
        elif change := _two_sided(was, line, key in moved, names.get((was.list, was.group), was.group)):
            yield line.section, change


def _by_place(lines: Iterable[DocumentLine]) -> dict[tuple, list]:
    """The keys of the lines that stand in one list, under one heading or parent, in order."""
    places = defaultdict(list)
    for line in lines:
        places[line.list, line.parent or None].append(line.key)
    return places


def _one_sided(kind: str, line: DocumentLine) -> LineChange:
    return LineChange(kind, line.id, line.title, _text(line), line.group)


def _two_sided(old: DocumentLine, new: DocumentLine, moved: bool, old_group: str) -> LineChange | None:
    elsewhere = old_group != new.group and not (old.parent and new.parent)
    moved = moved or elsewhere or old.parent != new.parent
    texts = _text_changes([("Title", old.title, new.title), *_facts(old, new)])
    if old.facts == new.facts and not moved:
        return None
    kind = "moved" if old.facts == new.facts else "changed"
    return LineChange(kind, new.id, new.title, _text(new), new.group, old.group if elsewhere else "", moved, texts)


def _facts(old: DocumentLine, new: DocumentLine) -> Iterable[tuple[str, str, str]]:
    before, after = old.texts(), new.texts()
    for key in {**before, **after}:
        yield FACT_NAMES.get(key) or key.replace("_", " ").capitalize(), before.get(key, ""), after.get(key, "")


def _text_changes(texts: Iterable[tuple[str, str, str]]) -> tuple[TextChange, ...]:
    return tuple(TextChange(name, before, after) for name, before, after in texts if before != after)


def _text(line: DocumentLine) -> str:
    return next((text for text in line.texts().values() if text), "")


def _moved(before: list, after: list) -> set:
    """The fewest entries to move so that one order becomes the other; both hold the same entries."""
    place = {key: number for number, key in enumerate(before)}
    ends: list[int] = []
    at: list[int] = []
    for key in after:
        length = bisect_left(ends, place[key])
        ends[length : length + 1] = [place[key]]
        at.append(length)
    wanted, stays = len(ends) - 1, set()
    for key, length in zip(reversed(after), reversed(at), strict=True):
        if length == wanted:
            stays.add(key)
            wanted -= 1
    return set(after) - stays


def _counts(changes: Iterable[LineChange]) -> dict[str, int]:
    counted = Counter(change.kind for change in changes)
    return {kind: counted[kind] for kind in KINDS if counted[kind]}


def _summary(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in counts.items()) or "no differences"
