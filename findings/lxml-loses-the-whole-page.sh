#!/usr/bin/env bash
# A page nested deeper than 253 elements is empty, also what stands outside
# Guess:   beyond its limit a parser stops, or leaves out what is too deep.
# Seen:    lxml.html.fromstring of lxml 6.1.3 gives a tree without any text, the last paragraph outside included,
#          and no error. BeautifulSoup on the same lxml has every word, and so has selectolax 1.0.2.
# Follows: page builders nest hundreds of boxes; count the words before and after.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages lxml==6.1.3 beautifulsoup4==4.15.0 selectolax==1.0.2

python - <<'PYTHON'
import lxml.html
from _seen import seen
from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser


def page(depth):
    return "<div>" * depth + "<p>deep</p>" + "</div>" * depth + "<p>after</p>"


seen("100 deep", lxml.html.fromstring(page(100)).text_content(), "deepafter")
seen("300 deep", lxml.html.fromstring(page(300)).text_content(), "")
seen("BeautifulSoup", BeautifulSoup(page(300), "lxml").get_text(" "), "deep after")
seen("selectolax", LexborHTMLParser(page(300)).body.text(separator=" "), "deep after")
PYTHON
