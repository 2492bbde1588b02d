"""Rows that no form would let through, as a restored backup or an import may hold them."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal

from django.apps import apps
from django.db import DatabaseError, connection, models, transaction

from people.triggers import lifted
from tests.scorecards.independence.world import MarkedWorld

TEXTS = (
    "",
    " ",
    "word " * 2_000,
    "x" * 10_000,
    "\u202eright to left",
    "a\u0301" * 500,
    "👩🏽‍🚀" * 100,
    "<script>alert(1)</script> & \"'`",
    "{{ 7|add:7 }} {% url 'nowhere' %} %s %(name)s {0} {name}",
    "one\r\ntwo\n\n\tthree\x0b\x7f\x1b[31m",
    "**[words](https://example.org/(a)** _x_ `y",
    "../../etc/passwd",
    "\ufeff\u200b\u2028\u2029\ufffd\U0010ffff",
    "-1",
    "٣",
)
LINKS = ("javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "java\nscript:alert(1)")
WORDS_OF_LINKS = tuple(f"[words]({link.strip()}) <a href='{link}'>x</a> <{link.strip()}>" for link in LINKS)
NUMBERS = (0, 2**31 - 1, 1, -(2**31))
DAYS = (date(1, 1, 3), date(9999, 12, 29), date(1900, 2, 28))
LEFT_ALONE = ("slug", "token", "password", "key", "kind", "secret", "session")
"""Parts of the names of fields that addresses, signing in and the queue live by: no person wrote what they hold."""
APPS = ("people", "blueprint", "hiring", "scorecards")


def odd_text(place: int, field: models.Field) -> str:
    return TEXTS[place % len(TEXTS)]


def poisoned_link(place: int, field: models.Field) -> str:
    """An address alone where the field holds one, Markdown with it in every other text."""
    is_address = any(part in field.name for part in ("url", "link", "website", "place", "contact"))
    return (LINKS if is_address else WORDS_OF_LINKS)[place % len(LINKS)]


def odd_world() -> MarkedWorld:
    """The marked world with something odd in every field that its constraints allow it in."""
    return _changed(odd_text, others=True)


def poisoned_world() -> MarkedWorld:
    """The marked world with an address that must not be followed in every text."""
    return _changed(poisoned_link, others=False)


def _changed(text: Callable[[int, models.Field], str], others: bool) -> MarkedWorld:
    world = MarkedWorld.build()
    with lifted(connection):
        for model in apps.get_models():
            if model._meta.app_label in APPS:
                _change(model, text, others)
    return world


def _change(model: type[models.Model], text: Callable, others: bool) -> None:
    for at, field in enumerate(model._meta.concrete_fields):
        for row, old in enumerate(model.objects.order_by("pk").values_list("pk", field.attname)):
            pk, value = old
            new = _new(field, value, at + row, text, others)
            if new != value:
                _put(model, pk, field, new)


def _put(model: type[models.Model], pk, field: models.Field, value) -> None:
    """What a constraint refuses stays as it was: no backup can hold it either."""
    try:
        with transaction.atomic():
            model.objects.filter(pk=pk).update(**{field.attname: value})
    except (DatabaseError, OverflowError):
        pass


def _new(field: models.Field, value, place: int, text: Callable, others: bool):
    if field.primary_key or field.is_relation or isinstance(field, models.FileField | models.BooleanField):
        return value
    if isinstance(field, models.JSONField):
        return _in_json(value, place, lambda at: text(at, field))
    if isinstance(field, models.CharField | models.TextField):
        is_kept = any(part in field.name for part in LEFT_ALONE)
        return value if is_kept else _fitting(field, value, text(place, field), others)
    if not others or value is None:
        return value
    match field:
        case models.DateTimeField():
            return datetime.combine(DAYS[place % len(DAYS)], datetime.min.time(), UTC)
        case models.DateField():
            return DAYS[place % len(DAYS)]
        case models.DecimalField():
            return Decimal(10) ** (field.max_digits - field.decimal_places) - 1
        case models.IntegerField():
            return NUMBERS[place % len(NUMBERS)]
    return value


def _fitting(field: models.Field, value, new: str, others: bool):
    """Cut to what the database holds; a choice nobody offers only where other than texts are odd too."""
    if field.choices and not others:
        return value
    return new[: field.max_length] if field.max_length else new


def _in_json(value, place: int, text: Callable):
    """Sentences in plain data are changed; single words may be keys, names of kinds and numbers of others."""
    if isinstance(value, dict):
        return {key: _in_json(part, place + at, text) for at, (key, part) in enumerate(value.items())}
    if isinstance(value, list):
        return [_in_json(item, place + at, text) for at, item in enumerate(value)]
    return text(place) if isinstance(value, str) and " " in value else value
