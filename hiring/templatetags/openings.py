"""What templates of openings need beyond Django's own tags."""

from django import template

from hiring.openings.views.line_parts import field_of, line_html

register = template.Library()
register.filter(field_of)
register.filter(line_html)
