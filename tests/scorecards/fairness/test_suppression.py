"""No count that points at a person, alone or by subtraction."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecards.fairness.releases import may_replace_steps
from scorecards.fairness.suppression import THRESHOLD, suppress
from tests.scorecards.foretold.published import rows

TABLES = [row for row in rows("suppression") if "counts" in row.values[0]]
DATES = [row for row in rows("suppression") if "counts_by_date" in row.values[0]]
counts = st.integers(0, 14)


@pytest.mark.parametrize(("data", "expected"), TABLES)
def test_small_counts_and_what_protects_them_are_hidden_as_computed(data, expected):
    table = suppress(data["counts"], data["threshold"])

    def named(cells):
        return [[data["groups"][row], data["columns"][column]] for row, column in cells]

    assert table.counts == expected["published"]
    assert named(table.small) == expected["primary"]
    assert named(table.protecting) == expected["complementary"]
    assert {"/".join(named([cell])[0]): list(ends) for cell, ends in table.possible.items()} == expected["feasible"]
    assert not table.withheld


def may_replace(shown: list | None, newer: list) -> bool:
    """Of tables of one step, whose groups go by their number."""
    shown, newer = ({"step": dict(zip("abcd", counts, strict=False))} if counts else {} for counts in (shown, newer))
    return may_replace_steps(shown, newer)


@pytest.mark.parametrize(("data", "expected"), DATES)
def test_a_newer_table_waits_until_it_gives_nobody_away(data, expected):
    shown = None
    for date, step in zip(data["counts_by_date"], expected["steps"], strict=True):
        assert may_replace(shown, date["counts"]) is step["new_release"], date["date"]
        shown = date["counts"] if step["new_release"] else shown
        assert shown == step["shown"], date["date"]


def test_one_more_answer_does_not_change_what_is_shown():
    march, april = [[12, 28], [6, 19]], [[12, 28], [6, 20]]
    assert may_replace(march, march) and not may_replace(march, april)


def test_one_small_count_between_two_groups_hides_the_table():
    assert not suppress([[14, 21], [3, 17]]).anything


def test_a_table_that_hides_nothing_is_shown_whole():
    assert suppress([[20, 15], [9, 11]]).counts == [[20, 15], [9, 11]]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(counts, counts), min_size=2, max_size=3))
def test_nobody_who_knows_the_totals_can_work_a_hidden_count_out(table):
    """By trying every table of whole numbers: each hidden count could be another, and as large as a group."""
    suppressed = suppress(table)
    hidden = [(i, j) for i, row in enumerate(suppressed.counts) for j, count in enumerate(row) if count is None]
    if not hidden or suppressed.withheld:
        return
    rows_left = [sum(table[i][j] for j in (0, 1) if (i, j) in hidden) for i in range(len(table))]
    column_left = sum(table[i][0] for i in range(len(table)) if (i, 0) in hidden)
    firsts = [range(left + 1) if (i, 0) in hidden else [0] for i, left in enumerate(rows_left)]
    possible = [values for values in product(*firsts) if sum(values) == column_left]
    for i, _ in {(i, j) for i, j in hidden if j == 0}:
        values = {solution[i] for solution in possible}
        assert len(values) > 1
        assert max(values) >= THRESHOLD


@pytest.mark.parametrize("table", [[[1, -1]], [1, 2]])
def test_what_is_no_table_of_counts_is_refused(table):
    with pytest.raises(ValueError, match="table of counts"):
        suppress(table)
