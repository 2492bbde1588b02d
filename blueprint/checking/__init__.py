"""What a blueprint still lacks, or says twice, before others can hire by it."""

from collections.abc import Sequence

from blueprint.checking.anchors import anchors
from blueprint.checking.at_odds import at_odds
from blueprint.checking.doubles import doubles
from blueprint.checking.exercises import exercises
from blueprint.checking.hollow import hollow
from blueprint.checking.readability import readability
from blueprint.checking.repeats import SHARED, PlacedText, repeats, shared_runs, texts_of
from blueprint.checking.sections import sections
from blueprint.checking.swapped_levels import swapped_levels
from blueprint.checking.variants import variants
from blueprint.document import Problem, problems

__all__ = ["SHARED", "PlacedText", "lacks", "shared_runs", "texts_of"]

RULES = (sections, doubles, exercises, anchors, variants, readability, hollow, at_odds, swapped_levels)


def lacks(document: dict, others: Sequence[dict] = ()) -> list[Problem]:
    """What keeps this document from being complete, line by line; [] for one that is.

    `others` are the documents that it stands beside in a library. A document that cannot be stored is judged no
    further than that.
    """
    if faults := problems(document):
        return faults
    return [*(problem for rule in RULES for problem in rule(document)), *repeats(document, others)]
