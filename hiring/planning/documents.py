"""Kits and briefs as PDF."""

from blueprint.contrast import TINT, readable_on
from blueprint.documents import stylesheet, to_pdf
from hiring.models import Employer


def kit_pdf(html: str, employer: Employer) -> bytes:
    """In the employer's colour. Raises PdfUnavailable."""
    own = [f":root {{ --accent: {readable_on(TINT, employer.accent)} }}"] if employer.accent else []
    return to_pdf(html, stylesheets=[stylesheet("document"), stylesheet("kit"), *own])
