"""Scorecards that Greenhouse (Harvest) and Ashby export as JSON, as ratings.

A candidate is an application, a dimension an attribute or a field of type Score, an exercise the interview's step or
the form. Their overall recommendations are no ratings of a dimension and stay out.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence

from people.refusals import Refused
from scorecards.calibration.ratings_file.choices import Choices
from scorecards.calibration.ratings_file.gathering import Gathered, Gathering, UnknownWords
from scorecards.calibration.ratings_file.rating_cells import RatingCells
from scorecards.calibration.ratings_file.row_names import Places
from scorecards.calibration.ratings_file.scale import RECOMMENDATIONS
from scorecards.calibration.ratings_file.vocabulary import plain

GREENHOUSE, ASHBY = "greenhouse", "ashby"
_WRAPPERS = (
    "results",
    "scorecards",
    "data",
    "items",
    "records",
    "applicationFeedback",
    "feedback",
    "_airbyte_data",
    "record",
)
_COLUMNS = {
    GREENHOUSE: {
        "candidate": "application_id",
        "interviewer": "interviewer.name",
        "dimension": "attributes.name",
        "rating": "attributes.rating",
        "exercise": "interview_step.name",
    },
    ASHBY: {
        "candidate": "applicationId",
        "interviewer": "submittedByUser",
        "dimension": "formDefinition.sections.fields.title",
        "rating": "submittedValues.score",
        "exercise": "formDefinition.title",
    },
}
_JSON = re.compile(rb"\s*(?:\{|\[\s*(?:[\[{\]\"0-9]|$))")
_ASHBY_SCALE = (1.0, 4.0)
Line = tuple[str, str, str, str, str]
"""candidate, interviewer, dimension, rating, exercise."""


def is_export(data: bytes) -> bool:
    """Whether a file is JSON, of whatever system."""
    return _JSON.match(data[:4096].removeprefix(b"\xef\xbb\xbf")) is not None


def read_export(data: bytes, choices: Choices, *, most: int) -> tuple[Gathered, list[str], dict]:
    """The ratings, sentences about how they were read, and {"sheet", "layout", "columns"}; Refused as others are."""
    cards = list(_cards(_parsed(data)))
    system = _system(cards)
    sentences: list[str] = []
    words = choices.scale.recommendations if system == GREENHOUSE else dict(choices.scale.words)
    gathering = Gathering(
        RatingCells({}), choices, places=Places("Scorecard"), most=most, scale=_ASHBY_SCALE if system == ASHBY else None
    )
    lines = {GREENHOUSE: _greenhouse, ASHBY: _ashby}[system]
    people = _distinct_people(cards, system)
    drafts = 0
    for number, card in enumerate(cards, start=1):
        if _is_draft(card, system):
            drafts += 1
            continue
        for candidate, interviewer, dimension, rating, exercise in lines(card, number, people):
            names = {"candidate": candidate, "interviewer": interviewer, "dimension": dimension, "exercise": exercise}
            gathering.add(number, _worth(rating, words), names, dimension)
    if drafts:
        noun = "One scorecard was" if drafts == 1 else f"{drafts:,} scorecards were"
        sentences.append(f"{noun} never submitted, and left out.")
    try:
        return gathering.table(), sentences, {"sheet": "", "layout": system, "columns": _COLUMNS[system]}
    except UnknownWords as unknown:
        raise _asked(unknown) from unknown


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
    if folded == "definitely_no":
        folded = RECOMMENDATIONS[0]
    if folded in words:
        return "" if words[folded] is None else repr(words[folded])
    return rating


def _parsed(data: bytes):
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused("This JSON is not in UTF-8. Export it again.") from error
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        first = error
    except RecursionError as error:
        raise Refused("This JSON is nested too deeply for an export of scorecards.") from error
    lines = [line for line in text.splitlines() if line.strip()]
    try:
        return [json.loads(line) for line in lines]
    except (json.JSONDecodeError, RecursionError) as error:
        raise Refused(f"This is no JSON: line {first.lineno}, column {first.colno} cannot be read.") from error


def _cards(answer, depth: int = 0) -> Iterator[dict]:
    """Every scorecard in lists, pages of answers and what connectors wrap them in."""
    if isinstance(answer, list):
        for part in answer:
            yield from _cards(part, depth)
    elif isinstance(answer, dict):
        is_of_greenhouse = "attributes" in answer or ("ratings" in answer and "application_id" in answer)
        if is_of_greenhouse or "submittedValues" in answer:
            yield answer
        elif depth < 4:
            for key in _WRAPPERS:
                if isinstance(answer.get(key), list | dict):
                    yield from _cards(answer[key], depth + 1)


def _system(cards: Sequence[dict]) -> str:
    if not cards:
        raise Refused(
            "This is JSON, but it holds no scorecards of Greenhouse (Harvest, with “attributes”) or Ashby "
            "(applicationFeedback, with “submittedValues”)."
        )
    systems = {ASHBY if "submittedValues" in card else GREENHOUSE for card in cards}
    if len(systems) > 1:
        raise Refused("The file holds scorecards of Greenhouse and of Ashby. Calibrate them one after the other.")
    return systems.pop()


def _is_draft(card: dict, system: str) -> bool:
    key = "submittedAt" if system == ASHBY else "submitted_at"
    return key in card and not card[key]


def _text(value) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value).strip()


def _first(card: dict, *keys: str) -> str:
    """The first of these that says something; `a.b` is b within a."""
    for key in keys:
        value = card
        for part in key.split("."):
            value = value.get(part) if isinstance(value, dict) else None
        if text := _text(value):
            return text
    return ""


def _person(card: dict, system: str) -> tuple[str, str]:
    """(name, what tells two of the same name apart) of who interviewed."""
    keys = (
        ("submittedByUser", "submitter", "submittedBy", "user") if system == ASHBY else ("interviewer", "submitted_by")
    )
    person = next((card[key] for key in keys if card.get(key)), {})
    if not isinstance(person, dict):
        return _text(person), ""
    first, last = ("firstName", "lastName") if system == ASHBY else ("first_name", "last_name")
    whole = " ".join(filter(None, (_first(person, first), _first(person, last))))
    identity = _first(person, "id", "email", "employee_id")
    return _first(person, "name") or whole or _first(person, "email") or identity, identity


def _distinct_people(cards: Sequence[dict], system: str) -> Callable[[dict], str]:
    """What each card's interviewer is called: two people of one name by their ids too."""
    known: dict[str, set[str]] = {}
    for card in cards:
        name, identity = _person(card, system)
        known.setdefault(name, set()).add(identity)

    def called(card: dict) -> str:
        name, identity = _person(card, system)
        return f"{name} ({identity})" if len(known[name]) > 1 and identity else name

    return called


