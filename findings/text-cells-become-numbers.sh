#!/usr/bin/env bash
# A cell that is text on purpose is a number all the same
# Guess:   a workbook says of each cell whether it is text; 00123 as text stays what it is.
# Seen:    read_excel of pandas 2.3.3 guesses anew as if it were CSV: 00123 is 123, 1e5 is 100000.0, a number of 17
#          digits is rounded; with either engine.
# Follows: dtype=str for the numbers that candidates have in other systems.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages xlsxwriter==3.3.1 pandas==2.3.3 openpyxl==3.1.5 python-calamine==0.9.1

python - <<'PYTHON'
import pandas
import xlsxwriter
from _seen import seen

with xlsxwriter.Workbook("table.xlsx") as workbook:
    sheet = workbook.add_worksheet()
    for column, text in enumerate(("00123", "1e5", "12345678901234567")):
        sheet.write_string(0, column, text)
for engine in ("openpyxl", "calamine"):
    row = pandas.read_excel("table.xlsx", header=None, engine=engine).iloc[0].tolist()
    seen(engine, row, [123.0, 100000.0, 12345678901234568.0])
    texts = pandas.read_excel("table.xlsx", header=None, engine=engine, dtype=str).iloc[0].tolist()
    seen(f"{engine}, dtype=str", texts, ["00123", "1e5", "12345678901234567"])
PYTHON
