"""A scorecard as plain data: what was judged, what it still lacks, and its fields as a form sends them.

A field's name is a word and the key of a dimension or signal: `rating-judgement`, `saw-blames`. Every value is text.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from hiring.planning.plain_plan import SignalsView, StageView
from scorecards.card_choices import CONFIDENCES, REASONS, RECOMMENDATIONS

LONGEST = 20_000
NOT_ASSESSED = "n"
RATINGS = ("1", "2", "3", "4")

NOT_FIELDS = ("csrfmiddlewaretoken", "revision", "at_once")
"""What a form sends beside the card's own fields."""

_CHOICES = {"recommendation": RECOMMENDATIONS, "confidence": CONFIDENCES}
_TEXTS = ("summary", "pad")


@dataclass(frozen=True)
class Judged:
    """One dimension: a rating from 1 to 4, or “not assessed” with its reason ("" where it is still to be said)."""

    value: int | None = None
    is_assessed: bool = True
    not_assessed: str = ""
    evidence: str = ""

    @property
    def is_empty(self) -> bool:
        return self == Judged()


@dataclass(frozen=True)
class Content:
    """What stands on a scorecard. `seen` holds what was said or done, by the key of each signal that was ticked."""

    judged: Mapping[str, Judged] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)
    recommendation: str = ""
    confidence: str = ""
    summary: str = ""
    pad: str = ""


@dataclass(frozen=True)
class StillMissing:
    """Something that a complete card needs: the field where it goes, and what it is, in words."""

    field: str
    words: str


def missing(stage: StageView, content: Content) -> list[StillMissing]:
    """What the card still lacks, in the order of the form; nothing where it can be submitted."""
    lacks = lacking(stage, content.judged)
    for flag in stage.signals.red_flags:
        if flag.key in content.seen and not content.seen[flag.key].strip():
            lacks.append(
                StillMissing(f"saw-{flag.key}", f"what was said, for the red flag “{flag.title or flag.text}”")
            )
    if not content.recommendation:
        lacks.append(StillMissing("recommendation", "your recommendation"))
    if not content.confidence:
        lacks.append(StillMissing("confidence", "how sure you are"))
    return lacks


def lacking(stage: StageView, judged: Mapping[str, Judged]) -> list[StillMissing]:
    """What the dimensions still lack, in their order."""
    lacks = (_lack(dimension, judged.get(dimension.key, Judged())) for dimension in stage.dimensions)
    return [lack for lack in lacks if lack]


def _lack(dimension, judged: Judged) -> StillMissing | None:
    if not judged.is_assessed:
        has_reason = bool(judged.not_assessed)
        return None if has_reason else StillMissing(f"why-{dimension.key}", f"why {dimension.name} was not assessed")
    if judged.value is None:
        return StillMissing(f"rating-{dimension.key}", f"a rating for {dimension.name}")
    if not judged.evidence.strip():
        return StillMissing(f"evidence-{dimension.key}", f"evidence for {dimension.name}")
    return None


def signal_keys(signals: SignalsView) -> list[str]:
    """The keys of every signal of the stage, in the order of the checklist."""
    return [signal.key for signal in (*signals.strong, *signals.weak, *signals.red_flags)]


def fields_of(stage: StageView, content: Content) -> dict[str, str]:
    """Every field of the stage's form with its text, in the form's order."""
    fields = judged_fields(stage, content.judged)
    for key in signal_keys(stage.signals):
        fields |= {f"seen-{key}": "yes" if key in content.seen else "", f"saw-{key}": content.seen.get(key, "")}
    return fields | {name: getattr(content, name) for name in (*_CHOICES, *_TEXTS)}


def judged_fields(stage: StageView, judged: Mapping[str, Judged]) -> dict[str, str]:
    """The fields of the stage's dimensions alone."""
    fields = {}
    for dimension in stage.dimensions:
        stated = judged.get(dimension.key, Judged())
        rating = str(stated.value or "") if stated.is_assessed else NOT_ASSESSED
        fields |= {f"rating-{dimension.key}": rating, f"why-{dimension.key}": stated.not_assessed}
        fields[f"evidence-{dimension.key}"] = stated.evidence
    return fields


