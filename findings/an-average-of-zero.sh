#!/usr/bin/env bash
# The same formula that nobody computed yet is 0, or nothing
# Guess:   a workbook written by a program has no results of formulas until a spreadsheet program opened it.
# Seen:    XlsxWriter 3.3.1 writes a 0 as the result of each, which openpyxl 3.1.5 and python-calamine 0.9.1 then
#          read as a rating of 0; a workbook by openpyxl has none, and openpyxl reads None while the column is gone
#          for calamine.
# Follows: a rating of 0 from a formula is a question to whoever sent the file, not a number.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages xlsxwriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1

python - <<'PYTHON'
import openpyxl
import python_calamine
import xlsxwriter
from _seen import seen

with xlsxwriter.Workbook("one.xlsx") as workbook:
    sheet = workbook.add_worksheet()
    sheet.write_row(0, 0, [3, 4])
    sheet.write_formula(0, 2, "=AVERAGE(A1:B1)")
workbook = openpyxl.Workbook()
workbook.active.append([3, 4, "=AVERAGE(A1:B1)"])
workbook.save("two.xlsx")
for writer, name, one, two in (
    ("XlsxWriter", "one.xlsx", 0, [3.0, 4.0, 0.0]),
    ("openpyxl", "two.xlsx", None, [3.0, 4.0]),
):
    seen(f"{writer}, read by openpyxl", openpyxl.load_workbook(name, data_only=True).active["C1"].value, one)
    seen(f"{writer}, read by calamine", python_calamine.load_workbook(name).get_sheet_by_index(0).to_python()[0], two)
PYTHON
