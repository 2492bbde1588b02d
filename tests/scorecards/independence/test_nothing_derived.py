"""Nothing that is derived from a card leaks either: no mean, no count, no order, no state.

Whatever somebody may not read is turned into its opposite in the database. Then every address of the project must
answer that person to the byte as it did before.
"""

from collections.abc import Callable
from difflib import unified_diff

import pytest
from django.core.cache import caches
from django.db import connection, transaction

from people import triggers
from scorecards.models import (
    DebriefNote,
    Decision,
    DecisionReason,
    Rating,
    RevisedRating,
    Revision,
    Scorecard,
    Sighting,
    Vote,
)
from tests.scorecards.independence.addresses import Address, addresses
from tests.scorecards.independence.crawl import Answer, ask, assert_private, browser, other_views
from tests.scorecards.independence.loops import may_read
from tests.scorecards.independence.test_words import LOOKED_AT_TWICE
from tests.scorecards.independence.world import CONFIDENCES, DECIDE, LOOP, VERDICTS, MarkedWorld, mark

pytestmark = pytest.mark.usefixtures("readable_documents")
ON_BOTH = ("rita",)
"""Who keeps the search and judges in it too comes upon every query; that the others' answers tell nothing, one database
is enough to show."""

READ = {"rita": mark(5, "judgement"), "anna": mark(0, "summary")}
"""A word that somebody may read: a crawl that does not come upon it looks nowhere."""

OPPOSITE = {value: kind[-1 - at] for kind in (VERDICTS, CONFIDENCES) for at, value in enumerate(kind)}
OTHER_WORDS = "Other words, and many more of them than there were before. " * 9


def turn(world: MarkedWorld, places: list[int]) -> None:
    """Turn these cards into their opposite: ratings, verdicts, how much is said, what was seen and what was revised."""
    with triggers.lifted(connection):
        for place in places:
            card = Scorecard.objects.get(pk=world.cards[place].pk)
            card.recommendation, card.confidence = OPPOSITE[card.recommendation], OPPOSITE[card.confidence]
            card.summary = card.pad = OTHER_WORDS
            card.save()
            for rating in card.ratings.all():
                rating.value, rating.evidence = 5 - rating.value, OTHER_WORDS
                rating.save()
            _turn_the_rest(card)


def _turn_the_rest(card: Scorecard) -> None:
    Sighting.objects.filter(scorecard=card).update(text=OTHER_WORDS, key="blames")
    RevisedRating.objects.filter(revision__scorecard=card).delete()
    Revision.objects.filter(scorecard=card).delete()
    if not card.is_submitted:
        Rating.objects.filter(scorecard=card, key="craft").delete()


def turn_votes_and_notes(world: MarkedWorld, who: str) -> None:
    """Turn what others voted, decided and noted down, where this person may not read it."""
    with triggers.lifted(connection):
        for vote in Vote.objects.exclude(choice=""):
            if who not in world.marks[vote.reason]:
                Vote.objects.filter(pk=vote.pk).update(choice=OPPOSITE[vote.choice], reason=OTHER_WORDS)
        if who not in DECIDE:
            outcome = "hire" if who == "anna" else "no_hire"  # who judged is told what came of it, and no more
            Decision.objects.update(outcome=outcome, reasons=OTHER_WORDS, conditions="", dissent=OTHER_WORDS)
            DecisionReason.objects.all().delete()
        for note in DebriefNote.objects.all():
            if who not in world.marks[note.text]:
                DebriefNote.objects.filter(pk=note.pk).update(text=OTHER_WORDS)


def seen(world: MarkedWorld, who: str, known: list[Address] | None, change: Callable | None = None) -> list[Answer]:
    """What every address answers this person, after the change; afterwards all is as it was."""
    for name in ("default", "documents"):
        caches[name].clear()
    with transaction.atomic():
        if change:
            change()
        client = browser(world.people[who])
        answers = ask(client, known or addresses(world))
        if known is None:
            answers += ask(client, other_views(answers))
        transaction.set_rollback(True)
    return answers


NEW_EACH_TIME = (
    "mfa_activate_totp",
    "mfa_add_webauthn",
    "mfa_login_webauthn",
    "mfa_reauthenticate_webauthn",
)
"""What answers with a new secret or a new challenge each time it is asked."""


def differences(before: list[Answer], after: list[Answer]) -> list[str]:
    """Each address that answers otherwise, with the lines that differ."""
    return [
        "\n".join([one.address.url, *unified_diff(one.text.splitlines(), other.text.splitlines(), n=0, lineterm="")])
        for one, other in zip(before, after, strict=True)
        if (one.status, one.text) != (other.status, other.text) and one.address.name not in NEW_EACH_TIME
    ]


@pytest.mark.long
@pytest.mark.parametrize(
    "who", [who if who in ON_BOTH else pytest.param(who, marks=pytest.mark.once) for who in LOOKED_AT_TWICE]
)
def test_nothing_tells_what_a_card_says_to_those_who_may_not_read_it(world, who):
    closed = [place for place in world.cards if not may_read(who, LOOP[place], LOOP)]
    assert closed

    def change():
        turn(world, closed)
        turn_votes_and_notes(world, who)

    before = seen(world, who, None)
    assert_private(before, world, who)
    assert any(READ.get(who, "") in answer.text for answer in before)
    after = seen(world, who, [answer.address for answer in before], change)
    assert differences(before, after) == []


@pytest.mark.once
def test_what_may_be_read_does_tell(world):
    """Else the test above would find nothing because nothing shows."""
    read = [place for place in world.cards if may_read("rita", LOOP[place], LOOP)]
    known = [address for address in addresses(world) if address.name == "debrief"]
    assert differences(seen(world, "rita", known), seen(world, "rita", known, lambda: turn(world, read)))
