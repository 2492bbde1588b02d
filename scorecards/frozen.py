"""A submitted scorecard never changes, and what was revised beside it never does: triggers in the database refuse it.

Only erasure lifts them, for its own transaction. SQLite drops a table's triggers when a migration rebuilds the table:
a migration that alters these tables runs `remove` first and `install` last.
"""

from collections.abc import Iterator
from contextlib import contextmanager

REFUSAL = "A submitted scorecard never changes."

CARD, ROWS, REVISIONS = "scorecards_scorecard", ("rating", "sighting"), ("revision", "revisedrating")

_SUBMITTED = "EXISTS (SELECT 1 FROM scorecards_scorecard WHERE id IN ({}) AND submitted_at IS NOT NULL)"
_IDS = {
    "insert": ("NEW.scorecard_id",),
    "update": ("OLD.scorecard_id", "NEW.scorecard_id"),
    "delete": ("OLD.scorecard_id",),
}
# PostgreSQL alters no table that has checks waiting in the same transaction, so there erasure says that it is at work.
_ERASING = "current_setting('rolewright.erasing', true) IS NOT DISTINCT FROM 'yes'"
_GO_ON = "RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END"
_REFUSE = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
_FUNCTIONS = (
    f"""CREATE OR REPLACE FUNCTION scorecards_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF {_ERASING} THEN {_GO_ON}; END IF; {_REFUSE}; END $$""",
    # FOR SHARE makes a save and the submission of the same card wait for each other.
    f"""CREATE OR REPLACE FUNCTION scorecards_refuse_row() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE it record;
    BEGIN
      IF {_ERASING} THEN {_GO_ON}; END IF;
      FOR it IN SELECT submitted_at FROM scorecards_scorecard
        WHERE (TG_OP <> 'INSERT' AND id = OLD.scorecard_id) OR (TG_OP <> 'DELETE' AND id = NEW.scorecard_id)
        FOR SHARE
      LOOP IF it.submitted_at IS NOT NULL THEN {_REFUSE}; END IF; END LOOP;
      {_GO_ON};
    END $$""",  # noqa: S608 (nothing in it comes from outside)
)


def install(connection) -> None:
    """Put the triggers in place; `connection` is a Django connection to SQLite or PostgreSQL."""
    sqlite = connection.vendor == "sqlite"
    functions = () if sqlite else _FUNCTIONS
    _run(connection, [*functions, *(_create(*trigger, sqlite) for trigger in _triggers())])


def remove(connection) -> None:
    """Take the triggers away, where there are any."""
    sqlite = connection.vendor == "sqlite"
    _run(
        connection,
        [f"DROP TRIGGER IF EXISTS {name}{'' if sqlite else f' ON {table}'}" for name, table, *_ in _triggers()],
    )
    if not sqlite:
        _run(
            connection, [f"DROP FUNCTION IF EXISTS {name}()" for name in ("scorecards_refuse", "scorecards_refuse_row")]
        )


@contextmanager
def lifted(connection) -> Iterator[None]:
    """Inside a transaction: without the triggers for a moment, which erasure alone may ask for."""
    if connection.vendor != "sqlite":
        _run(connection, ["SELECT set_config('rolewright.erasing', 'yes', true)"])
        yield
        _run(connection, ["SELECT set_config('rolewright.erasing', 'no', true)"])
        return
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def _triggers() -> Iterator[tuple[str, str, str, str]]:
    """Every trigger: its name, its table, its event, and when it refuses ("" for always)."""
    for event in ("update", "delete"):
        yield f"{CARD}_frozen_{event}", CARD, event, "OLD.submitted_at IS NOT NULL"
    for row in ROWS:
        for event, ids in _IDS.items():
            yield f"scorecards_{row}_frozen_{event}", f"scorecards_{row}", event, _SUBMITTED.format(", ".join(ids))
    for row in REVISIONS:
        for event in ("update", "delete"):
            yield f"scorecards_{row}_frozen_{event}", f"scorecards_{row}", event, ""


def _create(name: str, table: str, event: str, when: str, sqlite: bool) -> str:
    begin = f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW"
    if sqlite:
        return f"{begin} {f'WHEN {when}' if when else ''} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    if "SELECT" in when:  # PostgreSQL asks no other table in WHEN
        return f"{begin} EXECUTE FUNCTION scorecards_refuse_row()"
    return f"{begin} {f'WHEN ({when})' if when else ''} EXECUTE FUNCTION scorecards_refuse()"


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
