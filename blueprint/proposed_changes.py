"""What an article says of a variant in prose, as changes to accept, alter or refuse one by one.

Nothing of it holds by itself: "often reports to CEO" is a sentence about many companies. Each proposal names an action,
what it changes, the words, and as its reason the sentence that it comes from.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from math import log, sqrt

from blueprint.composition import Composed, Line, compose
from blueprint.inline_markdown import to_text
from blueprint.job_description.address import begins_with_a_verb
from blueprint.job_description.print_faults import Ground, printable
from blueprint.job_description.ranking import stems

SECTIONS = ("responsibilities", "skills", "decision_rights")
"""Where the lines stand that a sentence may be about."""

_REPORTS = re.compile(r"\breports? (?:directly )?to (?:the |an? )?([A-Z][\w-]*(?: [A-Z][\w-]*)*)")
_MORE = re.compile(r"\b(?:more|higher|stronger|greater|primary|main|heavy|emphasis|focus|focuses)\b", re.IGNORECASE)
_LESS = re.compile(r"\b(?:less|fewer|lower|no longer|rarely|little)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:(?:more|higher|stronger|greater|primary|main|heavy)\s+)?(?:emphasis|focus(?:es)?)\s+(?:is\s+)?on\s+",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"^(?:(?:the )?role )?(?:may|often|usually|typically|can|must)\s+(?:still\s+|also\s+)?", re.IGNORECASE
)
NEAR = 2  # shared words from which a sentence is about a line; lines up to which a word of a title tells them apart


@dataclass(frozen=True)
class Proposal:
    """One change to a variant; `target` is a line's id, or a section to add to, with its `group`."""

    variant: str
    label: str
    action: str
    target: str
    group: str | None
    text: str
    why: str

    @property
    def name(self) -> str:
        """What tells it from others of the same draft."""
        return f"{self.variant}|{self.why}"


def proposals(document: dict) -> list[Proposal]:
    """For each sentence of each variant that no change gives as its reason yet, in the order of the document."""
    composed = compose(document, [])
    return [_proposal(composed, variant, sentence) for variant, sentence in _open_sentences(document)]


def proposal_count(document: dict) -> int:
    """How many proposals there are, without working out what each would change."""
    return sum(1 for _ in _open_sentences(document))


def _open_sentences(document: dict) -> Iterator[tuple[dict, str]]:
    """Each variant with each of its sentences that no change gives as its reason."""
    for axis in document["variants"]:
        for variant in axis["items"]:
            reasons = {change["why"] for change in variant["changes"]}
            yield from ((variant, sentence) for sentence in _sentences(variant) if sentence not in reasons)


def _sentences(variant: dict) -> Iterator[str]:
    points = (f"{point['title']}: {point['text']}" if point["title"] else point["text"] for point in variant["points"])
    for prose in (variant["text"], *points):
        yield from (part.strip() for part in re.split(r";\s+|(?<=[.!?])\s+(?=[A-Z])", to_text(prose)) if part.strip())


def _proposal(composed: Composed, variant: dict, sentence: str) -> Proposal:
    def change(action: str, target: str, text: str = "", group: str | None = None) -> Proposal:
        return Proposal(variant["id"], variant["label"], action, target, group, text, sentence)

    if match := _REPORTS.search(sentence):
        return change("replace", "summary.reports_to", match[1])
    line = _nearest(composed, sentence)
    if line and _LESS.search(sentence):
        return change("remove", line.address)
    if line and _MORE.search(sentence):
        return change("emphasise", line.address)
    ground = Ground(composed.document.get("language") or "en", founders=True)
    words, fault = printable(_HEDGED.sub("", _LEAD.sub("", sentence)), ground)
    text = words if words and fault is None else sentence[0].upper() + sentence[1:]
    group = next((group.title for group in composed.sections["responsibilities"]), None)
    if begins_with_a_verb(text) or not composed.sections["skills"]:
        return change("add", "responsibilities", text, group)
    return change("add", "skills", text, "good_to_have")


def _nearest(composed: Composed, sentence: str) -> Line | None:
    """The line that shares most with the sentence, rare words counting for more and those of a title twice.

    None where fewer than two words are shared, and none that few lines have in their title.
    """
    wanted = stems(_LEAD.sub("", sentence))
    lines = [line for section in SECTIONS for line in composed.standing(section)]
    words = [(stems(line.title), stems(line.text)) for line in lines]
    known = Counter(word for title, text in words for word in title | text)

    def nearness(title: frozenset[str], text: frozenset[str]) -> float:
        shared = wanted & (title | text)
        weights = (log(len(lines) / known[word]) * (2 if word in title else 1) for word in shared)
        near = len(shared) >= NEAR or any(known[word] <= NEAR for word in shared & title)
        return sum(weights) / sqrt(len(title | text)) if near else 0

    scored = [(nearness(*pair), -at) for at, pair in enumerate(words)]
    return lines[-max(scored)[1]] if scored and max(scored)[0] > 0 else None
