"""The description editor as one form of three: the variants of the role, the lines that are shown, the facts."""

from dataclasses import dataclass
from functools import cached_property

from django.forms import BoundField
from django.http import QueryDict

from blueprint.composition import Composed
from blueprint.document import size_unit
from blueprint.forms.choice import ChoiceForm
from blueprint.job_description import JobDescription, describe
from blueprint.stored import composed_to_read, document_to_read
from hiring.models import Employer, Opening
from hiring.openings.forms.layout import with_classes
from hiring.openings.forms.opening import OpeningForm
from hiring.openings.forms.shown_lines import ShownLinesForm
from hiring.openings.queries import facts_of


@dataclass
class DescriptionEditor:
    """With `data`, `opening` holds unsaved whatever could be understood of it."""

    opening: Opening
    data: QueryDict | None = None

    def __post_init__(self):
        stored = {"responsibilities": self.opening.responsibilities, "skills": self.opening.skills}
        self.document = document_to_read(self.opening.blueprint)
        self.choice = self._choice()
        with_classes(self.choice)
        self.composed: Composed = composed_to_read(self.opening.blueprint, self.choice.variants)
        self.lines = ShownLinesForm(self.document, self.composed, stored, self.data)
        self.facts = OpeningForm(self.data, instance=self.opening)
        if self.data is not None:
            self._take_over()

    @cached_property
    def is_valid(self) -> bool:
        return self.data is not None and all(f.is_valid() for f in (self.choice, self.lines, self.facts))

    def beneath(self, employer: Employer) -> JobDescription:
        """As it would be with what is in the forms, without the opening's own words."""
        return describe(self.composed, facts_of(self.opening, self.facts.places_here, employer))

    @property
    def role_in_short(self) -> str:
        """The choice of variants as one line: `35 engineers · Startup`."""
        size = f"{self.opening.engineers} {size_unit(self.document)}" if self.opening.engineers else ""
        labels = [variant.label for variant in self.composed.chosen]
        return " · ".join(filter(None, (size, *labels))) or "The role as described"

    def refuse_role(self, stored: Opening, sentence: str) -> None:
        """Add this error to each choice that differs from the stored one."""
        before = stored_choice(stored, self.document)
        for name in self.choice.fields:
            if (self.choice[name].value() or "") != (before[name].value() or ""):
                self.choice.add_error(name, sentence)

    @property
    def wrong(self) -> list[tuple[BoundField, str]]:
        """Fields with their first error."""
        forms = (self.choice, self.lines, self.facts)
        return [
            (form[name], errors[0]) for form in forms for name, errors in form.errors.items() if name in form.fields
        ]

    def _choice(self) -> ChoiceForm:
        if self.data is None:
            return stored_choice(self.opening, self.document)
        return ChoiceForm(self.document, self.data)

    def _take_over(self) -> None:
        self.facts.is_valid()
        self.opening.variants = self.choice.variants
        self.opening.engineers = self.choice.cleaned_data.get("engineers")
        for name, chosen in self.lines.chosen.items():
            setattr(self.opening, name, chosen)


def stored_choice(opening: Opening, document: dict) -> ChoiceForm:
    data = QueryDict(mutable=True)
    axes = {variant["id"]: axis["axis"] for axis in document["variants"] for variant in axis["items"]}
    for variant in opening.variants:
        if not (opening.engineers and axes.get(variant) == "company_size"):
            data[axes.get(variant, "")] = variant
    if opening.engineers:
        data["engineers"] = str(opening.engineers)
    return ChoiceForm(document, data)
