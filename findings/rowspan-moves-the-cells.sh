#!/usr/bin/env bash
# Under a merged cell the values move one column to the left
# Guess:   a cell over two rows is repeated or left empty in the second.
# Seen:    markdownify 1.2.3 and html2text 2025.4.15 write the second row from its first own cell: the strong answer
#          of the next level stands under "Level". pandas 2.3.3 repeats the merged cell.
# Follows: score anchors come as such tables: lay them out on a grid first.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages markdownify==1.2.3 html2text==2025.4.15 pandas==2.3.3 lxml==6.1.3

python - <<'PYTHON'
from io import StringIO

import html2text
import pandas
from _seen import seen
from markdownify import markdownify

page = (
    "<table><tr><th>Level</th><th>Answer</th></tr>"
    "<tr><td rowspan=2>Strong</td><td>names a risk</td></tr><tr><td>names two</td></tr></table>"
)
seen("markdownify", markdownify(page).strip().splitlines()[-1], "| names two |")
seen("html2text", html2text.html2text(page).strip().splitlines()[-1], "names two")
seen("pandas", pandas.read_html(StringIO(page))[0].values.tolist()[-1], ["Strong", "names two"])
PYTHON
