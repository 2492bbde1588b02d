"""Scorecards that Greenhouse (Harvest) and Ashby export as JSON, as ratings.

A candidate is an application, a dimension an attribute or a field of type Score, an exercise the interview's step or
the form. Their overall recommendations are no ratings of a dimension and stay out.
"""

from dataclasses import replace

from people.refusals import Refused
from people.words import count
from scorecards.calibration.ratings_file import ashby_cards as ashby
from scorecards.calibration.ratings_file import greenhouse_cards as greenhouse
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.gathering import Gathered, Gathering, UnknownWords
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.row_names import Places
from scorecards.calibration.ratings_file.stated_scale import RECOMMENDATIONS
from scorecards.calibration.ratings_file.their_cards import (
    TheirCard,
    dimensions_told_apart,
    people_told_apart,
    read_ones,
    sittings_told_apart,
)
from scorecards.calibration.ratings_file.their_json import documents, is_json, objects
from scorecards.calibration.ratings_file.vocabulary import plain

GREENHOUSE, ASHBY = "greenhouse", "ashby"
_COLUMNS = {GREENHOUSE: greenhouse.COLUMNS, ASHBY: ashby.COLUMNS}
_ASHBY_SCALE = (1.0, 4.0)
_LOWEST = ("definitely_no", "strong_no")
"""What others write for Greenhouse's lowest word."""


def is_export(data: bytes) -> bool:
    """Whether a file is JSON, of whatever system."""
    return is_json(data)


def read_export(data: bytes, choices: Choices, *, most: int) -> tuple[Gathered, list[str], dict]:
    """The ratings, sentences about how they were read, and {"sheet", "layout", "columns"}; Refused as others are."""
    system, all_cards, told = _cards(data)
    all_cards = [replace(card, place=place) for place, card in enumerate(all_cards, start=1)]
    cards, left_out = read_ones(all_cards)
    cards, joined = people_told_apart(cards)
    cards, again = sittings_told_apart(dimensions_told_apart(cards))
    words = choices.scale.recommendations if system == GREENHOUSE else dict(choices.scale.words)
    gathering = Gathering(
        RatingCells({}), choices, places=Places("Scorecard"), most=most, scale=_ASHBY_SCALE if system == ASHBY else None
    )
    unnamed = 0
    for card in cards:
        names = {"candidate": card.candidate, "interviewer": card.person.name, "exercise": card.exercise}
        for rating in card.ratings:
            if rating.name:
                worth = _worth(rating.word, words)
                gathering.add(card.place, worth, names | {"dimension": rating.name}, rating.name)
            else:
                unnamed += bool(rating.word) and rating.word != "no_decision"
    if unnamed:
        left_out.append(f"{'One rating names' if unnamed == 1 else f'{unnamed:,} ratings name'} no attribute.")
    sentences = [*told, *left_out, *joined, *again]
    try:
        if not gathering.values and not gathering.words:
            cards_there = count(len(all_cards), "scorecard")
            raise Refused(" ".join([f"The file holds {cards_there}, but no rating that can be read.", *left_out]))
        return gathering.table(), sentences, {"sheet": "", "layout": system, "columns": _COLUMNS[system]}
    except UnknownWords as unknown:
        raise _asked(unknown) from unknown


def _cards(data: bytes) -> tuple[str, list[TheirCard], list[str]]:
    """(the system, its cards, sentences about them)."""
    records = list(objects(documents(data), lambda record: ashby.is_ashby(record) or greenhouse.is_greenhouse(record)))
    if not records:
        raise Refused(
            "This is JSON, but it holds no scorecards of Greenhouse (Harvest, with “attributes”) or Ashby "
            "(applicationFeedback, with “submittedValues”)."
        )
    of_ashby = sum(map(ashby.is_ashby, records))
    if of_ashby == len(records):
        return ASHBY, ashby.ashby_cards(records), []
    if of_ashby:
        raise Refused("The file holds scorecards of Greenhouse and of Ashby. Calibrate them one after the other.")
    return GREENHOUSE, *greenhouse.greenhouse_cards(records)


def _asked(unknown: UnknownWords) -> UnknownWords:
    word, where = next(iter(unknown.words.items()))
    if plain(word) != "mixed":
        return unknown
    return UnknownWords(
        f"{where}: “mixed” stands between no and yes, and has no place on a scale of four. Say what it is worth: a "
        "scale of 1-5 (then it is 3), a number of its own (mixed=2.5), or no rating (mixed=none).",
        unknown.words,
    )


def _worth(rating: str, words) -> str:
    """A word's number as a cell; the word itself where it has none, so that it is asked about."""
    folded = plain(rating).replace(" ", "_").replace("-", "_")
    if folded in _LOWEST and folded not in words:
        folded = RECOMMENDATIONS[0]
    if folded in words:
        return "" if words[folded] is None else repr(words[folded])
    return rating
