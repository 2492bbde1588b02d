"""Documents are made one at a time for each person: whoever asks for a second meanwhile gets a page that waits."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render

from people.one_at_a_time import Busy, one_at_a_time

SECONDS = "2"


def in_turn(request, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer; a page that asks again by itself while another document of this person is made.

    Visitors have no turns: what is published is made once and kept.
    """
    if not request.user.is_authenticated:
        return answer()
    try:
        with one_at_a_time(request.user, "document"):
            return answer()
    except Busy:
        response = render(request, "people/waiting.html", status=503)
        response["Refresh"] = response["Retry-After"] = SECONDS
        return response
