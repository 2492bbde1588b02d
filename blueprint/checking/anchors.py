"""Whether anchors differ from level to level in what an interviewer sees or hears, and not in how much of it."""

import re
from collections.abc import Iterator
from itertools import combinations

from blueprint.document import Problem

LEVELS = ("1", "2", "3", "4")
FEWEST_WORDS = 7
ALIKE = 0.5
"""The share of telling words that two levels of one dimension may have in common, below which they differ."""
AS_IN_GENERAL = 0.7
"""The same for an anchor of an exercise beside the dimension's own: an exercise's anchor speaks of the exercise."""

DEGREES = """
very quite rather somewhat fairly highly more most less least much many few some little often sometimes always
never rarely usually mostly partly fully completely largely well better best good great excellent outstanding
exceptional strong solid adequate sufficient basic limited poor weak deep thorough broad effective clear superb
convincing acceptable satisfactory unsatisfactory insufficient moderate sound average impressive remarkable decent
reasonable mediocre superior inferior advanced competent incompetent proficient confident struggle cope passable ease
fluent expert expertise standard skilful skillful masterful exemplary flawless shaky patchy mature seasoned nuanced
comprehensive rigorous robust high higher highest low lower lowest elegant elegance confidence commendable admirable
respectable tolerable hesitant perfect imperfect ordinary fair lacking minor major sophisticated developed capable
uncertain comfortable uncomfortable assured quality-conscious below above bar expectation expected
"""
"""Words that grade an observation without being one; words in -ly are taken for such too."""

ABSTRACT = """
handling approach treatment mastery command grasp understanding knowledge ability skill handles approaches treats
masters shows displays demonstrates exhibits has deals performance behaviour manner way level degree gap aspect matter
question issue topic subject area thing field work situation task candidate answer response sense
"""
"""Words that stand for any observation, and are none."""

FILLING = """
a an and are as at be but by can could do does each for from has have how if in into is it its no none nor not
of on one or so than that the their them then there they this those through to too up was what when where
which while who whom whose why will with without would yet
"""

NOT_SEEN = re.compile(
    r"\b(?:(?:has|shows|demonstrates|displays|possesses|brings) (?:\w+ )?(?:understanding|knowledge|ability|skills?"
    r"|experience|grasp|mindset|passion)|track record|(?:is|are) able to|consistently|over the years|in general, good"
    r"|(?:very|highly) (?:good|strong|skilled)|above average|below average|world-class|passionate|proven"
    r"|years of experience|over (?:\w+ ){0,2}years|(?:previous|former|earlier) (?:companies|employers|jobs|roles)"
    r"|emotional intelligence|charisma(?:tic)?|(?:natural|born|strong|great) (?:leader|communicator)"
    r"|is an? (?:\w+ ){0,2}(?:leader|communicator|team player|thinker|problem solver|personality|role model))\b"
)
"""What nobody can see or hear in one interview."""


def anchors(document: dict) -> Iterator[Problem]:
    """Anchors that grade in place of telling apart, or tell what an interview cannot show."""
    general = {}
    for dimension in document["hiring"]["dimensions"]:
        general[dimension["id"]] = dimension["anchors"]
        yield from _four(f"hiring.dimensions.{dimension['id']}.anchors", dimension["anchors"])
    for exercise in document["hiring"]["exercises"]:
        for name, by_level in exercise["anchors"].items():
            place = f"hiring.exercises.{exercise['id']}.anchors.{name}"
            yield from _four(place, by_level)
            for level in LEVELS:
                if likeness(by_level.get(level, ""), general.get(name, {}).get(level, "")) >= AS_IN_GENERAL:
                    yield Problem(f"{place}.{level}", "It says what the dimension says, and nothing of this exercise.")


def _four(place: str, by_level: dict) -> Iterator[Problem]:
    there = {level: by_level[level] for level in LEVELS if by_level.get(level, "").strip()}
    for level, text in there.items():
        if len(text.split()) < FEWEST_WORDS:
            yield Problem(f"{place}.{level}", "Too short to say what is seen or heard.")
        if unseen := NOT_SEEN.search(text.casefold()):
            yield Problem(f"{place}.{level}", f"“{unseen[0]}” cannot be seen or heard in an interview.")
    for one, other in combinations(there, 2):
        if likeness(there[one], there[other]) >= ALIKE:
            yield Problem(place, f"Levels {one} and {other} tell of the same, and differ in degree alone.")


def likeness(one: str, other: str) -> float:
    """The share of telling words that two anchors have in common, 0 to 1: words of degree and filling words aside."""
    first, second = telling(one), telling(other)
    if not (first and second):
        return float(bool(one.strip()) and one.casefold() == other.casefold())
    return 2 * len(first & second) / (len(first) + len(second))


def telling(text: str) -> set[str]:
    words = re.findall(r"\w+", text.casefold())
    left_aside = {*DEGREES.split(), *FILLING.split(), *ABSTRACT.split()}
    told = (word for word in words if not ({word, word.removesuffix("s")} & left_aside or word.endswith("ly")))
    return {word.removesuffix("s")[:7] for word in told}
