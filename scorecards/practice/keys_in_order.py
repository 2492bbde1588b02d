"""Whether the agreed keys of practice answers fit the anchors as they stand, or would fit them better in another order.

Nobody can tell by an anchor alone that levels 3 and 4 have changed places. The reasons of the keys can: each says with
the words of an anchor why an answer is at that level, and what it would take for the next.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from blueprint.checking.anchors import telling
from blueprint.checking.swapped_levels import changed_places, rarity_in
from blueprint.document import Problem
from scorecards.practice.answers_file import WrittenAnswer

OTHER_LEVEL = re.compile(
    r"\b(?:for|not|level|be|been|beside|than|reach|towards|close to|near|makes? it|and) ([1-4])\b(?! (?:of|per)\b)"
    r"|\b([1-4]) (?:would|asks|needs|wants)\b",
    re.IGNORECASE,
)
"""A level that a clause names: “for 4 she would …” speaks of the anchor for 4, whatever the key is."""


def keys_in_order(document: dict, answers: Sequence[WrittenAnswer]) -> Iterator[Problem]:
    """The anchors of exercises two levels of which seem to have changed places, by the reasons of the keys."""
    rarity = rarity_in(document)
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


def _clauses(value: int | None, reason: str) -> list[tuple[str, set[str]]]:
    told = []
    for clause in re.split(r"(?<=[.;:])\s+", reason):
        named = [level for pair in OTHER_LEVEL.findall(clause) for level in pair if level]
        if named or value:
            told.append((named[-1] if named else str(value), telling(clause)))
    return told
