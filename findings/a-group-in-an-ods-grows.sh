#!/usr/bin/env bash
# The second candidate's name covers the third's
# Guess:   pandas writes a pivoted table as .ods as it does as .xlsx: a name that stands for two rows spans two rows.
# Seen:    pandas 2.3.3 writes the number of the group's last row for how many rows it spans, and the number of its
#          column, from 0, for how many columns: three groups of two rows span 2, 4 and 6 rows, and 0 columns each.
#          The same table as .xlsx has three spans of two.
# Follows: where spans of one column overlap, each ends above the next.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pandas==2.3.3 numpy==2.4.6 odfpy==1.4.1 openpyxl==3.1.5

python - <<'PYTHON' 2>/dev/null
import re
import zipfile

import openpyxl
import pandas
from _seen import seen

rows = [(who, by, 3) for who in ("Ada", "Ben", "Cleo") for by in ("Kim", "Lars")]
table = pandas.DataFrame(rows, columns=["candidate", "interviewer", "rating"]).set_index(["candidate", "interviewer"])
table.to_excel("ratings.ods", engine="odf")
table.to_excel("ratings.xlsx", engine="openpyxl")
text = zipfile.ZipFile("ratings.ods").read("content.xml").decode()
spans = re.findall(r'number-rows-spanned="(\d+)" table:number-columns-spanned="(\d+)"', text)
merged = openpyxl.load_workbook("ratings.xlsx").active.merged_cells.ranges
seen("rows and columns spanned in .ods", spans, [("2", "0"), ("4", "0"), ("6", "0")])
seen("spans in .xlsx", sorted(map(str, merged)), ["A2:A3", "A4:A5", "A6:A7"])
PYTHON
