"""Which column or labelled line is which field, in the seven languages.

Fields stand in the order in which tables print them. The first names the row.
"""

import re
from collections.abc import Mapping

from blueprint.importing.other_languages import FIELDS

Labels = Mapping[str, re.Pattern]


def _fields(kind: str, patterns: dict[str, str]) -> dict[str, re.Pattern]:
    others = {name: FIELDS.get(f"{kind}.{name}") for name in patterns}
    return {
        name: re.compile(f"{pattern}|{others[name]}" if others[name] else pattern) for name, pattern in patterns.items()
    }


SKILL_FIELDS = _fields(
    "skill",
    {
        "name": r"skills?\b|^name|competenc|technolog|^area",
        "description": r"descri|definition|^what\b|covers|scope|includes|details",
        "use": r"\buse|usage|applied|application|in practice|purpose",
        "importance": r"importan|priority|criticality|^level|necessity",
        "tier": r"\btier|must.?have",
    },
)
SKILL_LABELS = {key: SKILL_FIELDS[key] for key in ("description", "use", "importance")}

SOFT_FIELDS = _fields(
    "soft",
    {
        "name": r"skills?\b|capabilit|^name|competenc|behaviou?r|trait|^quality",
        "why": r"\bwhy\b|matters|importance|relevance",
        "shows_up": r"shows? up|on the job|in practice|looks like|day.?to.?day|at work|behaviou?rs|applied|example",
        "strong": r"strong|excel|great|high.?perform|outstanding|what good",
    },
)
SOFT_LABELS = {key: SOFT_FIELDS[key] for key in ("why", "shows_up", "strong")}

KPI_FIELDS = _fields(
    "kpi",
    {
        "name": r"metric|\bkpis?\b|indicator|^name|^measure$",
        "measures": r"\bwhat\b|definition|descri|formula|calculat|how (it|they) (is|are) measured|measures$",
        "why": r"\bwhy\b|matters|rationale|relevance|importance",
        "target": r"target|benchmark|threshold|goal",
        "frequency": r"frequen|cadence|how often|review(ed)? every|interval|rhythm",
    },
)
KPI_LABELS = {key: pattern for key, pattern in KPI_FIELDS.items() if key != "name"}

TOOL_FIELDS = _fields(
    "tool",
    {
        "category": r"categor|^area|^type|^kind|^domain",
        "tools": r"\btools?\b|platforms?|software|product|technolog|examples",
        "use": r"\buse|usage|purpose|used for|what for",
        "prevalence": r"common|optional|prevalen|adoption|importan|how usual|status|typical",
    },
)
TOOL_LABELS = {key: TOOL_FIELDS[key] for key in ("use", "prevalence")}

EXERCISE_LABELS = _fields(
    "exercise",
    {
        "minutes": r"^(duration|time|length|minutes|timebox|how long)\b",
        "format": r"^format|^setting|^type",
        "requirements": r"requirement|^deliverables?|^outputs?|expected|constraints?",
        "materials": r"material|^provided?\b|^hand.?out|^inputs?",
        "probes": r"probe|follow.?ups?|questions?|look for|evaluate|assess",
        "scenario": r"scenario|context|situation|^set.?up|background|^case$|^prompt",
        "task": r"^(the )?task|^(the )?ask|assignment|^instructions?|candidate",
        "kind": r"^kind$",
        "dimensions": r"^dimensions?( shown)?$",
    },
)
EXERCISE_FIELDS = {
    "title": re.compile(r"exercise|\bcase\b|title|^name|übung|exercice|ejercicio|esercizio|oefening|exercício"),
    **EXERCISE_LABELS,
}

DIMENSION_FIELDS = _fields(
    "dimension",
    {
        "name": r"dimension|^area|competenc|criteri|^name|capability",
        "1": r"well below|poor|unacceptable|\b1\b|strong no",
        "2": r"(?<!well )\bbelow|partial|developing|\b2\b|needs improvement|does not meet",
        "3": r"\bmeets?\b|\bsolid|at bar|acceptable|\b3\b|^good",
        "4": r"exceed|exception|outstanding|excellent|above|\b4\b|raises the bar",
        "weight": r"weight",
    },
)
DIMENSION_LABELS = {key: DIMENSION_FIELDS[key] for key in ("1", "2", "3", "4", "weight")}

ENTRY_LABELS: dict[str, Labels] = {
    "skills": SKILL_LABELS,
    "soft_skills": SOFT_LABELS,
    "kpis": KPI_LABELS,
    "hiring": EXERCISE_LABELS,
}
"""The labelled lines that make an entry out of what stands before them, by section."""
