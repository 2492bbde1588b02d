#!/usr/bin/env bash
# A CV that began on 31 February is valid, and so is an empty one; one that goes on is not
# Guess:   the schema requires a name, refuses dates that do not exist, and has a way to say "until today".
# Seen:    @jsonresume/schema 1.3.1 requires nothing, and knows dates by their digits: 2014-02-31 and 2014-13 pass.
#          An end that is null or "" is refused; the end must be left out. Misspelt keys, and work[].company of
#          older files, pass unseen. Its schema of a job has remote as Full, Hybrid or None, and the salary as text.
#          (Needs npm.)
# Follows: "valid JSON Resume" says little: read dates oneself, and say which keys were not understood.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages jsonschema==4.26.0
npm pack --silent @jsonresume/schema@1.3.1 >npm.log 2>&1 || { cat npm.log >&2; exit 3; }
tar -xzf jsonresume-schema-1.3.1.tgz

python - <<'PYTHON'
import json
from pathlib import Path

from _seen import seen
from jsonschema import Draft7Validator

CV, JOB = (
    Draft7Validator(json.loads(Path("package", name).read_text())) for name in ("schema.json", "job-schema.json")
)


def work(**entry):
    return CV.is_valid({"work": [entry]})


seen("nothing at all", CV.is_valid({}), True)
seen("31 February", work(startDate="2014-02-31"), True)
seen("month 13", work(startDate="2014-13"), True)
seen("June as 2014-6", work(startDate="2014-6"), False)
seen("an end that is null", work(endDate=None), False)
seen("an empty end", work(endDate=""), False)
seen("company, as it was called", work(company="Example"), True)
seen("remote: full", JOB.is_valid({"remote": "full"}), False)
seen("a salary of 50000", JOB.is_valid({"salary": 50000}), False)
PYTHON
