"""Babel's locales by their names, in a process with several threads."""

from babel import Locale

TRIES = 5


def parsed_locale(name: str, sep: str = "_") -> Locale:
    """As `Locale.parse`, which raises ValueError and UnknownLocaleError.

    Where no file has the name, Babel walks through what it has loaded; while another thread loads more, that breaks.
    """
    for _ in range(TRIES):
        try:
            return Locale.parse(name, sep=sep)
        except RuntimeError:
            continue
    return Locale.parse(name, sep=sep)
