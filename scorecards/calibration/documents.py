"""Calibration as a PDF."""

from blueprint.documents import stylesheets, to_pdf


def calibration_pdf(html: str) -> bytes:
    """The PDF of a calibration report, of which nothing is kept. Raises PdfUnavailable."""
    return to_pdf(html, stylesheets=stylesheets("calibration"), keep=False)
