"""Writings whose parts fold: boxes, sections and the headings of an accordion."""

from tests.blueprint.importing.plainest import Blocks


class Details(Blocks):
    """Entries in boxes that fold."""

    def entries(self, entries):
        boxes = (
            f"<details><summary>{name}</summary>{''.join(f'<p>{self.label(part)}</p>' for part in parts)}</details>"
            for name, parts in entries
        )
        return "".join(boxes)


class DetailsWithLists(Blocks):
    def entries(self, entries):
        boxes = (
            f"<details><summary>{name}</summary>{self.lines(map(self.label, parts))}</details>"
            for name, parts in entries
        )
        return "".join(boxes)


class SectionsInDetails(Blocks):
    """Every section folds."""

    def section(self, number, heading):
        return f"{'</details>' if number > 1 else ''}<details><summary>{number}. {heading}</summary>"

    def page(self):
        return f"{super().page()}</details>"


class Accordion(Blocks):
    """The headings of an accordion are buttons."""

    def section(self, number, heading):
        icon = '<span aria-hidden="true">+</span>'
        return f'<h2 class="accordion"><button type="button"><span>{number}) {heading}</span>{icon}</button></h2>'
