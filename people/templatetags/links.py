"""Addresses that come from data, as links where they may be, which need no `load`.

`{{ interview.link|linked }}` is the link, showing itself; `{{ url|linked:"Open" }}` shows the words. What may not be
followed shows as text. For a link of another look: `{% if url|link_to %}<a class="btn" href="{{ url|link_to }}">`.
"""

from django import template
from django.utils.html import escape, format_html

from people.links import link_to

register = template.Library()
register.filter("link_to", link_to)


@register.filter
def linked(address: str | None, words: str = "") -> str:
    if not link_to(address):
        return escape(words or address or "")
    return format_html('<a href="{}" rel="noopener noreferrer">{}</a>', address, words or address)
