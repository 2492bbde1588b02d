"""The debrief of a round: what its scorecards say together, for those to whom it is open.

`debrief_of(user, application, round)` answers plain data, the same for the page and for a PDF.
"""

from scorecards.debriefs.reading import debrief_of

__all__ = ["debrief_of"]
