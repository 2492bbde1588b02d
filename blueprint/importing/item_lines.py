"""Lines inside items and paragraphs: dashes that are bullets, leads that are titles, labels that name a field."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from blueprint.importing.blocks import Item
from blueprint.importing.headings import normal
from blueprint.importing.inline import COLONS, Text

_BULLET = re.compile(r"[-–—•‣▪◦·*]\s+")
_LONGEST_LABEL = 5  # words
_LABEL = re.compile(r"([^:：.]{1,40})(?::\s|：)")

Labels = Mapping[str, re.Pattern]


def bulleted(texts: list[Text], *, first: bool = True) -> tuple[Text, list[Text]]:
    """The text before the bullets, and the bullets: lines that begin with a dash.

    A dash inside a line is none. With first=False the very first line is text, whatever it begins with.
    """
    body: list[Text] = []
    bullets: list[list[Text]] = []
    for number, line in enumerate(line for text in texts for line in text.lines()):
        mark = _BULLET.match(line.plain)
        if mark and (first or number):
            bullets.append([line.after(mark.end())])
        else:
            (bullets[-1] if bullets else body).append(line)
    return Text.joined(body, " "), [Text.joined(bullet, " ") for bullet in bullets]


def titled(text: Text) -> tuple[Text, Text]:
    """The bold lead as title and the rest as text; no title where there is no lead."""
    return text.lead() or (Text(), text)


def labelled(text: Text) -> tuple[Text, Text] | None:
    """A bold lead that announces something: text follows, or it ends in a colon. Bold words alone are no label."""
    lead = text.lead()
    return lead if lead and (lead[1] or text.plain.endswith(COLONS)) else None


def opens_a_list(item: Item) -> bool:
    """A bold lead that says nothing but "what follows": it ends in a colon and has neither text nor children."""
    text = Text.joined(item.lines, " ")
    return not item.children and text.all_bold and text.plain.endswith(COLONS)


def attached(items: list[Item]) -> list[Item]:
    """Children that a publisher made siblings, under their lead again, where that is certain.

    Certain is: a bold lead ending in a colon, followed by items without a bold lead. All else stays flat.
    """
    out: list[Item] = []
    lead: Item | None = None
    for item in items:
        if opens_a_list(item):
            lead = Item(item.number, item.lines)
            out.append(lead)
        elif lead and _is_plain(item):
            lead.children.append(item)
        else:
            lead = None
            out.append(item)
    return out


def _is_plain(item: Item) -> bool:
    return Text.joined(item.lines, " ").lead() is None


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
    words = normal(label.plain[:120], role)
    return next((name for name, pattern in reversed(labels.items()) if pattern.search(words)), None)


@dataclass
class NamedLines:
    """Something with a name and lines about it: a skill, an exercise."""

    name: Text
    lines: list[Text] = field(default_factory=list)


def named_lines(items: list[Item], labels: Labels) -> list[NamedLines]:
    """Items as entries; where a bare name is followed by items that are labelled lines, those are its lines."""
    out: list[NamedLines] = []
    bare = False
    for item in items:
        body, bullets = bulleted(item.lines, first=False)
        lines = [*bullets, *_flat(item.children)]
        if bare and not lines and _is_labelled(body, labels):
            out[-1].lines.append(body)
            continue
        name, rest = _name_and_rest(body, alone=not lines)
        out.append(NamedLines(name, [rest, *lines] if rest else lines))
        bare = not rest
    return out


def _is_labelled(line: Text, labels: Labels) -> bool:
    key, label, rest = label_of(line, labels)
    return bool(key and rest) and len(label.plain.split()) <= _LONGEST_LABEL


def _name_and_rest(body: Text, *, alone: bool) -> tuple[Text, Text]:
    name, rest = titled(body)
    if name:
        return name, rest
    return _split_at_colon(body) if alone else (_without_colon(body), Text())


def _split_at_colon(text: Text) -> tuple[Text, Text]:
    match = re.match(r"[^:：.!?]{1,80}(?::\s+|：\s*)(?=\S)", text.plain)
    return (
        (_without_colon(text.upto(match.end())), text.after(match.end())) if match else (_without_colon(text), Text())
    )


def _without_colon(text: Text) -> Text:
    words = text.plain
    return text.upto(len(words) - 1) if words.endswith(COLONS) else text


def _flat(items: list[Item]) -> list[Text]:
    out: list[Text] = []
    for item in items:
        body, bullets = bulleted(item.lines, first=False)
        out += [text for text in (body, *bullets) if text]
        out += _flat(item.children)
    return out
