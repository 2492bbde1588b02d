#!/usr/bin/env bash
# A product manager is half a supervisor of production workers
# Guess:   a coder of job titles, trained on job advertisements, knows the common roles of a software company or says
#          that it does not: "Software Engineer" is first of all a software developer.
# Seen:    sockit 0.3.1: "Product Manager" is Marketing Manager or Supervisor of Production and Operating Workers, at
#          one half each; "Software Engineer" is a quality assurance analyst before it is a developer, and so is
#          "Principal Engineer", with an administrator of a school for "Principal"; "Head of Engineering" is nothing,
#          "Site Reliability Engineer" with certainty any other engineer.
# Follows: an occupation is never guessed from a title; who wants one on a posting names it.
source "$(dirname "${BASH_SOURCE[0]}")/_start.sh"
packages sockit==0.3.1 setuptools==80.9.0

python - <<'PYTHON'
from _seen import seen
from sockit import title


def occupations(words):
    found = title.sort(title.search(title.clean(words)))
    return [(each["title"], round(each["prob"], 2)) for each in found[:2]]


halves = [("Marketing Manager", 0.5), ("Supervisor of Production and Operating Workers", 0.5)]
seen("Product Manager", sorted(occupations("Product Manager")), halves)
seen("Software Engineer", occupations("Software Engineer")[0][0], "Software Quality Assurance Analyst")
seen("Principal Engineer", occupations("Principal Engineer")[0][0], "Software Quality Assurance Analyst")
seen("Principal", occupations("Principal")[0], ("K-12 Education Administrator", 0.8))
seen("Head of Engineering", occupations("Head of Engineering"), [])
seen("Site Reliability Engineer", occupations("Site Reliability Engineer"), [("Engineer", 1.0)])
PYTHON
