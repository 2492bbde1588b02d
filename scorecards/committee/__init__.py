"""Votes by the rule that the plan froze, the mechanical composite beside them, and the decision."""
