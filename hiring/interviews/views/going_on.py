"""The way on from one candidate to the next, once an interview is booked or its times are sent."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html

from hiring.interviews.queries.next_candidate import without_a_date
from hiring.models import Application


def lead_on(request, application: Application, again: str) -> None:
    """again: the name of the page on which the same is done for the next candidate."""
    others = without_a_date(application)
    if not (left := others.count()):
        return
    following = others[0]
    address = reverse(again, args=[following.opening.slug, following.pk])
    more = f", and {left - 1:,} more" if left > 1 else ""
    link = format_html('<a href="{}" class="alert-link">{}</a>', address, following.candidate)
    messages.info(request, format_html("Still without a date: {}{}.", link, more))
