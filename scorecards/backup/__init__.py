"""The whole house in one file, and back: every table that matters and every file that a row names."""

from scorecards.backup.backing_up import write
from scorecards.backup.checking import Contents
from scorecards.backup.restoring import restore

__all__ = ["Contents", "restore", "write"]
