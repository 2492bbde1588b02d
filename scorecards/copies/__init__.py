"""The copy of their data that a candidate asks for: read from the tables, as plain data for JSON and for a document."""

from scorecards.copies.contents import copy_of
from scorecards.copies.left_out import left_out

__all__ = ["copy_of", "left_out"]
