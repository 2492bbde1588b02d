"""What is said of a file that cannot be read."""


class RatingsRefused(Exception):
    """The file cannot be used; the message is a sentence that says what is wrong and where."""


class TooManyRatings(RatingsRefused):
    """The file holds more ratings than were asked for at most."""


def shown(text: str) -> str:
    """A cell as it is quoted in a sentence: short, and without what would break the line."""
    text = " ".join("".join(each if each.isprintable() else " " for each in text[:200]).split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
