"""Lines inside items and paragraphs: dashes that are bullets, leads that are titles, labels that name a field."""

import re
from dataclasses import dataclass, field

from blueprint.importing.blocks import ListItem
from blueprint.importing.field_labels import Labels
from blueprint.importing.headings import Patterns, last_match, normal
from blueprint.importing.inline import COLONS, Run, Text
from blueprint.importing.marks import BULLET, COUNTED

_LONGEST_LABEL = 5  # words
_FEWEST_LABELS = 2
_LABEL = re.compile(r"([^:：.]{1,40})(?::\s|：)")
_COLON = Text((Run(": "),))


def bulleted(texts: list[Text], *, first: bool = True) -> tuple[Text, list[Text]]:
    """The text before the bullets, and the bullets: lines that begin with a dash.

    A dash inside a line is none. With first=False the very first line is text, whatever it begins with.
    """
    body: list[Text] = []
    bullets: list[list[Text]] = []
    for number, line in enumerate(line for text in texts for line in text.lines()):
        mark = BULLET.match(line.plain)
        if mark and (first or number):
            bullets.append([line.after(mark.end())])
        else:
            (bullets[-1] if bullets else body).append(line)
    return Text.joined(body, " "), [Text.joined(bullet, " ") for bullet in bullets]


def body_and_bullets(item: ListItem) -> tuple[Text, list[Text]]:
    """An item's own text and the dashes in it; where the name stands apart, the first line may be a dash too."""
    return bulleted(item.lines, first=item.name is not None)


def named_by_its_first_line(item: ListItem) -> ListItem:
    """An item whose first line is all bold and whose others go on in plain words has that line as its name."""
    if item.name or not item.lines:
        return item
    first, *others = item.lines[0].lines()
    if not others or not first.all_bold or BULLET.match(others[0].plain) or any(run.bold for run in others[0].runs):
        return item
    return ListItem(item.number, [Text.joined(others, " "), *item.lines[1:]], item.children, first.unbold())


def worded(item: ListItem) -> Text:
    """Name and text of an item as one, the name as a bold lead."""
    return lead_and_text(item.name, Text.joined(item.lines, " ")) if item.name else Text.joined(item.lines, " ")


def lead_and_text(name: Text, text: Text) -> Text:
    """A name and what is said of it as one text: **Name:** text."""
    name = without_colon(name).bold()
    return Text.joined([name, _COLON, text], "") if text else name


def titled(text: Text) -> tuple[Text, Text]:
    """The bold lead as title and the rest as text; no title where there is no lead."""
    return text.lead() or (Text(), text)


def labelled(text: Text) -> tuple[Text, Text] | None:
    """A bold lead that announces something: text follows, or it ends in a colon. Bold words alone are no label."""
    lead = text.lead()
    return lead if lead and (lead[1] or text.plain.endswith(COLONS)) else None


def opens_a_list(item: ListItem) -> bool:
    """A bold lead that says nothing but "what follows": it ends in a colon and has neither text nor children."""
    if item.children or item.name:
        return False
    text = Text.joined(item.lines, " ")
    return text.plain.endswith(COLONS) and text.all_bold


def attached(items: list[ListItem]) -> list[ListItem]:
    """Children that a publisher made siblings, under their lead again, where that is certain.

    Certain is: a bold lead ending in a colon, followed by items without a bold lead. All else stays flat.
    """
    out: list[ListItem] = []
    lead: ListItem | None = None
    for item in items:
        if opens_a_list(item):
            lead = ListItem(item.number, item.lines)
            out.append(lead)
        elif lead and _is_plain(item):
            lead.children.append(item)
        else:
            lead = None
            out.append(item)
    return out


def _is_plain(item: ListItem) -> bool:
    return item.name is None and Text.joined(item.lines, " ").lead() is None


def label_of(line: Text, labels: Labels, role: str = "") -> tuple[str | None, Text, Text]:
    """Which field a line such as "**Use:** …" or "Scenario: …" is for, its printed label, and the rest.

    The field is None where the label means nothing; label and rest are then the bold lead, if any, and the rest.
    """
    lead = labelled(line)
    if not lead:
        match = _LABEL.match(line.plain)
        lead = (line.upto(match.end(1)), line.after(match.end())) if match else None
        if lead and not _field(lead[0], labels, role):
            lead = None
    if not lead:
        return None, Text(), line
    return _field(lead[0], labels, role), *lead


def _field(label: Text, labels: Labels, role: str) -> str | None:
    return last_match(normal(label.plain[:120], role), Patterns(labels)) if labels else None


def is_label(text: Text, labels: Labels) -> bool:
    """Whether a cell or a heading is the name of a field, and no more than a few words."""
    return len(text.plain.split()) <= _LONGEST_LABEL and _field(without_colon(text), labels, "") is not None


def labels_a_line(text: Text, labels: Labels) -> bool:
    """Whether a text begins with the label of a field: "Scenario: …", bold, italic or plain, behind a dash or not."""
    if not labels or not text:
        return False
    line = text.lines()[0]
    mark = BULLET.match(line.plain) or COUNTED.match(line.plain)
    key, label, _ = label_of(line.after(mark.end()) if mark else line, labels)
    return key is not None and len(label.plain.split()) <= _LONGEST_LABEL


