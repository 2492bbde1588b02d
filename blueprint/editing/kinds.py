"""Every kind of row that the editor knows: its table, its list, what it hangs under, and what is edited of it."""

from dataclasses import dataclass, field

from django.db.models import Model

from blueprint.document import GROUPED_LINES, SECTIONS, SIGNALS
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

ANCHORS = ("anchor_1", "anchor_2", "anchor_3", "anchor_4")
DEEPEST_LINE = 12  # levels of lines under lines; the document format ends at 16


@dataclass(frozen=True, eq=False)
class Kind:
    """One kind of row.

    `owners` are the foreign keys that say which list a row stands in; `fixed` the columns that all rows of the kind
    share. `lead` is the column with the row's name, `body` the one with its text. `lists` are the kinds that hang
    under a row of this one.
    """

    key: str
    page: str
    model: type[Model]
    noun: str
    fields: tuple[str, ...]
    lead: str = ""
    body: str = ""
    heading: str = ""
    owners: tuple[str, ...] = ()
    fixed: dict = field(default_factory=dict)
    lists: tuple[str, ...] = ()
    addable: bool = True

    @property
    def is_single(self) -> bool:
        """Whether this is part of the version itself: always there, once."""
        return self.model is Blueprint

    @property
    def is_heading(self) -> bool:
        return self.model is Group

    @property
    def nests(self) -> bool:
        return "parent" in self.owners

    @property
    def needs_owner(self) -> bool:
        """Whether a row cannot stand directly under its section."""
        return any(owner != "parent" for owner in self.owners)

    @property
    def pastes(self) -> bool:
        """Whether several can be pasted at once, one a line."""
        return self.addable and not self.is_single and self.key not in NOT_PASTED

    @property
    def keyed(self) -> bool:
        """Whether its rows have an id in the document."""
        return self.model in KEYED and self.key not in WITHOUT_ID

    def owner_kind(self, owner: str) -> "Kind":
        """The kind of row that the foreign key `owner` leads to."""
        names = {"parent": self.key, "group": f"{self.key}.groups"}
        names |= {"variant": "variants", "exercise": "hiring.exercises", "dimension": "hiring.dimensions"}
        return KINDS[names[owner]]


KEYED = (Item, Kpi, Skill, SoftSkill, Variant, Exercise, Dimension)
SENTENCES = {
    "mission.importance": ("mission", "Why the role matters", ()),
    "mission.outcomes": ("mission", "Outcomes", ()),
    "kpi_notes": ("kpis", "Notes on the KPIs", ()),
    "exercise.requirements": ("hiring", "What the answer must cover", ("exercise",)),
    "exercise.materials": ("hiring", "Materials", ("exercise",)),
    "exercise.probes": ("hiring", "Follow-up questions", ("exercise",)),
}
NOT_PASTED = ("intros", "variant.changes", "dimension.measures")
WITHOUT_ID = (*SENTENCES, "at_a_glance", "dimension.measures")


def _singles() -> list[Kind]:
    about = ("title", "size_unit", "min_engineers", "max_engineers", "baseline")
    summary = ("summary", "horizon", "horizon_note", "reports_to")
    return [
        Kind("about", "summary", Blueprint, "title", about, lead="title", heading="Title and company"),
        Kind("summary", "summary", Blueprint, "summary", summary, body="summary", heading="Summary"),
        Kind("mission", "mission", Blueprint, "mission", ("mission",), body="mission", heading="Mission"),
        Kind("success", "goals", Blueprint, "text", ("success",), body="success", heading="What success is"),
    ]


def _headings() -> list[Kind]:
    def heading(section: str, noun: str, *fields: str) -> Kind:
        return Kind(
            f"{section}.groups", section, Group, noun, ("title", *fields), "title", fixed={"section": section},
            lists=(section,), heading=f"{noun.capitalize()}s" if noun != "axis" else "Axes",
        )  # fmt: skip

    groups = [heading(section, "group", *(["days"] if section == "goals" else [])) for section in GROUPED_LINES]
    return [*groups, heading("skills", "tier"), heading("variants", "axis")]


def _lines() -> list[Kind]:
    def line(key: str, page: str, *owners: str, heading: str = "", noun: str = "line", number: bool = False) -> Kind:
        fields = ("title", "text", "number") if number else ("title", "text")
        return Kind(
            key, page, Item, noun, fields, "title", "text", heading, (*owners, "parent"), {"section": key}, (key,)
        )

    return [
        *(line(key, key, "group", number=key == "responsibilities") for key in GROUPED_LINES),
        line("success.high_performance", "goals", heading="High performance"),
        line("variant.points", "variants", "variant", heading="Points", noun="point"),
        *(line(f"hiring.{key}", "hiring", heading=heading, noun="signal") for key, heading in SIGNALS.items()),
    ]


