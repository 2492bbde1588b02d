#!/usr/bin/env bash
# A transcript that is read and written again does not know any more who spoke
# Guess:   an event has a field for its speaker, so WebVTT's voices go there, and come back when it is saved.
# Seen:    pysubs2 1.8.1 takes the voice of a WebVTT cue off and puts it nowhere: the name of each event is empty, and
#          what it saves as WebVTT, from WebVTT, is two people's talk without a name. No option keeps them but one that
#          leaves all tags in the words. From SubStation files the same field is filled.
# Follows: voices of transcripts are read by our own few lines.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages pysubs2==1.8.1

python - <<'PYTHON'
import pysubs2

from _seen import seen

interview = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ada>Tell me about the budget.

00:00:05.000 --> 00:00:09.000
<v Bo>I cut it by a fifth.
"""
read = pysubs2.SSAFile.from_string(interview)
said = ["Tell me about the budget.", "I cut it by a fifth."]
seen("names and words", [(event.name, event.text) for event in read], [("", words) for words in said])
seen("voices when saved", read.to_string("vtt").count("<v"), 0)
kept = pysubs2.SSAFile.from_string(interview, keep_unknown_html_tags=True)
seen("with the option", [(event.name, event.text) for event in kept][0], ("", f"<v Ada>{said[0]}"))
columns = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
line = "0,0:00:01.00,0:00:04.00,Default,Ada,0,0,0,,Tell me about the budget."
script = f"[Script Info]\n\n[Events]\nFormat: {columns}\nDialogue: {line}"
seen("from SubStation", pysubs2.SSAFile.from_string(script, format_="ass")[0].name, "Ada")
PYTHON
