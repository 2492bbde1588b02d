"""What templates of openings need beyond Django's own tags."""

from django import template

from hiring.openings.views.line_parts import field_of, line_html

register = template.Library()
register.filter(field_of)
register.filter(line_html)


@register.simple_tag(takes_context=True)
def say(context, text: str, **values) -> str:
    """Words of a public page in its language; `words` is the page's Wording."""
    return context["words"](text, **values)
