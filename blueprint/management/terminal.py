"""What a command prints: always UTF-8, and nothing from a file that a terminal would take for an order."""

import sys
import unicodedata


def speak_utf8() -> None:
    """Write standard output and standard error as UTF-8, whatever the terminal's own encoding is."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def one_line(text: str, longest: int = 200) -> str:
    """A text on one line, cut at `longest` characters, its control characters replaced."""
    text = " ".join(text.split())
    text = "".join("\ufffd" if unicodedata.category(char) in ("Cc", "Cf") else char for char in text)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
