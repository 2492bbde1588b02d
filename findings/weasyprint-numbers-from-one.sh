#!/usr/bin/env bash
# A list that starts at 3 starts at 1 on paper
# Guess:   start on ol and value on li say what the number is; they are no matter of style.
# Seen:    WeasyPrint 70.0 takes them for presentational hints, which are off: 1, 2, 3. With
#          presentational_hints=True: 3, 7, 8. (It needs Pango of the system.)
# Follows: switch the hints on where documents bring numbers along, or set counters in CSS.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0

python - <<'PYTHON'
import io
import logging

import pypdf
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import HTML

page = HTML(string="<title>T</title><ol start=3><li>a<li value=7>b<li>c</ol>")


def numbers(**options):
    text = pypdf.PdfReader(io.BytesIO(page.write_pdf(**options))).pages[0].extract_text()
    return [word for word in text.split() if word.endswith(".")]


seen("as it comes", numbers(), ["1.", "2.", "3."])
seen("with hints", numbers(presentational_hints=True), ["3.", "7.", "8."])
PYTHON
