"""What fills a place and says nothing: probes that suit any answer, measures and marks that repeat a name."""

import re
from collections.abc import Iterator

from blueprint.checking.anchors import LEVELS, telling
from blueprint.document import SIGNALS, Problem

ANY_ANSWER = """
tell me us more about that this it please can could would you anything else what why how so and then go on elaborate
expand explain give an a example examples for do did does mean further bit little detail details your answer is was
there to add like something say continue interesting really okay ok feel think be in of the my question questions
describe talk walk through i see which when who have has any other things thing let know get specific concrete were
clarify comment comments thoughts opinion view all at with on experience yourself
"""
"""Words of which questions are made that could follow any answer to any exercise."""
LONGEST = 10
"""Words above which even such words ask for something."""

COUNTING = "number share count rate percentage percent total amount average mean median sum ratio degree"
"""Words that say that something is counted, and not what."""

BEYOND_ITS_NAME = 2
"""Telling words that a mark needs besides those of the name that it stands under."""

PERIOD = re.compile(
    r"\b(?:dai|week|month|quarter|year|annual|sprint|day|releas|half|twice|once|cycle|rolling|continu|incident|change"
    r"|launch|experiment|project|after|each|every|per)"
)

PROTECTED = re.compile(
    r"\b(?:pregnan\w+|maternity|marri(?:ed|age)|unmarried|husband|wife|spouse|has (?:small |young )?(?:children|kids)"
    r"|(?:have|having|want|plan(?:ning)?) (?:to have )?(?:small |young |any )?(?:children|kids|a family)"
    r"|foreign accent|(?:strong|heavy|thick) accent|native (?:\w+ )?speaker|mother tongue|religio\w+|nationality"
    r"|skin colou?r|ethnic\w*|sexual orientation|disabilit\w+|handicap\w*|chronic illness|sick days?"
    r"|(?:too|looks|seems) (?:old|young)|(?:over|under|above|below) (?:forty|fifty|sixty|[3-6]\d) years(?: old| of age)"
    r"|years? old|digital native|cultur(?:e|al) fit|current salary|(?:earn|paid|salary) (?:now|today|at present|before)"
    r"|previous salary|salary history|last salary|date of birth|born in|trade union|union member)\b"
)
"""What laws protect, or forbid to ask about: nobody is hired or turned down for it."""


def hollow(document: dict) -> Iterator[Problem]:
    """Probes, measures and marks without content; signals and questions that rest on what laws protect."""
    for exercise in document["hiring"]["exercises"]:
        for number, probe in enumerate(exercise["probes"]):
            if suits_any_answer(probe):
                place = f"hiring.exercises.{exercise['id']}.probes.{number}"
                yield Problem(place, f"“{probe[:60]}” could follow any answer: it probes nothing of this exercise.")
    yield from _names_repeated(document)
    yield from _graded_alone(document)
    for row in document["kpis"]:
        if row["frequency"] and not PERIOD.search(row["frequency"].casefold()):
            yield Problem(f"kpis.{row['id']}.frequency", "It does not say how often it is read.")
    yield from _protected(document)


def suits_any_answer(probe: str) -> bool:
    """Whether a follow-up question has no word of what it follows up: “Tell me more.”"""
    words = re.findall(r"[\w’']+", probe.casefold().replace("’", "'"))
    return len(words) <= LONGEST and set(words) <= set(ANY_ANSWER.split())


def _names_repeated(document: dict) -> Iterator[Problem]:
    rows = [(f"kpis.{row['id']}.measures", row["name"], row["measures"]) for row in document["kpis"]]
    for row in document["soft_skills"]:
        rows += [(f"soft_skills.{row['id']}.{key}", row["name"], row[key]) for key in ("shows_up", "strong")]
    for tier in document["skills"]:
        rows += [(f"skills.{row['id']}.description", row["name"], row["description"]) for row in tier["items"]]
    for group in document["responsibilities"]:
        rows += [(f"responsibilities.{row['id']}", row["title"], row["text"]) for row in group["items"]]
    for path, name, text in rows:
        if text and not telling(text) - telling(f"{name} {COUNTING}"):
            yield Problem(path, f"It says nothing that “{name}” does not say.")


def _graded_alone(document: dict) -> Iterator[Problem]:
    """Anchors that are the dimension's name with a grade."""
    hiring = document["hiring"]
    names = {dimension["id"]: dimension["name"] for dimension in hiring["dimensions"]}
    sets = [(f"hiring.dimensions.{row['id']}.anchors", row["id"], row["anchors"]) for row in hiring["dimensions"]]
    for exercise in hiring["exercises"]:
        place = f"hiring.exercises.{exercise['id']}.anchors"
        sets += [(f"{place}.{key}", key, by_level) for key, by_level in exercise["anchors"].items()]
    for place, key, by_level in sets:
        for level in LEVELS:
            text = by_level.get(level, "")
            if text and len(telling(text) - telling(names.get(key, ""))) < BEYOND_ITS_NAME:
                yield Problem(f"{place}.{level}", f"It grades “{names.get(key, key)}” and tells nothing that is seen.")


def _protected(document: dict) -> Iterator[Problem]:
    hiring = document["hiring"]
    texts = [(f"hiring.{name}.{row['id']}", row["text"]) for name in SIGNALS for row in hiring[name]]
    for exercise in hiring["exercises"]:
        place = f"hiring.exercises.{exercise['id']}"
        texts += [(f"{place}.probes.{number}", probe) for number, probe in enumerate(exercise["probes"])]
        texts += [(f"{place}.requirements.{number}", line) for number, line in enumerate(exercise["requirements"])]
    for path, text in texts:
        if touched := PROTECTED.search(text.casefold()):
            yield Problem(path, f"“{touched[0]}”: laws protect this, so nobody is asked about it or judged by it.")
