#!/usr/bin/env bash
# A name in a chart is set letter by letter
# Guess:   text in an SVG is shaped like a paragraph: Arabic letters join, marks sit on their letters.
# Seen:    WeasyPrint 70.0 lays out each character of an SVG text alone: four characters are four pieces, each in its
#          isolated form, from left to right; in a paragraph they are one piece. (It needs Pango of the system.)
# Follows: names stand in HTML beside a chart, not in it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0

python - <<'PYTHON'
import io
import logging

import pypdf
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import HTML

NAME = "\N{ARABIC LETTER BEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER BEH}\N{ARABIC LETTER BEH}"


def pieces(body):
    """How often something is written on the page."""
    reader = pypdf.PdfReader(io.BytesIO(HTML(string=f"<title>T</title>{body}").write_pdf()))
    operations = pypdf.generic.ContentStream(reader.pages[0].get_contents(), reader).operations
    return sum(operator == b"TJ" for _, operator in operations)


seen("in a paragraph", pieces(f"<p>{NAME}</p>"), 1)
seen("in an SVG", pieces(f"<svg width=90 height=20><text x=0 y=15>{NAME}</text></svg>"), 4)
PYTHON
