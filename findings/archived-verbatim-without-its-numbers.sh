#!/usr/bin/env bash
# A posting that is archived word for word loses what stands after "less than"
# Guess:   an archive of postings, made to keep them verbatim, keeps "p95 < 200 ms", List<String> and an address in
#          angle brackets, which stand in the page as &lt; and &gt;.
# Seen:    ats-fetch 1.2.0 turns entities into characters first and takes tags away then: what stands between a
#          "less than" and the next "greater than" is a tag to it, the end of its own line included. The limit, the
#          type and the address are gone, and of "fewer than 5 < 10 people" the rest of the line.
# Follows: HTML is parsed once and its text taken from the tree; nothing that has been text is read as a tag again.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages ats-fetch==1.2.0

python - <<'PYTHON'
from ats_fetch import detag
from _seen import seen


def line(words: str) -> str:
    return detag(f"<ul><li>{words}</li></ul>")


seen("a limit", line("Answers in p95 &lt; 200 ms, and keeps availability &gt; 99 %"), "- Answers in p95 99 %")
seen("a type", line("Reads List&lt;String&gt; and explains it"), "- Reads List and explains it")
seen("an address", line("Questions: One &lt;jobs@example.org&gt;, any day"), "- Questions: One , any day")
seen("a comparison", line("Has led teams of 5 &lt; 10 people"), "- Has led teams of 5")
PYTHON
