#!/usr/bin/env bash
# One word makes an advert "strongly" feminine, one against eight only "masculine"
# Guess:   "strongly" takes many words, each counted once.
# Seen:    genderdecoder3 0.5: "Kindergarten" (it begins with "kind") is enough for strongly feminine-coded; eight
#          masculine words against one feminine one are masculine-coded, without "strongly"; "interpersonal" is
#          counted twice, since it begins with two entries of the list.
# Follows: lists of beginnings need whole words as exceptions, and a verdict needs the length of the text beside it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages genderdecoder3==0.5

python - <<'PYTHON'
from _seen import seen
from genderdecoder3 import assess

seen("a kindergarten", assess("Kindergarten in the building")["result"], "strongly feminine-coded")
eight = "lead challenge compete decide analyse fight force independent"
seen("eight to one", assess(f"{eight} support")["result"], "masculine-coded")
seen("eight to none", assess(eight)["result"], "strongly masculine-coded")
seen("one word", assess("interpersonal")["feminine_coded_words"], ["interpersonal", "interpersonal"])
PYTHON
