"""Kits and briefs as PDF."""

from blueprint.documents import stylesheets, to_pdf
from hiring.models import Employer


def kit_pdf(html: str, employer: Employer) -> bytes:
    """In the employer's colour. Raises PdfUnavailable."""
    return to_pdf(html, stylesheets=stylesheets("kit", accent=employer.accent))
