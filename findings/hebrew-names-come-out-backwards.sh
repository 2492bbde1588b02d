#!/usr/bin/env bash
# A Hebrew name in a CV is read from its end
# Guess:   the readers of PDFs agree on the letters of a word.
# Seen:    pdfminer.six 20260107 and pdfplumber 0.11.10 give the letters from left to right as they stand on paper:
#          the word backwards. pypdf 7.1.0 and pypdfium2 5.15.2 turn them round; pypdf's own layout mode does not.
# Follows: a search by name misses people; take a reader that knows directions.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0 pdfminer.six==20260107 pdfplumber==0.11.10 pypdfium2==5.15.2

python - <<'PYTHON'
import io
import logging

import pdfplumber
import pypdf
import pypdfium2
from _seen import seen
from pdfminer.high_level import extract_text

logging.disable(logging.CRITICAL)
from weasyprint import HTML

NAME = "שלום"
pdf = HTML(string=f"<title>T</title><p dir=rtl style='font-family: DejaVu Sans'>{NAME}</p>").write_pdf()
page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
seen("pypdf", page.extract_text().strip(), NAME)
seen("pypdf, layout", page.extract_text(extraction_mode="layout").strip(), NAME[::-1])
seen("pypdfium2", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().strip(), NAME)
seen("pdfminer", extract_text(io.BytesIO(pdf)).strip(), NAME[::-1])
with pdfplumber.open(io.BytesIO(pdf)) as document:
    seen("pdfplumber", document.pages[0].extract_text().strip(), NAME[::-1])
PYTHON
