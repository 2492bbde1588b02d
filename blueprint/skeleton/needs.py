"""What a job description, an interview plan and a scorecard are made from, and what of it is there."""

from collections.abc import Callable
from dataclasses import dataclass

from blueprint.job_description.role_parts import first_period


@dataclass(frozen=True)
class Need:
    """What one of the three needs. `parts` are (section, what of it, whether it is there), `what` is its name."""

    what: str
    parts: tuple[tuple[str, str, bool], ...]

    @property
    def is_met(self) -> bool:
        return all(there for _, _, there in self.parts)


def needs(document: dict) -> tuple[Need, ...]:
    """A job description, an interview plan and a scorecard, with what each is made from."""
    return tuple(
        Need(what, tuple((section, words, bool(there(document))) for section, words, there in parts))
        for what, parts in _NEEDED.items()
    )


def needs_of(section: str) -> list[str]:
    """For which of the three this section is needed."""
    return [what for what, parts in _NEEDED.items() if any(key == section for key, _, _ in parts)]


def _opening(document: dict) -> bool:
    return bool(document["mission"]["core"] or document["summary"]["text"])


def _filled(section: str) -> Callable[[dict], bool]:
    return lambda document: any(group["items"] for group in document[section])


def _brings(document: dict) -> bool:
    musts = any(tier["items"] for tier in document["skills"] if tier["tier"] == "must_have")
    return musts or _filled("qualifications")(document)


def _success(document: dict) -> bool:
    """What a description prints of it: goals of the first three months, or KPIs by their names."""
    return bool(document["kpis"]) or any(group["items"] and first_period(group["days"]) for group in document["goals"])


def _exercises(document: dict) -> bool:
    return any(e["min_minutes"] or e["max_minutes"] for e in document["hiring"]["exercises"])


def _shown(document: dict) -> bool:
    shown = {key for exercise in document["hiring"]["exercises"] for key in exercise["dimensions"]}
    dimensions = document["hiring"]["dimensions"]
    return bool(dimensions) and all(dimension["id"] in shown for dimension in dimensions)


def _anchored(document: dict) -> bool:
    dimensions = document["hiring"]["dimensions"]
    return bool(dimensions) and all(all(d["anchors"].values()) for d in dimensions)


_NEEDED: dict[str, tuple[tuple[str, str, Callable[[dict], object]], ...]] = {
    "A job description": (
        ("mission", "what the role is for", _opening),
        ("responsibilities", "what one does", _filled("responsibilities")),
        ("skills", "what one brings", _brings),
        ("goals", "goals for 30, 60 or 90 days, or KPIs", _success),
    ),
    "An interview plan": (
        ("hiring", "exercises with minutes", _exercises),
        ("hiring", "a dimension for each, shown by an exercise", _shown),
    ),
    "A scorecard": (
        ("hiring", "dimensions", lambda document: document["hiring"]["dimensions"]),
        ("hiring", "what each of the four ratings looks like", _anchored),
    ),
}
