"""Errors as problem details (RFC 9457): a kind, a title, a status, and a sentence that says what to do."""

from http import HTTPStatus

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError

from people.refusals import Refused
from scorecards.api.faults import UNREADABLE, faults, in_a_sentence

CONTENT_TYPE = "application/problem+json"
UNKNOWN_KEY = "Send “Authorization: Bearer” with a key that stands: it may have ended, been revoked, or be mistyped."
NOT_THERE = "There is no such thing, or the owner of the key may not see it."


class ProblemDetails(Schema):
    """What every error answers."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[dict] | None = None


def problem(status: int, detail: str, errors: list[dict] | None = None, **headers: str) -> HttpResponse:
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    body |= {"errors": errors} if errors else {}
    return JsonResponse(body, status=status, content_type=CONTENT_TYPE, headers=headers)


def not_there(request, rest: str) -> HttpResponse:
    """What an address that is none answers."""
    return problem(404, "There is no such address. /api/v1/docs says which there are.")


def handle(api: NinjaAPI) -> None:
    """Every error of an endpoint answers with a problem."""
    answers = {
        AuthenticationError: lambda _: problem(401, UNKNOWN_KEY, **{"WWW-Authenticate": "Bearer"}),
        PermissionDenied: lambda error: problem(403, str(error) or "This is not for the owner of the key."),
        Http404: lambda _: problem(404, NOT_THERE),
        Refused: lambda refused: problem(409, str(refused)),
        Throttled: _throttled,
        ValidationError: _invalid,
        HttpError: _not_even_read,
    }
    for kind, answer in answers.items():
        api.add_exception_handler(kind, lambda _, error, answer=answer: answer(error))


def _throttled(error: Throttled) -> HttpResponse:
    seconds = str(int(error.wait or 1) + 1)
    return problem(429, f"Too many requests with this key. Try again in {seconds} seconds.", **{"Retry-After": seconds})


def _invalid(error: ValidationError) -> HttpResponse:
    told = faults(error.errors)
    return problem(422, in_a_sentence(told), told)


def _not_even_read(error: HttpError) -> HttpResponse:
    """What the framework refuses by itself; its only words for a body are not ours."""
    return problem(error.status_code, UNREADABLE if error.status_code == 400 else str(error))
