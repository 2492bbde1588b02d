"""Document to rows."""

from collections import defaultdict
from collections.abc import Iterator

from blueprint.document import GROUPED_LINES, SIGNALS
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
from blueprint.stored.fact_columns import EXERCISE_LISTS, FACTS, MISSION_LISTS, RATINGS, SINGLES

LEVELS = (
    (Group, Exercise, Dimension, Kpi, SoftSkill, Tool, Passage),
    (Skill, Variant, ExerciseDimension),
    (Change,),
)
"""What must be written before what: rows of a level belong to rows of the levels before."""


def fill(blueprint: Blueprint, document: dict) -> None:
    """Make this version say what the document says, whatever it said before; saves the version and writes its rows.

    The document must be a valid one (`blueprint.document.problems`). One statement a table, and one for each level of
    nested items. Call it inside a transaction, on a draft.
    """
    for section, columns in SINGLES.items():
        for key, column in columns.items():
            absent = Blueprint._meta.get_field(column).get_default()
            setattr(blueprint, column, document[section].get(key, absent))
    blueprint.title, blueprint.slug = document["title"], document["slug"]
    occupation, parent = document.get("occupation") or {}, document.get("derived_from") or {}
    blueprint.language, blueprint.isco, blueprint.onet = (
        document.get("language"),
        occupation.get("isco"),
        occupation.get("onet"),
    )
    blueprint.derived_slug, blueprint.derived_version = parent.get("slug"), parent.get("version")
    if blueprint.pk:
        _empty(blueprint)
    blueprint.save()
    written = _Writer(blueprint)
    written.document(document)
    for models in LEVELS:
        for model in models:
            model.objects.bulk_create(written.rows[model])
    for depth in sorted(written.items_at):
        Item.objects.bulk_create(written.items_at[depth])


def _empty(blueprint: Blueprint) -> None:
    for model in (Item, Change, ExerciseDimension, Skill, Variant, *LEVELS[0]):
        model.objects.filter(blueprint=blueprint).delete()


class _Writer:
    """The rows that a document becomes, linked but unsaved; items apart, by how deep they are nested."""

    def __init__(self, blueprint: Blueprint):
        self.blueprint = blueprint
        self.rows = defaultdict(list)
        self.items_at = defaultdict(list)

    def document(self, document: dict) -> None:
        for section in GROUPED_LINES:
            self._grouped(section, document[section])
        for key in MISSION_LISTS:
            self._sentences(f"mission.{key}", document["mission"][key])
        self._sentences("kpi_notes", document["kpi_notes"])
        self._items("success.high_performance", document["success"]["high_performance"])
        self._named("at_a_glance", document["at_a_glance"])
        for model, section in ((Kpi, "kpis"), (SoftSkill, "soft_skills"), (Tool, "tools")):
            for position, raw in enumerate(document[section]):
                self._row(model, position, raw)
        self._skills(document["skills"])
        self._variants(document["variants"])
        self._hiring(document["hiring"])
        for position, raw in enumerate(document["intros"]):
            self._row(Passage, position, raw, kind=Passage.Kind.INTRO, group=raw["group"])
        for position, raw in enumerate(document["unrecognised"]):
            self._row(Passage, position, raw, kind=Passage.Kind.UNRECOGNISED)

    def _row(self, model, position: int, raw: dict, **more):
        facts = {name: raw[name] for name in FACTS.get(model, ())}
        key = {"key": raw["id"]} if "id" in raw else {}
        row = model(blueprint=self.blueprint, position=position, **key, **facts, **more)
        self.rows[model].append(row)
        return row

    def _item(self, section: str, position: int, depth: int = 0, **facts) -> Item:
        item = Item(blueprint=self.blueprint, section=section, position=position, **facts)
        self.items_at[depth].append(item)
        return item

    def _items(self, section: str, items: list[dict], depth: int = 0, **owner) -> None:
        for position, raw in enumerate(items):
            facts = {"key": raw["id"], "title": raw["title"], "text": raw["text"], "number": raw.get("number")}
            item = self._item(section, position, depth, **facts, **owner)
            self._items(section, raw["children"], depth + 1, parent=item)

    def _sentences(self, section: str, texts: list[str], **owner) -> None:
        for position, text in enumerate(texts):
            self._item(section, position, text=text, **owner)

    def _named(self, section: str, entries: list[dict]) -> None:
        for position, raw in enumerate(entries):
            self._item(section, position, key=raw.get("id"), title=raw["name"], text=raw["text"])

    def _headings(self, section: str, groups: list[dict], title: str) -> Iterator[tuple[Group, list[dict]]]:
        for position, raw in enumerate(groups):
            group = self._row(Group, position, {}, section=section, title=raw[title], days=raw.get("days"))
            yield group, raw["items"]

    def _grouped(self, section: str, groups: list[dict]) -> None:
        for group, items in self._headings(section, groups, "group"):
            self._items(section, items, group=group)

    def _skills(self, tiers: list[dict]) -> None:
        for group, skills in self._headings("skills", tiers, "tier"):
            for position, raw in enumerate(skills):
                self._row(Skill, position, raw, group=group)

    def _variants(self, axes: list[dict]) -> None:
        for group, variants in self._headings("variants", axes, "axis"):
            for position, raw in enumerate(variants):
                variant = self._row(Variant, position, raw, group=group)
                self._items("variant.points", raw["points"], variant=variant)
                for place, change in enumerate(raw["changes"]):
                    self._row(Change, place, change, variant=variant)

    def _hiring(self, hiring: dict) -> None:
        self._named("hiring.assess", hiring["assess"])
        for signal in SIGNALS:
            self._items(f"hiring.{signal}", hiring[signal])
        for position, raw in enumerate(hiring["exercises"]):
            self._exercise(position, raw)
        for position, raw in enumerate(hiring["dimensions"]):
            dimension = self._row(Dimension, position, raw, **_anchor_columns(raw["anchors"]))
            self._sentences("dimension.measures", raw["measures"], dimension=dimension)

    def _exercise(self, position: int, raw: dict) -> None:
        exercise = self._row(Exercise, position, raw)
        for name in EXERCISE_LISTS:
            self._sentences(f"exercise.{name}", raw[name], exercise=exercise)
        shown = dict.fromkeys([*raw["dimensions"], *raw["anchors"]])
        for place, key in enumerate(shown):
            anchors = raw["anchors"].get(key)
            columns = _anchor_columns(anchors) if anchors else {}
            facts = {"is_listed": key in raw["dimensions"], "is_anchored": anchors is not None}
            self._row(ExerciseDimension, place, {}, exercise=exercise, key=key, **facts, **columns)


def _anchor_columns(anchors: dict) -> dict:
    return {f"anchor_{rating}": anchors[rating] for rating in RATINGS}
