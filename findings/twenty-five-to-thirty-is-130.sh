#!/usr/bin/env bash
# Twenty-five to thirty minutes are 130
# Guess:   a reader of numbers in words takes the first of several, or refuses the text.
# Seen:    word2number 1.1 makes one number of all words that are numbers, wherever they stand: "twenty-five to thirty"
#          is 130 and "thirty five engineers in four teams" 154. "one and a half" is 1. number-parser 0.3.2 reads both
#          ranges right, and makes "the second interview" "the 2 interview".
# Follows: a number of an article is read where it stands, with what it counts; two of them are a range or a question.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages word2number==1.1 number-parser==0.3.2 attrs==25.4.0

python - <<'PYTHON'
from number_parser import parse
from word2number.w2n import word_to_num
from _seen import seen

for words, number in {
    "twenty-five minutes": 25,
    "twenty-five to thirty minutes": 130,
    "thirty five engineers in four teams": 154,
    "one and a half": 1,
}.items():
    seen(words, word_to_num(words), number)
for words, text in {
    "twenty-five to thirty minutes": "25 to 30 minutes",
    "the second interview": "the 2 interview",
}.items():
    seen(words, parse(words), text)
PYTHON
