"""Each cell of the table of permissions is compared with what happens over HTTP."""

import logging

import pytest
from django.db import transaction

from people.permissions import ANYBODY, KINDS, NO, PERMISSIONS, as_markdown
from tests.permissions.every_trial import TRIALS
from tests.permissions.house import CAST, House
from tests.permissions.trials import MEANS
from tests.sources import ROOT

pytestmark = pytest.mark.django_db


@pytest.fixture
def house(published_blueprint, client_of, caplog):
    caplog.set_level(logging.CRITICAL, logger="django.request")  # refusals are what is asked for
    house = House()
    house.clients = {who: client_of(house.people[who]) for who in (*CAST.values(), "cyril")}
    return house


def promised(permission, kind) -> set[str]:
    """The situations in which the table says that somebody of this kind may do it."""
    return MEANS[permission.answers.get(kind, NO)]


def done(house: House, trial, who: str) -> set[bool]:
    """Whether it is done, by each of its ways: all are open to somebody, or none; all is as it was afterwards."""
    with transaction.atomic():
        ways = set(trial.done(house, house.clients[who], who))
        transaction.set_rollback(True)
    return ways


@pytest.mark.long
def test_every_cell_is_what_happens(house):
    by_key = {permission.key: permission for permission in PERMISSIONS}
    assert {trial.key for trial in TRIALS} == by_key.keys()
    wrong = [
        f"{trial.key}, {trial.situation}: {who} ({kind}) {happens}"
        for trial in TRIALS
        for kind, who in CAST.items()
        if (happens := done(house, trial, who)) != {trial.situation in promised(by_key[trial.key], kind)}
    ]
    assert wrong == []


def test_of_a_committee_the_chair_alone_decides_and_reads_names(house):
    beyond = {("names", "names"), ("decide", "own")}
    for trial in TRIALS:
        if (trial.key, trial.situation) in beyond:
            assert done(house, trial, "cyril") == {False}, trial
        if (trial.key, trial.situation) in {("vote", "own"), ("names", "letters")}:
            assert done(house, trial, "cyril") == {True}, trial


def test_every_kind_is_tried_and_every_answer_has_a_meaning():
    assert CAST.keys() == {kind.key for kind in KINDS} and ANYBODY in CAST
    assert {answer for permission in PERMISSIONS for answer in permission.answers.values()} <= MEANS.keys()


def test_the_document_holds_the_table():
    assert as_markdown() in (ROOT / "docs/permissions.md").read_text("utf-8"), "./run manage permissions"
