from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from blueprint.job_description.currency_names import currency_code
from blueprint.job_description.typed_dates import day_typed
from blueprint.job_description.typed_pay import pay_typed
from people.refusals import Refused

LANGUAGES = ("en_GB", "en_US", "de", "fr", "es", "pt", "it", "nl")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("eur", "EUR"),
        ("€", "EUR"),
        ("Schweizer Franken", "CHF"),
        ("livres sterling", "GBP"),
        ("Pfund Sterling", "GBP"),
        ("dólares estadounidenses", "USD"),
        ("reais", "BRL"),
        ("corone svedesi", "SEK"),
        ("Amerikaanse dollar", "USD"),
        ("zł", "PLN"),
        (" ", ""),
    ],
)
def test_a_currency_is_known_by_code_sign_and_name(words, code):
    assert currency_code(words) == code


@pytest.mark.parametrize(("words", "one"), [("$", "USD"), ("Dollar", "CAD"), ("kr", "SEK"), ("pesos", "MXN")])
def test_a_currency_of_several_countries_is_asked_about(words, one):
    with pytest.raises(Refused, match=f"several countries. Write which: .*{one}"):
        currency_code(words)


@given(st.dates(date(1990, 1, 1), date(2099, 12, 31)), st.sampled_from(LANGUAGES), st.sampled_from(["long", "full"]))
def test_a_day_is_read_as_each_language_writes_it(day, language, length):
    assert day_typed(format_date(day, length, locale=language)) == day


@pytest.mark.parametrize(
    "words", ["2026-03-31", "31.3.26", "31/03/2026", "03/31/2026", "le 31 mars 2026", "31st Mar 2026", "20260331"]
)
def test_a_day_is_read_in_its_everyday_forms(words):
    assert day_typed(words) == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("03/04/2026", "could be 3 April or 4 March"),
        ("31 March", "needs its day, month and year"),
        ("31.2.2026", "no day of the calendar"),
        ("soon", "no date that can be read"),
    ],
)
def test_what_is_no_day_or_could_be_two_is_refused(words, why):
    with pytest.raises(Refused, match=why):
        day_typed(words)


def test_pay_is_read_as_people_write_it():
    wrong = {}
    for row in (Path(__file__).parent / "typed_pay.tsv").read_text("utf-8").splitlines():
        words, *right = row.split("\t")
        try:
            pay = pay_typed(words)
            read = [pay.low, pay.high, ",".join(pay.currencies), pay.period]
        except Refused:
            read = ["?"]
        if read != (right if right == ["?"] else [*(Decimal(end) if end else None for end in right[:2]), *right[2:]]):
            wrong[words] = read
    assert not wrong


@given(st.text())
def test_any_text_is_read_or_refused(text):
    for read in (currency_code, day_typed, pay_typed):
        try:
            read(text)
        except Refused as refusal:
            assert text.strip() in str(refusal) or " ".join(text.split()) in str(refusal)
