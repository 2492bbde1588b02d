"""Who may read whose scorecard: one rule, tried case by case, and against the rule written in plain Python."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecards.models import Scorecard
from tests.scorecards.independence.loops import CAST, S, World, done, may_read

READERS = {"ada", "rita", "hana", "cleo"}
"""Who reads a debrief that is open without having judged in it."""

# Each case: the seats, and who reads which of their cards, by the seats' places.
CASES = {
    "a draft is its author's alone": ([S("anna", "draft")], {"anna": {0}}),
    "one card submitted and the other awaited: each reads their own": (
        [done("anna"), S("ben", "draft")],
        {"anna": {0}, "ben": {1}},
    ),
    "a colleague who has not begun keeps the debrief closed": ([done("anna"), S("ben")], {"anna": {0}}),
    "everybody has submitted: the debrief is open": (
        [done("anna"), done("ben")],
        {who: {0, 1} for who in {*READERS, "anna", "ben"}},
    ),
    "one card alone opens its debrief": ([done("anna")], {who: {0} for who in {*READERS, "anna"}}),
    "a waiver opens the debrief, and whoever was waived reads nothing as an interviewer": (
        [done("anna"), S("ben", "draft", waived=True)],
        {who: {0} for who in {*READERS, "anna"}} | {"ben": {1}},
    ),
    "a waived seat that never began opens it too": (
        [done("anna"), S("ben", waived=True)],
        {who: {0} for who in {*READERS, "anna"}},
    ),
    "whoever is recused reads nobody, and does not keep it closed": (
        [done("anna"), S("ben", "draft", recused=True)],
        {who: {0} for who in {*READERS, "anna"}} | {"ben": {1}},
    ),
    "a card that was submitted before its author was recused stays where it is": (
        [done("anna"), done("ben", recused=True)],
        {who: {0, 1} for who in {*READERS, "anna"}} | {"ben": {1}},
    ),
    "and keeps its round open, as nobody else judged in it": (
        [done("ben", recused=True)],
        {who: {0} for who in {*READERS, "ben"}},
    ),
    "a trainee does not keep it closed, but reads nothing before their own card": (
        [done("anna"), S("ben", training=True)],
        {who: {0} for who in {*READERS, "anna"}},
    ),
    "a trainee's card is for the trainee, the recruiter and the hiring manager": (
        [done("anna"), done("ben", training=True)],
        {who: {0} for who in ("ada", "cleo", "anna")} | {"rita": {0, 1}, "hana": {0, 1}, "ben": {0, 1}},
    ),
    "a training seat alone opens nothing": ([done("ben", training=True)], {"ben": {0}}),
    "everybody waived: the trainee's card is read": (
        [S("anna", waived=True), done("ben", training=True)],
        {"ben": {1}, "rita": {1}, "hana": {1}},
    ),
    "a recruiter on the panel waits like everybody": (
        [done("anna"), S("rita", training=True)],
        {who: {0} for who in ("ada", "hana", "cleo", "anna")},
    ),
    "a hiring manager on the panel waits too": (
        [done("anna"), S("hana", "draft", round=2)],
        {"ada": {0}, "rita": {0}, "cleo": {0}, "anna": {0}, "hana": {1}},
    ),
    "an administrator on the panel who is recused reads nothing": (
        [done("anna"), S("ada", recused=True)],
        {who: {0} for who in ("rita", "hana", "cleo", "anna")},
    ),
    "a waived hiring manager reads what a hiring manager reads": (
        [done("anna"), S("hana", waived=True)],
        {who: {0} for who in {*READERS, "anna"}},
    ),
    "somebody of an earlier round who is not done in this one reads neither": (
        [done("anna"), done("ben"), S("anna", round=2), done("ben", round=2)],
        {who: {0, 1} for who in {*READERS}} | {"anna": {0}, "ben": {0, 1, 3}},
    ),
    "the second round opens by itself": (
        [done("anna"), S("ben"), done("otto", round=2)],
        {"anna": {0, 2}, "otto": {2}} | {who: {2} for who in READERS},
    ),
    "a seat in another application holds nobody back": (
        [done("anna"), S("anna", application="B")],
        {who: {0} for who in {*READERS, "anna"}},
    ),
    "having judged another candidate opens no door": (
        [done("anna"), done("ben", application="B")],
        {who: {0, 1} for who in READERS} | {"anna": {0}, "ben": {1}},
    ),
    "a seat of a cancelled interview holds nobody back": (
        [done("anna"), S("ben", "draft", interview="cancelled"), S("anna", round=2, interview="cancelled")],
        {who: {0} for who in {*READERS, "anna"}} | {"ben": {1}},
    ),
    "a seat of an interview that was missed once it had begun is still awaited": (
        [done("anna"), S("ben", interview="no_show")],
        {"anna": {0}},
    ),
    "a missed interview whose seats are waived leaves its stage to be held": (
        [S("anna", waived=True, interview="no_show"), S("ben", waived=True, interview="no_show")],
        {},
    ),
    "a round whose only interview was cancelled is not open": (
        [done("anna", interview="cancelled")],
        {"anna": {0}},
    ),
    "recused in one round is recused in all": (
        [done("anna"), done("ben"), S("ben", round=2, recused=True)],
        {who: {0, 1} for who in {*READERS, "anna"}} | {"ben": {1}},
    ),
}


@pytest.mark.django_db
@pytest.mark.parametrize(("seats", "expected"), CASES.values(), ids=CASES.keys())
def test_who_reads_what(seats, expected):
    assert World.of(seats).read() == expected


@pytest.mark.django_db
def test_nobody_who_is_not_signed_in_reads_a_card():
    World.of([done("anna")])
    assert not Scorecard.objects.visible_to(AnonymousUser()).exists()


SEATS = st.builds(
    S,
    who=st.sampled_from([who for who in CAST if who != "gone"]),
    card=st.sampled_from(["", "draft", "submitted", "submitted"]),
    round=st.sampled_from([1, 2]),
    application=st.sampled_from(["A", "A", "B"]),
    training=st.sampled_from([False, False, True]),
    recused=st.sampled_from([False, False, False, True]),
    waived=st.sampled_from([False, False, True]),
    interview=st.sampled_from(["scheduled", "scheduled", "cancelled", "no_show"]),
)
LOOPS = st.lists(SEATS, max_size=8, unique_by=lambda seat: (seat.who, seat.application, seat.round, seat.interview))


@pytest.mark.long
@pytest.mark.django_db
@settings(max_examples=60)
@given(LOOPS)
def test_every_loop_is_read_by_the_rule(seats):
    with transaction.atomic():
        world = World.of(seats)
        expected = {who: {at for at in world.cards if may_read(who, seats[at], seats)} for who in CAST}
        assert world.read() == {who: read for who, read in expected.items() if read}
        transaction.set_rollback(True)
