"""How candidates of an opening are judged: the plan as plain data, as it is proposed, and what it still lacks."""
