"""Hand-outs of an exercise: what the candidate gets, what they get beforehand, and what stays with interviewers."""

from dataclasses import dataclass

from blueprint.inline_markdown import to_text

LEAD = 120
"""Characters at the beginning of a hand-out in which it says for whom it is."""
KEPT = ("for the interviewer", "for interviewers", "do not hand out", "not to be handed out", "note sheet")


@dataclass(frozen=True)
class Material:
    text: str
    is_kept: bool
    is_sent_beforehand: bool


def materials_of(exercise: dict | None) -> tuple[Material, ...]:
    """Marked by the words with which they begin."""
    return tuple(_material(text) for text in (exercise or {"materials": []})["materials"])


def _material(text: str) -> Material:
    lead = to_text(text)[:LEAD].casefold()
    kept = any(words in lead for words in KEPT)
    return Material(text, kept, not kept and "candidate" in lead and "beforehand" in lead)
