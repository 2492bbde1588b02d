"""Holding a row, so that what is read next is what stands."""

from django.db import connection, models
from django.db.transaction import TransactionManagementError


def lock(model: type[models.Model], *pks: int, names_go_on: bool = False) -> None:
    """Wait until nobody else holds these rows, and hold them until the transaction ends. One that is gone is passed by.

    With `names_go_on`, others may still write rows that name one of these meanwhile: for people, whom almost everything
    names.

    Read what you need in a query after this one. A query that locks one row and joins others reads the others before it
    waits: on PostgreSQL they are then as they were, not as they are. On SQLite a transaction holds the whole database
    from its beginning, and this asks nothing. Raises TransactionManagementError outside a transaction.
    """
    if not connection.in_atomic_block:
        raise TransactionManagementError("A row is locked in a transaction.")
    if connection.features.has_select_for_update:
        list(model.objects.select_for_update(no_key=names_go_on).filter(pk__in=pks).order_by("pk").values_list("pk"))
