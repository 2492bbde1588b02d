"""Two people at the same moment: whatever the order of their locks, the rules hold, and both get a sentence."""

import logging

import pytest

from tests.attacks.at_once.pairs import PAIRS
from tests.attacks.at_once.scene import Cast, Scene, told
from tests.attacks.at_once.turns import orders
from tests.attacks.rules import require_rules

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.world("published"), pytest.mark.long]


@pytest.fixture
def cast(caplog) -> Cast:
    caplog.set_level(logging.ERROR, logger="django.request")
    return Cast()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_whoever_is_first_the_rules_hold_and_both_get_a_sentence(pair, cast):
    scenes: list[Scene] = []

    def begin():
        scene = Scene(cast, pair.opening)
        pair.before(scene)
        scenes.append(scene)
        return pair.one(scene), pair.other(scene)

    for answers in orders(begin, pair.at_record):
        scene = scenes[-1]
        for answer in answers:
            assert answer.status_code < 500 and told(answer)
            if "Anna on judgement." in answer.text:
                assert scene.has_read(answer.wsgi_request.user)
        assert pair.holds(scene), [(answer.status_code, told(answer)[-500:]) for answer in answers]
        require_rules(scene.application, cast.people.values())
    assert len(scenes) >= 3  # each alone, and at least once between the locks
