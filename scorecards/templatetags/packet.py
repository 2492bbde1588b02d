"""What the templates of packets need."""

import re

from django import template
from django.utils.safestring import mark_safe

register = template.Library()

_NAMED = re.compile(r'aria-labelledby="')
_HEADING = re.compile(r"(</?h)([2-5])(?=[\s>])")


@register.filter
def deeper(html: str) -> str:
    """The same HTML with its headings one level down, for a part that stands inside another. Text is escaped in it."""
    return mark_safe(_HEADING.sub(lambda heading: f"{heading[1]}{int(heading[2]) + 1}", html))  # noqa: S308


@register.filter
def within(html: str, name: str) -> str:
    """The same HTML with the element of this id in front of each name of a section, so that two rounds' differ."""
    return mark_safe(_NAMED.sub(f'aria-labelledby="{name} ', html))  # noqa: S308
