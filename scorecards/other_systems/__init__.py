"""Open scorecards in the shapes of other systems, with what has no place there."""
