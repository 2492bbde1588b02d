"""What cannot be backed up or restored."""


class Refused(Exception):
    """Nothing was written; the message says why, and what to do."""
