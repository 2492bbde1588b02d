"""A search for one person: its facts, its description in words, publishing it, and the public job pages."""
