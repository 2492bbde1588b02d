"""Calibration as a PDF."""

from blueprint.documents import stylesheet, to_pdf


def calibration_pdf(html: str) -> bytes:
    """The PDF of a calibration report, of which nothing is kept. Raises PdfUnavailable."""
    return to_pdf(html, stylesheets=[stylesheet("document"), stylesheet("calibration")], keep=False)
