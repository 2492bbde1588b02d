"""The whole house in one file, and back: every table that matters and every file that a row names."""

from scorecards.backup.restoring import restore
from scorecards.backup.writing import write

__all__ = ["restore", "write"]
