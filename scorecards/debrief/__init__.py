"""The debrief of a round: what its scorecards say together, for those to whom it is open."""
