"""How long an exercise takes, in every way people write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.importing.durations import is_duration, minutes

NONE = (None, None)
SPANS = {
    NONE: ["recommended", "day 3", "90–60 minutes", "0 minutes", "5 people", "1 day"],
    (30, 30): ["30 min", "half an hour", "½ hour", "eine halbe Stunde"],
    (40, 40): ["40 minutes each"],
    (45, 45): ["30 min + 15 min questions", "3/4 hour", "¾ h", "45 min.", "~45m"],
    (45, 60): ["45–60-minute live case", "45 to 60 minutes"],
    (60, 60): [
        "an hour",
        "60-minute",
        "one hour",
        "eine Stunde",
        "un'ora",
        "uma hora",
        "ca. 60 Min.",
        "approx. 1 hr",
        "60 min + Q&A",
        "60min",
        "60 min max",
    ],
    (60, 90): [
        "60−90 minutes",
        "60 bis 90 Minuten",
        "60/90 minutes",
        "60 minutes–90 minutes",
        "1 hour to 90 minutes",
        "60 to 90-minute",
        "between 60 and 90 minutes",
        "zwischen 60 und 90 Minuten",
        "from 60 to 90 minutes",
        "1–1.5 hours",
        "de 60 à 90 minutes",
        "entre 60 y 90 minutos",
        "60 tot 90 minuten",
        "da 60 a 90 minuti",
        "de 60 a 90 minutos",
        "60 or 90 minutes",
        "1h - 1h30",
        "60 – 90 min",
        "60-90 mins.",
        "an hour to 90 minutes",
    ],
    (60, 120): ["1-2h", "1 à 2 heures", "1 to 2 hours", "one to two hours"],
    (70, 70): ["3 x 20 min + 10 min break"],
    (75, 75): ["30 minutes prep and 45 minutes discussion", "1:15 h"],
    (90, 90): [
        "1 h 30 min",
        "1:30 hours",
        "1½ hours",
        "1 1/2 hours",
        "2 × 45 minutes",
        "1.5h",
        "1,5 Stunden",
        "1h30",
        "1h30m",
        "PT1H30M",
        "an hour and a half",
        "one and a half hours",
        "une heure et demie",
        "hora y media",
        "anderhalf uur",
        "1 hour and 30 minutes",
        "90'",
        "up to 90 minutes",
        "ninety minutes",
        "2x45 min",
        "90 minutes (incl. 15 min questions)",
        "1 hour 30",
        "1 Std. 30 Min.",
        "anderthalb Stunden",
        "1 hour, 30 minutes",
        "90 minutos",
        "01:30",
        "≤ 90 min",
    ],
    (90, 120): ["60-90 minutes prep + 30 minutes presentation", "1,5–2 Std."],
    (120, 120): ["about 2 hours", "two hours"],
    (120, 180): ["2–3 hours", "take-home, 2-3 hours", "two to three hours"],
    (135, 135): ["2 hrs 15 mins"],
    (1440, 1440): ["24h"],
}
IN_LETTERS = {
    (15, 15): ["un quarto d'ora", "un cuarto de hora", "um quarto de hora", "een kwartier", "fünfzehn Minuten"],
    (25, 30): ["twenty-five to thirty minutes", "vingt-cinq à trente minutes"],
    (30, 30): ["dreißig Minuten", "trente minutes", "treinta minutos", "trenta minuti", "trinta minutos"],
    (45, 45): [
        "forty-five minutes",
        "forty five minutes",
        "fünfundvierzig Minuten",
        "quarante-cinq minutes",
        "cuarenta y cinco minutos",
        "quarantacinque minuti",
        "quarenta e cinco minutos",
        "vijfenveertig minuten",
        "eine Dreiviertelstunde",
        "tres cuartos de hora",
        "tre quarti d'ora",
        "três quartos de hora",
        "drie kwartier",
    ],
    (60, 60): ["45+15 min"],
    (60, 90): ["soixante à quatre-vingt-dix minutes", "sechzig bis neunzig Minuten"],
    (75, 75): ["an hour and a quarter", "une heure et quart", "una hora y cuarto", "soixante-quinze minutes"],
    (90, 90): ["1 h ½", "eineinhalb Stunden", "negentig minuten"],
    (150, 150): [
        "two and a half hours",
        "zweieinhalb Stunden",
        "deux heures et demie",
        "due ore e mezza",
        "dos horas y media",
        "duas horas e meia",
        "twee en een half uur",
        "tweeënhalf uur",
        "2½ h",
    ],
}
PARTS = {
    (45, 45): [
        "prep: 30 min; interview: 45 min",
        "20 min reading, 45 min presentation",
        "45 min, 10 min of which questions",
    ],
    (60, 60): [
        "30 minutes prep, 60 minutes interview",
        "30 Minuten Vorbereitung, 60 Minuten Gespräch",
        "30 min de préparation, 1 h d'entretien",
        "60 min live; 2 hours take-home beforehand",
        "5 min intro, 40 min case, 15 min questions",
        "60 minutes, including 10 minutes for questions",
    ],
    (90, 90): ["two sessions of 45 minutes", "90 minuter"],
}
"""What candidates do before is not the exercise's own time; parts of it are, and parts within another are not."""

SPANS |= {span: [*SPANS.get(span, []), *printed] for span, printed in PARTS.items()}
SPANS |= {span: [*SPANS.get(span, []), *printed] for span, printed in IN_LETTERS.items()}


@pytest.mark.parametrize(("printed", "span"), [(printed, span) for span, all_ in SPANS.items() for printed in all_])
def test_minutes_are_read_however_they_are_written(printed, span):
    assert minutes(printed) == span


def test_a_number_alone_is_minutes_where_its_label_says_so():
    assert minutes("60–90") == NONE
    assert minutes("60–90", unit=False) == (60, 90)
    assert minutes("45", unit=False) == (45, 45)


@pytest.mark.parametrize("printed", ["60–90 minutes", "about an hour", "2 × 45 minutes", "1 h 30 min."])
def test_some_words_are_a_duration_and_nothing_else(printed):
    assert is_duration(printed)


@pytest.mark.parametrize("printed", ["take-home, 2-3 hours", "60 min + Q&A", "minutes of the meeting", "2 people", ""])
def test_others_say_more_or_say_none(printed):
    assert not is_duration(printed)


@given(st.text(max_size=60) | st.text("0123456789½¼ -–/x×h:min.,'", max_size=60))
def test_any_words_give_a_span_in_order_or_none(printed):
    low, high = minutes(printed)
    assert (low is None and high is None) or 1 <= low <= high <= 100_000
