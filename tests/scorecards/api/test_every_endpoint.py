"""Every endpoint with everybody’s keys: nobody reads or changes what they may not; wrong ones open nothing."""

from datetime import timedelta

import pytest
from django.utils import timezone

from hiring.candidates.access import keeps
from hiring.models import Candidate, Interview
from people.models import ApiKey
from people.scopes import SCOPES
from tests.scorecards.api.calling import Calling
from tests.scorecards.api.endpoints import addresses, operations, sent
from tests.scorecards.independence.world import EVERYBODY

pytestmark = pytest.mark.django_db

SIGN_IN = [who for who in EVERYBODY if who != "gone"]
WRITES = [(method, path) for method, path in operations() if method != "get"]


@pytest.mark.once
@pytest.mark.parametrize("who", SIGN_IN)
def test_no_endpoint_says_a_word_that_the_owner_of_the_key_may_not_read(world, who):
    calling = Calling(world.people[who], by=world.people["ada"])
    reads = [path for method, path in operations() if method == "get"]
    answers = [calling.get(address) for path in reads for address in addresses(path)]
    assert len(answers) > len(reads)
    hidden = [word for word, readers in world.marks.items() if who not in readers]
    assert [word for word in hidden for answer in answers if word in answer.text] == []
    assert {answer.status_code for answer in answers} <= {200, 404}


@pytest.mark.once
def test_nobody_changes_by_a_key_what_they_may_not_change_on_a_page(world):
    before = _state()
    cannot = [who for who in SIGN_IN if not keeps(world.people[who], world.opening)]
    assert len(cannot) > 5
    for who in cannot:
        calling = Calling(world.people[who], by=world.people["ada"])
        for method, path in WRITES:
            for address in addresses(path):
                answer = sent(calling, method, path, address)
                assert answer.status_code in (403, 404), f"{who}: {method} {address}"
    assert _state() == before


def _state() -> tuple:
    return Candidate.objects.count(), list(Interview.objects.order_by("pk").values_list("pk", "status", "starts_at"))


def test_each_endpoint_needs_one_scope_and_no_other_opens_it(application, interview, recruiter):
    callings = {scope: Calling(recruiter, scopes=[scope]) for scope in SCOPES}
    for method, path in operations():
        address = next(iter(addresses(path)))
        opened = [scope for scope, one in callings.items() if sent(one, method, path, address).status_code != 403]
        assert len(opened) == 1, f"{method} {path}: {opened}"
        assert opened[0].startswith("read" if method == "get" else "write")


def test_a_wrong_and_an_ended_key_open_no_endpoint(application, interview, recruiter):
    ended, wrong = Calling(recruiter), Calling(recruiter)
    ApiKey.objects.filter(pk=ended.key.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    wrong.secret = f"{wrong.secret[:-1]}{'a' if wrong.secret[-1] != 'a' else 'b'}"
    before = _state()
    for method, path in operations():
        for calling in (ended, wrong):
            answer = sent(calling, method, path, next(iter(addresses(path))))
            assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json"), path
    assert _state() == before
