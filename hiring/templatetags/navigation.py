"""What the navigation of whoever is signed in shows."""

from django import template

from hiring.openings.access import Parts, parts_of

register = template.Library()


@register.simple_tag
def parts(user) -> Parts:
    """`{% parts request.user as has %}`, then `{% if has.openings %}`; one query."""
    return parts_of(user)
