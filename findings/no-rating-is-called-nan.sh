#!/usr/bin/env bash
# A rating that nobody gave is called NaN, and the others get decimals
# Guess:   a workbook with whole ratings from 1 to 4 and one blank cell becomes a Markdown table with those numbers and
#          a blank; a row has as many cells as its header.
# Seen:    markitdown 0.1.9 writes NaN for the blank and 4.0 for each 4 of the same column, while a column without a
#          blank keeps 2; "Ada | Panel B" makes two cells of one, so that its ratings stand under the wrong dimension.
# Follows: Markdown of a workbook is no way for ratings; cells are read as cells, a blank is no rating.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages "markitdown[xlsx]==0.1.9" openpyxl==3.1.5

python - <<'PYTHON'
import io

import openpyxl
from _seen import seen
from markitdown import MarkItDown, StreamInfo

book = openpyxl.Workbook()
for row in (["Candidate", "Planning", "Writing"], ["Ada | Panel B", 4, 2], ["Ben", None, 3]):
    book.active.append(row)
file = io.BytesIO()
book.save(file)
file.seek(0)
lines = MarkItDown().convert_stream(file, stream_info=StreamInfo(extension=".xlsx")).markdown.splitlines()
seen("of Ben", lines[-1], "| Ben | NaN | 3 |")
seen("of Ada", lines[-2], "| Ada | Panel B | 4.0 | 2 |")
PYTHON
