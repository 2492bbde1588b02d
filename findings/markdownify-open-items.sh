#!/usr/bin/env bash
# A list without </li>, as HTML allows it, loses its numbers and its lines
# Guess:   <ol><li>Plan<li>Build</ol> is a list of two, since </li> may be left out.
# Seen:    markdownify 1.2.3 reads with Python's own parser, to which the second item lies inside the first: "1.
#          Plan- Build". With lxml as its parser it is right.
# Follows: choose the parser by name wherever BeautifulSoup stands behind a library.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages markdownify==1.2.3 beautifulsoup4==4.15.0 lxml==6.1.3

python - <<'PYTHON'
from _seen import seen
from markdownify import markdownify

page = "<ol><li>Plan<li>Build</ol>"
seen("as it comes", markdownify(page).strip(), "1. Plan- Build")
seen("with lxml", markdownify(page, bs4_options="lxml").strip(), "1. Plan\n2. Build")
PYTHON
