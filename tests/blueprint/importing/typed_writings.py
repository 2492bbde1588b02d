"""The same role as people type it: levels, numbers, dashes, breaks and boxes of their own."""

import html
import re

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.plainest import Blocks


class SkippedLevels(Blocks):
    def group(self, heading):
        return f"<h4>{heading}</h4>"


class EqualLevels(Blocks):
    """Sections have numbers; groups have the same level and none."""

    def group(self, heading):
        return f"<h2>{heading}</h2>"


class NumberedGroups(Blocks):
    """3.1, 3.2 …"""

    def section(self, number, heading):
        self.at, self.groups = number, 0
        return super().section(number, heading)

    def group(self, heading):
        self.groups += 1
        return f"<h3>{self.at}.{self.groups}. {heading}</h3>"


class RomanSections(Blocks):
    def section(self, number, heading):
        tens = ["", "X", "XX"][number // 10]
        ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]
        return f"<h2>{tens}{ones}. {heading}</h2>"


class WordedNumbers(Blocks):
    def section(self, number, heading):
        return f"<h2>Section {number}: {heading}</h2>"


class EmojiSections(Blocks):
    def section(self, number, heading):
        return f"<h2>🎯 {heading.upper()}</h2>"


class AnchoredHeadings(Blocks):
    def section(self, number, heading):
        link = f'<a class="headerlink" href="#s{number}" title="Permalink to this heading">¶</a>'
        return f'<h2 id="s{number}">{number}) {heading}{link}</h2>'


class BoldHeadings(Blocks):
    def section(self, number, heading):
        return f"<h2><strong>{number}) {heading}:</strong></h2>"

    def group(self, heading):
        return f"<h3><strong><em>{heading}:</em></strong></h3>"


class LooseLists(Blocks):
    """Every item is a paragraph in its item."""

    def lines(self, lines):
        return f"<ul>{''.join(f'<li><p>{line}</p></li>' for line in lines)}</ul>"

    def numbered(self, start, items):
        rows = "".join(f"<li><p>{self.lead(name, text)}</p></li>" for name, text in items)
        return f'<ol start="{start}">{rows}</ol>'


class TermsOnTheirOwnLine(Blocks):
    """A bold name, a line break, the text."""

    def led(self, items):
        pairs = list(items)
        if not all(name for name, _ in pairs):
            return super().led(pairs)
        return self.lines(f"<strong>{name}</strong><br>{self.words_of(text)}" for name, text in pairs)


class HardBlanks(Blocks):
    def page(self):
        return re.sub(r"(?<=[\w.,;]) (?=\w)", "&nbsp;", super().page())


class SoftHyphens(Blocks):
    def words_of(self, text):
        return re.sub(r"(\w{4})(\w{3})", "\\1\u00ad\\2", html.escape(text, quote=False))


class OldHtml(Blocks):
    """Upper-case tags that nobody closes."""

    def page(self):
        page = re.sub(r"</(?:li|p|td|th|tr)>", "", super().page())
        return re.sub(r"</?\w+", lambda tag: tag[0].upper(), page)


class DivsForParagraphs(Blocks):
    def paragraph(self, text):
        return f"<div>{text}</div>"


class SummaryHeadings(Blocks):
    """Boxes that fold, with headings in what one presses."""

    def entries(self, entries):
        return "".join(
            f"<details><summary><h4>{name}</h4></summary><div>{self.lines(map(self.label, parts))}</div></details>"
            for name, parts in entries
        )


class GroupsInDetails(Blocks):
    def _groups(self, key):
        for part in super()._groups(key):
            heading = re.fullmatch(r"<h3>(.*)</h3>", part)
            yield f"<details><summary>{heading[1]}</summary>" if heading else f"{part}</details>"


class RowHeaders(Blocks):
    def table(self, header, rows):
        head = "".join(f'<th scope="col">{cell}</th>' for cell in header)
        body = "".join(
            f'<tr><th scope="row">{name}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'
            for name, *rest in rows
        )
        return f"<table><tbody><tr>{head}</tr>{body}</tbody></table>"


class DurationLabels(Blocks):
    """An exercise's minutes are a part of their own."""

    label_of_minutes = "Duration"

    def minutes(self, span):
        self.span = f"{span} {self.words['minutes']}"
        return ""

    def entries(self, entries):
        spans = {name: f"{span} {self.words['minutes']}" for name, span, *_ in role.EXERCISES}
        timed = [
            (name.strip(), [(self.label_of_minutes, spans[name.strip()]), *parts] if name.strip() in spans else parts)
            for name, parts in entries
        ]
        return super().entries(timed)


class TimeLabels(DurationLabels):
    label_of_minutes = "Time"


class TimedTable(DurationLabels):
    """Exercises in a table with a column of minutes."""

    label_of_minutes = "Duration (minutes)"

    def entries(self, entries):
        if entries[0][0].strip() not in {name for name, *_ in role.EXERCISES}:
            return super().entries(entries)
        spans = {name: span for name, span, *_ in role.EXERCISES}
        labels = [label for label, _ in entries[0][1]]
        rows = [[n.strip(), spans[n.strip()], *(self.words_of(text) for _, text in parts)] for n, parts in entries]
        return self.table(["Exercise", self.label_of_minutes, *labels], rows)


class DashMinutes(Blocks):
    def minutes(self, span):
        return f"— {span} min"


class EnDashes(Blocks):
    """An editor has made every hyphen a dash."""

    def page(self):
        return super().page().replace("-", "&#8211;")


class QuotedParagraphs(Blocks):
    def paragraph(self, text):
        return f'<blockquote class="wp-block-quote"><p>{text}</p></blockquote>'


class ListInList(Blocks):
    """Groups are items, their lines hang under them."""

    def _groups(self, key):
        rows = "".join(
            f"<li><strong>{role.GROUP_TITLES[title]}</strong>{self.led(items)}</li>"
            for title, items in role.GROUPS[key]
        )
        yield f"<ul>{rows}</ul>"


TYPED: dict[str, type[Blocks]] = {
    kind.__name__: kind
    for kind in (
        SkippedLevels, EqualLevels, NumberedGroups, RomanSections, WordedNumbers, EmojiSections, AnchoredHeadings,
        BoldHeadings, LooseLists, TermsOnTheirOwnLine, HardBlanks, SoftHyphens, OldHtml, DivsForParagraphs,
        SummaryHeadings, GroupsInDetails, RowHeaders, DurationLabels, TimeLabels, TimedTable, DashMinutes, EnDashes,
        QuotedParagraphs, ListInList,
    )
}  # fmt: skip
