"""Numbers that people write in letters, as durations need them, in the seven languages of descriptions."""

import re

_TENS = {
    20: "twenty zwanzig vingt veinte venti vinte twintig",
    30: "thirty dreissig trente treinta trenta trinta dertig",
    40: "forty vierzig quarante cuarenta quaranta quarenta veertig",
    50: "fifty fünfzig cinquante cincuenta cinquanta cinquenta vijftig",
    60: "sixty sechzig soixante sesenta sessanta sessenta zestig",
    70: "seventy siebzig soixante-dix setenta settanta zeventig",
    80: "eighty achtzig quatre-vingts quatre-vingt ochenta ottanta oitenta tachtig",
    90: "ninety neunzig quatre-vingt-dix noventa novanta negentig",
}
_OTHERS = {
    1: "one",
    1.5: "anderthalb eineinhalb anderhalf",
    2: "two zwei deux dos due dois duas twee",
    2.5: "zweieinhalb tweeënhalf",
    3: "three drei trois tres tre três drie",
    3.5: "dreieinhalb drieënhalf",
    4: "four vier quatre cuatro quattro quatro",
    5: "five fünf cinq cinco cinque vijf",
    6: "six sechs seis zes",
    7: "seven sieben sept siete sette zeven",
    8: "eight acht huit ocho otto oito",
    9: "nine neun neuf nueve negen",
    10: "ten zehn dix diez dieci dez tien",
    11: "eleven",
    12: "twelve zwölf douze doce dodici doze twaalf",
    15: "fifteen fünfzehn quinze quince quindici vijftien",
    25: "fünfundzwanzig vingt-cinq veinticinco venticinque vijfentwintig",
    35: "fünfunddreissig trente-cinq trentacinque vijfendertig",
    45: "fünfundvierzig quarante-cinq quarantacinque vijfenveertig",
    55: "fünfundfünfzig cinquante-cinq cinquantacinque vijfenvijftig",
    75: "fünfundsiebzig soixante-quinze settantacinque vijfenzeventig",
}
"""Without words that mean something else in another of the languages: "once", "sei", "elf", "un"."""

_NUMBERS = {word: number for number, words in (_TENS | _OTHERS).items() for word in words.split()}


def _any_of(words: set[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_AND_FIVE = re.compile(rf"\b({_any_of(set(' '.join(_TENS.values()).split()))})(?:[ -]five| y cinco| e cinco)\b")
_NUMBER = re.compile(rf"\b(?:{_any_of(set(_NUMBERS))})\b")


def in_digits(words: str) -> str:
    """Casefolded words with "forty-five", "fünfundvierzig" and "cuarenta y cinco" as 45, and "zweieinhalb" as 2.5."""
    added_up = _AND_FIVE.sub(lambda sum_: str(_NUMBERS[sum_[1]] + 5), words)
    return _NUMBER.sub(lambda word: str(_NUMBERS[word[0]]), added_up)
