"""What templates of blueprints need beyond Django's own tags."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from blueprint.document import IMPORTANCE, SECTIONS
from blueprint.inline_markdown import to_html, to_text

register = template.Library()
_HEADINGS = {section.key: section.heading for section in SECTIONS}


@register.filter
def inline(text: str) -> SafeString:
    """A text of a blueprint as HTML; what it may hold, `to_html` has made safe."""
    return mark_safe(to_html(text))  # noqa: S308


@register.filter
def words(text: str) -> str:
    """The words of a text, for places that hold no markup."""
    return to_text(text)


@register.filter
def importance(level: str) -> str:
    """A level of importance in words."""
    return IMPORTANCE.get(level, level)


@register.filter
def section_name(key: str) -> str:
    """The heading of a section by its key; a heading that is no key stays as it is."""
    return _HEADINGS.get(key, key)


@register.filter
def beside(cells, names):
    """Each cell of a comparison with the name of its column."""
    return zip(names, cells, strict=True)


@register.simple_tag(takes_context=True)
def query_with(context, name: str, value: str = "", without: str = "") -> str:
    """This page's query string with one parameter set, or taken out where the value is empty."""
    query = context["request"].GET.copy()
    for gone in (name, *without.split()):
        query.pop(gone, None)
    if value:
        query[name] = value
    return f"?{query.urlencode()}" if query else "?"
