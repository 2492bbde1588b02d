"""How cells are quoted in sentences."""


def quoted(text: str) -> str:
    """A cell as it is quoted in a sentence: short, and without what would break the line."""
    text = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:200]).split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
