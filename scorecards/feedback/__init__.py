"""How one's scorecards compared, once it is decided: for their author alone."""
