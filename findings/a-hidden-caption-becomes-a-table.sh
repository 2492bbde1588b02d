#!/usr/bin/env bash
# A caption that only screen readers should hear becomes a table inside its table
# Guess:   a caption that is moved off the page (position: absolute, the usual way to hide it from eyes alone) stays
#          the table's caption in a tagged PDF.
# Seen:    WeasyPrint 70.0 tags a second table inside the first, in front of its rows, and no caption; PDF/UA allows
#          neither. Without the position there is one table with caption and rows. (It needs Pango of the system.)
# Follows: captions of tables on paper are seen, or left out.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages weasyprint==70.0 pypdf==7.1.0

python - <<'PYTHON'
import io
import logging

import pypdf
from _seen import seen

logging.disable(logging.CRITICAL)
from weasyprint import CSS, HTML

table = "<table><caption>Ratings</caption><tr><th scope=row>A</th><td>3</td></tr></table>"
page = HTML(string=f"<html lang=en><title>T</title><body><h1>H</h1>{table}</body></html>")


def parts(element):
    inside = element.get("/K", [])
    inside = inside if isinstance(inside, list) else [inside]
    objects = [part.get_object() for part in inside]
    return [part for part in objects if hasattr(part, "get") and "/S" in part]


def found(element, kind):
    for part in parts(element):
        if part["/S"] == kind:
            return part
        if below := found(part, kind):
            return below
    return None


def inside_of_table(*styles):
    file = page.write_pdf(pdf_variant="pdf/ua-1", stylesheets=[CSS(string=style) for style in styles])
    tree = pypdf.PdfReader(io.BytesIO(file)).trailer["/Root"]["/StructTreeRoot"]
    return [part["/S"] for part in parts(found(tree, "/Table"))]


seen("as it comes", inside_of_table(), ["/Caption", "/TBody"])
hidden = "caption { position: absolute; left: -99cm }"
seen("with a caption off the page", inside_of_table(hidden), ["/Table", "/TBody"])
PYTHON
