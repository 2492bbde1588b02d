"""When a candidate goes, and what keeps them: plain data, without a database."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiring.retention.clocks import Fate, Keeping, in_order, months_after, why_kept


def on(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "months", "then"),
    [
        ("2026-03-15T10:30", 6, "2026-09-15T10:30"),
        ("2026-08-31T09:00", 6, "2027-02-28T09:00"),
        ("2027-08-31T09:00", 6, "2028-02-29T09:00"),
        ("2028-02-29T00:00", 12, "2029-02-28T00:00"),
        ("2028-02-29T00:00", 48, "2032-02-29T00:00"),
        ("2026-12-31T23:59", 2, "2027-02-28T23:59"),
        ("2026-11-30T08:00", 1, "2026-12-30T08:00"),
        ("2026-12-01T08:00", 12, "2027-12-01T08:00"),
        ("2026-05-05T08:00", 0, "2026-05-05T08:00"),
        ("2026-05-05T08:00", 2_000_000_000, "9999-12-31T08:00"),
    ],
)
def test_so_many_months_later(at, months, then):
    assert months_after(on(at), months) == on(then)


@given(st.datetimes(datetime(1970, 1, 1), datetime(2200, 1, 1)), st.integers(0, 240), st.integers(0, 240))
def test_more_months_are_never_sooner(at, few, many):
    few, many = sorted((few, many))
    assert at <= months_after(at, few) <= months_after(at, many)
    assert months_after(at, few).day <= at.day


HERE = Keeping(1, 10, "Baker", "baker", on("2026-01-31T12:00"), 6, 24)
THERE = Keeping(2, 20, "Miller", "miller", on("2026-06-01T12:00"), 6, 24)


def changed(keeping: Keeping, **fields) -> Keeping:
    return Keeping(**(keeping.__dict__ | fields))


def test_one_application_goes_when_its_clock_says_so():
    fate = Fate((HERE,))
    assert fate.goes_at == on("2028-01-31T12:00")
    assert not fate.is_due(on("2028-01-31T11:59"))
    assert fate.is_due(on("2028-01-31T12:00"))
    assert why_kept(fate, 10) == []


def test_the_last_opening_to_let_go_decides():
    fate = Fate((HERE, THERE))
    assert fate.goes_at == on("2028-06-01T12:00")
    assert why_kept(fate, 10) == ["“Miller”, where they applied too, keeps them longer."]
    assert why_kept(fate, 20) == []


def test_who_is_in_process_anywhere_stays():
    fate = Fate((HERE, changed(THERE, ended_at=None)))
    assert fate.goes_at is None
    assert not fate.is_due(on("2099-01-01T00:00"))
    assert why_kept(fate, 10) == ["Still in process in “Miller”."]
    assert why_kept(fate, 20) == ["Still in process here, or hired and in the first year."]


def test_a_hold_anywhere_keeps_them_whatever_the_clocks_say():
    fate = Fate((HERE, changed(THERE, is_held=True)))
    assert fate.goes_at is None
    assert [record.title for record in fate.held] == ["Miller"]
    assert why_kept(fate, 10) == ["A legal hold stands on “Miller”."]
    assert why_kept(fate, 20) == ["A legal hold stands on this opening."]
    assert fate.without_hold(20).goes_at == on("2028-06-01T12:00")


def test_who_applied_to_nothing_is_not_due():
    assert Fate(()).goes_at is None
    assert not Fate(()).is_due(on("2099-01-01T00:00"))


def test_the_least_time_warns_until_it_is_over():
    fate = Fate((HERE, THERE))
    assert fate.too_early(on("2026-07-31T11:00")) == [HERE, THERE]
    assert fate.too_early(on("2026-07-31T12:00")) == [THERE]
    assert fate.too_early(on("2026-12-01T12:00")) == []
    assert Fate((changed(HERE, ended_at=None),)).too_early(on("2099-01-01T00:00"))


def test_other_clocks_can_be_tried_out():
    fate = Fate((HERE, THERE)).with_clocks(20, 1, 36)
    assert fate.goes_at == on("2029-06-01T12:00")


def test_who_goes_first_stands_first_and_who_stays_last():
    fates = {3: Fate((changed(HERE, ended_at=None),)), 2: Fate((THERE,)), 1: Fate((HERE,))}
    assert [candidate for candidate, _ in in_order(fates.items())] == [1, 2, 3]
