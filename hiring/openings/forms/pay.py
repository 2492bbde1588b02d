"""Pay as somebody types it: a number, or a whole range with its currency and period in one field."""

from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

from blueprint.job_description.typed_pay import TypedPay, pay_typed
from people.refusals import Refused

LOW, HIGH = ENDS = ("pay_low", "pay_high")


LONGEST = 200


class PayField(forms.Field):
    """One end of a range, as `TypedPay`; None for nothing."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def prepare_value(self, value):
        if isinstance(value, Decimal):
            return f"{value:f}".removesuffix(".00")
        return value

    def to_python(self, value):
        try:
            return pay_typed(value[:LONGEST]) if value and value.strip() else None
        except Refused as refused:
            raise ValidationError(str(refused)) from refused

    def has_changed(self, initial, data):
        return (self.prepare_value(initial) or "") != (data or "").strip()


def settle_pay(form: forms.Form, given: dict) -> None:
    """Put both ends as numbers into what the form was given, and what stands beside them where nothing contradicts."""
    typed = {name: given.get(name) or TypedPay() for name in ENDS}
    ends = _ends(form, typed[LOW], typed[HIGH])
    given.update({name: value for name, value in ends.items() if name not in form.errors})
    for name, value in ends.items():
        if value is not None and value <= 0:
            form.add_error(name, "Write a number above zero.")
    if None not in ends.values() and ends[LOW] > ends[HIGH]:
        form.add_error(HIGH, "The upper end is below the lower end.")
        given.pop(LOW, None)  # the preview keeps what is stored of both
    for pay in typed.values():
        _settle_currency(form, given, pay.currencies)
        _settle_period(form, given, pay.period)
    known = given.get("pay_currency") or "pay_currency" in form.errors
    if any(value is not None for value in ends.values()) and not known:
        form.add_error("pay_currency", "Pay needs a currency, such as EUR.")


def _ends(form: forms.Form, low: TypedPay, high: TypedPay) -> dict[str, Decimal | None]:
    """A range fills both ends from either field; an amount alone is the end in whose field it stands."""
    lower = [low.low, high.low if high.high is not None else None]
    upper = [low.high, high.low if high.high is None else high.high]
    for name, ends in ((LOW, lower), (HIGH, upper)):
        if len({end for end in ends if end is not None}) > 1:
            form.add_error(name, "Two amounts stand for this end. Write the range in one of the two fields.")
    return {name: next((end for end in ends if end is not None), None) for name, ends in ((LOW, lower), (HIGH, upper))}


def _settle_currency(form: forms.Form, given: dict, currencies: tuple[str, ...]) -> None:
    written = given.get("pay_currency")
    if not currencies or written in currencies or "pay_currency" in form.errors:
        return
    if written:
        form.add_error("pay_currency", f"The amount says {_either(currencies)}. Keep one of the two.")
    elif len(currencies) > 1:
        form.add_error("pay_currency", f"The amount could be {_either(currencies)}. Write which.")
    else:
        given["pay_currency"] = currencies[0]


def _settle_period(form: forms.Form, given: dict, period: str) -> None:
    if not period or given.get("pay_period") in (None, period):
        return
    if "pay_period" in form.changed_data:
        form.add_error("pay_period", f"The amount says “a {period}”. Keep one of the two.")
    else:
        given["pay_period"] = period


def _either(codes: tuple[str, ...]) -> str:
    return " or ".join(codes[:4])
