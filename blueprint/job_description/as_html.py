"""A job description as HTML: plain elements with class names, no style, script or link of its own."""

from collections.abc import Iterator
from html import escape

from blueprint.inline_markdown import to_html, to_text
from blueprint.job_description.description import (
    Block,
    Entry,
    Items,
    JobDescription,
    Missing,
    Paragraph,
    Section,
    Subheading,
    Table,
)


def render_html(description: JobDescription, logo: str = "") -> str:
    """A whole document; its stylesheet is given beside it. `logo` is the address of the employer's picture."""
    employer = description.facts.employer.name
    title = f"{description.title} – {employer}" if employer else description.title
    return (
        f'<!doctype html>\n<html lang="{escape(description.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        + (f'<meta name="author" content="{escape(employer)}">\n' if employer else "")
        + f"</head>\n<body>\n<main>\n{render_body_html(description, logo=logo)}</main>\n</body>\n</html>\n"
    )


def render_body_html(description: JobDescription, level: int = 1, logo: str = "", titled: bool = True) -> str:
    """The description as one article to set into a page; its title is a heading of this level, there or on the page."""
    parts = [f'<article class="job-description" lang="{escape(description.language)}">\n']
    if logo:
        alt = description.facts.employer.logo_alt or description.facts.employer.name
        parts.append(f'<img class="job-logo" src="{escape(logo)}" alt="{escape(alt)}">\n')
    if titled:
        parts.append(f'<h{level} class="job-title">{escape(description.title)}</h{level}>\n')
    parts += (_section(section, level + 1) for section in description.sections)
    return "".join([*parts, "</article>\n"])


def _section(section: Section, level: int) -> str:
    name = f"job-{section.key.replace('_', '-')}"
    body = "".join(_block(block, level + 1) for block in section.blocks)
    return (
        f'<section class="{name}" aria-labelledby="{name}-heading">\n'
        f'<h{level} id="{name}-heading">{to_html(section.heading)}</h{level}>\n{body}</section>\n'
    )


def _block(block: Block, level: int) -> str:
    match block:
        case Paragraph():
            return f"<p{_spoken(block)}>{to_html(block.text)}</p>\n"
        case Subheading():
            return f"<h{level}{_spoken(block)}>{to_html(block.text)}</h{level}>\n"
        case Items():
            tag = "ol" if block.ordered else "ul"
            items = "".join(f"<li{_spoken(entry)}>{_entry(entry)}</li>\n" for entry in block.entries)
            return f"<{tag}>\n{items}</{tag}>\n"
        case Table():
            return f'<table class="job-facts">\n<tbody>\n{"".join(_rows(block))}</tbody>\n</table>\n'
        case Missing():
            return f'<p class="job-missing">{escape(block.text, quote=False)}</p>\n'


def _rows(table: Table) -> Iterator[str]:
    for entry in table.entries:
        cell = f"<td{_spoken(entry)}>{to_html(entry.text)}</td>"
        yield f'<tr><th scope="row">{escape(to_text(entry.title))}</th>{cell}</tr>\n'


def _spoken(line: Entry | Paragraph | Subheading) -> str:
    """The language of a line, where it is not that of the description."""
    return f' lang="{escape(line.language)}"' if line.language else ""


def _entry(entry: Entry) -> str:
    lead = escape(entry.lead, quote=False)
    return " ".join(filter(None, (f"<strong>{lead}</strong>" if lead else "", to_html(entry.text))))
