"""A version that is no draft never changes: triggers in the database refuse it, whoever asks.

Only its status may still change, from published to retired. SQLite drops a table's triggers when a migration rebuilds
the table: a migration that alters these tables runs `remove` first and `install` last.
"""

from collections.abc import Iterator
from contextlib import contextmanager

REFUSAL = "A published or retired version of a blueprint never changes."

ROWS = (
    "change",
    "dimension",
    "exercise",
    "exercisedimension",
    "group",
    "item",
    "kpi",
    "passage",
    "skill",
    "softskill",
    "tool",
    "variant",
)
"""The tables of a version's rows, without the app's name."""

COLUMNS = (
    "slug, version, title, source_url, source_modified, source_kind, summary, horizon, horizon_note, reports_to, "
    "min_engineers, max_engineers, baseline, mission, success"
)
"""What a version says of itself."""

_ENDED = "OLD.status <> NEW.status AND NOT (OLD.status = 'published' AND NEW.status = 'retired')"
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION blueprint_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$
"""
# FOR SHARE makes an edit and a publication of the same draft wait for each other.
_ROW_FUNCTION = """
CREATE OR REPLACE FUNCTION blueprint_refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE it record;
BEGIN
  FOR it IN SELECT status FROM blueprint_blueprint
    WHERE (TG_OP <> 'INSERT' AND id = OLD.blueprint_id) OR (TG_OP <> 'DELETE' AND id = NEW.blueprint_id)
    FOR SHARE
  LOOP
    IF it.status <> 'draft' THEN
      RAISE EXCEPTION 'A published or retired version of a blueprint never changes.'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$
"""


def install(connection) -> None:
    """Put the triggers in place; `connection` is a Django connection to SQLite or PostgreSQL."""
    _run(connection, _sqlite() if connection.vendor == "sqlite" else _postgresql())


def remove(connection) -> None:
    """Take the triggers away, where there are any."""
    if connection.vendor == "sqlite":
        _run(connection, [f"DROP TRIGGER IF EXISTS {name}" for name, _ in _triggers()])
    else:
        _run(connection, [f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, table in _triggers()])
        _run(connection, [f"DROP FUNCTION IF EXISTS {name}()" for name in ("blueprint_refuse", "blueprint_refuse_row")])


@contextmanager
def lifted(connection) -> Iterator[None]:
    """Without the triggers for a moment: what emptying a test's database between two tests needs."""
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def _triggers() -> Iterator[tuple[str, str]]:
    """Every trigger's name and its table, on either database."""
    for event in ("insert", "update", "delete"):
        yield from ((f"blueprint_{row}_frozen_{event}", f"blueprint_{row}") for row in ROWS)
    yield from ((f"blueprint_frozen_{what}", "blueprint_blueprint") for what in ("words", "status", "delete"))


def _on_blueprint(action: str) -> list[str]:
    begin = "CREATE TRIGGER blueprint_frozen"
    return [
        f"{begin}_words BEFORE UPDATE OF {COLUMNS} ON blueprint_blueprint FOR EACH ROW "
        f"WHEN (OLD.status <> 'draft') {action}",
        f"{begin}_status BEFORE UPDATE OF status ON blueprint_blueprint FOR EACH ROW "
        f"WHEN (OLD.status <> 'draft' AND {_ENDED}) {action}",
        f"{begin}_delete BEFORE DELETE ON blueprint_blueprint FOR EACH ROW WHEN (OLD.status <> 'draft') {action}",
    ]


def _sqlite() -> list[str]:
    action = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    sides = {"insert": "NEW.blueprint_id", "update": "OLD.blueprint_id, NEW.blueprint_id", "delete": "OLD.blueprint_id"}
    ended = "EXISTS (SELECT 1 FROM blueprint_blueprint WHERE id IN ({}) AND status <> 'draft')"
    rows = [
        f"CREATE TRIGGER blueprint_{row}_frozen_{event} BEFORE {event} ON blueprint_{row} "
        f"WHEN {ended.format(ids)} {action}"
        for row in ROWS
        for event, ids in sides.items()
    ]
    return [*rows, *_on_blueprint(action)]


def _postgresql() -> list[str]:
    rows = [
        f"CREATE TRIGGER blueprint_{row}_frozen_{event} BEFORE {event} ON blueprint_{row} "
        "FOR EACH ROW EXECUTE FUNCTION blueprint_refuse_row()"
        for row in ROWS
        for event in ("insert", "update", "delete")
    ]
    return [_FUNCTION, _ROW_FUNCTION, *rows, *_on_blueprint("EXECUTE FUNCTION blueprint_refuse()")]


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
