#!/usr/bin/env bash
# <b>S</b>ituation, <b>T</b>ask: the words fall apart
# Guess:   bold letters inside a word stay inside it: **S**ituation.
# Seen:    html2text 2025.4.15 puts a space behind each: "**S** ituation, **T** ask". markdownify 1.2.3 does not.
# Follows: guides for interviews mark first letters (STAR); whoever searches them for words no longer has those
#          words.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages html2text==2025.4.15 markdownify==1.2.3

python - <<'PYTHON'
import html2text
from _seen import seen
from markdownify import markdownify

page = "<p><b>S</b>ituation, <b>T</b>ask</p>"
seen("html2text", html2text.html2text(page).strip(), "**S** ituation, **T** ask")
seen("markdownify", markdownify(page).strip(), "**S**ituation, **T**ask")
PYTHON
