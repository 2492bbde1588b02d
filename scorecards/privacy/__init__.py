"""One candidate's data: a copy of it, and its erasure."""
