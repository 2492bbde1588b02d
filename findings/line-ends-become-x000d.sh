#!/usr/bin/env bash
# A cell with two lines holds the word _x000D_
# Guess:   a carriage return in a cell is one when it is read.
# Seen:    the format writes it as _x000D_, and openpyxl 3.1.5 hands that on as seven letters; python-calamine 0.9.1
#          undoes it.
# Follows: openpyxl.utils.escape.unescape for every text that people see; exports of HR systems are full of them.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages xlsxwriter==3.3.1 openpyxl==3.1.5 python-calamine==0.9.1

python - <<'PYTHON'
import openpyxl
import python_calamine
import xlsxwriter
from _seen import seen
from openpyxl.utils.escape import unescape

with xlsxwriter.Workbook("table.xlsx") as workbook:
    workbook.add_worksheet().write_string(0, 0, "Strong\r\nhire")
cell = openpyxl.load_workbook("table.xlsx").active["A1"].value
seen("openpyxl", cell, "Strong_x000D_\nhire")
seen("openpyxl, unescaped", unescape(cell), "Strong\r\nhire")
seen("calamine", python_calamine.load_workbook("table.xlsx").get_sheet_by_index(0).to_python(), [["Strong\r\nhire"]])
PYTHON
