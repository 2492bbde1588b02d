"""How long something takes, in every way people write it: "60–90 minutes", "1½ hours", "2 × 45 min", "une heure"."""

import re
import unicodedata
from typing import NamedTuple

from blueprint.importing.number_words import in_digits

LONGEST = 100_000  # minutes
Span = tuple[int | None, int | None]

_HOUR = r"(hours?|hrs?|h|stunden?|heures?|horas?|or[ae]|uur)"
_WRITTEN = (
    (r"\bp?t(?=\d+(?:h|m)\b|\d+h\d+m\b)", ""),
    (r"(?<=\d)\s*\+\s*(?=\d+\s*(?:min|['′]))", " min + "),
    (rf"(?<=\d)\s*{_HOUR}\s*½", r".5 \1"),
    (r"(?<=\d)\s*½|(?<=\d)\s+(?:1/2|¹[/⁄]₂)(?!\d)", ".5"),
    (r"(?<=\d)\s*¼|(?<=\d)\s+1/4(?!\d)", ".25"),
    (r"(?<=\d)\s*¾|(?<=\d)\s+3/4(?!\d)", ".75"),
    (r"½|(?<![\d/])1/2(?![\d/])", "0.5"),
    (r"¼|(?<![\d/])1/4(?![\d/])", "0.25"),
    (r"¾|(?<![\d/])3/4(?![\d/])", "0.75"),
    (
        r"\b3.quarters of an hour\b|\b(?:eine )?dreiviertel ?stunde\b|\b3 quarts d.heure\b|\b3 cuartos de hora\b|"
        r"\b3 quarti d.ora\b|\b3 quartos de hora\b|\b(?:3 |drie)kwartier\b",
        "45 min",
    ),
    (
        r"\b(?:an?|1|eine|une|una|uma|un) ?.?(hour|stunde|heure|hora|ora) (?:and a quarter|et quart|y cuarto|"
        r"e un quarto|e um quarto)\b",
        "75 min",
    ),
    (r"(?<=\d) (hours|heures|horas|ore) (?:and a quarter|et quart|y cuarto|e un quarto|e um quarto)\b", r".25 \1"),
    (
        r"\b(?:a |1 )?quarter of an hour\b|\b(?:eine )?viertel ?stunde\b|\b(?:un )?quart d.heure\b|"
        r"\b(?:un )?cuarto de hora\b|\b(?:un )?quarto d.ora\b|\b(?:um )?quarto de hora\b|\b(?:een )?kwartier\b",
        "15 min",
    ),
    (r"(?<=\d)(?: and a half| en een half)(?= (?:hours?|uur)\b)", ".5"),
    (
        r"\bhalf(?: an?)?[ -]hour\b|\b(?:eine )?halbe stunde\b|\b(?:une )?demi.heure\b|\bmedia hora\b|"
        r"\bmezz.?ora\b|\bmeia hora\b|\b(?:een )?half ?uur\b",
        "30 min",
    ),
    (
        r"\b(?:an|1) hour and a half\b|\bune heure et demie\b|\b(?:una )?hora y media\b|\bun.?ora e mezz[ao]\b|"
        r"\b(?:uma )?hora e meia\b",
        "90 min",
    ),
    (r"(?<=\d) (hours|heures|horas|ore) (?:and a half|et demie?|y media|e meia|e mezz[ao])\b", r".5 \1"),
    (
        r"(?<=\d) (?:sessions?|rounds?|parts?|blocks?|times|mal|fois|veces|volte|keer|vezes)"
        r"(?: (?:of|à|zu je|zu|von|de|da|van))? (?=\d)",
        " x ",
    ),
    (r"\b(?:an|eine|une|una|uma|een|één|un)(?:\s+|['’])(?=hour|stunde|heure|hora|ora\b|uur)", "1 "),
)
_PREPARING = re.compile(
    r"\bprep|\breading\b|\bread(?:ing)? ahead\b|\bbeforehand\b|\bin advance\b|\btake.?home\b|vorbereit|\bvorab\b|"
    r"lesezeit|\bprépar|\blecture\b|\blectura\b|\blettura\b|voorbereid|\binlezen\b|\bleitura\b"
)
"""What candidates do before an exercise, whose time is not the exercise's own."""

