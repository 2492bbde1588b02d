"""Many rows of a few plain values, added without an object for each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from django.db import connection
from django.db.models import Field, ForeignKey, IntegerField, Model

MOST_VALUES = 999
"""In one statement: what SQLite takes however it was built."""


def add_rows(model: type[Model], same: Mapping[str, object], names: Sequence[str], rows: Iterable[Sequence]) -> None:
    """Add a row for each of `rows`, which hold values of the fields `names`; those in `same` are of every row.

    Every field must be named, as there are no defaults here. In a fifth of the time of bulk_create; nothing comes
    back. Many rows go in one statement: SQLite spends more on a statement, where a table has triggers, than on a row.
    """
    fields = [model._meta.get_field(name) for name in (*same, *names)]
    always = tuple(
        field.get_db_prep_save(value, connection) for field, value in zip(fields, same.values(), strict=False)
    )
    prepared = [_prepared_by(field) for field in fields[len(same) :]]
    values = [always + tuple(prepare(one) for prepare, one in zip(prepared, row, strict=True)) for row in rows]
    at_once = MOST_VALUES // len(fields)
    with connection.cursor() as cursor:
        for start in range(0, len(values), at_once):
            part = values[start : start + at_once]
            cursor.execute(_statement(model, fields, len(part)), list(chain.from_iterable(part)))


def _prepared_by(field: Field) -> Callable:
    """What makes a value of this field ready for the database; a whole number, where it keeps those, already is."""
    of = field.target_field if isinstance(field, ForeignKey) else field
    if isinstance(of, IntegerField):
        return lambda one: one if type(one) is int else field.get_db_prep_save(one, connection)
    return lambda one: field.get_db_prep_save(one, connection)


def _statement(model: type[Model], fields: Sequence[Field], many: int) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join([f"({', '.join(['%s'] * len(fields))})"] * many)
    return f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES {marks}"  # noqa: S608 - a model's names
