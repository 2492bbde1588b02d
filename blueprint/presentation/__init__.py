"""Data for templates: a composed role as a reader sees it, its changes, and several side by side."""

from blueprint.presentation.compared import compared
from blueprint.presentation.sections import Section, sections
from blueprint.presentation.summary import Summary, summary
from blueprint.presentation.tables import COLUMNS

__all__ = ["COLUMNS", "Section", "Summary", "compared", "sections", "summary"]