_PARTED = re.compile(r"[,;]\s+")
_WITHIN = re.compile(r"\bincl|\binkl|\bdavon\b|\bdont\b|\bof which\b|\bwaarvan\b|\bdi cui\b|\bde los cuales\b")
_REWRITES = [(re.compile(pattern), by) for pattern, by in _WRITTEN]
_HOURS = r"hours?|hrs?|h|std|stunden?|heures?|horas?|or[ae]|uur|uren"
_MINUTES = r"minut\w{0,3}|minuut|mins?|mn|m(?![²³])|['′]"
_TOKEN = re.compile(
    rf"(?P<clock>\d{{1,2}}:[0-5]\d)(?!\d)|(?P<number>\d{{1,6}}(?:[.,]\d{{1,2}})?)(?!\d)"
    rf"|(?P<hours>(?:{_HOURS})(?![^\W\d_]))\.?|(?P<minutes>(?:{_MINUTES})(?![^\W\d_]))\.?"
    r"|(?P<to>[-–—‐‑−/~]|\b(?:to|bis|tot|till|until|à|até|ate|al|a|or|oder|ou)\b)"
    r"|(?P<times>[×x*](?=\s*\d))"
    r"|(?P<plus>[+&]|\b(?:plus|and|und|et|y|e|en|mais|más|più)\b)"
    r"|(?P<between>\b(?:between|zwischen|entre|tra|fra|tussen|from|von|de|da|van)\b)"
    r"|(?P<about>\b(?:about|around|approximately|approx|up to|circa|ca|c|etwa|rund|ungefähr|environ|unos|circa|"
    r"cerca de|ongeveer|duration|dauer|max|maximum|max|total|in total)\b\.?|[~≈,;.])"
    r"|(?P<word>[^\W\d_]+|\S)"
)
_SIGN = re.compile(r"[\d½¼¾]|hour|stunde|heure|hora|\bor[ae]\b|uur|minut|quart|kwart", re.IGNORECASE)


class _Quantity(NamedTuple):
    """Minutes, or a mere number that the unit behind it will make minutes."""

    number: float
    has_unit: bool


def minutes(printed: str, *, unit: bool = True) -> Span:
    """(60, 90) for "60–90 minutes", (120, 180) for "2–3 hours", (30, 30) for "30 min"; (None, None) for nonsense.

    With unit=False a number alone is minutes, for cells and lines whose label says so.
    """
    return read(printed, unit=unit)[0]


def is_duration(printed: str) -> bool:
    """Whether the words say how long something takes, and nothing else."""
    span, rest = read(printed)
    return span != (None, None) and not rest


def read(printed: str, *, unit: bool = True) -> tuple[Span, bool]:
    """The span, and whether the words say something else as well."""
    if not _SIGN.search(printed[:400]):
        return (None, None), bool(printed.strip())
    words = unicodedata.normalize("NFC", printed[:400].casefold()).replace("\xa0", " ").replace("\u202f", " ")
    words = in_digits(words)
    for pattern, by in _REWRITES:
        words = pattern.sub(by, words)
    parts = _own_parts(words)
    spans = [_Parser(part, unit).read() for part in parts]
    if len(parts) > 1 and all(span != (None, None) and rest for span, rest in spans) and not _WITHIN.search(words):
        return (sum(low for (low, _), _ in spans), sum(high for (_, high), _ in spans)), True
    span, rest = _Parser(", ".join(parts), unit).read()
    return span, rest or ", ".join(parts) != words


def _own_parts(words: str) -> list[str]:
    """The words, or those between commas where they say what takes how long; without the preparation."""
    parts = _PARTED.split(words)
    own = [part for part in parts if not _PREPARING.search(part)]
    return own if any(character.isdigit() for part in own for character in part) else [words]