def _plain() -> list[Kind]:
    def named(key: str, page: str, noun: str, heading: str) -> Kind:
        return Kind(key, page, Item, noun, ("title", "text"), "title", "text", heading, fixed={"section": key})

    sentences = [
        Kind(key, page, Item, "sentence", ("text",), "", "text", heading, owners, {"section": key})
        for key, (page, heading, owners) in SENTENCES.items()
    ]
    measures = Kind(
        "dimension.measures", "hiring", Item, "line that it measures", ("text",), "text", "", "What it measures",
        ("dimension",), {"section": "dimension.measures"},
    )  # fmt: skip
    return [
        *sentences,
        measures,
        named("hiring.assess", "hiring", "area", "Areas to assess"),
        named("at_a_glance", "at_a_glance", "entry", "At a glance"),
    ]


def _tables() -> list[Kind]:
    kpi = ("name", "measures", "why", "target", "frequency", "note")
    skill = ("name", "importance", "importance_note", "description", "use", "note")
    soft = ("name", "why", "shows_up", "strong", "note")
    tool = ("category", "tools", "use", "prevalence", "note")
    variant = ("label", "min_engineers", "max_engineers", "text")
    change = ("action", "target", "group", "text", "why")
    return [
        Kind("kpis", "kpis", Kpi, "KPI", kpi, "name", "measures", "KPIs"),
        Kind("skills", "skills", Skill, "skill", skill, "name", "description", owners=("group",)),
        Kind("soft_skills", "soft_skills", SoftSkill, "soft skill", soft, "name", "why", "Soft skills"),
        Kind("tools", "tools", Tool, "tool", tool, "category", "tools", "Tools"),
        Kind(
            "variants", "variants", Variant, "variant", variant, "label", "text", owners=("group",),
            lists=("variant.points", "variant.changes"),
        ),
        Kind("variant.changes", "variants", Change, "change", change, "", "text", "Changes to the base", ("variant",)),
    ]  # fmt: skip


def _hiring() -> list[Kind]:
    exercise = ("kind", "title", "min_minutes", "max_minutes", "format", "scenario", "task", "shows")
    parts = ("exercise.requirements", "exercise.materials", "exercise.probes", "exercise.dimensions")
    dimension = ("name", "weight", *ANCHORS, "note")
    return [
        Kind(
            "hiring.exercises", "hiring", Exercise, "exercise", exercise, "title", "scenario", "Exercises", lists=parts
        ),
        Kind(
            "exercise.dimensions", "hiring", ExerciseDimension, "dimension", ANCHORS, "key",
            heading="Anchors in this exercise", owners=("exercise",), addable=False,
        ),
        Kind(
            "hiring.dimensions", "hiring", Dimension, "dimension", dimension, "name", "note", "Dimensions",
            lists=("dimension.measures",),
        ),
    ]  # fmt: skip


def _passages() -> list[Kind]:
    intro = ("section", "group", "text")
    return [
        Kind(
            "intros", "intros", Passage, "paragraph", intro, "", "text", "Paragraphs",
            fixed={"kind": Passage.Kind.INTRO},
        ),
        Kind(
            "unrecognised", "unrecognised", Passage, "text", ("section", "text"), "", "text", "Not understood",
            fixed={"kind": Passage.Kind.UNRECOGNISED}, addable=False,
        ),
    ]  # fmt: skip


KINDS: dict[str, Kind] = {
    kind.key: kind
    for kinds in (_singles(), _headings(), _lines(), _plain(), _tables(), _hiring(), _passages())
    for kind in kinds
}

HEADINGS = {section.key: section.heading for section in SECTIONS} | {
    "intros": "Paragraphs around the lists",
    "unrecognised": "Not understood on import",
}
"""The editor's pages: the 20 sections, and two for what stands between them."""

_TOP = {
    "summary": ("about", "summary"),
    "mission": ("mission", "mission.importance", "mission.outcomes"),
    "goals": ("goals.groups", "success", "success.high_performance"),
    "kpis": ("kpis", "kpi_notes"),
    "hiring": ("hiring.assess", "hiring.exercises", *(f"hiring.{key}" for key in SIGNALS), "hiring.dimensions"),
}


def kinds_on(page: str) -> list[Kind]:
    """The kinds whose lists stand at the top of a page, in order. Raises KeyError for a page that there is not."""
    if page not in HEADINGS:
        raise KeyError(page)
    keys = _TOP.get(page) or ((f"{page}.groups",) if f"{page}.groups" in KINDS else (page,))
    return [KINDS[key] for key in keys]
