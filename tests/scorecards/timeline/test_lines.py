"""Which line of a timeline is whose: each verb by each kind of reader."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from people.audit import verbs
from scorecards.timeline.entries import Happening, Named, Names, Reader, by_day, known_to, lines, may_know
from scorecards.timeline.verb_sentences import ELSEWHERE, SAID, To, said_of

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
THIS, OTHER = 7, 8
"""The interview that things happen to, and another one."""
RITA, ADA, HANA, CLEO, ANNA, BEN, RAE = range(1, 8)

READERS = {
    "recruiter": Reader(RITA, keeps=True, recruits=True, cards=frozenset({3}), debriefs=frozenset({(1, 5)})),
    "administrator": Reader(ADA, keeps=True, recruits=True, cards=frozenset({3}), debriefs=frozenset({(1, 5)})),
    "recruiter who owes a card": Reader(
        RITA, keeps=True, recruits=True, sits_on=frozenset({OTHER}), owes_on=frozenset({1})
    ),
    "recruiter who is recused": Reader(RITA, keeps=True, recruits=True, recused_on=frozenset({1})),
    "hiring manager": Reader(HANA, keeps=True, cards=frozenset({3}), debriefs=frozenset({(1, 5)})),
    "committee": Reader(CLEO, votes=True, cards=frozenset({3}), debriefs=frozenset({(1, 5)})),
    "author": Reader(ANNA, sits_on=frozenset({THIS}), cards=frozenset({3})),
    "colleague who owes": Reader(BEN, sits_on=frozenset({THIS})),
    "colleague who is done": Reader(BEN, sits_on=frozenset({THIS}), cards=frozenset({3}), debriefs=frozenset({(1, 5)})),
    "of another panel": Reader(BEN, sits_on=frozenset({OTHER})),
    "recused here, on another panel": Reader(RAE, sits_on=frozenset({OTHER}), recused_on=frozenset({1})),
    "anybody else": Reader(99),
}
KEEP = {name for name, reader in READERS.items() if reader.keeps}
EXPECTED = {
    To.KEEPERS: KEEP,
    To.RECRUITING: KEEP - {"hiring manager"},
    To.STANDING: KEEP | {"committee"},
    To.PANEL: KEEP | {"committee", "author", "colleague who owes", "colleague who is done"},
    To.SEATS: (KEEP - {"recruiter who is recused"})
    | {"committee", "author", "colleague who owes", "colleague who is done"},
    To.COMMITTEE: {"recruiter", "administrator", "hiring manager", "committee"},
    To.AUTHOR: {"author"},
    To.CARD: {"recruiter", "administrator", "hiring manager", "committee", "author", "colleague who is done"},
    To.DEBRIEF: {"recruiter", "administrator", "hiring manager", "committee", "colleague who is done"},
    To.NOBODY: set(),
}
AFTER = {
    "hiring.note_written": To.KEEPERS,
    "hiring.adjustment_set": To.KEEPERS,
    "hiring.file_kept": To.KEEPERS,
    "hiring.times_offered": To.KEEPERS,
    "hiring.times_taken_back": To.KEEPERS,
    "hiring.time_chosen": To.KEEPERS,
    "hiring.interview_scheduled": To.PANEL,
    "hiring.seat_recused": To.PANEL,
    "hiring.seat_waived": To.SEATS,
    "scorecards.begun": To.AUTHOR,
    "scorecards.submitted": To.SEATS,
    "scorecards.revised": To.CARD,
    "scorecards.debrief_note_written": To.DEBRIEF,
    "scorecards.vote_cast": To.COMMITTEE,
    "scorecards.decided": To.COMMITTEE,
    "scorecards.practice_submitted": To.NOBODY,
}
"""What must not slip: these verbs are for these readers."""


def happened(verb: str, **more) -> Happening:
    concerns = {"actor": ANNA, "application": 1, "interview": THIS, "person": ANNA, "card": 3, "round": 5} | more
    return Happening(at=NOW, verb=verb, tells=said_of(verb, "did something new"), **concerns)


@pytest.mark.parametrize("verb", SAID)
@pytest.mark.parametrize("who", READERS)
def test_who_knows_of_what(verb, who):
    assert may_know(READERS[who], happened(verb)) == (who in EXPECTED[SAID[verb].to])


def test_some_verbs_are_for_some_readers_alone():
    assert {verb: SAID[verb].to for verb in AFTER} == AFTER


def test_every_verb_is_said_somewhere_or_said_to_be_of_no_application():
    unsaid = [verb for verb in verbs() if verb not in SAID and not verb.startswith(ELSEWHERE)]
    assert unsaid == [], "Say in scorecards/timeline/verb_sentences.py what a timeline says of it, and to whom."
    assert [verb for verb in SAID if verb not in verbs()] == []


def test_a_verb_that_nobody_thought_of_is_for_those_who_keep_the_application():
    new = happened("scorecards.something_new")
    assert {who for who, reader in READERS.items() if may_know(reader, new)} == KEEP


def test_what_concerns_no_interview_is_for_no_panel():
    assert known_to(READERS["author"], [happened("hiring.interview_changed", interview=None, person=None)]) == []


NAMES = Names(
    people={ANNA: "Anna Berg", BEN: "Ben Okafor"},
    applications={1: Named("Ngozi Brandt", "/a/1/")},
    interviews={THIS: Named("Operating model case", "/interviews/7/")},
    days={THIS: "5 March 2026"},
    rounds={5: "Cases"},
)


def text(happening: Happening) -> str:
    line = lines([happening], NAMES)[0]
    return f"{line.actor} {''.join(part.text for part in line.parts)}"


@pytest.mark.parametrize(
    ("happening", "sentence"),
    [
        (happened("hiring.interview_scheduled"), "Anna Berg scheduled Operating model case for 5 March 2026"),
        (happened("hiring.seat_recused"), "Anna Berg recused themselves from Operating model case"),
        (happened("hiring.seat_recused", actor=BEN), "Ben Okafor recused Anna Berg from Operating model case"),
        (
            happened("hiring.seat_waived", actor=BEN),
            "Ben Okafor went on without Anna Berg’s scorecard of Operating model case",
        ),
        (happened("hiring.application_advanced"), "Anna Berg advanced the application to Cases"),
        (happened("hiring.application_advanced", round=None), "Anna Berg advanced the application to the committee"),
        (happened("scorecards.something_new", actor=None), "Rolewright itself did something new"),
        (happened("hiring.note_written", actor=55), "Person 55 wrote a note about the application"),
        (happened("hiring.interview_cancelled", interview=55), "Anna Berg cancelled an interview"),
    ],
)
def test_a_line_is_a_sentence_with_names(happening, sentence):
    assert text(happening) == sentence


def test_what_can_be_opened_is_a_link():
    line = lines([happened("hiring.interview_changed")], NAMES)[0]
    assert Named("Operating model case", "/interviews/7/") in line.parts and line.about == Named(
        "Ngozi Brandt", "/a/1/"
    )


def test_days_are_those_of_the_reader():
    late = NOW.replace(hour=23)
    shown = lines([Happening(at, None, "x", said_of("x", "did")) for at in (late, late - timedelta(hours=2))], Names())
    assert [(day, len(group)) for day, group in by_day(shown, UTC)] == [(date(2026, 3, 3), 2)]
    berlin = [(day, len(group)) for day, group in by_day(shown, ZoneInfo("Europe/Berlin"))]
    assert berlin == [(date(2026, 3, 4), 1), (date(2026, 3, 3), 1)]
