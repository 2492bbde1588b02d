"""A job description to paste: as Markdown, and as plain text."""

import textwrap
from collections.abc import Iterator

from blueprint.inline_markdown import escape, to_markdown, to_text
from blueprint.job_description.description import (
    Block,
    Entry,
    Items,
    JobDescription,
    Missing,
    Paragraph,
    Subheading,
    Table,
    words_of,
)

WIDTH = 78  # characters; mail programs wrap longer lines anew


def render_markdown(description: JobDescription) -> str:
    """Markdown with headings, paragraphs and lists; no HTML in it."""
    parts = [f"# {escape(description.title)}"]
    for section in description.sections:
        parts.append(f"## {to_markdown(section.heading)}")
        parts += map(_markdown, section.blocks)
    return "\n\n".join(parts) + "\n"


def render_text(description: JobDescription) -> str:
    """Plain text, wrapped; words and bullets, no marks."""
    parts = [_wrapped(description.title)]
    for section in description.sections:
        parts.append("\n" + _wrapped(to_text(section.heading)))
        parts += map(_text, section.blocks)
    return "\n\n".join(parts) + "\n"


def _markdown(block: Block) -> str:
    match block:
        case Paragraph():
            return to_markdown(block.text)
        case Subheading():
            return f"### {to_markdown(block.text)}"
        case Items() | Table():
            marks = _marks(block, "- ")
            return "\n".join(
                f"{mark}{_markdown_entry(entry)}" for mark, entry in zip(marks, block.entries, strict=True)
            )
        case Missing():
            return f"**{escape(block.text)}**"


def _markdown_entry(entry: Entry) -> str:
    return " ".join(filter(None, (f"**{escape(entry.lead)}**" if entry.lead else "", to_markdown(entry.text))))


def _text(block: Block) -> str:
    match block:
        case Paragraph() | Subheading():
            return _wrapped(to_text(block.text))
        case Items():
            return "\n".join(_bullets(block))
        case Table():
            return "\n".join(_wrapped(words_of(entry), later="  ") for entry in block.entries)
        case Missing():
            return _wrapped(f"[{block.text}]")


def _bullets(block: Items) -> Iterator[str]:
    for mark, entry in zip(_marks(block, "• "), block.entries, strict=True):
        yield _wrapped(words_of(entry), first=mark, later=" " * len(mark))


def _marks(block: Items | Table, bullet: str) -> list[str]:
    """What stands before each entry: a bullet, or its number."""
    ordered = isinstance(block, Items) and block.ordered
    return [f"{at}. " if ordered else bullet for at in range(1, len(block.entries) + 1)]


def _wrapped(text: str, first: str = "", later: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
