"""The blueprint document: its sections, its empty form, and what is wrong with one.

A document is the plain JSON shape that import, export and the library speak; `schema/blueprint-1.json` describes it.
"""

import copy
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jsonschema import Draft202012Validator

from blueprint.valid import Check, validator

SCHEMA_NAME = "rolewright/blueprint@1"
SCHEMA_PATH = Path(__file__).parent / "schema" / "blueprint-1.json"
Nodes = list[tuple[tuple, dict]]
"""Every object of a document with its path, in document order."""

_IN_ORDER = (("min_engineers", "max_engineers"), ("min_minutes", "max_minutes"))
DEEPEST = 40  # levels of JSON; a real document has nine

ENGINEERS = "engineers"
SIZE_UNITS = {ENGINEERS: "Engineers", "people": "People"}
"""What the sizes of a company are counted in; `min_engineers` and `max_engineers` count in the document's unit."""

AXES = {
    "company_size": "Company size",
    "operating_model": "Operating model",
    "business_model": "Business model",
    "industry": "Industry",
    "geography": "Geography",
    "regulation": "Regulation",
}
"""The axes in order of precedence: where two variants change the same line, the later axis wins."""

TIERS = {
    "must_have": "Must have",
    "good_to_have": "Good to have",
    "advanced": "Advanced",
    "emerging": "Emerging",
}
IMPORTANCE = {
    "critical": "Critical",
    "important": "Important",
    "optional": "Optional",
    "context_specific": "Context-specific",
}


@dataclass(frozen=True)
class BlueprintSection:
    """One of the 20 sections: its number, its key in the document, and its heading on a page."""

    number: int
    key: str
    heading: str
    grouped: bool = False


SECTIONS = (
    BlueprintSection(1, "summary", "Role summary"),
    BlueprintSection(2, "mission", "Mission"),
    BlueprintSection(3, "responsibilities", "Responsibilities", grouped=True),
    BlueprintSection(4, "activities", "Day-to-day activities", grouped=True),
    BlueprintSection(5, "deliverables", "Deliverables", grouped=True),
    BlueprintSection(6, "goals", "Goals and success", grouped=True),
    BlueprintSection(7, "kpis", "KPIs"),
    BlueprintSection(8, "skills", "Technical skills", grouped=True),
    BlueprintSection(9, "soft_skills", "Soft skills"),
    BlueprintSection(10, "tools", "Tools"),
    BlueprintSection(11, "environment", "Environment", grouped=True),
    BlueprintSection(12, "stakeholders", "Stakeholders", grouped=True),
    BlueprintSection(13, "decision_rights", "Decision rights", grouped=True),
    BlueprintSection(14, "qualifications", "Experience and qualifications", grouped=True),
    BlueprintSection(15, "career", "Career path", grouped=True),
    BlueprintSection(16, "risks", "Risks and failure modes", grouped=True),
    BlueprintSection(17, "variants", "Variants"),
    BlueprintSection(18, "ai_impact", "AI and automation", grouped=True),
    BlueprintSection(19, "hiring", "Hiring"),
    BlueprintSection(20, "at_a_glance", "At a glance"),
)

GROUPED_LINES = tuple(s.key for s in SECTIONS if s.grouped and s.key != "skills")
"""Sections that are lists of groups of items."""

SIGNALS = {"strong_signals": "Strong signals", "weak_signals": "Weak signals", "red_flags": "Red flags"}

