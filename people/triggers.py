"""What is final stays as it is: triggers in the database refuse to change it, whoever asks.

Each app declares in a module `triggers.py` what it keeps: `KEPT = [Kept("people_event", "The audit trail …")]`.
`migrate` puts the triggers in place after the migrations: no migration mentions them, and none is lost with a table
that SQLite rebuilds. Erasure, a restore, the demo and tests lift them for a moment.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from people.declarations import modules_called


@dataclass(frozen=True)
class Kept:
    """The final rows of a table. Conditions are PostgreSQL's SQL, in which `{row}` stands for a row of the table.

    A row that is `final` is not removed (or only one that `stays` too) and not changed (or not where `changes` holds of
    OLD and NEW). No row is added that would be `closed`. `keys` are what only one row can have beside its id: columns,
    and the conditions of partial indexes.
    """

    table: str
    refusal: str
    final: str = "TRUE"
    changes: str = "TRUE"
    stays: str = ""
    closed: str = ""
    keys: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Trigger:
    """One trigger: what the database remembers of it (`text`), and the statements that make it."""

    name: str
    text: str
    statements: tuple[str, ...]


KEPT = [Kept("people_event", "The audit trail is append-only: its rows are never changed or removed.")]


def changed(*columns: str) -> str:
    """The condition that the id or one of these columns becomes another."""
    return "(" + " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in ("id", *columns)) + ")"


def declared() -> list[Kept]:
    """What all apps keep."""
    return [kept for _, module in modules_called("triggers") for kept in module.KEPT]


def install(connection) -> None:
    """Put in place what is declared of the tables that are there; `connection` is Django's, to either database."""
    tables = set(connection.introspection.table_names())
    make = _on_sqlite if connection.vendor == "sqlite" else _on_postgresql
    triggers = [trigger for kept in declared() if kept.table in tables for trigger in make(kept)]
    if installed(connection) == {trigger.name: trigger.text for trigger in triggers}:
        return
    with transaction.atomic(using=connection.alias):
        remove(connection)
        _run(connection, [statement for trigger in triggers for statement in trigger.statements])


def remove(connection) -> None:
    """Take the triggers away, where there are any."""
    drop = "DROP TRIGGER {}" if connection.vendor == "sqlite" else "DROP FUNCTION {}() CASCADE"
    _run(connection, [drop.format(name) for name in installed(connection)])


def installed(connection) -> dict[str, str]:
    """The names and texts of the triggers that are in place."""
    if connection.vendor == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'kept_*'"
    else:
        query = (
            "SELECT tgname, prosrc FROM pg_trigger JOIN pg_proc p ON p.oid = tgfoid "
            "WHERE tgname ~ '^kept_' AND pronamespace = current_schema()::regnamespace"
        )
    with connection.cursor() as cursor:
        cursor.execute(query)
        return dict(cursor.fetchall())


@contextmanager
def lifted(connection) -> Iterator[None]:
    """In a transaction of its own: without the triggers. Only this connection is without them; an error puts them back.

    PostgreSQL alters no table that has checks waiting in the same transaction, so there a setting tells the triggers.
    """
    with transaction.atomic(using=connection.alias):
        if connection.vendor == "sqlite":
            remove(connection)
            yield
            install(connection)
        else:
            _run(connection, ["SELECT set_config('rolewright.triggers', 'lifted', true)"])
            yield
            _run(connection, ["SELECT set_config('rolewright.triggers', '', true)"])


def _conditions(kept: Kept) -> dict[str, list[str]]:
    """When each event is refused: where one of the conditions holds."""
    closed = [_of("NEW", kept.closed)] if kept.closed else []
    return {
        "insert": closed,
        "update": [f"({_of('OLD', kept.final)} AND {kept.changes})", *closed],
        "delete": [_of("OLD", kept.stays or kept.final)],
    }


def _of(row: str, condition: str) -> str:
    return f"({condition.replace('{row}', row)})"


def _on_sqlite(kept: Kept) -> Iterator[Trigger]:
    """OR REPLACE takes rows away and fires no trigger for them, unless the connection asks for it: so whoever would
    take the key of a row that stays is refused before."""
    conditions = _conditions(kept)
    for event, another in (("insert", ""), ("update", "AND it.id <> OLD.id ")):
        for key in (("id",), *kept.keys):
            same = " AND ".join(_same(part) for part in key)
            stays = _of("it", kept.stays or kept.final)
            taken = f"EXISTS (SELECT 1 FROM {kept.table} it WHERE {same} {another}AND {stays})"  # noqa: S608 (our words)
            conditions[event].append(taken)
    for event, reasons in conditions.items():
        name = f"kept_{kept.table}_{event}"
        when = " OR ".join(reasons).replace(" FOR SHARE", "").replace("IS DISTINCT FROM", "IS NOT")
        text = (
            f"CREATE TRIGGER {name} BEFORE {event} ON {kept.table} FOR EACH ROW WHEN {when} "
            f"BEGIN SELECT RAISE(ABORT, '{kept.refusal}'); END"
        )
        yield Trigger(name, text, (text,))


def _same(part: str) -> str:
    """That the row at hand and `it` have a part of a key in common."""
    return f"{_of('it', part)} AND {_of('NEW', part)}" if "{row}" in part else f"it.{part} = NEW.{part}"


def _on_postgresql(kept: Kept) -> Iterator[Trigger]:
    """WHEN asks no other table there, so each trigger has a function of its own."""
    for event, reasons in {**_conditions(kept), "truncate": ["TRUE"]}.items():
        if not reasons:
            continue
        name = f"kept_{kept.table}_{event}"
        text = (
            "BEGIN IF current_setting('rolewright.triggers', true) IS DISTINCT FROM 'lifted' "
            f"AND ({' OR '.join(reasons)}) THEN RAISE EXCEPTION '{kept.refusal}' "
            "USING ERRCODE = 'integrity_constraint_violation'; END IF; "
            f"RETURN {'NEW' if event in ('insert', 'update') else 'OLD'}; END"
        )
        whole = "STATEMENT" if event == "truncate" else "ROW"
        function = f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${text}$$"
        trigger = f"CREATE TRIGGER {name} BEFORE {event} ON {kept.table} FOR EACH {whole} EXECUTE FUNCTION {name}()"
        yield Trigger(name, text, (function, trigger))


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
