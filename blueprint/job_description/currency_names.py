"""Currencies by what people call them, in the languages of descriptions; what could be several is asked about."""

from functools import cache

from babel import Locale
from babel.numbers import get_currency_name

from blueprint.job_description.country_names import LOCALES, name_key
from blueprint.job_description.wording import currencies
from people.refusals import Refused

SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
    "₱": "PHP",
    "₦": "NGN",
    "฿": "THB",
    "zł": "PLN",
    "Kč": "CZK",
    "Ft": "HUF",
    "R$": "BRL",
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "NT$": "TWD",
    "MX$": "MXN",
    "CN¥": "CNY",
    "JP¥": "JPY",
    "Fr.": "CHF",
    "SFr.": "CHF",
    "Fr": "CHF",
    "SFr": "CHF",
    "RMB": "CNY",
}
"""Signs that stand for one currency where people write of pay."""

ALSO_CALLED = {
    "GBP": "Pfund Sterling|sterline|lira sterlina|lire sterline|libra esterlina|libras esterlinas",
    "USD": "dollar américain|dollars américains|dollari americani|dólares americanos|dólar americano",
    "SEK": "Swedish crowns",
    "NOK": "Norwegian crowns",
    "DKK": "Danish crowns",
    "CNY": "renminbi",
}
"""Everyday names that CLDR does not print, "|" between them."""

COULD_BE = {
    "$": "USD CAD AUD",
    "¥": "JPY CNY",
    "kr": "SEK NOK DKK",
    "kr.": "SEK NOK DKK",
    "₨": "INR PKR LKR",
    "rs": "INR PKR LKR",
}
"""Signs that stand for several, the frequent ones."""

_MOST_NAMED = 6


def currency_code(words: str) -> str:
    """The ISO code for a code, a sign or a name in any of the languages, in any case; "" for nothing.

    Refused where no currency in use is called so, or more than one: dollars, crowns and pesos need their country.
    """
    typed = words.strip()
    codes = currencies_called(typed)
    if len(codes) == 1 or not typed:
        return codes[0] if codes else ""
    if codes:
        raise Refused(f"“{typed}” is the currency of several countries. Write which: {_listed(codes)}.")
    raise Refused(f"“{typed}” is no currency in use. Write its three letters, such as EUR.")


def currencies_called(words: str) -> list[str]:
    """The ISO codes of every currency that these words could name, the most common first."""
    typed = words.strip()
    if typed.rstrip(".").upper() in currencies():
        return [typed.rstrip(".").upper()]
    signs = {sign.casefold(): code for sign, code in SIGNS.items()}
    if code := signs.get(typed.casefold().replace(" ", "")):
        return [code]
    return COULD_BE.get(typed.casefold(), "").split() or _called(name_key(typed))


def _listed(codes: list[str]) -> str:
    more = " …" if len(codes) > _MOST_NAMED else ""
    return ", ".join(f"{code} ({currencies()[code]})" for code in codes[:_MOST_NAMED]) + more


def _called(key: str) -> list[str]:
    """The currencies called exactly so; else those whose name has all of these words, the most common first."""
    wanted = set(key.split())
    if not wanted:
        return []
    exact = [code for code, names in _keys().items() if key in names]
    codes = exact or [code for code, names in _keys().items() if any(wanted <= set(name.split()) for name in names)]
    common = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "MXN"]
    return sorted(codes, key=lambda code: (common.index(code) if code in common else len(common), code))


@cache
def _keys() -> dict[str, frozenset[str]]:
    """Every name of each currency, one and many of it, as keys."""
    return {code: frozenset(filter(None, map(name_key, _names(code)))) for code in currencies()}


def _names(code: str) -> set[str]:
    names = {Locale.parse(locale).currencies.get(code, code) for locale in LOCALES}
    names |= {get_currency_name(code, count, locale=locale) for locale in LOCALES for count in (1, 2, 100)}
    return names | set(ALSO_CALLED.get(code, "").split("|"))
