"""What is final is tried table by table, past the forms: by every kind of statement that either database knows."""

from collections.abc import Iterable, Iterator

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.db.models import QuerySet
from django.utils import timezone

from hiring.models import Application, FormerSeat, Interview, Letter, Opening, Remark, Seat
from people import triggers
from scorecards.models import Review, ReviewReading

pytestmark = [pytest.mark.django_db, pytest.mark.world("demo")]  # it has a final row in almost every table

KEPT = {kept.table: kept for kept in triggers.declared()}
MODELS = {model._meta.db_table: model for model in apps.get_models() if model._meta.db_table in KEPT}
MAY_CHANGE = {
    "hiring_plan": {"asks_practice", "revision"},
    "hiring_posting": {"unpublished_at", "unpublished_by_id"},
    "hiring_round": {"position", "name"},
    "hiring_stage": {"position", "name", "interviewers"},
}
"""Columns of final rows that may; no others do."""
STILL_OPEN = {
    "blueprint_blueprint": {"status": "'draft'"},
    "hiring_plan": {"frozen_at": "NULL"},
    "hiring_seat": {"recused_at": "NULL", "waived_at": "NULL"},
    "scorecards_ballot": {"closed_at": "NULL"},
    "scorecards_scorecard": {"submitted_at": "NULL"},
    "scorecards_vote": {"cast_at": "NULL"},
}
"""What makes a row of these tables one that is not final."""
NEW = 987654
"""A number that no row has."""


@pytest.fixture(autouse=True)
def what_the_demo_lacks(db) -> None:
    """A final row in the other tables."""
    opening, review = Opening.objects.first(), Review.objects.exclude(submitted_at=None).first()
    by = opening.created_by
    Remark.objects.create(opening=opening, kind="comment", text="Shorter, please.", made_by=by)
    Letter.objects.create(application=Application.objects.first(), kind="own", subject="S", text="T", sent_by=by)
    FormerSeat.objects.create(interview=Interview.objects.first(), user=by)
    ReviewReading.objects.create(review=review, user=by)
    Seat.objects.create(interview=Interview.objects.first(), user=by, recused_at=timezone.now())
    if connection.vendor == "postgresql":
        connection.check_constraints()  # nothing waits for the end of the transaction: TRUNCATE minds


each_table = pytest.mark.parametrize("table", KEPT)


