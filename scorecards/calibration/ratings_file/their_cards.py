"""A scorecard of another system as plain data, and what of several is read: of each the newest, and no draft."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.their_json import first, text, unfolded

_DELETED = ("_fivetran_deleted", "_ab_cdc_deleted_at", "_sdc_deleted_at", "deleted_at")
"""How connectors mark what was deleted since."""


@dataclass(frozen=True)
class TheirPerson:
    """Who interviewed, and what tells two of the same name apart."""

    name: str = ""
    identity: str = ""


@dataclass(frozen=True)
class TheirRating:
    """A dimension, the kind or section that it stands under there, and the rating as it is written."""

    name: str
    kind: str
    word: str


@dataclass(frozen=True)
class TheirCard:
    """number: "" where it has none. changed, held: times as they are written there, which sort as texts. place: where
    it stands in the file, counted from 1."""

    number: str
    changed: str
    held: str
    candidate: str
    person: TheirPerson
    exercise: str
    is_draft: bool
    is_deleted: bool
    ratings: tuple[TheirRating, ...]
    place: int = field(default=0, compare=False)


def person_in(record: dict, keys: Sequence[str], first_name: str, last_name: str) -> TheirPerson:
    """The first of these keys that names somebody."""
    for key in keys:
        person = unfolded(record.get(key))
        if not isinstance(person, dict):
            somebody = TheirPerson(text(person))
        else:
            whole = " ".join(filter(None, (first(person, first_name), first(person, last_name))))
            identity = first(person, "id", "email", "employee_id")
            somebody = TheirPerson(first(person, "name") or whole or first(person, "email") or identity, identity)
        if somebody.name:
            return somebody
    return TheirPerson()


def is_deleted(record: dict) -> bool:
    return any(record.get(key) for key in _DELETED)


_OF_MANY = {"stands": "stand", "names": "name", "was": "were"}


def _counted(n: int, what: str) -> list[str]:
    """A sentence of how many scorecards it is said of; none of none."""
    if n < 2:
        return [f"One scorecard {what}."] if n else []
    return [f"{n:,} scorecards {' '.join(_OF_MANY.get(word, word) for word in what.split())}."]


def read_ones(cards: Iterable[TheirCard]) -> tuple[list[TheirCard], list[str]]:
    """Those whose ratings are read, and sentences about the others."""
    cards = list(cards)
    newest: dict = {}
    for card in cards:
        who = card.person.identity or card.person.name
        key = (card.number, card.candidate, who) if card.number else card
        if key not in newest or newest[key].changed <= card.changed:
            newest[key] = card
    once = list(newest.values())
    kept = [card for card in once if not card.is_deleted]
    sent = [card for card in kept if not card.is_draft]
    named = [card for card in sent if card.person.name]
    whole = [card for card in named if card.candidate]
    return whole, [
        *_counted(len(cards) - len(once), "stands there more than once: the newest was read"),
        *_counted(len(once) - len(kept), "was deleted there, and left out"),
        *_counted(len(kept) - len(sent), "was never submitted, and left out"),
        *_counted(len(sent) - len(named), "names no interviewer, and was left out"),
        *_counted(len(named) - len(whole), "names no candidate, and was left out"),
    ]


def people_told_apart(cards: Sequence[TheirCard]) -> tuple[list[TheirCard], list[str]]:
    """One person of two names, as after a marriage, is one; two people of one name are two, by their numbers."""
    newest: dict[str, TheirCard] = {}
    for card in cards:
        identity = card.person.identity
        if identity and (identity not in newest or newest[identity].changed < card.changed):
            newest[identity] = card
    joined: dict[tuple[str, str], None] = {}

    def now(person: TheirPerson) -> TheirPerson:
        last = newest[person.identity].person.name if person.identity else person.name
        if last == person.name or not set(_words(last)) & set(_words(person.name)):
            return person
        joined[person.name, last] = None
        return replace(person, name=last)

    cards = [replace(card, person=now(card.person)) for card in cards]
    identities = defaultdict(set)
    for card in cards:
        identities[card.person.name].add(card.person.identity)

    def called(person: TheirPerson) -> TheirPerson:
        several = len(identities[person.name] - {""}) > 1 and person.identity
        return replace(person, name=f"{person.name} ({person.identity})") if several else person

    told = [f"{quoted(old)} and {quoted(new)} are one person there, and here {quoted(new)}." for old, new in joined]
    return [replace(card, person=called(card.person)) for card in cards], told


def dimensions_told_apart(cards: Sequence[TheirCard]) -> list[TheirCard]:
    """Where a card has a name twice, the name is said with its kind on every card; and numbered where that is one."""
    ambiguous = set()
    for card in cards:
        kinds = defaultdict(set)
        for rating in card.ratings:
            kinds[rating.name].add(rating.kind)
        ambiguous |= {name for name, of_name in kinds.items() if len(of_name) > 1}

    def told_apart(card: TheirCard) -> TheirCard:
        seen: dict[str, int] = defaultdict(int)
        ratings = []
        for rating in card.ratings:
            name = f"{rating.name} ({rating.kind})" if rating.name in ambiguous and rating.kind else rating.name
            seen[name] += 1
            ratings.append(replace(rating, name=f"{name} ({seen[name]})" if seen[name] > 1 else name))
        return replace(card, ratings=tuple(ratings))

    return [told_apart(card) for card in cards]


def sittings_told_apart(cards: Sequence[TheirCard]) -> tuple[list[TheirCard], list[str]]:
    """Whoever rates a candidate in the same exercise again rates them another time: an exercise of its own."""
    times: dict[tuple, list[TheirCard]] = defaultdict(list)
    for card in cards:
        times[card.candidate, card.person.name, card.exercise].append(card)
    exercises, told = {}, {}
    for (_, who, exercise), held in times.items():
        rated = [rating.name for card in held for rating in card.ratings]
        if len(held) > 1 and len(set(rated)) < len(rated):
            for number, card in enumerate(sorted(held, key=lambda card: (card.held, card.changed)), start=1):
                exercises[id(card)] = f"{exercise} ({number})".strip() if number > 1 else exercise
            told[who] = f"{quoted(who)} rated a candidate in {quoted(exercise)} more than once: each time counts."
    return [replace(card, exercise=exercises.get(id(card), card.exercise)) for card in cards], list(told.values())[:5]


def _words(name: str) -> list[str]:
    return name.casefold().split()
