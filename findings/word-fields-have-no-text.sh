#!/usr/bin/env bash
# What is typed into a form's fields is not in the paragraph
# Guess:   paragraph.text is the text of a paragraph, and paragraphs are all paragraphs of the body.
# Seen:    python-docx 1.2.0 leaves out content controls (in a line and around a paragraph), simple fields and ticks
#          from a symbol font: "Level: " where Word shows "Level: Senior". mammoth 1.13.0 reads controls and ticks,
#          no field.
# Follows: scorecards and CVs made from a company's form are just that; read every w:t below the body.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages python-docx==1.2.0 mammoth==1.13.0

python - <<'PYTHON'
import docx
import mammoth
from _seen import seen
from docx.oxml import parse_xml

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def control(inner):
    return parse_xml(f"<w:sdt {W}><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>")


form = docx.Document()
form.add_paragraph("Level: ")._p.append(control("<w:r><w:t>Senior</w:t></w:r>"))
form.element.body.insert(1, control("<w:p><w:r><w:t>Years: 12</w:t></w:r></w:p>"))
form.add_paragraph("Date: ")._p.append(
    parse_xml(f'<w:fldSimple {W} w:instr="DATE"><w:r><w:t>1 March</w:t></w:r></w:fldSimple>')
)
form.add_paragraph("Hire: ").add_run()._r.append(parse_xml(f'<w:sym {W} w:font="Wingdings" w:char="F0FC"/>'))
form.save("form.docx")

seen(
    "python-docx",
    [paragraph.text for paragraph in docx.Document("form.docx").paragraphs],
    ["Level: ", "Date: ", "Hire: "],
)
text = mammoth.extract_raw_text("form.docx").value
seen("mammoth", [line for line in text.split("\n\n") if line], ["Level: Senior", "Years: 12", "Date: ", "Hire: ✓"])
PYTHON
