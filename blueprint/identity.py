"""Which lines of a newer document are the lines of an older one, so that each keeps its id from version to version."""

import copy
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator

from blueprint.document_lines import DocumentLine, lines

ALIKE = 0.6
"""The share of common words from which two lines are taken for one; half suffices where the number is the same."""
ALIKE_WITH_THE_SAME_NUMBER = 0.4
SAME_ROLE = 0.2
"""The share of the shorter one's lines that stand in both, from which two documents are taken for one role."""
NEARBY = 50
"""How many lines up and down a rewritten line is looked for, at most; real lists are shorter than that."""
MOST_COMPARED = 60_000
"""How many pairs of lines of one list are compared, at most; takes about a second."""


def carry_ids(old: dict, new: dict) -> dict:
    """A copy of `new` in which every line that `old` has too goes by the id it had there.

    A line is the same if its words are, or else its title, or else its number with similar words, or very similar
    words, or at last its id, always within one section. References to ids (an exercise's dimensions, a dimension's
    measures, the targets of changes) follow. Both documents are valid ones, and so is the answer.
    """
    old_lines, new_lines = ([line for line in lines(document) if line.id] for document in (old, new))
    names = _names(new_lines, _pairs(old_lines, new_lines))
    renamed = _renamed(copy.deepcopy(new), names)
    _follow(renamed, names)
    return renamed


def same_role(old: dict, new: dict) -> bool:
    """Whether a document is the same role as another: by its title, or because many of its lines are the same.

    A role that has hardly a line yet is taken for the same.
    """
    if old["title"].casefold().strip() == new["title"].casefold().strip():
        return True
    ours, theirs = ({" ".join(line.words()) for line in lines(document) if line.id} for document in (old, new))
    return len(ours & theirs) >= SAME_ROLE * min(len(ours), len(theirs))


def alike(one: Counter, other: Counter) -> float:
    """The share of words that two lines have in common, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _pairs(old: list[DocumentLine], new: list[DocumentLine]) -> dict[str, str]:
    """New id → old id."""
    pairs: dict[str, str] = {}
    olds, news = _by_list(old), _by_list(new)
    for name, lines_there in news.items():
        pairs |= _pairs_in_list(olds[name], lines_there)
    return pairs


def _by_list(lines: list[DocumentLine]) -> dict[str, list[DocumentLine]]:
    lists = defaultdict(list)
    for line in lines:
        lists[line.list].append(line)
    return lists


def _pairs_in_list(old: list[DocumentLine], new: list[DocumentLine]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    words = {id(line): Counter(line.words()) for line in (*old, *new)}
    wording = {key: tuple(sorted(counts.items())) for key, counts in words.items()}

    def left() -> tuple[list[DocumentLine], list[DocumentLine]]:
        gone = set(pairs.values())
        return [line for line in old if line.id not in gone], [line for line in new if line.id not in pairs]

    def settle(matches: Iterable[tuple[DocumentLine, DocumentLine]]) -> None:
        pairs.update({mine.id: theirs.id for theirs, mine in matches})

    signs: tuple[Callable[[DocumentLine], Hashable], ...] = (
        lambda line: (line.id, wording[id(line)]),
        lambda line: (line.group, line.parent, line.title, wording[id(line)]),
        lambda line: (line.title, wording[id(line)]),
        lambda line: (line.title, line.group) if line.title else None,
        lambda line: line.title or None,
    )
    for sign in signs:
        settle(_same(*left(), sign))
    settle(_similar(*left(), words))
    settle(_same(*left(), lambda line: line.id))
    return pairs


def _same(
    old: list[DocumentLine], new: list[DocumentLine], sign: Callable[[DocumentLine], Hashable]
) -> Iterator[tuple[DocumentLine, DocumentLine]]:
    """Lines with the same sign, paired in order; None is nobody's sign."""
    waiting = defaultdict(list)
    for line in reversed(old):
        waiting[sign(line)].append(line)
    for line in new:
        if sign(line) is not None and waiting[sign(line)]:
            yield waiting[sign(line)].pop(), line


def _similar(
    old: list[DocumentLine], new: list[DocumentLine], words: dict[int, Counter]
) -> Iterator[tuple[DocumentLine, DocumentLine]]:
    """Rewritten lines beside what they were; the most similar first, and among equals the nearest."""
    candidates = []
    nearby = min(NEARBY, max(1, MOST_COMPARED // (2 * len(new) + 1)))
    for place, mine in enumerate(new):
        first = max(0, place - nearby)
        for there, theirs in enumerate(old[first : place + nearby], first):
            likeness = alike(words[id(theirs)], words[id(mine)])
            if likeness >= _enough(theirs, mine):
                candidates.append((-likeness, abs(there - place), place, theirs, mine))
    taken: set[int] = set()
    for *_, theirs, mine in sorted(candidates, key=lambda candidate: candidate[:3]):
        if not {id(theirs), id(mine)} & taken:
            taken |= {id(theirs), id(mine)}
            yield theirs, mine


def _enough(theirs: DocumentLine, mine: DocumentLine) -> float:
    number = mine.facts.get("number")
    return ALIKE_WITH_THE_SAME_NUMBER if number and number == theirs.facts.get("number") else ALIKE


def _names(new: list[DocumentLine], pairs: dict[str, str]) -> dict[str, str]:
    """New id → the id to go by; whoever loses theirs to an older line gets a number behind it."""
    names = dict(pairs)
    taken = set(pairs.values()) | {line.id for line in new}
    used = set(pairs.values())
    for line in new:
        if line.id not in names:
            names[line.id] = _free(line.id, taken) if line.id in used else line.id
            used.add(names[line.id])
    return names


def _free(name: str, taken: set[str]) -> str:
    number = 2
    while f"{name[:70]}-{number}" in taken:
        number += 1
    taken.add(f"{name[:70]}-{number}")
    return f"{name[:70]}-{number}"


def _renamed(value, names: dict[str, str]):
    if isinstance(value, dict):
        return {
            key: names.get(child, child) if key == "id" and isinstance(child, str) else _renamed(child, names)
            for key, child in value.items()
        }
    if isinstance(value, list):
        return [_renamed(child, names) for child in value]
    return value


def _follow(document: dict, names: dict[str, str]) -> None:
    for exercise in document["hiring"]["exercises"]:
        exercise["dimensions"] = _in_new_ids(exercise["dimensions"], names)
        anchors = exercise["anchors"]
        loose = {key: value for key, value in anchors.items() if key not in names}
        exercise["anchors"] = loose | {names[key]: value for key, value in anchors.items() if key in names}
    for dimension in document["hiring"]["dimensions"]:
        dimension["measures"] = _in_new_ids(dimension["measures"], names)
    for axis in document["variants"]:
        for variant in axis["items"]:
            for change in variant["changes"]:
                if change["action"] != "add":
                    change["target"] = names.get(change["target"], change["target"])


def _in_new_ids(ids: list[str], names: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(names.get(key, key) for key in ids))
