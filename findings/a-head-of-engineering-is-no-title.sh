#!/usr/bin/env bash
# A posting for a Head of Engineering names no job
# Guess:   a finder of job titles with 77,000 of them knows "Head of Engineering", and gives nothing for a text without.
# Seen:    find-job-titles 0.7.0 knows Engineering Manager and Chief Technology Officer; for "We look for a Head of
#          Engineering" and for a text without any title its iterator ends in a RuntimeError (Python from 3.7 on) and
#          not in an empty list. Of "Senior Site Reliability Engineer" the level is left out.
# Follows: the title of a role is what its author called it; lists of titles only suggest.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages find-job-titles==0.7.0 setuptools==79.0.1 acora==2.5 pyahocorasick==2.3.1

python - <<'PYTHON'
from find_job_titles import Finder
from _seen import seen

finder = Finder()


def titles(text: str):
    try:
        return [title.match for title in finder.finditer(text)]
    except RuntimeError as error:
        return str(error)


for text, stated in {
    "We look for an Engineering Manager.": ["Engineering Manager"],
    "You report to the Chief Technology Officer.": ["Chief Technology Officer"],
    "We look for a Head of Engineering.": "generator raised StopIteration",
    "We run ferries between islands.": "generator raised StopIteration",
    "Senior Site Reliability Engineer": ["Site Reliability Engineer"],
}.items():
    seen(text, titles(text), stated)
PYTHON
