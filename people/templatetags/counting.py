"""Counted nouns in templates, which need no `load`: `{{ gaps|length|count:"thing" }}`, `{{ n|count:"axis,axes" }}`."""

from django import template

from people.words import count as counted

register = template.Library()


@register.filter
def count(number: int, nouns: str) -> str:
    return counted(number, *nouns.split(","))
