"""Writes that are sent again change nothing: the same idempotency key is answered as it was the first time."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from django.core.serializers.json import DjangoJSONEncoder
from django.db import IntegrityError, transaction
from django.http import HttpResponse

from people.models import ApiAnswer
from people.refusals import Refused

HEADER = "Idempotency-Key"
LONGEST = 200


@dataclass(frozen=True)
class Written:
    """What a write is answered, and the number of the candidate whom it is about, by whom an erasure finds it."""

    status: int
    body: dict
    candidate: int


def once(request, write: Callable[[], Written]) -> HttpResponse:
    """Carry out a write and answer with its status and body; with an idempotency key, once in a day.

    The answer is kept in the transaction of the write, so that both are there or neither. Refused where the key was
    used for something else.
    """
    key = request.headers.get(HEADER, "")
    if len(key) > LONGEST:
        raise Refused(f"An idempotency key has {LONGEST} letters at most.")
    if not key:
        with transaction.atomic():
            written = write()
            return _answer(written.status, written.body)
    try:
        with transaction.atomic():
            return _first(request, key, write)
    except IntegrityError:
        kept = ApiAnswer.objects.filter(key=request.api_key, idempotency_key=key).first()
        if kept is None:
            raise
        return _again(request, kept)


def require_both(system: str, number: str) -> None:
    """Refused where of a system and the number there only one is sent."""
    if bool(system) != bool(number):
        raise Refused("external_system and external_id go together: send both, or neither.")


def _first(request, key: str, write: Callable[[], tuple[int, dict]]) -> HttpResponse:
    with transaction.atomic():
        facts = {"idempotency_key": key, "fingerprint": _fingerprint(request)}
        kept = ApiAnswer.objects.create(key=request.api_key, **facts)
    written = write()
    kept.status, kept.body = written.status, _text(written.body)
    kept.about = f"hiring.candidate:{written.candidate}"
    kept.save(update_fields=["status", "body", "about"])
    return _answer(written.status, written.body)


def _again(request, kept: ApiAnswer) -> HttpResponse:
    if kept.fingerprint != _fingerprint(request):
        raise Refused("This idempotency key was used for another request. Send a new one.")
    response = HttpResponse(kept.body, status=kept.status, content_type="application/json; charset=utf-8")
    response["Idempotent-Replayed"] = "true"
    return response


def _fingerprint(request) -> str:
    return sha256(b"\n".join([request.method.encode(), request.path.encode(), request.body])).hexdigest()


def _answer(status: int, body: dict) -> HttpResponse:
    return HttpResponse(_text(body), status=status, content_type="application/json; charset=utf-8")


def _text(body: dict) -> str:
    return json.dumps(body, cls=DjangoJSONEncoder, ensure_ascii=False)
