"""Queries that every page asks: the SQL of each is made once in a process, as making it takes longer than asking."""

from collections.abc import Callable
from functools import cached_property
from itertools import zip_longest
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet

MARK = -8_061_803
"""Stands for the key while the SQL is made, and the numbers below for further ones; no row has any of them."""
NOTHING = -1
"""Stands for a key that is not given."""


class Prepared:
    """A query about the rows of so many keys: `build(*keys)` is a queryset in which the keys stand as they are."""

    def __init__(self, build: Callable[..., QuerySet], keys: int = 1):
        self._build = build
        self._marks = [MARK - n for n in range(keys)]

    def row(self, key: int) -> tuple[Any, ...] | None:
        """The first row as the database gives it, or None."""
        with connection.cursor() as cursor:
            cursor.execute(self._sql, self._parameters(key))
            return cursor.fetchone()

    def rows(self, *keys: int) -> list[list[Any]]:
        """The rows of a queryset of values, as it would give them. Of the keys the last ones may be left out."""
        with connection.cursor() as cursor:
            cursor.execute(self._sql, self._parameters(*keys))
            rows = [list(row) for row in cursor.fetchall()]
        for position, (converters, expression) in self._converters.items():
            for row in rows:
                for convert in converters:
                    row[position] = convert(row[position], expression, connection)
        return rows

    def instance(self, key: int) -> Model | None:
        """The first row as an instance with its annotations, or None."""
        return next(iter(self._made.model._base_manager.raw(self._sql, self._parameters(key))), None)

    @cached_property
    def _made(self) -> QuerySet:
        return self._build(*self._marks)

    @cached_property
    def _sql_and_parameters(self) -> tuple[str, tuple]:
        return self._made.query.sql_with_params()

    @cached_property
    def _converters(self) -> dict:
        compiler = self._made.query.get_compiler(connection=connection)
        compiler.as_sql()
        return compiler.get_converters([expression for expression, *_ in compiler.select])

    @property
    def _sql(self) -> str:
        return self._sql_and_parameters[0]

    def _parameters(self, *keys: int) -> list:
        given = dict(zip_longest(self._marks, keys, fillvalue=NOTHING))
        return [given.get(value, value) if type(value) is int else value for value in self._sql_and_parameters[1]]
