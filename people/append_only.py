"""The audit trail's rows are written once: triggers in the database refuse to change or remove one."""

from collections.abc import Iterator
from contextlib import contextmanager

REFUSAL = "The audit trail is append-only: its rows are never changed or removed."

INSTALL = {
    "sqlite": tuple(
        f"CREATE TRIGGER people_event_no_{action.lower()} BEFORE {action} ON people_event "
        f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for action in ("UPDATE", "DELETE")
    ),
    "postgresql": (
        "CREATE FUNCTION people_event_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$",
        "CREATE TRIGGER people_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON people_event "
        "FOR EACH STATEMENT EXECUTE FUNCTION people_event_refuse()",
    ),
}
REMOVE = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS people_event_no_update",
        "DROP TRIGGER IF EXISTS people_event_no_delete",
    ),
    "postgresql": (
        "DROP TRIGGER IF EXISTS people_event_append_only ON people_event",
        "DROP FUNCTION IF EXISTS people_event_refuse()",
    ),
}


def install(connection) -> None:
    """Put the triggers in place; `connection` is a Django connection to SQLite or PostgreSQL."""
    _run(connection, INSTALL)


def remove(connection) -> None:
    """Take the triggers away, where there are any."""
    _run(connection, REMOVE)


@contextmanager
def lifted(connection) -> Iterator[None]:
    """Without the triggers for a moment: what emptying a test's database between two tests needs."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def _run(connection, statements: dict[str, tuple[str, ...]]) -> None:
    with connection.cursor() as cursor:
        for statement in statements[connection.vendor]:
            cursor.execute(statement)
