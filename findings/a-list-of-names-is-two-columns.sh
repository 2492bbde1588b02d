#!/usr/bin/env bash
# A list of names is a table of given and family names
# Guess:   a detector that knows messy CSV finds that a file with one name in each line has one column, and that
#          "Candidate <mail>,Rating" is separated by commas.
# Seen:    clevercsv 0.8.5 separates the names at the space, with certainty and without a column for a third name; for
#          the file with addresses in angle brackets it finds no dialect at all, while the same file without them is
#          read by its comma.
# Follows: separators are tried against the columns that a file must have; a space is none, and one column is allowed.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages clevercsv==0.8.5

python - <<'PYTHON'
import clevercsv
from _seen import seen


def separator(text):
    dialect = clevercsv.Sniffer().sniff(text)
    return dialect and dialect.delimiter


seen("names", separator("Candidate\nAda Lang\nBen Kurz\n"), " ")
mails = "Candidate <mail>,Rating\nAda <ada@example.org>,4\nBen <ben@example.org>,3\n"
seen("addresses in brackets", separator(mails), None)
seen("addresses without", separator(mails.replace("<", "").replace(">", "")), ",")
PYTHON