SINGLE_TEXTS = ("summary.text", "summary.reports_to", "mission.core", "success.definition")
"""Texts that stand alone, without an id; a variant's change may name one as its target."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a document: where (`kpis.2.name`, or "" for the whole) and a sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.path else self.message


def empty(title: str, slug: str) -> dict:
    """A document that says nothing but its title."""
    return {
        "schema": SCHEMA_NAME,
        "title": title,
        "slug": slug,
        **dict.fromkeys(("language", "occupation", "derived_from")),
        "source": {"url": None, "modified": None, "kind": None},
        "summary": {"text": "", "horizon": "", "horizon_note": "", "reports_to": ""},
        "baseline": {"min_engineers": None, "max_engineers": None, "unit": ENGINEERS, "text": ""},
        "mission": {"core": "", "importance": [], "outcomes": []},
        **{key: [] for key in GROUPED_LINES},
        "success": {"definition": "", "high_performance": []},
        "kpis": [],
        "kpi_notes": [],
        "skills": [],
        "soft_skills": [],
        "tools": [],
        "variants": [],
        "hiring": {
            "assess": [],
            "exercises": [],
            "strong_signals": [],
            "weak_signals": [],
            "red_flags": [],
            "dimensions": [],
        },
        "at_a_glance": [],
        "intros": [],
        "unrecognised": [],
    }


def size_unit(document: dict) -> str:
    """What the company sizes of this blueprint count: "engineers" or "people"."""
    return document["baseline"].get("unit") or ENGINEERS


def complete(raw: dict) -> dict:
    """A copy with every absent key filled in as absent, so that a hand-written document may leave out what it lacks.

    Only keys are added: what is there stays as it is, right or wrong, for `problems` to judge.
    """
    if _depth_exceeds(raw, DEEPEST):
        return raw
    return _filled(copy.deepcopy(raw), _validator().schema)


def problems(document: object) -> list[Problem]:
    """Everything that keeps this from being a blueprint document; [] for one that can be stored."""
    if not isinstance(document, dict):
        return [Problem("", "A blueprint document is a JSON object.")]
    if _depth_exceeds(document, DEEPEST):
        return [Problem("", f"Nested more than {DEEPEST} levels deep.")]
    if _fits_schema()(document):
        return _beyond_schema(document)
    against_schema = [
        Problem(".".join(map(str, error.absolute_path)), _sentence(error))
        for error in _validator().iter_errors(document)
    ]
    return against_schema or _beyond_schema(document)


def ids(document: dict) -> Iterator[tuple[str, str]]:
    """Every id with the path of the object that it names, in document order."""
    for path, node in _objects(document, ()):
        if isinstance(node.get("id"), str):
            yield node["id"], ".".join(map(str, path))


@cache
def _fits_schema() -> Check:
    return validator(_validator().schema)


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA_PATH.read_text("utf-8")))


def _filled(value, schema: dict):
    schema = _resolved(schema)
    if isinstance(value, dict) and "properties" in schema:
        for key, child in schema["properties"].items():
            child = _resolved(child)
            if key not in value or (value[key] is None and child.get("type") in ("string", "array")):
                value[key] = _absent(child)
            value[key] = _filled(value[key], child)
    elif isinstance(value, list) and "items" in schema:
        value = [_filled(item, schema["items"]) for item in value]
    return value


def _resolved(schema: dict) -> dict:
    while "$ref" in schema:
        schema = _validator().schema["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def _absent(schema: dict):
    kind = schema.get("type")
    if given := schema.keys() & {"default", "const"}:
        return schema[given.pop()]
    if kind == "object":
        return {}
    if kind == "array":
        return []
    if kind == "number":
        return 1
    return "" if kind == "string" and "minLength" not in schema else None


def _sentence(error) -> str:
    value = json.dumps(error.instance, ensure_ascii=True, default=str)
    value = value if len(value) <= 60 else value[:57] + "…"
    match error.validator:
        case "required" | "additionalProperties":
            return error.message[:200]
        case "type":
            kinds = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            return f"{value} should be {' or '.join(kinds)}."
        case "enum":
            return f"{value} should be one of {', '.join(map(str, error.validator_value))}."
        case "const":
            return f"{value} should be {error.validator_value}."
        case "minimum" | "maximum" | "exclusiveMinimum":
            return f"{value} is out of range ({error.validator} {error.validator_value})."
        case "uniqueItems":
            return "The same entry stands here twice."
        case "pattern" if "examples" in error.schema:
            return f"{value} should be written as {' or '.join(error.schema['examples'])}."
        case "pattern" | "minLength" | "maxLength":
            return f"{value} holds a character that cannot stand here, is empty, or is too long."
        case _:
            return error.message[:200]


def _beyond_schema(document: dict) -> list[Problem]:
    nodes = list(_objects(document, ()))
    return [*_no_numbers(nodes), *_repeated_ids(nodes), *_upside_down(nodes)]


def _repeated_ids(nodes: Nodes) -> Iterator[Problem]:
    first: dict[str, tuple] = {}
    for path, node in nodes:
        if not isinstance(name := node.get("id"), str):
            continue
        if name in first:
            where = ".".join(map(str, first[name]))
            yield Problem(
                ".".join(map(str, path)), f"The id “{name}” is already used at {where}; an id names one thing."
            )
        first.setdefault(name, path)


def _no_numbers(nodes: Nodes) -> Iterator[Problem]:
    """Weights that Python's JSON reader lets through although JSON has no such number."""
    for path, node in nodes:
        if isinstance(node.get("weight"), float) and not math.isfinite(node["weight"]):
            yield Problem(".".join(map(str, (*path, "weight"))), "A weight is a number above 0, up to 100.")


def _upside_down(nodes: Nodes) -> Iterator[Problem]:
    for path, node in nodes:
        for low_name, high_name in _IN_ORDER:
            low, high = node.get(low_name), node.get(high_name)
            if low is not None and high is not None and low > high:
                yield Problem(".".join(map(str, path)), f"{low_name} {low} is more than {high_name} {high}.")


def _objects(value, path: tuple) -> Iterator[tuple[tuple, dict]]:
    if isinstance(value, dict):
        yield path, value
        for key, child in value.items():
            yield from _objects(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _objects(child, (*path, index))


def _depth_exceeds(value, deepest: int) -> bool:
    level = [value]
    for _ in range(deepest):
        level = [
            child
            for node in level
            for child in (node.values() if isinstance(node, dict) else node if isinstance(node, list) else ())
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True
