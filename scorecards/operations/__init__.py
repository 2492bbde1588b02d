"""Every change to scorecards."""

from scorecards.operations.debriefs import note_reading, note_readings, tell_of_open_debriefs, write_note
from scorecards.operations.drafts import Overtaken, save_draft
from scorecards.operations.held import Closed
from scorecards.operations.submitting import Incomplete, NotRevisable, revise, submit

__all__ = [
    "Closed",
    "Incomplete",
    "NotRevisable",
    "Overtaken",
    "note_reading",
    "note_readings",
    "revise",
    "save_draft",
    "submit",
    "tell_of_open_debriefs",
    "write_note",
]