def _greenhouse(card: dict, number: int, people: Callable[[dict], str]) -> Iterator[Line]:
    candidate = _first(card, "application_id", "candidate_id", "application.id")
    exercise = _first(card, "interview_step.name", "interview", "interview.name")
    attributes = card.get("attributes")
    if not isinstance(attributes, list):
        attributes = [
            {"name": name, "rating": word}
            for word, names in (card.get("ratings") or {}).items()
            for name in (names if isinstance(names, list) else [])
        ]
    attributes = [attribute for attribute in attributes if isinstance(attribute, dict)]
    names = [_first(attribute, "name") for attribute in attributes]
    for attribute, name in zip(attributes, names, strict=True):
        kind = _first(attribute, "type")
        if not name:
            raise Refused(f"Scorecard {number}: an attribute has no name.")
        shown = f"{name} ({kind})" if names.count(name) > 1 and kind else name
        yield candidate, people(card), shown, _text(attribute.get("rating")), exercise


def _ashby(card: dict, number: int, people: Callable[[dict], str]) -> Iterator[Line]:
    candidate = _first(card, "applicationId", "application.id", "application")
    form = next(
        (card[key] for key in ("formDefinition", "feedbackFormDefinition", "form") if isinstance(card.get(key), dict)),
        {},
    )
    exercise = _first(
        card, "formDefinition.title", "feedbackFormDefinition.title", "title", "interview.title", "interviewTitle"
    )
    titles = dict(_fields(form))
    values = card["submittedValues"]
    if not isinstance(values, dict):
        raise Refused(f"Scorecard {number}: “submittedValues” is no list of fields by their paths.")
    for path, value in values.items():
        if not isinstance(value, dict) or "score" not in value:
            continue
        title = titles.get(path, path)
        name = f"{title} ({path})" if sum(other == title for other in titles.values()) > 1 else title
        yield candidate, people(card), name, _text(value["score"]), exercise


def _fields(form) -> Iterator[tuple[str, str]]:
    """(path, title) of every field of a form, in whatever sections it stands."""
    if isinstance(form, list):
        for part in form:
            yield from _fields(part)
    elif isinstance(form, dict):
        path, title = _text(form.get("path")), _text(form.get("title") or form.get("humanReadablePath"))
        if path:
            yield path, title or path
        for key in ("sections", "fields", "field"):
            if isinstance(form.get(key), list | dict):
                yield from _fields(form[key])
