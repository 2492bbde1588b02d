"""The same role with tables that lay pages out, hold lists in their cells, or name what reaches over several rows."""

import re

from tests.blueprint.importing import role_words as role
from tests.blueprint.importing.plainest import Blocks
from tests.blueprint.importing.writings import LabelledParagraphs


def cells(row, tag="td"):
    return "".join(f"<{tag}>{cell}</{tag}>" for cell in row)


def rows(lines):
    return f"<table><tbody>{''.join(f'<tr>{cells(row)}</tr>' for row in lines)}</tbody></table>"


class NamesOverRows(Blocks):
    """An entry's name reaches over the rows of its parts."""

    def entries(self, entries):
        out = ""
        for name, parts in entries:
            first = f'<td rowspan="{len(parts)}"><strong>{name}</strong></td>'
            for label, text in parts:
                out += f"<tr>{first}<td>{label}</td><td>{self.words_of(text)}</td></tr>"
                first = ""
        return f"<table><tbody>{out}</tbody></table>"

    def variants(self, variants):
        return rows((name, point) for name, points in variants for point in points)


class ListsInRows(Blocks):
    def variants(self, variants):
        return self.table(["Variant", "What differs"], [(name, "<br>".join(points)) for name, points in variants])

    def _goals(self):
        yield self.table(["Period", "Goals"], [(self.words[key], self.lines(lines)) for key, lines in role.GOALS])
        yield from list(super()._goals())[2 * len(role.GOALS) :]


class ListsInColumns(Blocks):
    def variants(self, variants):
        pairs = [(name, self.lines(points)) for name, points in variants]
        return self.table([name for name, _ in pairs], [[points for _, points in pairs]])

    def _goals(self):
        dots = ["<br>".join(f"• {line}" for line in lines) for _, lines in role.GOALS]
        yield self.table([self.words[key] for key, _ in role.GOALS], [dots])
        yield from list(super()._goals())[2 * len(role.GOALS) :]

    def _hiring(self):
        parts = list(super()._hiring())
        yield from parts[:4]
        yield self.table([self.words[key] for key in role.SIGNALS], zip(*role.SIGNALS.values(), strict=True))
        yield from parts[-2:]


class GroupsBesideEachOther(Blocks):
    """A row of cells without a header: each has the group's name, bold, and its list. Points stand behind dashes."""

    def _groups(self, key):
        if key != "activities":
            yield from super()._groups(key)
            return
        groups = [f"<b>{role.GROUP_TITLES[title]}</b>{self.led(items)}" for title, items in role.GROUPS[key]]
        yield rows([groups])

    def variants(self, variants):
        return "".join(
            f"<ol><li><b>{name}</b></li></ol>" + "".join(f"<p>– {point}</p>" for point in points)
            for name, points in variants
        )


class TiersAcross(Blocks):
    """All skills in one table, above each tier a row with its name."""

    def _skills(self):
        head = cells(["Skill", *(self.words[key] for key in ("description", "use", "level"))], "th")
        out = ""
        for tier, skills in role.SKILLS:
            out += f'<tr><td colspan="4">{self.words[tier]}</td></tr>'
            out += "".join(f"<tr>{cells(map(self.words_of, skill))}</tr>" for skill in skills)
        yield f"<table><thead><tr>{head}</tr></thead><tbody>{out}</tbody></table>"


class TitledTables(Blocks):
    """Above the header stands what the table is called."""

    def table(self, header, lines):
        title = f'<tr><td colspan="{len(header)}">Overview</td></tr>' if len(header) > 2 else ""
        head = cells(map(self.bold, header))
        body = "".join(f"<tr>{cells(row)}</tr>" for row in lines)
        return f"<table><tbody>{title}<tr>{head}</tr>{body}</tbody></table>"


class KpisAsEntries(Blocks):
    def table(self, header, lines):
        if self.words["target"] not in header:
            return super().table(header, lines)
        return "".join(
            f"<h3>{name}</h3>" + self.lines(f"{label}: {text}" for label, text in zip(header[1:], parts, strict=True))
            for name, *parts in map(list, lines)
        )


class LaidOut(Blocks):
    """The page is a table: the names of its sections stand in the first column."""

    def section(self, number, heading):
        return f"{'</td></tr>' if number > 1 else '<table>'}<tr><td>{heading}</td><td>"

    def group(self, heading):
        return f"<p><b>{heading}</b></p>"

    def page(self):
        return f"{super().page()}</td></tr></table>"


class LabelsAlone(LabelledParagraphs):
    """A label is a paragraph, and its text the next one."""

    def label(self, part):
        return f"{part[0]}</p><p>{self.words_of(part[1])}"


class LabelsInTheName(Blocks):
    def entries(self, entries):
        return self.lines(
            f"{self.bold(name)} " + " ".join(f"<em>{label}:</em> {self.words_of(text)}" for label, text in parts)
            for name, parts in entries
        )


class LetteredNames(LabelledParagraphs):
    def entries(self, entries):
        return super().entries(
            [(f"{letter}. {name}", parts) for letter, (name, parts) in zip("ABC", entries, strict=False)]
        )


class TimesBehindSigns(LabelledParagraphs):
    def minutes(self, span):
        return f"⏱ {span} {self.words['minutes']}"


class TimesBehindBold(Blocks):
    def entries(self, entries):
        written = super().entries(entries)
        return re.sub(r" (\([^()]*\d[^()]*\))</strong>", r"</strong> \1", written)


LAYOUTS = {
    kind.__name__: kind
    for kind in (
        NamesOverRows, ListsInRows, ListsInColumns, GroupsBesideEachOther,
        TiersAcross, TitledTables, KpisAsEntries, LaidOut, LabelsAlone,
        LabelsInTheName, LetteredNames, TimesBehindSigns, TimesBehindBold,
    )
}  # fmt: skip
