"""Rows by the hundred thousand, which PostgreSQL makes like one that is there."""

from django.db import connection
from django.db.models import Model


def many(model: type[Model], like: Model, most: int, **columns: str) -> None:
    """Rows n = 1 … most like this one, numbered on from it, but for these columns, each an expression of n."""
    given = {"id": f"{like.pk} + n", **columns}
    names = [field.column for field in model._meta.concrete_fields]
    values = ", ".join(given.get(name, f't."{name}"') for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({quoted}) SELECT {values} FROM {table} t, generate_series(1, {most}) n "
            f"WHERE t.id = {like.pk}"
        )


def number_on(*models: type[Model]) -> None:
    """What people add next is numbered after these rows."""
    with connection.cursor() as cursor:
        for model in models:
            table = model._meta.db_table
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))")
