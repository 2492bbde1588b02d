#!/usr/bin/env bash
# Only English texts need the net to be scored
# Guess:   a reading ease is arithmetic on the text; German and English differ in their numbers.
# Seen:    textstat 0.7.13 scores German at once. For English it looks for a pronouncing dictionary that is in no
#          package and has NLTK download it; without a net the answer is a LookupError.
# Follows: what scores English must ship its rules, or a test and a worker behind a firewall fail on the first text.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages textstat==0.7.13 nltk==3.10.4

python - <<'PYTHON'
import os
import socket

from _seen import seen

os.environ["NLTK_DATA"] = os.environ["HOME"] = os.getcwd()


def no_net(*_, **__):
    raise OSError("no net")


socket.socket.connect = socket.create_connection = socket.getaddrinfo = no_net
import textstat

textstat.set_lang("de")
seen("German", round(textstat.flesch_reading_ease("Wir planen die Arbeit."), 1), 88.2)
textstat.set_lang("en_US")
try:
    score = textstat.flesch_reading_ease("We plan the work.")
except LookupError as error:
    score = type(error).__name__
seen("English", score, "LookupError")
PYTHON
