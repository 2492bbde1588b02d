"""The hire's first year: what was agreed, and how it was met."""
