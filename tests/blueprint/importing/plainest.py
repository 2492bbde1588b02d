"""The plainest writing of the role, which the others change."""

import html
from collections.abc import Iterable

from tests.blueprint.importing import role_words as role

LINE = "\n\n"


class Blocks:
    """The plainest writing: what the site's block editor makes of headings, lists and tables."""

    numbered_sections = True
    language = "en"
    before, after = "", ""

    def __init__(self, title: str = role.TITLE):
        self.title = title
        self.words = role.LANGUAGES[self.language]

    def page(self) -> str:
        return self.before + LINE.join(self._parts()) + self.after

    # How things are written

    def section(self, number: int, heading: str) -> str:
        return f"<h2>{number}) {heading}</h2>" if self.numbered_sections else f"<h2>{heading}</h2>"

    def group(self, heading: str) -> str:
        return f"<h3>{heading}</h3>"

    def paragraph(self, text: str) -> str:
        return f"<p>{text}</p>"

    def lines(self, lines: Iterable[str]) -> str:
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"

    def led(self, items: Iterable[tuple[str, str]]) -> str:
        return self.lines(self.lead(name, text) for name, text in items)

    def numbered(self, start: int, items: Iterable[tuple[str, str]]) -> str:
        rows = "".join(f"<li>{self.lead(name, text)}</li>" for name, text in items)
        return f'<ol start="{start}">{rows}</ol>'

    def entries(self, entries: list[tuple[str, list[tuple[str, str]]]]) -> str:
        rows = (f"<li><strong>{name}</strong>{self.lines(map(self.label, parts))}</li>" for name, parts in entries)
        return f"<ol>{''.join(rows)}</ol>"

    def variants(self, variants: Iterable[tuple[str, Iterable[str]]]) -> str:
        rows = (f"<li><strong>{name}:</strong>{self.lines(points)}</li>" for name, points in variants)
        return f"<ul>{''.join(rows)}</ul>"

    def table(self, header: list[str], rows: Iterable[Iterable[str]]) -> str:
        head = "".join(f"<th>{cell}</th>" for cell in header)
        body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
        return f"<figure><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></figure>"

    def bold(self, text: str) -> str:
        return f"<strong>{text}</strong>"

    def lead(self, name: str, text: str) -> str:
        return f"{self.bold(f'{name}:')} {self.words_of(text)}" if name else self.words_of(text)

    def label(self, part: tuple[str, str]) -> str:
        return self.lead(*part)

    def words_of(self, text: str) -> str:
        return html.escape(text, quote=False)

    def minutes(self, span: str) -> str:
        return f"({span} {self.words['minutes']})"

    # What there is to write

    def _parts(self) -> Iterable[str]:
        for number, key in enumerate(role.SECTIONS, 1):
            yield self.section(number, self.words[key])
            if key in role.GROUPS:
                yield from self._groups(key)
            else:
                yield from getattr(self, f"_{key}")()

    def _groups(self, key: str) -> Iterable[str]:
        number = 1
        for title, items in role.GROUPS[key]:
            yield self.group(role.GROUP_TITLES[title])
            yield self.numbered(number, items) if key == "responsibilities" else self.led(items)
            number += len(items)

    def _summary(self) -> Iterable[str]:
        yield self.paragraph("Leads the crews that plant, prune and pick. Keeps the cold store full.")

    def _mission(self) -> Iterable[str]:
        yield self.paragraph(self.lead(self.words["core"], "Bring ripe fruit in on time."))
        yield self.paragraph(self.bold(f"{self.words['importance']}:"))
        yield self.lines(["Fruit is the largest income.", "A late harvest costs a season."])
        yield self.paragraph(self.bold(f"{self.words['outcomes']}:"))
        yield self.lines(["Full cold store by October.", "Safe crews."])

    def _goals(self) -> Iterable[str]:
        for key, lines in role.GOALS:
            yield self.group(self.words[key])
            yield self.lines(lines)
        yield self.group(self.words["definition"])
        yield self.paragraph("The season ends without a lost block.")
        yield self.group(self.words["high_performance"])
        yield self.lines(["Crews come back next year.", "Neighbours ask for advice."])

    def _kpis(self) -> Iterable[str]:
        names = ("kpi", "measures", "why_it", "target", "frequency")
        yield self.table([self.words[name] for name in names], [map(self.words_of, row) for row in role.KPIS])

    def _skills(self) -> Iterable[str]:
        for tier, skills in role.SKILLS:
            yield self.group(self.words[tier])
            names = [self.words[key] for key in ("description", "use", "level")]
            yield self.entries(
                [(f"{name} ({parts[-1]})", list(zip(names, parts, strict=True))) for name, *parts in skills]
            )

    def _soft_skills(self) -> Iterable[str]:
        names = [self.words[key] for key in ("why", "shows_up", "strong")]
        yield self.entries([(name, list(zip(names, parts, strict=True))) for name, *parts in role.SOFT])

    def _tools(self) -> Iterable[str]:
        yield self.table([self.words[key] for key in ("category", "tool", "tool_use", "prevalence")], role.TOOLS)

    def _variants(self) -> Iterable[str]:
        for axis, variants in role.VARIANTS:
            yield self.group(self.words[axis])
            yield self.variants(variants)

    def _hiring(self) -> Iterable[str]:
        yield self.group(self.words["assess"])
        yield self.led(role.ASSESS)
        yield self.group(self.words["exercises"])
        names = [self.words[key] for key in ("scenario", "task", "requirements")]
        yield self.entries(
            [
                (f"{name} {self.minutes(span)}", list(zip(names, parts, strict=True)))
                for name, span, *parts in role.EXERCISES
            ]
        )
        for key, lines in role.SIGNALS.items():
            yield self.group(self.words[key])
            yield self.lines(lines)
        yield self.group(self.words["dimensions"])
        yield self.table([self.words[key] for key in ("dimension", "meets", "exceeds")], role.DIMENSIONS)

    def _at_a_glance(self) -> Iterable[str]:
        yield self.table([self.words["category"], "—"], [("Role title", self.title), ("Site", "North")])
