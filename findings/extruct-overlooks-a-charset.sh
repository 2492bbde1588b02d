#!/usr/bin/env bash
# A job posting is overlooked because its script says in which characters it is
# Guess:   type="application/ld+json; charset=utf-8" is JSON-LD, in any case; what stands in a template is not shown
#          to anybody.
# Seen:    extruct 0.18.0 compares the attribute letter by letter: with a charset, or in capitals, there is no
#          posting on the page; a draft in <template> is one.
# Follows: publish the type bare, as we do, and read others' pages by the type's first part.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages extruct==0.18.0 lxml==6.1.3

python - <<'PYTHON'
from _seen import seen
from extruct import extract


def titles(script, around="{}"):
    page = around.format(f'<script type="{script}">{{"@type": "JobPosting", "title": "Lead"}}</script>')
    return [posting["title"] for posting in extract(page, syntaxes=["json-ld"])["json-ld"]]


seen("bare", titles("application/ld+json"), ["Lead"])
seen("with a charset", titles("application/ld+json; charset=utf-8"), [])
seen("in capitals", titles("application/LD+JSON"), [])
seen("in a template", titles("application/ld+json", "<template>{}</template>"), ["Lead"])
PYTHON
