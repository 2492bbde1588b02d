"""Fields of forms as Django writes them, in a fifth of the time: the plainest of its templates as functions.

A page of thirty fields spent a third of its time in templates of one line each. All others are Django's own still, and
a test holds that these say the same.
"""

from collections.abc import Callable

from django.forms.renderers import DjangoTemplates
from django.utils.formats import localize
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString


class FormControls(DjangoTemplates):
    def render(self, template_name, context, request=None):
        written = _WRITTEN.get(template_name)
        return written(context["widget"]) if written else super().render(template_name, context, request)


def _printed(value) -> str:
    """As {{ value|stringformat:"s" }} prints it."""
    return conditional_escape(value if isinstance(value, SafeString) else str(value))


def _attributes(widget: dict) -> str:
    given = ((name, value) for name, value in widget["attrs"].items() if value is not False)
    return "".join(f" {name}" if value is True else f' {name}="{_printed(value)}"' for name, value in given)


def _input(widget: dict) -> str:
    value = "" if widget["value"] is None else f' value="{_printed(widget["value"])}"'
    return f'<input type="{widget["type"]}" name="{_printed(widget["name"])}"{value}{_attributes(widget)}>'


def _textarea(widget: dict) -> str:
    value = conditional_escape(localize(widget["value"])) if widget["value"] else ""
    return f'<textarea name="{_printed(widget["name"])}"{_attributes(widget)}>\n{value}</textarea>'


def _select(widget: dict) -> str:
    groups = "".join(_group(name, options) for name, options, _ in widget["optgroups"])
    return f'<select name="{_printed(widget["name"])}"{_attributes(widget)}>{groups}\n</select>'


def _group(name, options: list[dict]) -> str:
    written = "".join(f"\n  {_option(option)}" for option in options)
    return f'\n  <optgroup label="{conditional_escape(name)}">{written}\n  </optgroup>' if name else written


def _option(option: dict) -> str:
    label = conditional_escape(localize(option["label"]))
    return f'<option value="{_printed(option["value"])}"{_attributes(option)}>{label}</option>\n'


_INPUTS = ("checkbox", "date", "email", "hidden", "number", "search", "tel", "text", "time", "url")
_WRITTEN: dict[str, Callable[[dict], str]] = {
    **{f"django/forms/widgets/{name}.html": _input for name in _INPUTS},
    "django/forms/widgets/textarea.html": _textarea,
    "django/forms/widgets/select.html": _select,
}
