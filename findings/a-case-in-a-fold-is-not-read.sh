#!/usr/bin/env bash
# What stands in a fold is not on the page
# Guess:   the plain text of a page holds its interview case, whether it stands open or in <details>.
# Seen:    readabilipy 0.3.0, whose plain text is of "every" paragraph, leaves <details> out whole: the heading above
#          it stays, its summary, its task and its questions are gone, and nothing is said. Lists become one text with
#          stars and commas between.
# Follows: count what was read against the words of the page itself before a reader of articles is trusted.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages readabilipy==0.3.0 beautifulsoup4==4.15.0 html5lib==1.1 lxml==6.1.3 regex==2026.11.19

python - <<'PYTHON'
from readabilipy import simple_json_from_html_string
from _seen import seen

SKILLS = "<h2>Skills</h2><ul><li>Planning</li><li>Hiring</li></ul>"
PAGE = f"<html><body><article>{SKILLS}<h2>Case</h2>{{case}}</article></body></html>"
CASE = "<p>A release is four weeks late.</p><p>What do you do first?</p>"
FOLDED = f"<details><summary>The late release</summary>{CASE}</details>"


def lines(case: str) -> list[str]:
    page = simple_json_from_html_string(PAGE.format(case=case), use_readability=False)
    return [line["text"] for line in page["plain_text"]]


HEAD = ["Skills", "* Planning, * Hiring,", "Case"]
seen("open", lines(CASE), [*HEAD, "A release is four weeks late.", "What do you do first?"])
seen("in a fold", lines(FOLDED), HEAD)
PYTHON
