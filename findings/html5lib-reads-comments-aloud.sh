#!/usr/bin/env bash
# The words of a comment are text of the page
# Guess:   itertext() of the tree gives what a reader sees; comments are no text.
# Seen:    the tree that html5lib 1.1 makes by default (ElementTree) hands out comments too; with its lxml builder
#          xpath's string() does not, and lxml.html 6.1.3 does not.
# Follows: an author's remark beside the salary would be published; drop nodes whose tag is no string.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages html5lib==1.1 lxml==6.1.3

python - <<'PYTHON'
import html5lib
import lxml.html
from _seen import seen

page = "<div><p>Pay: 60,000<!-- up to 75,000 --></p></div>"
seen("html5lib", "".join(html5lib.parse(page).itertext()), "Pay: 60,000 up to 75,000 ")
tree = html5lib.parse(page, treebuilder="lxml", namespaceHTMLElements=False)
seen("html5lib on lxml", tree.xpath("string()"), "Pay: 60,000")
seen("lxml", lxml.html.fromstring(page).text_content(), "Pay: 60,000")
PYTHON