@dataclass
class NamedLines:
    """Something with a name and lines about it: a skill, an exercise."""

    name: Text
    lines: list[Text] = field(default_factory=list)


def named_lines(items: list[ListItem], labels: Labels) -> list[NamedLines]:
    """Items as entries; where a bare name is followed by items that are labelled lines, those are its lines."""
    out: list[NamedLines] = []
    bare = False
    for item in items:
        if item.name:
            out.append(
                NamedLines(without_colon(item.name), [*lines_of(item.lines, labels), *_flat(item.children, labels)])
            )
            bare = not out[-1].lines
            continue
        first, *more = lines_of(item.lines, labels, first=False) or [Text()]
        lines = [*more, *_flat(item.children, labels)]
        if bare and not lines and _is_labelled(first, labels):
            out[-1].lines.append(first)
            continue
        name, rest = _name_and_rest(first, alone=not lines)
        out.append(NamedLines(name, [rest, *lines] if rest else lines))
        bare = not rest
    return out


def lines_of(texts: list[Text], labels: Labels, *, first: bool = True) -> list[Text]:
    """The lines of an item: each dash, each label and each paragraph begins one, all else goes on with it.

    With first=False the very first line is none of these, whatever it begins with.
    """
    out: list[list[Text]] = []
    for number, text in enumerate(texts):
        for at, line in enumerate(_parted(text.lines(), labels)):
            mark = (BULLET.match(line.plain) or _counted(line, labels)) if first or out else None
            if mark:
                out.append([line.after(mark.end())])
            elif not out or (labels and number and not at) or _ends_a_name(out, first) or _begins(line, labels):
                out.append([line])
            else:
                out[-1].append(line)
    return [Text.joined(parts, " ") for parts in out]


def _counted(line: Text, labels: Labels) -> re.Match | None:
    """The letter or the number of a second level that stands before a label."""
    mark = COUNTED.match(line.plain) if labels else None
    return mark if mark and _is_labelled(line.after(mark.end()), labels) else None


def _parted(lines: list[Text], labels: Labels) -> list[Text]:
    """The lines, and those in which bold labels run on as a line for each label."""
    return [part for line in lines for part in _at_its_labels(line, labels)]


def _at_its_labels(line: Text, labels: Labels) -> list[Text]:
    if not labels or sum(run.bold or run.italic for run in line.runs) < _FEWEST_LABELS:
        return [line]
    starts, at = [0], 0
    for run in line.runs:
        if (run.bold or run.italic) and at and run.words.endswith(COLONS) and is_label(Text((run,)), labels):
            starts.append(at)
        at += len(run.words)
    if len(starts) == 1 or not (_is_labelled(line, labels) or line.upto(starts[1]).all_bold):
        return [line]
    return [line.upto(end).after(start) for start, end in zip(starts, [*starts[1:], at], strict=True)]


def _ends_a_name(out: list[list[Text]], first: bool) -> bool:
    return not first and len(out) == 1 and len(out[0]) == 1 and out[0][0].all_bold


def _begins(line: Text, labels: Labels) -> bool:
    return bool(labels) and _is_labelled(line, labels)


def _is_labelled(line: Text, labels: Labels) -> bool:
    key, label, rest = label_of(line, labels)
    return bool(key and rest) and len(label.plain.split()) <= _LONGEST_LABEL


def _name_and_rest(body: Text, *, alone: bool) -> tuple[Text, Text]:
    name, rest = titled(body)
    if name:
        return name, rest
    return _split_at_colon(body) if alone else (without_colon(body), Text())


def _split_at_colon(text: Text) -> tuple[Text, Text]:
    match = re.match(r"[^:：.!?]{1,80}(?::\s+|：\s*)(?=\S)", text.plain)
    return (without_colon(text.upto(match.end())), text.after(match.end())) if match else (without_colon(text), Text())


def without_colon(text: Text) -> Text:
    words = text.plain
    return text.upto(len(words) - 1) if words.endswith(COLONS) else text


def _flat(items: list[ListItem], labels: Labels) -> list[Text]:
    """Every line in and under some items; a name is the label of what it heads."""
    out: list[Text] = []
    for item in items:
        lines = lines_of(item.lines, labels)
        heads = len(lines) == 1 and (lines[0].plain.endswith(COLONS) or lines[0].all_bold)
        label = item.name or (lines[0] if heads else None)
        if label and item.children and len(lines) == (0 if item.name else 1) and is_label(label, labels):
            out += [lead_and_text(label.unbold(), line) for line in _flat(item.children, {})]
            continue
        if item.name:
            first = lines[0] if lines and not _begins(lines[0], labels) else Text()
            label = lead_and_text(item.name, first)
            out.append(label if first else Text.joined([label, _COLON], ""))
            lines = lines[1:] if first else lines
        out += [*lines, *_flat(item.children, labels)]
    return out
