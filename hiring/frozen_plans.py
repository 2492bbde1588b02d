"""What candidates are judged against stays as it was: triggers in the database refuse to change a frozen plan.

Its role, rules, weights, and the exercise, minutes and dimensions of its stages stand still; names, the order of rounds
and how many interviewers a stage wants do not. What has no interviews yet can still be added, as a round for one
application is, and goes again with such a round.

Only erasure and the demo lift them, for a moment. SQLite drops a table's triggers when a migration rebuilds the table,
and rebuilds none that a trigger asks: a migration that alters these tables, or that of interviews, runs `remove` first
and `install` last.
"""

from collections.abc import Iterator
from contextlib import contextmanager

REFUSAL = "A frozen plan never changes: candidates are judged against it."

PLAN_COLUMNS = (
    "opening_id",
    "role",
    "frozen_at",
    "bar",
    "quorum",
    "passes",
    "shows_cv",
    "shows_adjusted",
)
ROUND_COLUMNS = ("plan_id", "application_id")
STAGE_COLUMNS = ("round_id", "exercise", "minutes")

# PostgreSQL alters no table that has checks waiting in the same transaction, so there a setting says who may.
_LIFTED = "current_setting('rolewright.plans_lifted', true) IS NOT DISTINCT FROM 'yes'"

_STAGES = "hiring_stage s JOIN hiring_round r ON r.id = s.round_id JOIN hiring_plan p ON p.id = r.plan_id"
_HAS_INTERVIEWS = "EXISTS (SELECT 1 FROM hiring_interview i WHERE i.stage_id = s.id)"
_FROZEN = {  # each with {} for the id of the plan, round or stage
    "plan": "EXISTS (SELECT 1 FROM hiring_plan p WHERE p.id = {} AND p.frozen_at IS NOT NULL)",
    "round": "EXISTS (SELECT 1 FROM hiring_round r JOIN hiring_plan p ON p.id = r.plan_id WHERE r.id = {} "
    "AND p.frozen_at IS NOT NULL AND r.application_id IS NULL)",
    "stage": f"EXISTS (SELECT 1 FROM {_STAGES} WHERE s.id = {{}} AND p.frozen_at IS NOT NULL "  # noqa: S608
    f"AND (r.application_id IS NULL OR {_HAS_INTERVIEWS}))",
    "stage with interviews": f"EXISTS (SELECT 1 FROM {_STAGES} WHERE s.id = {{}} AND p.frozen_at IS NOT NULL "  # noqa: S608
    f"AND {_HAS_INTERVIEWS})",
}


def install(connection) -> None:
    """Put the triggers in place; `connection` is a Django connection to SQLite or PostgreSQL."""
    make = _on_sqlite if connection.vendor == "sqlite" else _on_postgresql
    _run(connection, [statement for trigger in _triggers() for statement in make(*trigger)])


def remove(connection) -> None:
    """Take the triggers away, where there are any."""
    for name, table, *_ in _triggers():
        if connection.vendor == "sqlite":
            _run(connection, [f"DROP TRIGGER IF EXISTS {name}"])
        else:
            _run(connection, [f"DROP TRIGGER IF EXISTS {name} ON {table}", f"DROP FUNCTION IF EXISTS {name}()"])


@contextmanager
def lifted(connection) -> Iterator[None]:
    """Inside a transaction: without the triggers for a moment."""
    if connection.vendor != "sqlite":
        _run(connection, ["SELECT set_config('rolewright.plans_lifted', 'yes', true)"])
        yield
        _run(connection, ["SELECT set_config('rolewright.plans_lifted', 'no', true)"])
        return
    remove(connection)
    try:
        yield
    finally:
        install(connection)


def _triggers() -> Iterator[tuple[str, str, str, str]]:
    """Every trigger: its name, its table, its event, and when it refuses."""
    yield from (
        _trigger("plan", "update", "OLD.frozen_at IS NOT NULL", PLAN_COLUMNS),
        _trigger("plan", "delete", "OLD.frozen_at IS NOT NULL"),
        _trigger("planneddimension", "insert", _FROZEN["plan"].format("NEW.plan_id")),
        _trigger("planneddimension", "update", _either("plan", "plan_id")),
        _trigger("planneddimension", "delete", _FROZEN["plan"].format("OLD.plan_id")),
        _trigger("round", "update", _either("plan", "plan_id"), ROUND_COLUMNS),
        _trigger("round", "delete", _FROZEN["round"].format("OLD.id")),
        _trigger("stage", "update", _FROZEN["stage"].format("OLD.id"), STAGE_COLUMNS),
        _trigger("stage", "delete", _FROZEN["stage"].format("OLD.id")),
        _trigger("stagedimension", "insert", _FROZEN["stage with interviews"].format("NEW.stage_id")),
        _trigger("stagedimension", "update", _either("stage", "stage_id")),
        _trigger("stagedimension", "delete", _FROZEN["stage"].format("OLD.stage_id")),
    )


def _trigger(row: str, event: str, when: str, columns: tuple[str, ...] = ()) -> tuple[str, str, str, str]:
    """One trigger; with `columns`, it refuses only where one of them becomes another."""
    if columns:
        changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in columns)
        when = f"({when}) AND ({changed})"
    return f"hiring_{row}_frozen_{event}", f"hiring_{row}", event, when


def _either(frozen: str, column: str) -> str:
    """That the row belongs to something frozen, or would."""
    return " OR ".join(_FROZEN[frozen].format(f"{side}.{column}") for side in ("OLD", "NEW"))


def _on_sqlite(name: str, table: str, event: str, when: str) -> list[str]:
    when = when.replace("IS DISTINCT FROM", "IS NOT")  # the same, for an older SQLite
    begin = f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW WHEN {when}"
    return [f"{begin} BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"]


def _on_postgresql(name: str, table: str, event: str, when: str) -> list[str]:
    """PostgreSQL asks no other table in WHEN, so each trigger has a function of its own."""
    refuse = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
    function = (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN IF NOT {_LIFTED} AND ({when}) THEN {refuse}; END IF; "
        f"RETURN {'OLD' if event == 'delete' else 'NEW'}; END $$"
    )
    return [
        function,
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()",
    ]


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
