"""An interview plan as one form of many parts, saved together under its revision."""

from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.http import QueryDict

from blueprint.inline_markdown import to_text
from hiring.models import Plan
from hiring.openings.forms.late_save import Theirs, differing
from hiring.planning.forms.plan_parts import RoundForm, RulesForm, StageForm, WeightForm
from hiring.planning.operations.plans import PlanChanges
from hiring.planning.plain_plan import PlanView
from hiring.planning.proposal import minutes_of, name_of
from people.numbers import number_in


@dataclass
class RoundPart:
    form: RoundForm
    stages: list[StageForm]


@dataclass
class PlanForm:
    """Parts that were not sent stay as they are stored."""

    plan: Plan
    view: PlanView
    role: dict
    data: QueryDict | None = None

    def __post_init__(self):
        self.exercises = [
            (e["id"], f"{name_of(e)} ({minutes_of(e)} minutes)") for e in self.role["hiring"]["exercises"]
        ]
        self.dimensions = [(d.key, to_text(d.name)) for d in self.view.dimensions]
        self.rules = RulesForm(self._sent("rules-sent"), instance=self.plan)
        self.weights = [self._weight(dimension) for dimension in self.view.dimensions]
        self.rounds = [RoundPart(self._round(r), [self._stage(s) for s in r.stages]) for r in self.view.rounds]

    @property
    def parts(self) -> list[forms.BaseForm]:
        rounds = [form for part in self.rounds for form in (part.form, *part.stages)]
        return [*rounds, *self.weights, self.rules]

    @property
    def revision(self) -> int:
        """The one that the page was made for; 0 where it names none."""
        return number_in((self.data or {}).get("revision")) or 0

    @cached_property
    def is_valid(self) -> bool:
        return self.data is not None and all(part.is_valid() for part in self.parts if part.is_bound)

    @property
    def wrong(self) -> list[tuple[forms.BoundField, str]]:
        """Fields with their first error."""
        return [
            (part[name], errors[0])
            for part in self.parts
            for name, errors in part.errors.items()
            if name in part.fields
        ]

    @property
    def changes(self) -> PlanChanges:
        stages = [form for part in self.rounds for form in part.stages if form.is_bound]
        return PlanChanges(
            rules=self.rules.cleaned_data if self.rules.is_bound else {},
            weights=[
                (form.dimension.key, form.cleaned_data["weight"] if form.is_bound else form.dimension.weight)
                for form in self.weights
            ],
            rounds={p.form.round.id: p.form.cleaned_data["name"] for p in self.rounds if p.form.is_bound},
            stages={form.stage.id: form.cleaned_data for form in stages},
        )

    @property
    def theirs(self) -> list[Theirs]:
        """Fields that are stored otherwise than typed."""
        stored = PlanForm(Plan.objects.get(pk=self.plan.pk), self.view, self.role)
        pairs = zip(self.parts, stored.parts, strict=True)
        return [field for mine, theirs in pairs if mine.is_bound for field in differing(mine, theirs)]

    @property
    def left_over(self) -> list[str]:
        """Names that were typed for rounds and interviews that are gone."""
        there = {part.add_prefix("name") for part in self.parts if "name" in part.fields}
        return [text for name, text in (self.data or {}).items() if _is_a_name(name) and name not in there]

    def _sent(self, prefix: str) -> QueryDict | None:
        return self.data if self.data and any(name.startswith(prefix) for name in self.data) else None

    def _weight(self, dimension) -> WeightForm:
        data = self._sent(f"weight-{dimension.key}-weight")
        return WeightForm(data, dimension=dimension, is_frozen=self.view.is_frozen)

    def _round(self, round) -> RoundForm:
        return RoundForm(self._sent(f"round-{round.id}-"), round=round, is_frozen=self.view.is_frozen)

    def _stage(self, stage) -> StageForm:
        lists = {"exercises": self.exercises, "dimensions": self.dimensions}
        return StageForm(self._sent(f"stage-{stage.id}-"), stage=stage, is_frozen=self.view.is_frozen, **lists)


def _is_a_name(field: str) -> bool:
    return field.startswith(("stage-", "round-")) and field.endswith("-name")
