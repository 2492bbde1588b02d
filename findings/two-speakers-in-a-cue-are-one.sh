#!/usr/bin/env bash
# What two people say in one cue of a transcript is the first one's, and "<" stays "&lt;"
# Guess:   a caption's voice and text belong together; a text without its tags has its escapes undone as well.
# Seen:    webvtt-py 0.6.0 gives a cue in which two people speak, as WebVTT allows it, one text and one voice, the
#          first: Bo's words are Ada's. Its text has no tags any more, but "&lt;" and "&amp;" as in the file.
# Follows: a transcript is read from raw_text, voice by voice, and unescaped after that.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages webvtt-py==0.6.0

cat > interview.vtt <<'VTT'
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ada>Latency &lt; 200 ms &amp; no retries.</v>

00:00:04.000 --> 00:00:06.500
<v Ada>And then?</v>
<v Bo>Then the runbook.</v>
VTT

python - <<'PYTHON'
import webvtt

from _seen import seen

limit, talk = webvtt.read("interview.vtt")
seen("a limit", (limit.voice, limit.text), ("Ada", "Latency &lt; 200 ms &amp; no retries."))
seen("two voices", (talk.voice, talk.text), ("Ada", "And then?\nThen the runbook."))
seen("as it stands", talk.raw_text, "<v Ada>And then?</v>\n<v Bo>Then the runbook.</v>")
PYTHON
