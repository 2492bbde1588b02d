"""How one's scorecards compared, once it is decided: for their author alone."""

from scorecards.feedback.reading import feedback_of

__all__ = ["feedback_of"]
