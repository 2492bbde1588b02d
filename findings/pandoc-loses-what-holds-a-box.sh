#!/usr/bin/env bash
# The words of a paragraph vanish where a text box is anchored in it
# Guess:   a text box is read as well, or left out; its paragraph stays.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17) keeps the box and loses the words beside its anchor, without a warning.
#          mammoth 1.13.0 has both.
# Follows: CVs put contact data into boxes; count words when converting.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages python-docx==1.2.0 pypandoc-binary==1.17 mammoth==1.13.0

python - <<'PYTHON'
import docx
import mammoth
import pypandoc
from _seen import seen
from docx.oxml import parse_xml

SPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
BOX = "<w:txbxContent><w:p><w:r><w:t>kim@example.org</w:t></w:r></w:p></w:txbxContent>"
SHAPE = f"""<w:drawing><wp:inline><a:graphic>
    <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
    <wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"""
FALLBACK = f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>"
document = docx.Document()
document.add_paragraph("Kim Lee").add_run()._r.append(
    parse_xml(f"""<mc:AlternateContent {SPACES}><mc:Choice Requires="wps">{SHAPE}</mc:Choice>
    <mc:Fallback>{FALLBACK}</mc:Fallback></mc:AlternateContent>""")
)
document.save("cv.docx")
seen("pandoc's version", str(pypandoc.get_pandoc_version()), "3.9")
seen("pandoc", pypandoc.convert_file("cv.docx", "plain").split(), ["kim@example.org"])
seen("mammoth", mammoth.extract_raw_text("cv.docx").value.split(), ["Kim", "Lee", "kim@example.org"])
PYTHON
