"""What keeps a blueprint's line out of a posting: hedges, a template's voice, cut sentences, leads without their lines.

A posting speaks of one job, a blueprint of many; so what only holds "typically" is cut, or the line stays out and is
shown beside the posting with a suggestion.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from blueprint.inline_markdown import to_text

HEDGES = {
    "en": r"typical(?:ly)?|(?<!how )often(?! *(?:[,.;]|$))|usually|sometimes|generally"
    r"|occasionally|(?<!what )(?<!who )(?<!tools )(?<!code )may|might|optional(?:ly)?"
    r"|context[- ](?:specific|dependent)|depend(?:s|ing) on|var(?:y|ies) (?:by|with)"
    r"|(?:where|when|if|as) (?:applicable|relevant|required|needed|appropriate)|or co-\w+|where there is one"
    r"|in (?:smaller|larger|some|many|most) (?:companies|organi[sz]ations|firms|enterprises)",
    "de": r"typisch(?:erweise)?|üblicherweise|in der Regel|häufig|gegebenenfalls|ggf|je nach|sofern zutreffend",
    "fr": r"généralement|typiquement|souvent|le cas échéant|selon le contexte|si (?:applicable|pertinent)",
    "es": r"normalmente|típicamente|a menudo|si procede|según (?:corresponda|el contexto)|cuando corresponda",
    "pt": r"normalmente|tipicamente|geralmente|muitas vezes|(?:se|quando) aplicável|conforme o contexto",
    "it": r"di solito|solitamente|tipicamente|spesso|(?:se|ove|dove) applicabile|a seconda",
    "nl": r"doorgaans|meestal|vaak|gewoonlijk|indien van toepassing|afhankelijk van",
}
"""Words by which a template says that something may not hold, by language."""

_TEMPLATE = re.compile(
    r"\b(?:this|the) role exists\b|\bbusiness value created\b|\binteraction footprint\b"
    r"|\bin software and IT organi[sz]ations\b|\bin (?:a|an) (?:company|organi[sz]ation) of this size\b",
    re.IGNORECASE,
)
_BAND = re.compile(
    r",? (?:at|in|for|of) (?:a|an|the)? ?(?:company|firm|organi[sz]ation|startup|team) (?:of|with)"
    r" (?:more than |up to |about )?\d+(?:\s*[–-]\s*\d+)? (?:engineers|people|employees|staff)\b",
    re.IGNORECASE,
)
_BAND_OF = re.compile(
    r"(?<=\w) of (?:more than |up to |about )?\d+(?:\s*[–-]\s*\d+)? (?:engineers|people|employees|staff)\b",
    re.IGNORECASE,
)
_BAND_LEFT = re.compile(r"\b\d+\s*[–-]\s*\d+ (?:engineers|people|employees)\b", re.IGNORECASE)
_FOUNDERS = re.compile(r"\b(?:co-)?founders?\b|\binvestors?\b|\brunway\b|\bseed (?:round|stage)\b", re.IGNORECASE)
_EXAMPLES = re.compile(
    r"\s*\((?:for )?examples?(?: include)?\)\s*:?$|[,;]?\s+(?:for example|such as|including|e\.g\.|for instance)\s*:?$",
    re.IGNORECASE,
)
_CUT = re.compile(r"(?:[,;–—(/]|(?<![\w-])(?:and|or|the|a|an))\s*$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_FOR_EXAMPLE = re.compile(r"^(?:e\.g\.?|for example|for instance|such as|i\.e\.?)\b", re.IGNORECASE)
_MONTH = re.compile(r"\d\.? May\b|\bMay,? \d|\b(?:in|of|by) May\b")
_CLAUSE = re.compile(r";\s+|(?<=[.!?])\s+(?=[A-Z“\"*])")
LONG_LINE = 10  # words, from which on a list in brackets is cut


@dataclass(frozen=True)
class Fault:
    """Why a line is not fit to print, and what to write instead."""

    code: str
    message: str
    suggestion: str


@dataclass(frozen=True)
class Ground:
    """What a line is held against: the language of the blueprint, and whether the employer speaks of founders."""

    language: str = "en"
    founders: bool = False


@lru_cache(maxsize=8_192)
def hedge_in(text: str, language: str = "en") -> str:
    """The first word by which a template hedges; "" where there is none. May as a month is none."""
    pattern = HEDGES.get(language)
    for match in re.finditer(rf"\b(?:{pattern})\b", text, re.IGNORECASE) if pattern else ():
        if not _MONTH.search(text[max(match.start() - 5, 0) : match.end() + 5]):
            return match[0]
    return ""


@lru_cache(maxsize=8_192)
def printable(text: str, ground: Ground) -> tuple[str, Fault | None]:
    """The text without what a template alone says, and the fault of what is left; "" where nothing is left."""
    if not text.strip():
        return "", None
    whole, cut = _EXAMPLES.subn("", text.strip())
    words = _without_brackets(_BAND_OF.sub("", _BAND.sub("", whole)), ground.language)
    clauses = [(clause.strip(), _fault(to_text(clause), ground)) for clause in _CLAUSE.split(words) if clause.strip()]
    good = [clause for clause, fault in clauses if fault is None]
    if not good:
        return "", clauses[0][1] if clauses else None
    last = _ended(good[-1]) if cut else _capital(good[-1])
    return " ".join([*map(_ended, good[:-1]), last]), None


def bare_lead(text: str) -> bool:
    """Whether a text only leads on to what follows it."""
    return to_text(_EXAMPLES.sub("", text.strip())).endswith(":")


LEAD = Fault(
    "bare_lead",
    "it only leads on to the lines under it, and they would stand alone",
    "Write one whole sentence.",
)


def _fault(words: str, ground: Ground) -> Fault | None:
    if hedge := hedge_in(words, ground.language):
        return Fault("hedge", f"“{hedge}” says that it may not hold here", "Say what holds in this job.")
    if match := _TEMPLATE.search(words):
        return Fault("template", f"“{match[0]}” speaks of roles, not of this job", "Say what this job is for.")
    if match := _BAND_LEFT.search(words):
        return Fault("band", f"“{match[0]}” is a range of companies, not this one", "Write your own number.")
    if not ground.founders and (match := _FOUNDERS.search(words)):
        return Fault(
            "founders",
            f"“{match[0]}” is of a young company, and nothing about the employer says so",
            "Name whom this job works with here.",
        )
    if _CUT.search(words.rstrip(".")):
        return Fault("cut", "the sentence is cut off", "Finish it.")
    return None


def _without_brackets(text: str, language: str) -> str:
    long = len(to_text(text).split()) > LONG_LINE

    def kept(match: re.Match) -> str:
        inside = to_text(match[1])
        listed = long and ("," in inside or "/" in inside)
        return "" if listed or hedge_in(inside, language) or _FOR_EXAMPLE.match(inside) else match[0]

    return _BRACKETS.sub(kept, text)


def _ended(clause: str) -> str:
    return _capital(clause if clause[-1] in ".!?" else f"{clause}.")


def _capital(clause: str) -> str:
    return clause[0].upper() + clause[1:]
