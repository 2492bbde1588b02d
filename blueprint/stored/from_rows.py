"""Rows to document."""

from collections import defaultdict

from blueprint.document import SCHEMA_NAME, SIGNALS
from blueprint.models import (
    Blueprint,
    Change,
    Dimension,
    Exercise,
    ExerciseDimension,
    Group,
    Item,
    Kpi,
    Passage,
    Skill,
    SoftSkill,
    Tool,
    Variant,
)
from blueprint.stored.fact_columns import EXERCISE_LISTS, FACTS, MISSION_LISTS, OWNERS, RATINGS, SINGLES


def document_of(blueprint: Blueprint) -> dict:
    """The version as a blueprint document; 12 queries, however long it is."""
    read = _Reader(blueprint)
    single = read.single_texts()
    return {
        "schema": SCHEMA_NAME,
        "title": blueprint.title,
        "slug": blueprint.slug,
        "language": blueprint.language,
        "occupation": _occupation(blueprint),
        "derived_from": _parent(blueprint),
        "source": single["source"],
        "summary": single["summary"],
        "baseline": single["baseline"],
        "mission": single["mission"] | read.mission_lists(),
        "responsibilities": read.groups("responsibilities"),
        "activities": read.groups("activities"),
        "deliverables": read.groups("deliverables"),
        "goals": read.groups("goals"),
        "success": single["success"] | {"high_performance": read.items("success.high_performance")},
        "kpis": read.rows(Kpi),
        "kpi_notes": read.sentences("kpi_notes"),
        "skills": read.skills(),
        "soft_skills": read.rows(SoftSkill),
        "tools": read.rows(Tool),
        "environment": read.groups("environment"),
        "stakeholders": read.groups("stakeholders"),
        "decision_rights": read.groups("decision_rights"),
        "qualifications": read.groups("qualifications"),
        "career": read.groups("career"),
        "risks": read.groups("risks"),
        "variants": read.variants(),
        "ai_impact": read.groups("ai_impact"),
        "hiring": read.hiring(),
        "at_a_glance": read.named("at_a_glance"),
        **read.passages(),
    }


class _Reader:
    """The rows of one version, each table read once."""

    def __init__(self, blueprint: Blueprint):
        self.blueprint = blueprint
        self._items = self._by(Item, _place)
        self._groups = self._by(Group, lambda row: row.section)

    def _all(self, model):
        return model.objects.filter(blueprint=self.blueprint).order_by("position", "pk")

    def _by(self, model, key) -> dict:
        rows = defaultdict(list)
        for row in self._all(model):
            rows[key(row)].append(row)
        return rows

    def _children(self, model, owner: str) -> dict:
        return self._by(model, lambda row: getattr(row, f"{owner}_id"))

    def rows(self, model) -> list[dict]:
        return [({"id": row.key} if hasattr(row, "key") else {}) | _facts(row) for row in self._all(model)]

    def single_texts(self) -> dict:
        return {
            section: {key: getattr(self.blueprint, column) for key, column in columns.items()}
            for section, columns in SINGLES.items()
        }

    def mission_lists(self) -> dict:
        return {key: self.sentences(f"mission.{key}") for key in MISSION_LISTS}

    def passages(self) -> dict:
        rows = self._by(Passage, lambda row: row.kind)
        return {
            "intros": [_facts(row) | {"group": row.group} for row in rows[Passage.Kind.INTRO]],
            "unrecognised": [_facts(row) for row in rows[Passage.Kind.UNRECOGNISED]],
        }

    def sentences(self, section: str, *owner) -> list[str]:
        return [item.text for item in self._items[section, *(owner or (None, None))]]

    def named(self, section: str) -> list[dict]:
        return [{"name": item.title, "text": item.text} for item in self._items[section, None, None]]

    def items(self, section: str, *owner) -> list[dict]:
        return [self._item(item) for item in self._items[section, *(owner or (None, None))]]

    def _item(self, item: Item) -> dict:
        children = self.items(item.section, "parent", item.pk)
        return {"id": item.key, "title": item.title, "text": item.text, "children": children}

    def groups(self, section: str) -> list[dict]:
        return [self._group(section, group) for group in self._groups[section]]

    def _group(self, section: str, group: Group) -> dict:
        rows = self._items[section, "group", group.pk]
        items = [self._item(row) for row in rows]
        if section == "responsibilities":
            items = [{**item, "number": row.number} for item, row in zip(items, rows, strict=True)]
        days = {"days": group.days} if section == "goals" else {}
        return {"group": group.title, **days, "items": items}

    def skills(self) -> list[dict]:
        skills = self._children(Skill, "group")
        return [
            {"tier": group.title, "items": [{"id": row.key} | _facts(row) for row in skills[group.pk]]}
            for group in self._groups["skills"]
        ]

    def variants(self) -> list[dict]:
        variants, changes = self._children(Variant, "group"), self._children(Change, "variant")
        return [
            {"axis": group.title, "items": [self._variant(row, changes[row.pk]) for row in variants[group.pk]]}
            for group in self._groups["variants"]
        ]

    def _variant(self, row: Variant, changes: list[Change]) -> dict:
        points = self.items("variant.points", "variant", row.pk)
        return {"id": row.key, **_facts(row), "points": points, "changes": [_facts(change) for change in changes]}

    def hiring(self) -> dict:
        areas = self._items["hiring.assess", None, None]
        shown = self._children(ExerciseDimension, "exercise")
        return {
            "assess": [{"id": row.key, "name": row.title, "text": row.text} for row in areas],
            "exercises": [self._exercise(row, shown[row.pk]) for row in self._all(Exercise)],
            **{signal: self.items(f"hiring.{signal}") for signal in SIGNALS},
            "dimensions": [self._dimension(row) for row in self._all(Dimension)],
        }

    def _exercise(self, row: Exercise, shown: list[ExerciseDimension]) -> dict:
        lists = {name: self.sentences(f"exercise.{name}", "exercise", row.pk) for name in EXERCISE_LISTS}
        return {
            "id": row.key,
            **_facts(row),
            **lists,
            "dimensions": [dimension.key for dimension in shown if dimension.is_listed],
            "anchors": {dimension.key: _anchors(dimension) for dimension in shown if dimension.is_anchored},
        }

    def _dimension(self, row: Dimension) -> dict:
        weight = int(row.weight) if row.weight.is_integer() else row.weight
        measures = self.sentences("dimension.measures", "dimension", row.pk)
        return {"id": row.key, **_facts(row), "weight": weight, "anchors": _anchors(row), "measures": measures}


def _place(item: Item) -> tuple:
    for owner in OWNERS:
        pk = getattr(item, f"{owner}_id")
        if pk is not None:
            return item.section, owner, pk
    return item.section, None, None


def _occupation(blueprint: Blueprint) -> dict | None:
    return {"isco": blueprint.isco, "onet": blueprint.onet} if blueprint.isco else None


def _parent(blueprint: Blueprint) -> dict | None:
    if blueprint.derived_slug is None:
        return None
    return {"slug": blueprint.derived_slug, "version": blueprint.derived_version}


def _facts(row) -> dict:
    return {name: getattr(row, name) for name in FACTS[type(row)]}


def _anchors(row) -> dict:
    return {rating: getattr(row, f"anchor_{rating}") for rating in RATINGS}
