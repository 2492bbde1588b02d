"""What was judged never changes: triggers in the database refuse it.

A submitted scorecard and what was revised beside it; a vote that was cast, a ballot that was closed, and a decision
with its reasons. Only erasure lifts them, for its own transaction. SQLite drops a table's triggers when a migration
rebuilds the table: a migration that alters these tables runs `remove` first and `install` last.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

CARDS, DECISIONS = "cards", "decisions"
"""What can be frozen: each has its own triggers, installed when its tables are there."""

REFUSAL = "A submitted scorecard never changes."
DECIDED = "A vote that was cast, a closed ballot and a decision never change."

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
_RAISE = "RAISE EXCEPTION '{}' USING ERRCODE = 'integrity_constraint_violation'"
_REFUSE = _RAISE.format(REFUSAL)
_ALWAYS = """CREATE OR REPLACE FUNCTION {}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF {} THEN {}; END IF; {}; END $$"""
_FOR_CARDS = (
    _ALWAYS.format("scorecards_refuse", _ERASING, _GO_ON, _REFUSE),
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
_FUNCTIONS = {
    CARDS: _FOR_CARDS,
    DECISIONS: (_ALWAYS.format("scorecards_refuse_decided", _ERASING, _GO_ON, _RAISE.format(DECIDED)),),
}
_NAMES = {CARDS: ("scorecards_refuse", "scorecards_refuse_row"), DECISIONS: ("scorecards_refuse_decided",)}

Trigger = tuple[str, str, str, str]
"""A trigger: its name, its table, its event, and when it refuses ("" for always)."""


def install(connection, what: Sequence[str] = (CARDS, DECISIONS)) -> None:
    """Put the triggers in place; `connection` is a Django connection to SQLite or PostgreSQL."""
    sqlite = connection.vendor == "sqlite"
    for part in what:
        functions = () if sqlite else _FUNCTIONS[part]
        _run(connection, [*functions, *(_create(*trigger, part, sqlite) for trigger in _TRIGGERS[part]())])


def remove(connection, what: Sequence[str] = (CARDS, DECISIONS)) -> None:
    """Take the triggers away, where there are any."""
    sqlite = connection.vendor == "sqlite"
    for part in what:
        for name, table, *_ in _TRIGGERS[part]():
            _run(connection, [f"DROP TRIGGER IF EXISTS {name}{'' if sqlite else f' ON {table}'}"])
        if not sqlite:
            _run(connection, [f"DROP FUNCTION IF EXISTS {name}()" for name in _NAMES[part]])


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


def _for_cards() -> Iterator[Trigger]:
    for event in ("update", "delete"):
        yield f"{CARD}_frozen_{event}", CARD, event, "OLD.submitted_at IS NOT NULL"
    for row in ROWS:
        for event, ids in _IDS.items():
            yield f"scorecards_{row}_frozen_{event}", f"scorecards_{row}", event, _SUBMITTED.format(", ".join(ids))
    for row in REVISIONS:
        for event in ("update", "delete"):
            yield f"scorecards_{row}_frozen_{event}", f"scorecards_{row}", event, ""


def _for_decisions() -> Iterator[Trigger]:
    kept = {
        "vote": "OLD.cast_at IS NOT NULL",
        "ballot": "OLD.closed_at IS NOT NULL",
        "decision": "",
        "decisionreason": "",
    }
    for row, when in kept.items():
        for event in ("update", "delete"):
            yield f"scorecards_{row}_frozen_{event}", f"scorecards_{row}", event, when


_TRIGGERS = {CARDS: _for_cards, DECISIONS: _for_decisions}


def _create(name: str, table: str, event: str, when: str, part: str, sqlite: bool) -> str:
    begin = f"CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH ROW"
    if sqlite:
        refusal = REFUSAL if part == CARDS else DECIDED
        return f"{begin} {f'WHEN {when}' if when else ''} BEGIN SELECT RAISE(ABORT, '{refusal}'); END"
    if "SELECT" in when:  # PostgreSQL asks no other table in WHEN
        return f"{begin} EXECUTE FUNCTION scorecards_refuse_row()"
    return f"{begin} {f'WHEN ({when})' if when else ''} EXECUTE FUNCTION {_NAMES[part][0]}()"


def _run(connection, statements: list[str]) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
