"""Queries that every page asks: the SQL of each is made once in a process, as making it takes longer than asking."""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from django.db import connection
from django.db.models import Model, QuerySet

MARK = -8_061_803
"""Stands for the key while the SQL is made; no row has it."""


class Prepared:
    """A query about the row of a key: `build(key)` is a queryset in which the key stands as it is."""

    def __init__(self, build: Callable[[int], QuerySet]):
        self._build = build

    def row(self, key: int) -> tuple[Any, ...] | None:
        """The first row as the database gives it, or None."""
        with connection.cursor() as cursor:
            cursor.execute(self._sql, self._parameters(key))
            return cursor.fetchone()

    def instance(self, key: int) -> Model | None:
        """The first row as an instance with its annotations, or None."""
        return next(iter(self._made.model._base_manager.raw(self._sql, self._parameters(key))), None)

    @cached_property
    def _made(self) -> QuerySet:
        return self._build(MARK)

    @cached_property
    def _sql_and_parameters(self) -> tuple[str, tuple]:
        return self._made.query.sql_with_params()

    @property
    def _sql(self) -> str:
        return self._sql_and_parameters[0]

    def _parameters(self, key: int) -> list:
        return [key if parameter == MARK else parameter for parameter in self._sql_and_parameters[1]]
