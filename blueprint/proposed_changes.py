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
from blueprint.job_description.address import begins_with_a_verb, said_to_you
from blueprint.job_description.print_faults import Ground, printable
from blueprint.job_description.ranking import stems
from people.words import capital

SECTIONS = ("responsibilities", "skills", "decision_rights")
"""Where the lines stand that a sentence may be about."""

_REPORTS = re.compile(
    r"\b(?:report(?:s|ing)? (?:directly |straight )?(?:in)?to|answers (?:directly )?to|sits under|report(?:s|ing) line"
    r" (?:(?:is|goes|runs)(?: usually| often| typically)?) to)"
    r" (?:the |an? )?([^.;,()]+?)(?= and \w+s\b| who\b| as\b| in\b| for\b| at\b|[.;,()]|$)",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|no longer|without)\b|n['’]t\b", re.IGNORECASE)
_MORE = re.compile(
    r"\b(?:more|most|higher|stronger|greater|heavier|deeper|primary|main|heavy|emphasis|focus|focuses|critical|crucial"
    r"|central|paramount|essential|mandatory|top priority)\b",
    re.IGNORECASE,
)
_LESS = re.compile(r"\b(?:less|fewer|lower|no longer|rarely|little)\b", re.IGNORECASE)
_TOPIC_ENDS = re.compile(r",? (?:than|since|because|while|whereas)\b")
_LEAD = re.compile(
    r"^(?:(?:more|higher|stronger|greater|heavier|deeper|primary|main|heavy)\s+)?(?:emphasis|focus(?:es)?)\s+(?:is\s+)?on\s+"
    r"|^spends (?:most|more|much) (?:of )?(?:(?:the|their|its) )?time (?:on|in|with)\s+",
    re.IGNORECASE,
)
_HEDGED = re.compile(
    r"^(?:(?:the )?role )?(?:may|often|usually|typically|can|must)\s+(?:still\s+|also\s+)?", re.IGNORECASE
)
_SKILL = re.compile(
    r"^(?:(?:requires?|needs?|must have|must bring|brings?) )?((?:\w+ )?(?:knowledge|familiarity|experience|fluency"
    r"|understanding|expertise|literacy|awareness|background|skills?|certification)\b.*?)"
    r"(?: (?:is|are) (?:required|needed|expected|essential|mandatory|a must))?\.?$",
    re.IGNORECASE,
)
_KNOW = re.compile(r"^(?:know|understand|speak|hold|have)\b", re.IGNORECASE)
_NEEDED = re.compile(r"\b(?:must|requires?|required|needed|mandatory|a must|essential)\b", re.IGNORECASE)
_APPROVAL = re.compile(r"\b(?:needs?|requires?|with|subject to|after) (?:the )?(?:approval|consent|sign-off)\b", re.I)
_DECIDES = re.compile(
    r"^(?:decides?|approves?|signs? off|owns? (?:the |its )?budget|budget authority)\b", re.IGNORECASE
)
MOST_FIRST = 4  # words of a sentence among which the one that it is about stands
NEAR = 2  # shared words from which a sentence is about a line; lines up to which a word of a title tells them apart
NEAR_ENOUGH = 8  # the same, to stress a line: what is stressed by mistake loses nothing


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

    is_denied = bool(_NOT.search(sentence))
    match = _REPORTS.search(sentence)
    if match and not is_denied:
        return change("replace", "summary.reports_to", match[1])
    topic, is_less = _TOPIC_ENDS.split(sentence)[0], is_denied or bool(_LESS.search(sentence))
    is_more = not is_less and bool(_MORE.search(sentence))
    if (is_less or is_more) and (line := _nearest(composed, topic, NEAR if is_less else NEAR_ENOUGH)):
        return change("remove" if is_less else "emphasise", line.address)
    section, group, text = _new_line(composed, sentence, is_less)
    return change("add", section, text, group)


def _new_line(composed: Composed, sentence: str, is_less: bool) -> tuple[str, str | None, str]:
    """Section, group and words of a line that says what no line says yet.

    What neither asks for something nor says what one does or decides describes the surroundings of the role.
    """
    if skill := _SKILL.match(sentence):
        return "skills", "must_have" if _NEEDED.search(sentence) else "good_to_have", capital(skill[1])
    text = _imperative(_fit(composed, sentence))
    if _KNOW.match(text) and not is_less:
        return "skills", "must_have" if _NEEDED.search(sentence) else "good_to_have", text
    decisions = composed.sections["decision_rights"]
    if decisions and not is_less and _APPROVAL.search(sentence):
        asking = [group.title for group in decisions if "approv" in group.title.casefold()]
        return "decision_rights", (asking or [decisions[-1].title])[-1], text
    if decisions and not is_less and _DECIDES.match(sentence):
        return "decision_rights", decisions[0].title, text
    for section in ("environment",) if is_less or not begins_with_a_verb(text) else ():
        if groups := composed.sections[section]:
            return section, groups[-1].title, capital(sentence)
    group = next((group.title for group in composed.sections["responsibilities"]), None)
    return "responsibilities", group, text


def _fit(composed: Composed, sentence: str) -> str:
    """As a posting would print it; the sentence itself where it could not."""
    ground = Ground(composed.document.get("language") or "en", founders=True)
    words, fault = printable(_HEDGED.sub("", _LEAD.sub("", sentence)), ground)
    return words if words and fault is None else capital(sentence)


def _imperative(text: str) -> str:
    """Said as a responsibility: "Delivers through managers." becomes "Deliver through managers."."""
    turned = said_to_you(f"It {text[0].lower()}{text[1:]}", "")
    return capital(turned.removeprefix("You ")) if turned and turned.startswith("You ") else text


def _nearest(composed: Composed, sentence: str, rare: int) -> Line | None:
    """The line that shares most with the sentence, rare words counting for more and those of a title twice.

    None where fewer than two words are shared, and none of its first that few lines have in their title.
    """
    topic = _LEAD.sub("", sentence)
    wanted, first = stems(topic), stems(" ".join(topic.split()[:MOST_FIRST]))
    lines = [line for section in SECTIONS for line in composed.standing(section)]
    words = [(stems(line.title), stems(line.text)) for line in lines]
    known = Counter(word for title, text in words for word in title | text)

    def nearness(title: frozenset[str], text: frozenset[str]) -> float:
        shared = wanted & (title | text)
        weights = (log(len(lines) / known[word]) * (2 if word in title else 1) for word in shared)
        near = len(shared) >= NEAR or any(known[word] <= rare and word in first for word in shared & title)
        return sum(weights) / sqrt(len(title | text)) if near else 0

    scored = [(nearness(*pair), -at) for at, pair in enumerate(words)]
    return lines[-max(scored)[1]] if scored and max(scored)[0] > 0 else None
