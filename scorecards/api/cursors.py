"""Lists in parts, by a cursor that stays right while rows come and go."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable

from django.db.models import Model, QuerySet
from ninja.errors import HttpError

MOST = 1_000


def page(rows: QuerySet, cursor: str | None, size: int, item: Callable[[Model], dict]) -> dict:
    """Rows by number, the newest first; `size` is cut at 1,000. A cursor that is none is 422."""
    rows = rows.order_by("-pk")
    if cursor:
        rows = rows.filter(pk__lt=_number(cursor))
    size = min(size, MOST)
    part = list(rows[: size + 1])
    following = _cursor(part[size - 1].pk) if len(part) > size else None
    return {"items": [item(row) for row in part[:size]], "next": following}


def _cursor(pk: int) -> str:
    return urlsafe_b64encode(f"before {pk}".encode()).decode()


def _number(cursor: str) -> int:
    try:
        word, _, number = urlsafe_b64decode(cursor.encode()).decode("ascii").partition(" ")
        if word != "before" or not number.isdigit() or len(number) > 18:
            raise ValueError
        return int(number)
    except ValueError as error:
        raise HttpError(422, "The cursor is not one that a list of this API gave out.") from error
