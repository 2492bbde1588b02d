"""What a blueprint says twice, and what it has word for word from another one of its library."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from blueprint.document import Problem

RUN = 7  # words in a row
SHARED = 0.01
"""The share of a text's runs that another text of the library may have too."""
SENTENCE = 8
"""As many words, and a sentence that stands twice is a repeat; below that it may be a fact (“SLO met”)."""

NOT_SAID = {
    *("schema", "slug", "language", "occupation", "source", "derived_from"),
    *("id", "dimensions", "kind", "tier", "axis", "action", "target"),
}
ABOUT_THE_TEXT = {"note", "intros", "group"}
"""Where a document speaks of itself or orders itself: the same remark or heading may stand wherever it is true."""


@dataclass(frozen=True)
class PlacedText:
    """A text of a document: where it stands, and the row (a line, an exercise, a variant) that it belongs to."""

    path: str
    row: str
    words: str


def texts_of(document: dict) -> list[PlacedText]:
    """Every text that a reader meets, in document order."""
    return list(_texts(document, (), ""))


def _texts(value, path: tuple, row: str) -> Iterator[PlacedText]:
    if isinstance(value, str):
        yield PlacedText(".".join(map(str, path)), row or ".".join(map(str, path)), value)
    elif isinstance(value, dict):
        row = value.get("id", row)
        for key, child in value.items():
            if key not in NOT_SAID and not (key == "measures" and isinstance(child, list)):
                yield from _texts(child, (*path, key), row)
    elif isinstance(value, list):
        for index, child in enumerate(value):
            name = child["id"] if isinstance(child, dict) and "id" in child else index
            yield from _texts(child, (*path, name), row)


def sentences(text: str) -> list[str]:
    """The sentences of a text, quotation marks and emphasis aside."""
    return [part for part in re.split(r"(?<=[.!?:])[”*]*\s+", text) if part.strip()]


def repeats(document: dict, others: Sequence[dict]) -> Iterator[Problem]:
    """Sentences that stand in two rows, or in another document too; and the runs in common, where they are many."""
    own = _by_sentence(document)
    for places in own.values():
        rows = {text.row: text for text in places}
        if len(rows) > 1:
            first, *more = rows.values()
            yield from (Problem(text.path, f"This stands at {first.path} already: {text.words[:60]}…") for text in more)
    for other in others:
        theirs = _by_sentence(other)
        for sentence in own.keys() & theirs.keys():
            text = own[sentence][0]
            yield Problem(text.path, f"“{other['slug']}” says the same at {theirs[sentence][0].path}: {sentence[:60]}…")
        share, example = shared_runs(_spoken_texts(document), _spoken_texts(other))
        if share >= SHARED:
            yield Problem("", f"{share:.1%} of its runs of {RUN} words stand in “{other['slug']}” too: {example}…")


def shared_runs(one: Iterable[str], other: Iterable[str]) -> tuple[float, str]:
    """The share, 0 to 1, of one text's runs of seven words that the other has too, and the first such run."""
    mine, theirs = _runs(one), _runs(other)
    common = sorted(mine & theirs)
    return (len(common) / len(mine), common[0] if common else "") if mine else (0.0, "")


def _spoken_texts(document: dict) -> list[str]:
    return [text.words for text in texts_of(document)]


def _runs(texts: Iterable[str]) -> set[str]:
    runs: set[str] = set()
    for text in texts:
        words = re.findall(r"\w+", text.casefold())
        runs.update(" ".join(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    return runs


def _by_sentence(document: dict) -> dict[str, list[PlacedText]]:
    by_sentence: dict[str, list[PlacedText]] = defaultdict(list)
    for text in texts_of(document):
        if ABOUT_THE_TEXT & set(text.path.split(".")):
            continue
        for sentence in sentences(text.words):
            words = re.findall(r"\w+", sentence.casefold())
            if len(words) >= SENTENCE:
                by_sentence[" ".join(words)].append(PlacedText(text.path, text.row, sentence))
    return by_sentence
