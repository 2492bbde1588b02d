"""A packet's first page: what there is to decide, and what to know before it, in a sentence or two each. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from people.words import count

MOST_NAMED = 4
"""So many of a kind are named; the rest are counted."""


@dataclass(frozen=True)
class DimensionInShort:
    """A dimension across the rounds of one application: how far apart one exercise's ratings are at most, from `low` to
    `high`, and how many people rated it. `section` is its id in the packet."""

    name: str
    section: str
    low: int | None
    high: int | None
    range: int
    raters: int


@dataclass(frozen=True)
class InShort:
    """One thing to know: a sentence, and the id of the section that says more; "" where there is none."""

    sentence: str
    section: str = ""


def figures(n: int, raw: str, bar: float, adjusted: str, low: str, high: str) -> list[InShort]:
    """The candidate's ratings in one line; `adjusted`, `low` and `high` are "" where no adjusted score is shown."""
    if not n:
        return [InShort("Too few to say.", "calibration")]
    also = f" Adjusted for who rated what: {adjusted}, {low} to {high}." if adjusted else ""
    return [InShort(f"Mean {raw} of {count(n, 'rating')}; the bar is {bar:g}.{also}", "calibration")]


def recommendations(given: Sequence[tuple[str, int]]) -> list[InShort]:
    """The tally of recommendations: each answer's words with how many gave it, the strongest yes first."""
    cards = sum(number for _, number in given)
    if not cards:
        return [InShort("No scorecard is in an open debrief.")]
    tally = ", ".join(f"{number} {words.lower()}" for words, number in given)
    return [InShort(f"{count(cards, 'scorecard')}: {tally}.")]


def red_flags(seen: Sequence[tuple[str, Sequence[str], str]]) -> list[InShort]:
    """Each red flag with who ticked it, from words, names and section."""
    if not seen:
        return [InShort("None was ticked.")]
    return [
        *(InShort(f"{words.rstrip('.')} ({', '.join(names)})", section) for words, names, section in seen[:MOST_NAMED]),
        *_more(seen),
    ]


def disagreement(places: Sequence[DimensionInShort]) -> list[InShort]:
    """Where two people saw the same exercise and rated it two points apart or more, the widest first."""
    far = sorted((place for place in places if place.range > 1), key=lambda place: -place.range)
    if far:
        named = [InShort(f"{place.name}: {place.low} to {place.high}.", place.section) for place in far[:MOST_NAMED]]
        return [*named, *_more(far)]
    near = [place for place in places if place.range == 1]
    if near:
        return [InShort(f"Nowhere by more than a point; by one point on {count(len(near), 'dimension')}.")]
    return [InShort("Nowhere." if any(place.raters > 1 for place in places) else "Nothing was rated by two people.")]


def holes(places: Sequence[DimensionInShort], not_held: Sequence[str]) -> list[InShort]:
    """What nobody, or one person alone, rated in any round, and interviews that were not held."""
    sentences = list(_holes(places, not_held))
    return sentences or [InShort("Nothing: every dimension was rated by two people or more.")]


def _holes(places: Sequence[DimensionInShort], not_held: Sequence[str]) -> Iterator[InShort]:
    nobody = [place.name for place in places if not place.raters]
    alone = [place.name for place in places if place.raters == 1]
    if nobody:
        yield InShort(f"Nobody rated {_named(nobody)}.")
    if alone:
        yield InShort(f"Only one person rated {_named(alone)}.")
    if not_held:
        yield InShort(f"Not held: {_named(not_held)}.")


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    return ", ".join(names) if more < 2 else f"{', '.join(names[:MOST_NAMED])} and {more} more"


def _more(things: Sequence) -> list[InShort]:
    more = len(things) - MOST_NAMED
    return [InShort(f"And {more} more.")] if more > 0 else []
