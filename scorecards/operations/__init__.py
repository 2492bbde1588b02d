"""Every change to scorecards."""

from scorecards.operations.drafts import Overtaken, save_draft
from scorecards.operations.held import Closed
from scorecards.operations.reading import note_reading
from scorecards.operations.submitting import Incomplete, NotRevisable, revise, submit

__all__ = ["Closed", "Incomplete", "NotRevisable", "Overtaken", "note_reading", "revise", "save_draft", "submit"]