def names_of(stage: StageView) -> dict[str, str]:
    """What each field is called on the page, for a list of differences."""
    names = {}
    for dimension in stage.dimensions:
        names |= {f"rating-{dimension.key}": f"{dimension.name}: rating"}
        names |= {f"why-{dimension.key}": f"{dimension.name}: why not assessed"}
        names |= {f"evidence-{dimension.key}": f"{dimension.name}: evidence"}
    for signal in (*stage.signals.strong, *stage.signals.weak, *stage.signals.red_flags):
        short = signal.title or signal.text
        names |= {f"seen-{signal.key}": f"Seen: {short}", f"saw-{signal.key}": f"What was seen: {short}"}
    named = {"recommendation": "Recommendation", "confidence": "Confidence", "summary": "Summary", "pad": "Notes"}
    return names | named


def content_of(stage: StageView, fields: Mapping[str, str]) -> Content:
    """The content that these fields say; the fields are complete and right (see `wrong`).

    A reason stands only where a dimension is not assessed. A signal was seen where it is ticked or something is
    written beside it, so that no tick takes words away.
    """
    seen = {key: fields[f"saw-{key}"] for key in signal_keys(stage.signals) if _is_seen(key, fields)}
    plain = {name: fields[name] for name in (*_CHOICES, *_TEXTS)}
    return Content(judged=judged_in(stage, fields), seen=seen, **plain)


def judged_in(stage: StageView, fields: Mapping[str, str]) -> dict[str, Judged]:
    """What these fields say of the stage's dimensions; those of which they say nothing are left out."""
    judged = {dimension.key: _judged(dimension.key, fields) for dimension in stage.dimensions}
    return {key: stated for key, stated in judged.items() if not stated.is_empty}


def _is_seen(key: str, fields: Mapping[str, str]) -> bool:
    return bool(fields[f"seen-{key}"] or fields[f"saw-{key}"].strip())


def _judged(key: str, fields: Mapping[str, str]) -> Judged:
    rating, evidence = fields[f"rating-{key}"], fields[f"evidence-{key}"]
    judged = Judged(value=int(rating) if rating in RATINGS else None, evidence=evidence)
    if rating == NOT_ASSESSED:
        return replace(judged, is_assessed=False, not_assessed=fields[f"why-{key}"])
    return judged


def wrong(fields: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """What cannot be stored of the fields that were sent, as a sentence by field; `known` are the form's fields."""
    return {name: words for name, text in fields.items() if (words := _wrong(name, text, known))}


def _wrong(name: str, text: str, known: Mapping[str, str]) -> str:
    if name not in known:
        return "This interview does not ask for this. Load the page again; what you typed here was not saved."
    kind = name.split("-", 1)[0]
    if kind == "rating" and text not in ("", *RATINGS, NOT_ASSESSED):
        return "Choose a rating from 1 to 4, or “not assessed”."
    if kind == "why" and text not in ("", *REASONS):
        return "Choose one of the reasons."
    if kind in _CHOICES and text not in ("", *_CHOICES[kind]):
        return "Choose one of the answers."
    if len(text) > LONGEST:
        return f"This holds {len(text):,} characters and at most {LONGEST:,} fit. Shorten it; it is not saved so far."
    return ""


def sent(posted: Mapping[str, str]) -> dict[str, str]:
    """The card's fields as they arrived: lines end the same everywhere, and NULs, which nobody sees, are left out."""
    return {
        name: text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        for name, text in posted.items()
        if name not in NOT_FIELDS
    }


def merged(mine: Mapping[str, str], stored: Mapping[str, str]) -> dict[str, str]:
    """The form after a save that came too late: mine stays, and no blank of mine hides what is stored."""
    return {name: mine.get(name, "") if mine.get(name, "").strip() else text for name, text in stored.items()}
