#!/usr/bin/env bash
# King Lee is the king called Lee
# Guess:   a name of two words is a given name and a family name.
# Seen:    nameparser 2.6.0 takes King, Master, Pastor, Judge and Prince at the beginning for titles and Esq at the
#          end for a suffix, also where a word is lost then: Lee becomes the given name, and somebody has no family
#          name at all.
# Follows: keep names as they were typed; sort and greet by what people say of themselves.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages nameparser==2.6.0

python - <<'PYTHON'
from _seen import seen
from nameparser import HumanName


def parts(name):
    return {part: words for part, words in HumanName(name).as_dict().items() if words}


seen("King Lee", parts("King Lee"), {"title": "King", "first": "Lee"})
seen("Pastor Maldonado", parts("Pastor Maldonado"), {"title": "Pastor", "last": "Maldonado"})
seen("Kim Lee", parts("Kim Lee"), {"first": "Kim", "last": "Lee"})
seen("Amy Esq", parts("Amy Esq"), {"first": "Amy", "suffix": "Esq"})
PYTHON
