"""Whether the words can be read: short sentences, plain words, short lines where a candidate reads."""

import re
from collections.abc import Iterator

from blueprint.checking.repeats import sentences, texts_of
from blueprint.document import SINGLE_TEXTS, Problem
from blueprint.job_description.reading_ease import reading_ease

EASIEST = {"the whole": 40, "what an applicant reads": 40, "exercises": 50}
"""Flesch's score that each part reaches at least; from 60 plain English, below 30 hard even for graduates."""
LONGEST_SENTENCE = 45  # words
LONGEST_LINE = 30  # words
OPENING = (60, 110)  # words

IN_NOTES = "at_a_glance"
"""Where lists stand in place of sentences."""

HARDEST = -30
"""Flesch's score below which a single paragraph that applicants read is too hard, whatever the others are."""

LOOSE = re.compile(
    r"<[a-zA-Z/!]|&\w+;|\bX%|\bTBD\b|\bTODO\b|\bXXX\b|\?\?\?|[Ll]orem ipsum|\[[^\]\n]+\](?!\()|\n|  |^ | $"
)


def readability(document: dict) -> Iterator[Problem]:
    """What is hard to read, too long, or left over from writing."""
    for name, texts in _parts(document).items():
        ease = reading_ease(texts)
        if ease is not None and ease < EASIEST[name]:
            yield Problem("", f"Reading ease of {name} is {ease}, below {EASIEST[name]}.")
    for text in texts_of(document):
        if LOOSE.search(text.words):
            yield Problem(text.path, "Markup, a placeholder or a loose space.")
        for sentence in [] if text.path.startswith(IN_NOTES) else sentences(text.words):
            if len(sentence.split()) > LONGEST_SENTENCE:
                yield Problem(text.path, f"A sentence of more than {LONGEST_SENTENCE} words: {sentence[:60]}…")
    yield from _hard_lines(document)
    yield from _long_lines(document)


def _hard_lines(document: dict) -> Iterator[Problem]:
    duties = {row["id"]: row["text"] for group in document["responsibilities"] for row in group["items"]}
    lines = {"summary.text": document["summary"]["text"], "mission.core": document["mission"]["core"]} | duties
    for name, text in lines.items():
        ease = reading_ease([text])
        if ease is not None and ease < HARDEST:
            yield Problem(name, f"Its reading ease is {ease}, below {HARDEST}: {text[:50]}…")


def _parts(document: dict) -> dict[str, list[str]]:
    duties = [row["text"] for group in document["responsibilities"] for row in group["items"]]
    skills = [row["description"] for tier in document["skills"] for row in tier["items"]]
    exercises = [exercise[key] for exercise in document["hiring"]["exercises"] for key in ("scenario", "task")]
    return {
        "the whole": [text.words for text in texts_of(document)],
        "what an applicant reads": [document["summary"]["text"], document["mission"]["core"], *duties, *skills],
        "exercises": exercises,
    }


def _long_lines(document: dict) -> Iterator[Problem]:
    lines = {row["id"]: row["text"] for group in document["responsibilities"] for row in group["items"]}
    lines |= {row["id"]: row["description"] for tier in document["skills"] for row in tier["items"]}
    for name, text in lines.items():
        if len(text.split()) > LONGEST_LINE:
            yield Problem(name, f"More than {LONGEST_LINE} words in a line that applicants read.")
    changes = [change for axis in document["variants"] for variant in axis["items"] for change in variant["changes"]]
    openings = [document["summary"]["text"], *(c["text"] for c in changes if c["target"] == SINGLE_TEXTS[0])]
    for text in openings:
        if text and not OPENING[0] <= len(text.split()) <= OPENING[1]:
            yield Problem(SINGLE_TEXTS[0], f"An opening paragraph has {OPENING[0]} to {OPENING[1]} words: {text[:50]}…")
