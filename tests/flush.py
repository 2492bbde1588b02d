"""Emptying the database between two tests that commit: the audit trail's triggers would refuse it."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import TransactionTestCase

from people import append_only


@pytest.fixture(scope="session", autouse=True)
def the_trail_is_emptied_between_tests() -> Iterator[None]:
    tear_down = TransactionTestCase._fixture_teardown

    def with_triggers_lifted(case):
        with append_only.lifted(connection):
            tear_down(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", with_triggers_lifted)
        yield
