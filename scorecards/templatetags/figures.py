"""Numbers as every page writes them."""

from django import template

from scorecards.cards.means import figure
from scorecards.fairness.flip_words import flip_words

register = template.Library()
register.filter("figure", figure)
register.filter("flip_words", flip_words)


@register.filter
def percent(share: float) -> str:
    """0.456 as 46 %."""
    return f"{round(100 * share)} %"


@register.filter
def p_value(p: float) -> str:
    """To three digits, and no smaller than people read."""
    return "< 0.001" if p < 0.001 else f"{p:.3f}"
