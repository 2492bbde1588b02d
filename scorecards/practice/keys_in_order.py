"""Whether the agreed keys of practice answers fit the anchors as they stand, or would fit them better in another order.

Nobody can tell by an anchor alone that levels 3 and 4 have changed places. The reasons of the keys can: each says with
the words of an anchor why an answer is at that level, and what it would take for the next.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from blueprint.checking.anchors import LEVELS, telling
from blueprint.document import Problem
from scorecards.practice.answers_file import WrittenAnswer

BETTER = 0.75
"""How much better the reasons must fit the changed order, as a sum over their clauses, to be worth a second look."""

OTHER_LEVEL = re.compile(
    r"\b(?:for|not|level|be|been|beside|than|reach|towards|close to|near|makes? it|and) ([1-4])\b(?! (?:of|per)\b)"
    r"|\b([1-4]) (?:would|asks|needs|wants)\b",
    re.IGNORECASE,
)
"""A level that a clause names: “for 4 she would …” speaks of the anchor for 4, whatever the key is."""


def keys_in_order(document: dict, answers: Sequence[WrittenAnswer]) -> Iterator[Problem]:
    """The anchors of exercises two levels of which seem to have changed places, by the reasons of the keys."""
    rarity = _rarity(document)
    for exercise in document["hiring"]["exercises"]:
        clauses = defaultdict(list)
        for answer in answers:
            if answer.exercise == exercise["id"]:
                for name, key in answer.keys.items():
                    clauses[name] += _clauses(key.value, key.reason)
        for name, by_level in exercise["anchors"].items():
            if pair := changed_places(by_level, clauses[name], rarity):
                place = f"hiring.exercises.{exercise['id']}.anchors.{name}"
                one, other = pair
                yield Problem(place, f"By the keys of its practice answers, levels {one} and {other} changed places.")


def changed_places(by_level: dict, clauses: Sequence, rarity: Callable[[str], float]) -> tuple[str, str] | None:
    """The two levels that fit the clauses better the other way round; None where they stand as they should."""
    fits = {(level, at): 0.0 for level in LEVELS for at in LEVELS}
    for level, words in clauses:
        for at in LEVELS:
            fits[level, at] += _likeness(words, telling(by_level.get(at, "")), rarity)
    gains = {
        (one, other): fits[one, other] + fits[other, one] - fits[one, one] - fits[other, other]
        for one, other in combinations(LEVELS, 2)
    }
    best = max(gains, key=gains.get)
    return best if gains[best] > BETTER else None


def _clauses(value: int | None, reason: str) -> list[tuple[str, set[str]]]:
    told = []
    for clause in re.split(r"(?<=[.;:])\s+", reason):
        named = [level for pair in OTHER_LEVEL.findall(clause) for level in pair if level]
        if named or value:
            told.append((named[-1] if named else str(value), telling(clause)))
    return told


def _rarity(document: dict) -> Callable[[str], float]:
    """How much a word tells: the fewer anchors of the document have it, the more."""
    sets = [by_level for one in document["hiring"]["exercises"] for by_level in one["anchors"].values()]
    every = [text for by_level in sets for text in by_level.values()]
    times = Counter(word for text in every for word in telling(text))
    return lambda word: math.log((len(every) + 1) / (times[word] + 0.5))


def _likeness(words: set[str], anchor: set[str], rarity) -> float:
    return sum(map(rarity, words & anchor)) / math.sqrt(sum(map(rarity, anchor)) or 1) / 3
