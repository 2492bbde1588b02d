"""Which tables a backup holds, and a row as a line of JSON and back, the same on every database."""

import json
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import FileField, JSONField, Model

FORMAT, VERSION = "rolewright-backup", 1
MANIFEST = "manifest.json"

LEFT_OUT = {
    "auth.group",
    "auth.permission",
    "contenttypes.contenttype",
    "django_tasks_db.dbtaskresult",
    "people.periodicjob",
    "people.workerprocess",
    "sessions.session",
}
"""What Django makes itself, what is over when the house moves (sessions, tasks), and what workers note of themselves.

Groups and permissions of Django are not in use.
"""


def kept_models() -> dict[str, type[Model]]:
    """Every model with a table of its own that a backup holds, by its label ("hiring.candidate"), tables between
    two models included."""
    models = {
        model._meta.label_lower: model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy
    }
    return {label: model for label, model in sorted(models.items()) if not _is_left_out(label, model)}


def columns(model: type[Model]) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


def rows_at_once(model: type[Model]) -> int:
    """How many rows are held at a time: few of a table whose rows may be whole documents, such as frozen roles."""
    return 20 if any(isinstance(field, JSONField) for field in model._meta.concrete_fields) else 500


def to_line(row: tuple) -> bytes:
    """A row's values, in the order of `columns`, as a line of JSON."""
    return json.dumps(row, default=_plain, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def to_row(model: type[Model], line: bytes) -> Model:
    """The unsaved row of a line. ValueError where the line does not fit the table."""
    values = json.loads(line)
    fields = model._meta.concrete_fields
    if not isinstance(values, list) or len(values) != len(fields):
        raise ValueError("A line does not fit its table.")
    given = {field.attname: _value(field, value) for field, value in zip(fields, values, strict=True)}
    return model(**given)


def file_columns(model: type[Model]) -> list[int]:
    """At which of `columns` the names of files stand."""
    return [at for at, field in enumerate(model._meta.concrete_fields) if isinstance(field, FileField)]


def last_id(model: type[Model]) -> int | None:
    """The highest number that the table has given out, also to rows that are gone; None where it counts none.

    The audit trail names rows by number: a number must not come back for another row.
    """
    key = model._meta.pk
    if not key.db_returning:
        return None
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            return (cursor.fetchone() or (0,))[0]
        cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', key.column])
        (sequence,) = cursor.fetchone()
        cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")  # noqa: S608
        return cursor.fetchone()[0]


def set_last_id(model: type[Model], last: int | None) -> None:
    """Count on from this number; 0 for a table that has given out none."""
    if last is None:
        return
    table, column = model._meta.db_table, model._meta.pk.column
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, last])
        else:
            where = [f'"{table}"', column, max(last, 1), last > 0]
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s), %s, %s)", where)


def migrations() -> dict[str, list[str]]:
    """The names of every app's migrations in this version of the code."""
    by_app: dict[str, list[str]] = {}
    for app, name in sorted(MigrationLoader(None).disk_migrations):
        by_app.setdefault(app, []).append(name)
    return by_app


def _is_left_out(label: str, model: type[Model]) -> bool:
    ends = {field.related_model._meta.label_lower for field in model._meta.concrete_fields if field.is_relation}
    return label in LEFT_OUT or (bool(model._meta.auto_created) and bool(ends & LEFT_OUT))


def _value(field, value):
    """JSON columns hold what they hold; all others read their own text."""
    return value if value is None or isinstance(field, JSONField) else field.to_python(value)


def _plain(value) -> str:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    raise TypeError(f"A backup has no way to write {type(value).__name__}.")
