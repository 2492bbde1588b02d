"""Whether somebody can be interviewed by it: exercises that can be run, and dimensions that each show twice."""

import re
from collections import Counter
from collections.abc import Iterator

from blueprint.document import Problem

LEVELS = ("1", "2", "3", "4")
FEWEST_DIMENSIONS = 8
FEWEST = {"case": 4, "conversation": 2}
TIMES_COVERED = 2
FEWEST_IN = {"requirements": 3, "materials": 3, "probes": 6, "dimensions": 3}
MOST_DIMENSIONS = 5
SHORTEST, LONGEST = 30, 90  # minutes
FEWEST_WORDS = {"scenario": 25, "task": 10}
FEWEST_WORDS_OF_MATERIALS = 60
FOR_QUESTIONS = 10  # minutes

PART = re.compile(r"\b(\d+)(?: minutes?)? (?:to|for|on|with)\b(?! \d)")
EACH = re.compile(r"\b(\d+)(?: to |–)(\d+) minutes each\b")
NUMBERS = {"two": 2, "three": 3, "four": 4}


def exercises(document: dict) -> Iterator[Problem]:
    """What the hiring section lacks, but for the words of its anchors."""
    hiring = document["hiring"]
    kinds = Counter(exercise["kind"] for exercise in hiring["exercises"])
    for kind, fewest in FEWEST.items():
        if kinds[kind] < fewest:
            yield Problem("hiring.exercises", f"{kinds[kind]} of at least {fewest} of the kind “{kind}”.")
    for exercise in hiring["exercises"]:
        yield from _exercise(exercise)
    yield from _dimensions(document)


def _exercise(exercise: dict) -> Iterator[Problem]:
    place = f"hiring.exercises.{exercise['id']}"
    for name, fewest in FEWEST_WORDS.items():
        if len(exercise[name].split()) < fewest:
            yield Problem(f"{place}.{name}", f"Fewer than {fewest} words: nobody could run it from what stands here.")
    for name, fewest in FEWEST_IN.items():
        if len(exercise[name]) < fewest:
            yield Problem(f"{place}.{name}", f"{len(exercise[name])} of at least {fewest}.")
    if sum(len(paper.split()) for paper in exercise["materials"]) < FEWEST_WORDS_OF_MATERIALS:
        few = f"Fewer than {FEWEST_WORDS_OF_MATERIALS} words in all: titles of papers in place of papers."
        yield Problem(f"{place}.materials", few)
    if len(exercise["dimensions"]) > MOST_DIMENSIONS:
        yield Problem(f"{place}.dimensions", f"More than {MOST_DIMENSIONS}: nobody can rate so many in one interview.")
    for name in exercise["dimensions"]:
        if missing := _missing(exercise["anchors"].get(name, {})):
            yield Problem(f"{place}.anchors.{name}", f"There is no anchor for level {missing}.")
    for name in exercise["anchors"].keys() - set(exercise["dimensions"]):
        yield Problem(f"{place}.anchors.{name}", "The exercise does not cover this dimension.")
    if sentence := minutes_wrong(exercise):
        yield Problem(f"{place}.format", sentence)


def _missing(anchors: dict) -> str:
    return ", ".join(level for level in LEVELS if not anchors.get(level, "").strip())


def minutes_wrong(exercise: dict) -> str | None:
    """What is wrong with an exercise's minutes, in a sentence; None where the parts of its format add up.

    Parts read “15 minutes to read, 30 to present, the rest for questions” or “two or three …, 15 to 20 minutes each”.
    """
    low, high = exercise["min_minutes"], exercise["max_minutes"]
    if low is None or high is None:
        return "It does not say how many minutes it takes."
    if not SHORTEST <= low <= high <= LONGEST:
        return f"An interview takes {SHORTEST} to {LONGEST} minutes."
    parts = re.split(r"(?<=[.!?])\s", exercise["format"])
    if alike := next((part for part in parts if EACH.search(part)), None):
        times = max([count for word, count in NUMBERS.items() if word in alike.casefold().split()] or [1])
        shortest, longest = (times * int(minutes) for minutes in EACH.search(alike).groups())
        return None if low <= longest <= high else f"{times} of them make {shortest} to {longest} minutes."
    return _sum_wrong(exercise["format"], low, high)


def _sum_wrong(words: str, low: int, high: int) -> str | None:
    sentence = next((part for part in re.split(r"(?<=[.!?])\s", words) if len(PART.findall(part)) > 1), "")
    total = sum(map(int, PART.findall(sentence)))
    if not total:
        return "It does not say how the minutes are spent."
    if "the rest" in sentence:
        return None if total + FOR_QUESTIONS <= low else f"{total} minutes leave less than {FOR_QUESTIONS} of {low}."
    return None if low <= total <= high else f"The parts make {total} minutes, not {low} to {high}."


def _dimensions(document: dict) -> Iterator[Problem]:
    hiring = document["hiring"]
    if len(hiring["dimensions"]) < FEWEST_DIMENSIONS:
        yield Problem("hiring.dimensions", f"{len(hiring['dimensions'])} of at least {FEWEST_DIMENSIONS}.")
    covered = Counter(name for exercise in hiring["exercises"] for name in exercise["dimensions"])
    known = {row["id"] for row in _measurable(document)}
    for dimension in hiring["dimensions"]:
        place = f"hiring.dimensions.{dimension['id']}"
        if missing := _missing(dimension["anchors"]):
            yield Problem(f"{place}.anchors", f"There is no anchor for level {missing}.")
        if covered[dimension["id"]] < TIMES_COVERED:
            yield Problem(place, f"Covered by {covered[dimension['id']]} of at least {TIMES_COVERED} exercises.")
        for name in dimension["measures"]:
            if name not in known:
                yield Problem(f"{place}.measures", f"“{name}” is no skill and nothing that is assessed here.")
    measured = {name for dimension in hiring["dimensions"] for name in dimension["measures"]}
    critical = (row for tier in document["skills"] for row in tier["items"] if row["importance"] == "critical")
    for place, row in [*(("hiring.assess", row) for row in hiring["assess"]), *(("skills", row) for row in critical)]:
        if row["id"] not in measured:
            yield Problem(f"{place}.{row['id']}", "No dimension measures it.")
    for name in covered.keys() - {dimension["id"] for dimension in hiring["dimensions"]}:
        yield Problem("hiring.exercises", f"“{name}” is covered and is no dimension.")


def _measurable(document: dict) -> Iterator[dict]:
    yield from document["hiring"]["assess"]
    yield from document["soft_skills"]
    for tier in document["skills"]:
        yield from tier["items"]
