#!/usr/bin/env bash
# <strong>Role:</strong>Lead, written as Markdown, shows its stars
# Guess:   "**Role:**Lead" is bold everywhere, as "**Role**Lead" is.
# Seen:    CommonMark lets no bold end behind a colon, bracket or quotation mark when a letter follows. markdownify
#          1.2.3 writes it so; markdown-it-py 4.3.0 and mistune 3.4.0 show the stars, Markdown 3.11.3 does not. In
#          Japanese, which has no spaces, it is the rule rather than the exception. The next letter as an entity
#          (&#76;ead) helps in all of them.
# Follows: whoever writes Markdown for others writes that letter as an entity.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages markdownify==1.2.3 markdown-it-py==4.3.0 mistune==3.4.0 Markdown==3.11.3

python - <<'PYTHON'
import markdown
import mistune
from _seen import seen
from markdown_it import MarkdownIt
from markdownify import markdownify

written = markdownify("<p><strong>Role:</strong>Lead</p>").strip()
seen("written", written, "**Role:**Lead")
readers = {"markdown-it-py": MarkdownIt().render, "mistune": mistune.html, "Markdown": markdown.markdown}
BOLD, STARS = "<p><strong>Role:</strong>Lead</p>", "<p>**Role:**Lead</p>"
for name, stated in (("markdown-it-py", STARS), ("mistune", STARS), ("Markdown", BOLD)):
    seen(name, readers[name](written).strip(), stated)
seen("Japanese", MarkdownIt().render("**役割（主任）**です").strip(), "<p>**役割（主任）**です</p>")
for name in ("markdown-it-py", "mistune"):
    seen(f"{name}, as an entity", readers[name]("**Role:**&#76;ead").strip(), BOLD)
PYTHON