def refusal(*statements: str) -> str:
    """What the database says where it refuses one of these; "" where it does not."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            transaction.set_rollback(True)
    except IntegrityError as error:
        return str(error)
    return ""


def final_rows(table: str) -> QuerySet:
    kept = KEPT[table]
    final = f"({kept.final}) AND ({kept.stays or kept.final})".replace("{row}", "it").replace(" FOR SHARE", "")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT it.id FROM {table} it WHERE {final}")
        return MODELS[table]._base_manager.filter(pk__in=[row for (row,) in cursor.fetchall()]).order_by("pk")


def columns(table: str) -> list[models.Field]:
    return [field for field in MODELS[table]._meta.concrete_fields if not field.primary_key]


def another(field: models.Field) -> str:
    """SQL for a value that this column does not hold."""
    kind = field.target_field if field.is_relation else field
    if isinstance(kind, models.BooleanField):
        return f'NOT "{field.column}"'
    if isinstance(kind, models.DateField):
        return "'2001-02-03 04:05:06+00:00'"
    if isinstance(kind, models.JSONField):
        return """'{"other": 1}'"""
    if isinstance(kind, models.IntegerField | models.FloatField):
        return f'COALESCE("{field.column}", 0) + 1'
    return f"""substr('~' || COALESCE("{field.column}", ''), 1, {kind.max_length or 99})"""


def copy(row: models.Model, number: int, same: Iterable[str] = (), **values: str) -> str:
    """The rest of an INSERT: a row of this number, otherwise than this one but in the columns that are the same."""
    table = row._meta.db_table
    fields = columns(table)
    names = ", ".join(f'"{field.column}"' for field in fields)
    held = {name: f'"{name}"' for name in same} | values
    taken = ", ".join(held.get(field.column) or another(field) for field in fields)
    return f"INTO {table} (id, {names}) SELECT {number}, {taken} FROM {table} WHERE id = {row.pk}"


def keys(table: str) -> Iterator[tuple[models.Model, list[str]]]:
    """For each key but the id that a table has: a final row, and the columns of the key and of its condition."""
    options = MODELS[table]._meta
    for field in options.concrete_fields:
        if field.unique and not field.primary_key:
            yield final_rows(table).first(), [field.column]
    for constraint in options.constraints:
        if isinstance(constraint, models.UniqueConstraint):
            condition = constraint.condition or models.Q()
            names = [*constraint.fields, *condition.referenced_base_fields]
            if row := final_rows(table).filter(condition).first():
                yield row, [options.get_field(name).column for name in names]


@each_table
def test_no_column_of_a_final_row_changes(table):
    row, refused = final_rows(table).first(), set()
    for field in MODELS[table]._meta.concrete_fields:
        words = refusal(f'UPDATE {table} SET "{field.column}" = {another(field)} WHERE id = {row.pk}')
        if KEPT[table].refusal in words:
            refused.add(field.column)
    assert refused == {"id", *(field.column for field in columns(table))} - MAY_CHANGE.get(table, set())


@each_table
def test_no_final_row_is_removed(table):
    assert KEPT[table].refusal in refusal(f"DELETE FROM {table} WHERE id = {final_rows(table).first().pk}")


@each_table
def test_no_final_row_is_changed_by_an_insert(table):
    row, names = final_rows(table).first(), [field.column for field in columns(table)]
    column = next(name for name in names if name not in MAY_CHANGE.get(table, set()))
    same = [name for name in names if name != column]
    upsert = f'INSERT {copy(row, row.pk, same)} ON CONFLICT (id) DO UPDATE SET "{column}" = excluded."{column}"'
    assert KEPT[table].refusal in refusal(upsert)


@pytest.fixture
def unchecked(db) -> Iterator[None]:
    """Whatever a row says, only its keys matter."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA ignore_check_constraints = ON")
        yield
        cursor.execute("PRAGMA ignore_check_constraints = OFF")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has no OR REPLACE")
@each_table
def test_no_final_row_is_replaced(unchecked, table):
    """Neither by a new row nor by one that was there, whichever of its keys they take."""
    row, refused = final_rows(table).first(), KEPT[table].refusal
    assert refused in refusal(f"INSERT OR REPLACE {copy(row, row.pk)}")
    other = f"INSERT {copy(row, NEW, **STILL_OPEN.get(table, {}))}"
    assert refused in refusal(other, f"UPDATE OR REPLACE {table} SET id = {row.pk} WHERE id = {NEW}")
    for row, key in keys(table):
        assert refused in refusal(f"INSERT OR REPLACE {copy(row, NEW, key)}"), key
        taken = ", ".join(f'"{name}" = (SELECT "{name}" FROM {table} WHERE id = {row.pk})' for name in key)
        assert refused in refusal(other, f"UPDATE OR REPLACE {table} SET {taken} WHERE id = {NEW}"), key


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no TRUNCATE")
@each_table
def test_no_table_of_final_rows_is_emptied(table):
    assert any(kept.refusal in refusal(f"TRUNCATE {table} CASCADE") for kept in KEPT.values())


def test_a_waiver_is_only_taken_back_whole():
    seat = Seat.objects.filter(recused_at=None, waived_at=None, scorecard=None).first()
    other = Opening.objects.exclude(created_by=seat.user).first().created_by
    Seat.objects.filter(pk=seat.pk).update(waived_at=timezone.now(), waived_by=other, waiver_reason="Ill.")
    row = f"WHERE id = {seat.pk}"
    for change in ("waiver_reason = 'Well.'", "is_training = NOT is_training", f"user_id = {other.pk}"):
        assert KEPT["hiring_seat"].refusal in refusal(f"UPDATE hiring_seat SET {change} {row}"), change
    assert KEPT["hiring_seat"].refusal in refusal(f"DELETE FROM hiring_seat {row}")
    assert not refusal(f"UPDATE hiring_seat SET waived_at = NULL, waived_by_id = NULL, waiver_reason = '' {row}")
    assert not refusal(f"UPDATE hiring_seat SET recused_at = '2026-02-03 04:05:06+00:00' {row}")
