"""What documents show of the employer beside the words."""

from blueprint.contrast import readable_on
from blueprint.documents import TINT, stylesheet, to_pdf
from hiring.models import Employer


def logo_bytes(employer: Employer) -> bytes:
    """The employer's logo as PNG; nothing where there is none, or where its file is gone."""
    if not employer.logo or not employer.logo.storage.exists(employer.logo.name):
        return b""
    with employer.logo.open("rb") as file:
        return file.read()


def kit_pdf(html: str, employer: Employer) -> bytes:
    """The PDF of a kit's or brief's page, in the employer's colour. Raises PdfUnavailable."""
    own = [f":root {{ --accent: {readable_on(TINT, employer.accent)} }}"] if employer.accent else []
    return to_pdf(html, stylesheets=[stylesheet("document"), stylesheet("kit"), *own])
