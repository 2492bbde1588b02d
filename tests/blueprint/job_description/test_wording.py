from datetime import date
from decimal import Decimal

import pytest
from babel import Locale

from blueprint.job_description import Pay
from blueprint.job_description.address import lightened
from blueprint.job_description.catalogues import wording_in
from blueprint.job_description.locales import parsed_locale
from blueprint.job_description.wording import (
    day_in_words,
    minutes_in_words,
    money,
    pay_in_words,
    weekday_in_words,
    zone_in_words,
)


def test_a_language_is_found_while_another_thread_loads_one(monkeypatch):
    parse, broken = Locale.parse, ["dictionary changed size during iteration"] * 2

    def busy(name, sep):
        if broken:
            raise RuntimeError(broken.pop())
        return parse(name, sep=sep)

    monkeypatch.setattr(Locale, "parse", busy)
    assert parsed_locale("pt-BR", sep="-").territory == "BR"


@pytest.mark.parametrize(
    ("amount", "currency", "language", "words"),
    [
        ("90000", "EUR", "en", "€90,000"),
        ("90000", "EUR", "de", "90.000\u00a0€"),
        ("17.5", "EUR", "en", "€17.50"),
        ("9000000", "JPY", "en", "¥9,000,000"),
        ("90000", "CHF", "en", "CHF\u00a090,000"),
        ("90000", "EUR", "xx-none", "€90,000"),
    ],
)
def test_money_in_the_language_of_the_text(amount, currency, language, words):
    assert money(Decimal(amount), currency, language) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (60000, 75000, "€60,000–75,000 a year"),
        (60000, 60000, "€60,000 a year"),
        (60000, None, "from €60,000 a year"),
        (None, 75000, "up to €75,000 a year"),
        (None, None, ""),
    ],
)
def test_pay_with_one_end_or_two(low, high, words):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    assert pay_in_words(Pay(*ends, "EUR"), "en") == words


def test_minutes():
    assert [minutes_in_words(*ends, wording_in("en")) for ends in ((45, 60), (30, 30), (30, None), (None, None))] == [
        "45–60 minutes",
        "30 minutes",
        "30 minutes",
        "",
    ]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "€60,000–75,000 a year"), ("de", "60.000–75.000\u00a0€ im Jahr"), ("nl", "€\u00a060.000–75.000 per jaar")],
)
def test_a_range_says_its_currency_once(language, words):
    assert pay_in_words(Pay(Decimal(60000), Decimal(75000), "EUR"), language) == words


@pytest.mark.parametrize(
    ("heavy", "light"),
    [
        (
            "You are the senior leader accountable for building and operating high-performing teams that deliver.",
            "You build and operate teams that deliver.",
        ),
        ("You are responsible for planning, running, and improving it.", "You plan, run, and improve it."),
        ("You lead a team that ships safely—while continuously improving it.", "You lead a team that ships safely."),
        ("You are responsible for the ovens.", "You are responsible for the ovens."),
    ],
)
def test_a_heavy_sentence_loses_what_only_weighs(heavy, light):
    assert lightened(heavy) == light


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "1er mars 2027"),
        ("fr-CA", "1er mars 2027"),
        ("pt", "1º de março de 2027"),
        ("es", "1 de marzo de 2027"),
        ("de", "1. März 2027"),
        ("en-GB", "1 March 2027"),
    ],
)
def test_the_first_of_a_month_is_written_as_one_says_it(language, words):
    assert day_in_words(date(2027, 3, 1), language) == words
    assert day_in_words(date(2027, 3, 11), "fr") == "11 mars 2027"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en-GB", "Monday, 1 March"),
        ("de", "Montag, 1. März"),
        ("fr", "lundi 1er mars"),
        ("es", "lunes, 1 de marzo"),
        ("pt", "segunda-feira, 1º de março"),
        ("it", "lunedì 1 marzo"),
        ("nl", "maandag 1 maart"),
    ],
)
def test_a_weekday_is_written_as_its_language_does(language, words):
    assert weekday_in_words(date(2027, 3, 1), language, year=False) == words
    assert weekday_in_words(date(2027, 3, 1), language).startswith(words)
    assert weekday_in_words(date(2027, 3, 1), language).endswith("2027")


@pytest.mark.parametrize(
    ("zone", "language", "words"),
    [
        ("Europe/London", "fr", "Londres"),
        ("America/Sao_Paulo", "de", "São Paulo"),
        ("America/Argentina/Buenos_Aires", "en-GB", "Buenos Aires"),
        ("UTC", "es", "UTC"),
        ("Etc/GMT+3", "de", "Etc/GMT+3"),
    ],
)
def test_a_zone_is_its_place(zone, language, words):
    assert zone_in_words(zone, language) == words
