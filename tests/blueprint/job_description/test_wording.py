from decimal import Decimal

import pytest

from blueprint.job_description import Pay
from blueprint.job_description.catalogues import wording_in
from blueprint.job_description.wording import minutes_in_words, money, pay_in_words


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
        (60000, 75000, "€60,000–€75,000 a year"),
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
