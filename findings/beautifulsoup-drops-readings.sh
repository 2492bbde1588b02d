#!/usr/bin/env bash
# How a Japanese name is read is left out, and so is a template
# Guess:   get_text() gives all text of a page but scripts and styles.
# Seen:    BeautifulSoup 4.15.0 also leaves out <rt> and <rp> (a name's reading beside its characters) and
#          <template>. lxml 6.1.3 has both.
# Follows: take strings of every kind where people's names are read.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages beautifulsoup4==4.15.0 lxml==6.1.3

python - <<'PYTHON'
import lxml.html
from _seen import seen
from bs4 import BeautifulSoup

page = "<div><ruby>山田<rp>(</rp><rt>やまだ</rt><rp>)</rp></ruby> <template>more</template></div>"
seen("BeautifulSoup", BeautifulSoup(page, "html.parser").get_text().strip(), "山田")
seen("lxml", lxml.html.fromstring(page).text_content(), "山田(やまだ) more")
PYTHON
