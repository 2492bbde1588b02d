"""What people have written is neither HTML nor a template, wherever a form shows it."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from crispy_forms.utils import render_crispy_form
from django import forms

from hiring.candidates.forms import ReasonForm
from people.forms import JoinForm
from people.models import Invitation
from scorecards.practice.forms import NamedFieldset

NAME = "<a href='https://example.test'>Ada</a>"
TEMPLATE = "{{ form.fields }} {% url 'nowhere' %} <b>bold</b>"


class Named(forms.Form):
    reason = forms.CharField()

    def __init__(self):
        super().__init__()
        self.helper = FormHelper()
        self.helper.layout = Layout(NamedFieldset(TEMPLATE, "reason"))


def test_a_name_in_a_help_text_is_no_link():
    html = render_crispy_form(ReasonForm(help_text=f"It stays on record, and {NAME} reads it."))
    assert "<a " not in html
    assert "&lt;a href=" in html


def test_a_help_text_of_ours_may_still_be_a_list():
    assert "<ul><li>" in render_crispy_form(JoinForm(invitation=Invitation(email="ada@example.test")))


def test_a_legend_is_no_template():
    html = render_crispy_form(Named())
    assert "{{ form.fields }} {% url &#x27;nowhere&#x27; %} &lt;b&gt;bold&lt;/b&gt;" in html
