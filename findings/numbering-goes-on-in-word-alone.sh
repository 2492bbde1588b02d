#!/usr/bin/env bash
# The third question of a guide is the first again
# Guess:   a numbered list that goes on after a paragraph goes on in HTML too (start="3").
# Seen:    mammoth 1.13.0, and so markitdown 0.1.9, begin again at 1 after the paragraph; pandoc 3.9 goes on at 3,
#          as Word does.
# Follows: whoever refers to question 3 in a report must keep the numbers as text.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages python-docx==1.2.0 mammoth==1.13.0 markitdown==0.1.9 pypandoc-binary==1.17

python - <<'PYTHON'
import docx
import mammoth
import pypandoc
from _seen import seen
from markitdown import MarkItDown

guide = docx.Document()
for text, style in (("One", "List Number"), ("Two", "List Number"), ("A remark", None), ("Three", "List Number")):
    guide.add_paragraph(text, style=style)
guide.save("guide.docx")
seen(
    "mammoth",
    mammoth.convert_to_html("guide.docx").value,
    "<ol><li>One</li><li>Two</li></ol><p>A remark</p><ol><li>Three</li></ol>",
)
seen("markitdown", MarkItDown().convert("guide.docx").text_content.splitlines()[-1], "1. Three")
seen("pandoc", pypandoc.convert_file("guide.docx", "plain").splitlines()[-1], "3.  Three")
PYTHON
