"""Data for templates: a composed role as a reader sees it, its changes, and several side by side."""

from blueprint.presentation.compared import compared
from blueprint.presentation.sections import PageSection, sections
from blueprint.presentation.sortable_tables import COLUMNS
from blueprint.presentation.summary import Summary, summary

__all__ = ["COLUMNS", "PageSection", "Summary", "compared", "sections", "summary"]
