"""Holding a row, or a name where there is no row yet, so that what is read next is what stands."""

from hashlib import sha256

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
    _require_transaction()
    if connection.features.has_select_for_update:
        list(model.objects.select_for_update(no_key=names_go_on).filter(pk__in=pks).order_by("pk").values_list("pk"))


def lock_name(name: str) -> None:
    """Wait until nobody else holds this name, and hold it until the transaction ends; as `lock` in everything else.

    For what two people would both add, where neither finds a row of the other's to wait for.
    """
    _require_transaction()
    if connection.vendor == "postgresql":
        number = int.from_bytes(sha256(name.encode()).digest()[:8], "big", signed=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def _require_transaction() -> None:
    if not connection.in_atomic_block:
        raise TransactionManagementError("What is held is held in a transaction.")
