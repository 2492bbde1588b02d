"""Which variants of a blueprint somebody asks for."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django import forms

from blueprint.composition import SizeChoice, variant_for_headcount
from blueprint.document import AXES, SIZE_UNITS, size_unit

LARGEST_SIZE = 10_000_000


class ChoiceForm(forms.Form):
    """Which variants of a blueprint: a headcount, and at most one variant of each axis.

    The headcount is called `engineers` in addresses whatever it counts, so that links of before still lead here.
    What was asked for wrongly is reported at its field; `variants` are the ids of what could be understood.
    """

    def __init__(self, document: dict, data, *, prefix: str | None = None):
        super().__init__(data, prefix=prefix)
        self.document = document
        self.size: SizeChoice | None = None
        axes = {axis["axis"]: axis["items"] for axis in document["variants"] if axis["items"]}
        if any((v["min_engineers"], v["max_engineers"]) != (None, None) for v in axes.get("company_size", ())):
            self.fields["engineers"] = _headcount(size_unit(document))
        counted = size_unit(document) if "engineers" in self.fields else ""
        for axis in (axis for axis in AXES if axis in axes):
            self.fields[axis] = _axis(AXES[axis], axes[axis], counted)

    def add_prefix(self, field_name: str) -> str:
        return f"{self.prefix}.{field_name}" if self.prefix else field_name

    def clean(self):
        for name in list(self.fields):
            if len({value for value in self._given(name) if value}) > 1:
                self.add_error(name, "Two of these were asked for at once. Choose one.")
        for axis in AXES:
            if axis not in self.fields and any(self._given(axis)):
                self.add_error(None, f"This blueprint has no variants by {AXES[axis].lower()}.")
        self._find_size()
        return self.cleaned_data

    @property
    def variants(self) -> list[str]:
        """The ids of the chosen variants, as far as they could be understood."""
        self.is_valid()
        chosen = {axis: self.cleaned_data.get(axis) for axis in AXES}
        if self.size:
            chosen["company_size"] = self.size.id
        return [variant for variant in chosen.values() if variant]

    @property
    def note(self) -> str:
        """How the size was found by the headcount, where one was given."""
        return self.size.note if self.size else ""

    @property
    def query(self) -> str:
        """The choice as a query string, without prefix; "" for the base."""
        self.is_valid()
        return urlencode([(name, value) for name in self.fields if (value := self.cleaned_data.get(name))])

    @property
    def name(self) -> str:
        """The choice in words: `35 engineers, B2B SaaS`; "" for the base."""
        self.is_valid()
        return ", ".join(self._names())

    def _names(self) -> Iterator[str]:
        if size := self.cleaned_data.get("engineers"):
            yield f"{size} {size_unit(self.document)}"
        labels = {v["id"]: v["label"] for axis in self.document["variants"] for v in axis["items"]}
        yield from (labels[chosen] for axis in AXES if (chosen := self.cleaned_data.get(axis)))

    def _given(self, name: str) -> list[str]:
        return self.data.getlist(self.add_prefix(name))

    def _find_size(self) -> None:
        size = self.cleaned_data.get("engineers")
        if not size:
            return
        self.size = variant_for_headcount(self.document, size)
        other = self.cleaned_data.get("company_size")
        if other and other != self.size.id:
            self.add_error(
                "company_size",
                f"With {size} {size_unit(self.document)} this is {self.size.label}. Empty one of the two.",
            )


def _headcount(unit: str) -> forms.IntegerField:
    wrong = f"Write a whole number of {unit}, such as 35."
    return forms.IntegerField(
        label=SIZE_UNITS[unit],
        required=False,
        min_value=1,
        max_value=LARGEST_SIZE,
        error_messages={"invalid": wrong, "min_value": wrong, "max_value": wrong},
        widget=forms.NumberInput(attrs={"class": "form-control", "inputmode": "numeric"}),
    )


def _axis(label: str, variants: list[dict], counted: str) -> forms.ChoiceField:
    nothing = f"By {counted}" if counted and label == AXES["company_size"] else "Not chosen"
    return forms.ChoiceField(
        label=label,
        required=False,
        choices=[("", nothing), *((variant["id"], variant["label"]) for variant in variants)],
        error_messages={"invalid_choice": f"“%(value)s” is no variant of this blueprint by {label.lower()}."},
        widget=forms.Select(attrs={"class": "form-select"}),
    )
