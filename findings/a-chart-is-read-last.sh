#!/usr/bin/env bash
# A chart in the middle of a page is read after everything below it
# Guess:   an inline SVG is painted where it stands, so programs read its labels between the paragraphs around it.
# Seen:    WeasyPrint 70.0 gives every svg overflow: hidden, which makes it a layer of its own: its text comes after
#          the last paragraph of the page. With overflow: visible it comes in its place. (It needs Pango of the system.)
# Follows: svg { overflow: visible } in every stylesheet for paper.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0

python - <<'PYTHON'
import io
import logging

import pypdf
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import CSS, HTML

page = HTML(
    string="<title>T</title><p>before</p><svg style='display:block' width=90 height=20>"
    "<text x=0 y=15>C</text></svg><p>after</p>"
)


def words(*styles):
    file = io.BytesIO(page.write_pdf(stylesheets=[CSS(string=style) for style in styles]))
    return pypdf.PdfReader(file).pages[0].extract_text().split()


seen("as it comes", words(), ["before", "after", "C"])
seen("with overflow: visible", words("svg { overflow: visible }"), ["before", "C", "after"])
PYTHON
