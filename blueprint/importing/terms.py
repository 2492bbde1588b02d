"""The terms of a page's lists of terms, once such a list has ended."""

from blueprint.importing.blocks import ListItem
from blueprint.importing.marks import MARK_ALONE


def tidy_terms(terms: list[ListItem]) -> None:
    """A term with one description has it as its text; with several, each is a line under it.

    A term that is a mere mark or number is no name: LaTeX's lists are written so.
    """
    for term in terms:
        if term.name and len(term.children) == 1 and not term.children[0].name:
            term.lines, term.children = term.children[0].lines, term.children[0].children
        if term.name and term.lines and MARK_ALONE.fullmatch(term.name.plain):
            digits = term.name.plain.strip(" .)")
            term.number = int(digits) if digits.isdecimal() else term.number
            term.name = None
