"""Documents are made one at a time for each person: whoever would wait long gets a page that waits."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

from django.http import HttpResponse
from django.shortcuts import render

from people.one_at_a_time import Busy, one_at_a_time
from people.patience import BeingMade, patience

SECONDS = "2"


def in_turn(
    request, answer: Callable[[], HttpResponse], page: str = "people/waiting.html", **context: object
) -> HttpResponse:
    """The answer; a page that asks again by itself where it takes longer than a person waits, or is not their turn.

    After a POST that page sends the same form again. Visitors have no turns: what is published is made once and kept,
    and theirs is a `page` of its own, with what else it needs.
    """
    try:
        with _turn(request), patience(_whose(request)):
            return answer()
    except Busy as busy:
        is_post = request.method == "POST"
        context |= {"is_being_made": isinstance(busy, BeingMade), "seconds": SECONDS}
        context |= {"is_post": is_post, "sent": _sent(request)}
        response = render(request, page, context, status=503)
        response["Retry-After"] = SECONDS
        if not is_post:
            response["Refresh"] = SECONDS
        return response


def _turn(request) -> AbstractContextManager:
    return one_at_a_time(request.user, "document") if request.user.is_authenticated else nullcontext()


def _whose(request) -> str:
    return str(request.user.pk) if request.user.is_authenticated else ""


def _sent(request) -> list[tuple[str, str]]:
    """What the form held, field by field, each value of several."""
    fields = request.POST.lists()
    return [(name, value) for name, values in fields for value in values if name != "csrfmiddlewaretoken"]
