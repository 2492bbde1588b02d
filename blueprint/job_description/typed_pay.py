"""Pay as people write it, in the languages of descriptions: "€80k–95k", "80.000 – 95.000 EUR brutto/Jahr"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from blueprint.job_description.currency_names import currencies_called
from people.refusals import Refused

EXAMPLE = "90000, or 80,000–95,000 EUR a year"
MOST = 10**10

_NUMBER = re.compile(
    r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)"  # 15,00,000
    r"|\d{1,3}(?P<mark>[.,'’\s])\d{3}(?:(?P=mark)\d{3})*(?!\d)(?:[.,]\d{1,2}(?!\d))?"
    r"|\d+(?:[.,]\d{1,2}(?!\d))?(?![.,'’]?\d)"
)
_THOUSAND = re.compile(r"\s*(?:k|t(?=€)|tsd\.?|mil|mille|duizend|thousand|tausend)(?![^\W_])", re.IGNORECASE)
_TO = re.compile(r"[-–—/]|\b(?:to|bis|à|au?|até|hasta|tot|al|and|und|et|y|e|en)\b", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:ab|from|mindestens|at least|min|à partir de|dès|desde|a partir d[ei]|da|vanaf|starting at)\b", re.IGNORECASE
)
_UP_TO = re.compile(
    r"\b(?:up to|bis(?: zu)?|max|at most|jusqu['’]à|hasta|até|fino a|tot(?: maximaal)?)(?!\w)", re.IGNORECASE
)
_PERIODS = {
    "year": r"p\.? ?a\.?|per annum|year(?:ly)?|yr|annual(?:ly)?|jahr|jährlich|jahresgehalt|ans?|annuels?|année|año"
    r"|anuales|anual|ano|anuais|anno|annu[oi]|annuale|jaar|jaarlijks|p\.? ?j\.?",
    "month": r"p\.? ?m\.?|pcm|month(?:ly)?|mo|monat|monatlich|mtl|mois|mensuels?|mes|mensual(?:es)?|mês|mensa(?:l|is)"
    r"|mese|mensil[ei]|maand|maandelijks",
    "week": r"p\.? ?w\.?|week(?:ly)?|wk|woche|wöchentlich|semaine|semana|semanal|settimana|wekelijks",
    "day": r"p\.? ?d\.?|day|daily|tag|täglich|tagessatz|jour|día|dia|giorno|dag",
    "hour": r"p\.? ?h\.?|h|hr|hour(?:ly)?|stunde|std|heure|hora|ora|uur",
}
_PERIOD = {code: re.compile(rf"\b(?:{words})(?!\w)", re.IGNORECASE) for code, words in _PERIODS.items()}
_CURRENCY_END = re.compile(r"[^\W\d_]+$")


@dataclass(frozen=True)
class TypedPay:
    """What was written: an end is None where it is open, `period` "" where none is said; `currencies` are those that
    the sign or name beside the amounts could mean."""

    low: Decimal | None = None
    high: Decimal | None = None
    currencies: tuple[str, ...] = ()
    period: str = ""


def pay_typed(words: str) -> TypedPay:
    """One amount, a range, or one open end, with what stands beside it; one amount alone is the lower end.

    Refused where there is no number, more than two, two currencies, or a number that is none of pay (E13).
    """
    typed = " ".join(words.split())
    numbers = list(_NUMBER.finditer(typed))
    between = typed[numbers[0].end() : numbers[1].start()] if len(numbers) == 2 else "–"
    if not 1 <= len(numbers) <= 2 or not all(_of_pay(typed, number) for number in numbers) or not _parts(between):
        raise Refused(f"“{typed}” is no pay that can be read. Write a number, such as {EXAMPLE}.")
    rest = _beside(typed, numbers)
    period = next((code for code, pattern in _PERIOD.items() if pattern.search(rest)), "")
    return TypedPay(*_ends(typed, numbers), _currencies(typed, rest), period)


def amounts_in(words: str) -> list[Decimal]:
    """Every number in a text, thousands as they are written; none that nobody is paid."""
    return [amount for number in _NUMBER.finditer(words) if (amount := _value(words, number)) < MOST]


def _of_pay(typed: str, number: re.Match) -> bool:
    """Not below zero, nor behind letters that are no currency, nor below one with three places."""
    before = typed[: number.start()]
    letters = _CURRENCY_END.search(before)
    below_zero = re.search(r"(?<!\d)(?<!\d )[-−]\s*$", before) and not re.search(r"\d", before)
    return (
        not below_zero
        and typed[number.end() :].lstrip()[:1] != "%"
        and not (letters and not currencies_called(letters[0]))
        and number[0][:2] not in ("0.", "0,")
    )


def _parts(between: str) -> bool:
    """Whether what stands between two numbers makes them a range: a dash or a word for it, and at most a currency."""
    words = re.findall(r"[^\W\d_]{3,}", _THOUSAND.sub(" ", _TO.sub(" ", between), count=1))
    return bool(_TO.search(between)) and all(map(currencies_called, words))


def _ends(typed: str, numbers: list[re.Match]) -> tuple[Decimal | None, Decimal | None]:
    amounts = [_amount(typed, number) for number in numbers]
    if len(amounts) == 2:
        low, high = amounts
        return (low * 1000 if low < 1000 <= high and _in_thousands(typed, numbers[1]) else low), high
    return (None, amounts[0]) if _UP_TO.search(typed[: numbers[0].start()]) else (amounts[0], None)


def _in_thousands(typed: str, number: re.Match) -> bool:
    return bool(_THOUSAND.match(typed, number.end()))


def _amount(typed: str, number: re.Match) -> Decimal:
    value = _value(typed, number)
    if value >= MOST:
        raise Refused(f"“{typed}” is more than anybody is paid. Write a number, such as {EXAMPLE}.")
    return value


def _value(typed: str, number: re.Match) -> Decimal:
    text, mark = number[0], number["mark"] or ""
    if text.count(",") > 1:
        mark = ","
    value = Decimal((text.replace(mark, "") if mark else text).replace(",", "."))
    return value * (1000 if _in_thousands(typed, number) else 1)


def _beside(typed: str, numbers: list[re.Match]) -> str:
    """The words beside the numbers."""
    rest = typed
    for number in reversed(numbers):
        end = _THOUSAND.match(rest, number.end())
        rest = f"{rest[: number.start()]} {rest[end.end() if end else number.end() :]}"
    return _UP_TO.sub(" ", _FROM.sub(" ", rest))


def _currencies(typed: str, rest: str) -> tuple[str, ...]:
    """Those that every name among the words could mean: signs, codes, and names of four letters or more."""
    meant: set[str] | None = None
    order: list[str] = []
    for part in re.split(r"[\s/–—,;:()+-]+", rest):
        sign = part.strip("'’·*") if part.rstrip(".").casefold() in ("fr", "sfr", "kr", "rs") else part.strip(".'’·*-")
        named = (
            len(sign) > 3 or sign.isupper() or not sign.isalpha() or sign.casefold() in ("zł", "kč", "ft", "kr", "rs")
        )
        codes = currencies_called(sign) if sign and (named or sign.casefold() in ("eur", "chf", "usd", "gbp")) else []
        if codes:
            order, meant = order or codes, set(codes) if meant is None else meant & set(codes)
    if order and not meant:
        raise Refused(f"“{typed}” says two currencies. Write one.")
    return tuple(code for code in order if code in (meant or ()))
