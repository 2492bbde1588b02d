"""A line of a description on the page on which one writes: how it reads, and where a fact is entered."""

import re

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from blueprint.inline_markdown import to_html
from blueprint.job_description.described import DescribedLine
from hiring.openings.findings import FIELDS

_LINKS = re.compile(r"</?a\b[^>]*>")


def line_html(row: DescribedLine) -> SafeString:
    """A line as it reads, without links, since it stands in a button; `to_html` has made it safe."""
    lead = f"<strong>{to_html(row.lead)}</strong> " if row.lead else ""
    if not row.words:
        return mark_safe('<em lang="en">A new line, without words so far</em>')
    return mark_safe(lead + _LINKS.sub("", to_html(row.words.text)))  # noqa: S308


def field_of(row: DescribedLine) -> str:
    """The address of the field that a fact is entered in."""
    if row.source.startswith("facts.employer."):
        return reverse("employer")
    return f"#{FIELDS.get(row.source, 'facts')}"
