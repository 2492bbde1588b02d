"""The layout of an opening's form."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Column, Fieldset, Layout, Row


def opening_helper() -> FormHelper:
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.layout = Layout(
        "revision",
        Fieldset("The job", "title", "opening_paragraph", _row("employment", "hours"), _row("starts", "language")),
        Fieldset("Where", "places", "is_remote", "remote_countries"),
        Fieldset("Scope", "team", "budget", "hiring_manager"),
        Fieldset(
            "Pay", _row("pay_low", "pay_high"), _row("pay_currency", "pay_period"), "pay_extra", css_id="pay-fields"
        ),
        Fieldset("Applying", "apply_url", "apply_email", "apply_text", "closes_on", "adjustments_contact"),
    )
    return helper


def _row(*names: str) -> Row:
    return Row(*(Column(name, css_class="col-sm-6") for name in names))
