#!/usr/bin/env bash
# R&D becomes R&D;
# Guess:   an ampersand that begins no entity stays an ampersand.
# Seen:    html2text 2025.4.15 adds the semicolon that it misses: "R&D; at H&M; and AT&T;". Written as &amp; they
#          stay whole.
# Follows: text pasted into adverts is full of such names; read a page with a parser that knows the entities.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages html2text==2025.4.15

python - <<'PYTHON'
import html2text
from _seen import seen

seen("bare", html2text.html2text("<p>R&D at H&M and AT&T</p>").strip(), "R&D; at H&M; and AT&T;")
seen("written out", html2text.html2text("<p>R&amp;D at H&amp;M</p>").strip(), "R&D at H&M")
PYTHON
