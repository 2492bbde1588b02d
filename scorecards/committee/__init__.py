"""What a committee goes by: its rule, the mechanical composite, the votes and decisions as a reader may see them.

`composite_of(user, application)` and `standing_of(user, application)` answer plain data, the same for the page and for
a PDF.
"""

from scorecards.committee.reading import composite_of, standing_of

__all__ = ["composite_of", "standing_of"]
