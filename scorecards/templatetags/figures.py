"""Numbers as every page writes them."""

from django import template

from scorecards.cards.means import figure

register = template.Library()
register.filter("figure", figure)


@register.filter
def percent(share: float) -> str:
    """0.456 as 46 %."""
    return f"{round(100 * share)} %"
