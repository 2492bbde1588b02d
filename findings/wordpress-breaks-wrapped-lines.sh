#!/usr/bin/env bash
# A bold label that was wrapped in the source is two lines once WordPress has shown it
# Guess:   a line end inside a tag is a blank, in HTML and in what WordPress makes of HTML; only text without tags
#          gets paragraphs and breaks, and what is inside <details> stays well formed.
# Seen:    @wordpress/autop 4.56.0, the filter of every classic post: each line end inside a block becomes <br />, in
#          list items, headings, cells and terms, and inside <strong> too: "Why it / matters:" is two lines.
#          A text behind a <summary> gets a <p> that nothing closes. Only <pre> is left alone. (Needs npm and node.)
# Follows: a published page has other lines than its source. A break inside a bold name is no end of the name.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages
npm install --silent --no-audit --no-fund @wordpress/autop@4.56.0 >npm.log 2>&1 || { cat npm.log >&2; exit 3; }
node -e '
const { autop } = require("@wordpress/autop");
const kinds = ["p", "li", "h3", "td", "dt", "strong", "pre"].map(name => [name, autop(`<${name}>a\nb</${name}>`)]);
kinds.push(["label", autop("<p><strong>Why it\nmatters:</strong> cost</p>")]);
kinds.push(["fold", autop("<details><summary>a</summary>c\nd</details>")]);
console.log(JSON.stringify(Object.fromEntries(kinds)));
' >shown.json

python - <<'PYTHON'
import json
from pathlib import Path

from _seen import seen

SHOWN = json.loads(Path("shown.json").read_text())

for name in ("p", "li", "h3", "td", "dt", "strong"):
    seen(f"a wrapped line in <{name}> is broken", "<br />" in SHOWN[name], True)
seen("one in <pre> is", "<br />" in SHOWN["pre"], False)
seen("a wrapped label", SHOWN["label"].strip(), "<p><strong>Why it<br />\nmatters:</strong> cost</p>")
seen("paragraphs opened and closed in a fold", (SHOWN["fold"].count("<p>"), SHOWN["fold"].count("</p>")), (1, 0))
PYTHON
