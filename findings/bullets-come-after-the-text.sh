#!/usr/bin/env bash
# The numbers of a list are read after the whole list
# Guess:   "1. Plan, 2. Build": who extracts text gets the number before its words.
# Seen:    WeasyPrint 70.0 paints markers last, and pypdf 7.1.0 and pypdfium2 5.15.2 read in the order of painting:
#          Plan, Build, 1., 2. pdfplumber 0.11.10 sorts by place and has it right. A date that floats at the right
#          margin comes before everything.
# Follows: a test of a PDF's text by order tests the reader; compare words, or tags.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0 pdfplumber==0.11.10 pypdfium2==5.15.2

python - <<'PYTHON'
import io
import logging

import pdfplumber
import pypdf
import pypdfium2
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import HTML

pdf = HTML(
    string="<title>T</title><ol><li>Plan<li>Build</ol><p><span style='float:right'>2024</span>Engineer</p>"
).write_pdf()
PAINTED = ["2024", "Plan", "Build", "Engineer", "1.", "2."]
seen("pypdf", pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().split(), PAINTED)
seen("pypdfium2", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().split(), PAINTED)
with pdfplumber.open(io.BytesIO(pdf)) as document:
    seen("pdfplumber", document.pages[0].extract_text().split(), ["1.", "Plan", "2.", "Build", "Engineer", "2024"])
PYTHON
