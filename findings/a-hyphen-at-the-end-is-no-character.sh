#!/usr/bin/env bash
# organisation-wide, broken at its hyphen, has a character in it that is none
# Guess:   a hyphen that the author wrote is a hyphen, also where the line ends.
# Seen:    pypdfium2 5.15.2 joins the lines and puts U+FFFE there, a code point that is never a character. pypdf
#          7.1.0 keeps hyphen and line break.
# Follows: search for words after replacing U+FFFE; some databases and XML writers refuse it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0 pypdfium2==5.15.2

python - <<'PYTHON'
import io
import logging

import pypdf
import pypdfium2
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import HTML

pdf = HTML(string="<title>T</title><p style='width: 7em'>organisation-wide</p>").write_pdf()
seen("pypdf", pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text().strip(), "organisation-\nwide")
seen("pypdfium2", pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range().strip(), "organisation\ufffewide")
PYTHON
