"""Documents are made one at a time for each person: whoever would wait long gets a page that waits."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from django.http import HttpResponse
from django.shortcuts import render

from people.one_at_a_time import Busy, one_at_a_time
from people.patience import BeingMade, patience

SECONDS = "2"


def in_turn(request, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """The answer; a page that asks again by itself where it takes longer than a person waits, or is not their turn.

    Visitors have no turns: what is published is made once and kept.
    """
    try:
        with _turn(request), _patience(request):
            return answer()
    except Busy as busy:
        context = {"is_being_made": isinstance(busy, BeingMade)}
        response = render(request, "people/waiting.html", context, status=503)
        response["Refresh"] = response["Retry-After"] = SECONDS
        return response


def _turn(request) -> AbstractContextManager:
    return one_at_a_time(request.user, "document") if request.user.is_authenticated else nullcontext()


def _patience(request) -> AbstractContextManager:
    if request.method not in ("GET", "HEAD"):
        return nullcontext()
    return patience(str(request.user.pk) if request.user.is_authenticated else "")
