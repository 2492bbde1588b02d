"""A table that cannot be used, and how its cells are quoted."""


class Refused(Exception):
    """The file cannot be used as the table that was asked for; the message is a sentence that says why and where."""


def quoted(text: str) -> str:
    """A cell as it is quoted in a sentence: short, and without what would break the line."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:200]).split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
