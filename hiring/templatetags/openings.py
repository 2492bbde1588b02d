"""What templates of openings need beyond Django's own tags."""

from datetime import date, datetime
from functools import partial

from django import template
from django.utils import timezone

from blueprint.job_description.description import COLONS
from blueprint.job_description.wording import day_in_words, day_of_year_in_words, weekday_in_words, zone_in_words
from hiring.openings.views.line_parts import field_of, line_html

AS = {
    "day": day_in_words,
    "weekday": weekday_in_words,
    "weekday_this_year": partial(weekday_in_words, year=False),
    "day_this_year": day_of_year_in_words,
}
"""How a day may be written: "1 March 2027", "Monday, 1 March 2027", and both without the year."""

register = template.Library()
register.filter(field_of)
register.filter(line_html)


@register.simple_tag(takes_context=True)
def say(context, text: str, **values) -> str:
    """Words of a public page in its language; `words` is the page's Wording."""
    return context["words"](text, **values)


@register.simple_tag(takes_context=True)
def say_day(context, moment: date, kind: str) -> str:
    """A day as the page's language writes it (see `AS`); a time is that of the zone that is active."""
    day = timezone.localtime(moment) if isinstance(moment, datetime) else moment
    language = context["words"].language
    return AS[kind](day, "en-GB" if language == "en" else language)


@register.simple_tag(takes_context=True)
def say_zone(context, name: str) -> str:
    """A time zone by its place, in the page's language."""
    return zone_in_words(name, context["words"].language)


@register.simple_tag(takes_context=True)
def say_colon(context) -> str:
    """A colon as the page's language sets it: the French put a space before it."""
    return COLONS.get(context["words"].language, ":")
