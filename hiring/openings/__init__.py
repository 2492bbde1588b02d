"""A search for one person: its facts, its description, publishing it, and the public job pages."""