class _Parser:
    """Reads sums of terms; a term is a quantity or a range of two, once or several times over."""

    def __init__(self, words: str, unit: bool):
        self.tokens = [(match.lastgroup, match[0]) for match in _TOKEN.finditer(words)]
        self.at = 0
        self.unit = unit
        self.rest = False
        self.ranged = False

    def read(self) -> tuple[Span, bool]:
        total: tuple[float, float] | None = None
        adds = False
        while self.at < len(self.tokens):
            kind = self.tokens[self.at][0]
            term = self._term() if kind in ("number", "clock") else None
            if term and (total is None or adds):
                total = (total[0] + term[0], total[1] + term[1]) if total else term
                adds = False
                continue
            if term:
                self.rest = True
                continue
            self.ranged = kind == "between"
            adds = kind == "plus" and total is not None
            self.rest = self.rest or kind in ("word", "number", "clock", "to", "times", "hours", "minutes", "plus")
            self.at += 1
        return _span(total), self.rest

    def _peek(self, ahead: int = 0) -> str | None:
        return self.tokens[self.at + ahead][0] if self.at + ahead < len(self.tokens) else None

    def _term(self) -> tuple[float, float] | None:
        """The lowest and the highest minutes of what begins here; None, and nothing read, where it has no unit."""
        start, factor = self.at, 1.0
        if self._peek() == "number" and self._peek(1) == "times":
            factor = _value(self.tokens[self.at][1])
            self.at += 2
        low = self._quantity()
        high = low
        if low and (self._peek() == "to" or (self.ranged and self._peek() == "plus")):
            before = self.at
            self.at += 1
            high = self._quantity() if self._peek() in ("number", "clock") else None
            if high is None:
                self.at, high = before, low
        self._skip_adjective()
        if low is None or (self.unit and not high.has_unit):
            self.at = start
            return None
        scale = _scale(low, high)
        return factor * scale[0], factor * scale[1]

    def _skip_adjective(self) -> None:
        """The hyphen in "60-minute" was the range's mark, and one before the noun is nobody's."""
        if self._peek() == "to" and self._peek(1) is None:
            self.at += 1

    def _quantity(self) -> _Quantity | None:
        kind, words = self.tokens[self.at]
        self.at += 1
        if kind == "clock":
            hours, rest = words.split(":")
            if self._peek() == "minutes":
                return None
            self.at += self._peek() == "hours"
            return _Quantity(int(hours) * 60 + int(rest), True)
        number = _value(words)
        if self._peek() == "to" and self._peek(1) in ("minutes", "hours"):  # "60-minute"
            self.at += 1
        if self._peek() == "minutes":
            self.at += 1
            return _Quantity(number, True)
        if self._peek() != "hours":
            return _Quantity(number, False)
        self.at += 1
        return _Quantity(number * 60 + self._minutes_behind(), True)

    def _minutes_behind(self) -> float:
        """The 30 of "1 h 30 min", "1h30" and "1 hour and 30 minutes"."""
        joined = (self._peek() == "plus" and not self.ranged) or self.tokens[self.at : self.at + 1] == [("about", ",")]
        ahead = 1 if joined else 0
        if self._peek(ahead) != "number":
            return 0
        number = _value(self.tokens[self.at + ahead][1])
        has_unit = self._peek(ahead + 1) == "minutes"
        if number >= 60 or (ahead and not has_unit) or self._peek(ahead + 1) in ("hours", "times"):
            return 0
        self.at += ahead + 1 + has_unit
        return number


def _scale(low: _Quantity, high: _Quantity) -> tuple[float, float]:
    """Both in minutes: the first of a range may leave its unit to the second, where that makes it the smaller one."""
    if low.has_unit or low is high:
        return low.number, high.number
    in_hours = high.number >= 60 and low.number * 60 <= high.number and low.number < 13
    return (low.number * 60 if in_hours else low.number), high.number


def _value(digits: str) -> float:
    return float(digits.replace(",", "."))


def _span(total: tuple[float, float] | None) -> Span:
    low, high = (round(total[0]), round(total[1])) if total else (0, 0)
    return (low, high) if 1 <= low <= high <= LONGEST else (None, None)
