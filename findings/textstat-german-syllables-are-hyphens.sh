#!/usr/bin/env bash
# "Oma", "Idee" and "über" have one syllable, and a sentence of two words is none
# Guess:   German syllables are counted by vowels, and a full stop ends a sentence.
# Seen:    textstat 0.7.13 counts the places where a typesetter may hyphenate; one letter is never left alone on a
#          line, so its syllable is missing. Sentences of up to two words are not counted, so "Wir planen. Wir
#          bauen." is a single one.
# Follows: adverts are lists of short lines: count vowels and lines oneself, and compare no score with another
#          program's.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages textstat==0.7.13 nltk==3.10.4 pyphen==0.18.1

python - <<'PYTHON'
import textstat
from _seen import seen

textstat.set_lang("de")
seen(
    "syllables",
    {word: textstat.syllable_count(word) for word in ("Oma", "Idee", "aber", "über")},
    {"Oma": 1, "Idee": 1, "aber": 1, "über": 1},
)
seen("sentences", textstat.sentence_count("Wir planen. Wir bauen."), 1)
seen("with one more word each", textstat.sentence_count("Wir planen alles. Wir bauen alles."), 2)
seen("a list of three", textstat.sentence_count("Team leiten\nArbeit planen\nKunden sprechen"), 1)
PYTHON
