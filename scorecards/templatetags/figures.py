"""Numbers as every page writes them."""

from collections.abc import Iterable

from django import template
from django.utils.safestring import SafeString

from scorecards.cards.means import figure
from scorecards.fairness.differences_table import interval_words, signed
from scorecards.fairness.flip_words import flip_words
from scorecards.foretold.scatter import Dot

register = template.Library()
register.filter("figure", figure)
register.filter("flip_words", flip_words)
register.filter("signed", signed)
register.filter("interval_words", interval_words)


@register.filter
def percent(share: float) -> str:
    """0.456 as 46 %."""
    return f"{round(100 * share)} %"


@register.filter
def thousands(number: int) -> str:
    """“11,775”, as counts stand in sentences."""
    return f"{number:,}"


@register.filter
def p_value(p: float) -> str:
    """To three digits, and no smaller than people read."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"


@register.filter
def dot_circles(dots: Iterable[Dot]) -> SafeString:
    """Each dot of a scatter: numbers, and words of ours. Here, as a page may hold five thousand of them."""
    circle = '<circle class="scatter-dot" cx="%s" cy="%s" r="%s"><title>%s</title></circle>'
    return SafeString("".join(circle % (dot.x, dot.y, dot.radius, dot.says) for dot in dots))


@register.filter
def dot_rows(dots: Iterable[Dot]) -> SafeString:
    """The same dots as rows of a table: how many people, score, review."""
    row = '<tr><th scope="row">%s</th><td>%s</td><td>%s</td></tr>'
    return SafeString("".join(row % (dot.people, dot.score, dot.review) for dot in dots))
