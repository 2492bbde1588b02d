"""Marks that begin a line of a list, as people and programs write them."""

import re

DASHES = "-–—"
_DOTS = "•‣▪◦·*●○■□▫◾◽⬤⁃∙"
_SIGNS = "→➔➜➤►▶▸▹»›❖✦★☆✓✔✅☑☐➢⮞🔹🔸👉➡🟢⭐📌"
_WARNINGS = "❌✗✘✖🚩⚠⛔🔴"
BULLET = re.compile(rf"[{DASHES}{_DOTS}{_SIGNS}]\ufe0f?\s+|(?=[{_WARNINGS}]\ufe0f?\s)")
"""A dash, a dot or a sign that stands for one, behind which the line begins; what warns stays in its line."""

SIGN = re.compile(rf"[{_DOTS}{_SIGNS}]\ufe0f?\s+(?=\S)")
"""A mark that is typed inside an item which has its own."""

COUNTED = re.compile(r"(?:\(?[a-z]\)|[a-z]\.|\d{1,2}(?:[.)]|\.\d{1,2}\.?))\s+")
"""Letters and numbers of a second level, which only count what a label follows."""

MARK_ALONE = re.compile(rf"\s*(?:[{DASHES}{_DOTS}{_SIGNS}]\ufe0f?|\d{{1,3}}[.)])\s*")
"""A mark whose line a source wraps behind it."""

STARTS_A_LINE = re.compile(
    rf"{BULLET.pattern}|\d{{1,3}}[.)]\s|{COUNTED.pattern}|"
    r"[^\W\d_a-z][\w'’/&-]*(?: [\w'’/&-]+){0,4}\s?[:：](?:\s|$)"
)
"""What begins a line of its own where the source merely wraps: a mark of a list, or a label."""
