"""Whether levels of anchors stand in their order: what the words of limitation, of adding, and of other anchors tell.

Of two anchors that tell of different things nobody can say by their words alone which is harder to do. What can be
told: that level 4 has a limitation which level 3 has not; that level 3 does all that level 4 does, and more; and that
the exercises' anchors for the dimension are nearer to its own the other way round. That finds about two of five swaps
in the shipped roles, and more where anchors add up from level to level.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from blueprint.checking.anchors import LEVELS, telling
from blueprint.document import Problem

BETTER = 0.75
"""How much better one set of texts must fit the changed order, as a sum, to be worth a second look. Of the shipped
roles none comes to 0.7."""

ASKED = r"(?:asked|prompted|pressed|pushed|reminded|led|helped|raised|pointed out|told to|given (?:a|the|some) hints?)"
FALLS_SHORT = "misses|overlooks|forgets|omits|neglects|struggles|fails to|falls short"
LIMITED = re.compile(
    rf"\b(?:(?:when|once|until|unless|only if|only after|after being|if|on being) (?:\w+ )?{ASKED}|after prompting"
    r"|(?:with|needs?|takes?) (?:(?:some|a|a little|a lot of|much|more|repeated|several) )?"
    r"(?:help|hints?|prompts?|prompting|guidance)|(?:sometimes|occasionally|at times) \w+s"
    rf"|(?:but|yet|and|although|though) (?:\w+ )?(?:{FALLS_SHORT}|ignores|skips|does not|do not|cannot|leaves out)"
    rf"|(?:^|(?<=[.;,] ))(?:{FALLS_SHORT})"
    r"|leaves (?:\w+ ){1,4}(?:open|vague|unclear|unsaid)|(?:stays?|remains?) (?:vague|general|unclear)"
    r"|not (?:yet|quite|fully|always|entirely)|only (?:in )?part(?:ly|ially)?|(?:incomplete|incompletely|halfway))\b",
    re.IGNORECASE,
)
"""What somebody says of an observation that falls short of another."""

DENIED = re.compile(
    r"(?:\b(?:without|even|never|no|not|nothing|nobody|rarely|instead of|rather than|what|which|who|whoever"
    r"|others?|they|teams?|people|everybody else)\b[^.;,]*)$",
    re.IGNORECASE,
)
"""Before a limitation: it is denied, or somebody else's."""

ADDED = re.compile(
    r"\b(?:in addition|moreover|on top of (?:that|it|this)|beyond that|goes further|goes beyond|over and above"
    r"|(?:all|everything) (?:of|in|at|that)? ?(?:level )?[1-4]\b|as (?:for |in |at )?(?:level |a )?[1-4]\b)",
    re.IGNORECASE,
)
"""What somebody says of an observation that adds to another."""

MOST = 0.85
"""An anchor so many of whose telling words stand in another, which tells more, is a part of it."""


def swapped_levels(document: dict) -> Iterator[Problem]:
    """Anchors of which levels 3 and 4 seem to have changed places."""
    rarity = rarity_in(document)
    for place, by_level in _sets(document):
        if why := against(by_level["3"], by_level["4"]):
            yield Problem(place, f"{why} Did levels 3 and 4 change places?")
    for dimension in document["hiring"]["dimensions"]:
        told = [
            (level, telling(text))
            for exercise in document["hiring"]["exercises"]
            for level, text in exercise["anchors"].get(dimension["id"], {}).items()
        ]
        if _gains(dimension["anchors"], told, rarity)["3", "4"] > BETTER:
            place = f"hiring.dimensions.{dimension['id']}.anchors"
            yield Problem(place, "By the anchors of its exercises, levels 3 and 4 changed places.")


def _sets(document: dict) -> Iterator[tuple[str, dict]]:
    for dimension in document["hiring"]["dimensions"]:
        yield f"hiring.dimensions.{dimension['id']}.anchors", defaultdict(str, dimension["anchors"])
    for exercise in document["hiring"]["exercises"]:
        for name, by_level in exercise["anchors"].items():
            yield f"hiring.exercises.{exercise['id']}.anchors.{name}", defaultdict(str, by_level)


def against(three: str, four: str) -> str:
    """What speaks against the order of two anchors; "" where nothing does."""
    if (limit := _limitation(four)) and not _limitation(three):
        return f"Level 4 is limited (“{limit}”), and level 3 is not."
    if (added := ADDED.search(three)) and not ADDED.search(four):
        return f"Level 3 adds to another (“{added[0]}”), and level 4 does not."
    less, more = telling(four), telling(three)
    if len(less) >= 3 and len(more) > len(less) and len(less & more) / len(less) >= MOST:
        return "Level 3 tells all that level 4 tells, and more."
    return ""


def _limitation(text: str) -> str:
    return next((match[0] for match in LIMITED.finditer(text) if not DENIED.search(text[: match.start()])), "")


def changed_places(by_level: dict, told: Sequence, rarity: Callable[[str], float]) -> tuple[str, str] | None:
    """The two levels that fit what is told the better the other way round; None where they stand as they should.

    told: texts that speak of a level, as pairs of the level and its telling words.
    """
    gains = _gains(by_level, told, rarity)
    best = max(gains, key=gains.get)
    return best if gains[best] > BETTER else None


def _gains(by_level: dict, told: Sequence, rarity: Callable[[str], float]) -> dict[tuple[str, str], float]:
    """By two levels, how much better they would fit the other way round."""
    fits = {(level, at): 0.0 for level in LEVELS for at in LEVELS}
    for level, words in told:
        for at in LEVELS:
            fits[level, at] += _likeness(words, telling(by_level.get(at, "")), rarity)
    return {
        (one, other): fits[one, other] + fits[other, one] - fits[one, one] - fits[other, other]
        for one, other in combinations(LEVELS, 2)
    }


def rarity_in(document: dict) -> Callable[[str], float]:
    """How much a word tells: the fewer anchors of the document have it, the more."""
    sets = [by_level for one in document["hiring"]["exercises"] for by_level in one["anchors"].values()]
    every = [text for by_level in sets for text in by_level.values()]
    times = Counter(word for text in every for word in telling(text))
    return lambda word: math.log((len(every) + 1) / (times[word] + 0.5))


def _likeness(words: set[str], anchor: set[str], rarity) -> float:
    return sum(map(rarity, words & anchor)) / math.sqrt(sum(map(rarity, anchor)) or 1) / 3
