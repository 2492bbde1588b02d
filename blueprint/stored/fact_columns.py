"""Which column holds which value of the document."""

from blueprint.models import Change, Dimension, Exercise, Kpi, Passage, Skill, SoftSkill, Tool, Variant

FACTS = {
    Kpi: ("name", "measures", "why", "target", "frequency", "note"),
    Skill: ("name", "importance", "importance_note", "description", "use", "note"),
    SoftSkill: ("name", "why", "shows_up", "strong", "note"),
    Tool: ("category", "tools", "use", "prevalence", "note"),
    Variant: ("label", "min_engineers", "max_engineers", "text"),
    Change: ("action", "target", "group", "text", "why"),
    Exercise: ("kind", "title", "min_minutes", "max_minutes", "format", "scenario", "task"),
    Dimension: ("name", "weight", "note"),
    Passage: ("section", "text"),
}
"""The columns that are called in the document what they are called in the table."""

SINGLES = {
    "source": {"url": "source_url", "modified": "source_modified", "kind": "source_kind"},
    "summary": {"text": "summary", "horizon": "horizon", "horizon_note": "horizon_note", "reports_to": "reports_to"},
    "baseline": {
        "min_engineers": "min_engineers",
        "max_engineers": "max_engineers",
        "unit": "size_unit",
        "text": "baseline",
    },
    "mission": {"core": "mission"},
    "success": {"definition": "success"},
}
"""Section → its key in the document → the column of Blueprint."""

MISSION_LISTS = ("importance", "outcomes")
EXERCISE_LISTS = ("requirements", "materials", "probes")
RATINGS = "1234"
OWNERS = ("group", "parent", "variant", "exercise", "dimension")
