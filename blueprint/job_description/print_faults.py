"""What keeps a blueprint's line out of a posting: hedges, a template's voice, cut sentences, leads without their lines.

A posting speaks of one job, a blueprint of many; so what only holds "typically" is cut, or the line stays out and is
shown beside the posting with a suggestion.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from blueprint.inline_markdown import to_text
from blueprint.job_description.hedges import breaks_off, hedge_in, placeholder_in
from people.words import capital

_TEMPLATE = re.compile(
    r"\b(?:this|the) role exists\b|\bbusiness value created\b|\binteraction footprint\b"
    r"|\bin software and IT organi[sz]ations\b|\bin (?:a|an) (?:company|organi[sz]ation) of this size\b"
    r"|\bdiese (?:Rolle|Stelle) (?:existiert|besteht)\b|\bce (?:rôle|poste) existe\b"
    r"|^(?:any |all |and )?other (?:related |reasonable |ad[- ]hoc )*(?:duties|tasks|responsibilities)\b(?! of )"
    r"|^(?:alle )?(?:sonstigen?|weiteren?|andere) (?:anfallenden? )?(?:Aufgaben|Tätigkeiten)\b"
    r"|^(?:toutes? )?autres? (?:tâches?|missions?)\b"
    r"|^(?:realizar )?(?:cualquier )?otras? (?:tareas?|funci(?:ón|ones))\b"
    r"|^(?:quaisquer )?outr[ao]s? (?:tarefas?|funç(?:ão|ões)|atividades)\b|^(?:eventuali )?altr[ei] (?:mansioni|compiti"
    r"|attività)\b|^(?:overige|andere) (?:voorkomende )?(?:taken|werkzaamheden)\b"
    r"|\beste (?:rol|puesto|cargo) existe\b|\besta função existe\b|\bquesto ruolo esiste\b|\bdeze (?:rol"
    r"|functie) bestaat\b",
    re.IGNORECASE,
)
_COUNTED = (
    r"(?:engineers|people|employees|staff|Ingenieur\w*|Entwickler\w*|Mitarbeite\w+|Beschäftigte\w*|Personen|Leute"
    r"|ingénieurs|personnes|salariés|collaborateurs|ingenieros|personas|empleados|engenheiros|pessoas|funcionários"
    r"|ingegneri|persone|dipendenti|medewerkers|mensen)\b"
)
_BAND = re.compile(
    r"^(?:at|in|for) (?:a |an |the )?(?:compan(?:y|ies)|firms?|organi[sz]ations?|startups?|teams?) (?:of|with)"
    rf" (?:more than |up to |about )?\d+(?:\s*[–-]\s*\d+)? {_COUNTED},\s*"
    r"|,? (?:at|in|for|of) (?:a|an|the)? ?(?:compan(?:y|ies)|firms?|organi[sz]ations?|startups?|teams?) (?:of|with)"
    rf" (?:more than |up to |about )?\d+(?:\s*[–-]\s*\d+)? {_COUNTED}",
    re.IGNORECASE,
)
_BAND_OF = re.compile(rf"(?<=\w) of (?:more than |up to |about )?\d+(?:\s*[–-]\s*\d+)? {_COUNTED}", re.IGNORECASE)
_BAND_LEFT = re.compile(rf"\b\d+\s*(?:[–-]|bis|à|a|tot|to)\s*\d+ {_COUNTED}", re.IGNORECASE)
_FOUNDERS = re.compile(
    r"\b(?:co-)?founders?\b|\binvestors?\b|\brunway\b|\bseed (?:round|stage)\b"
    r"|\b(?:Mit)?gründer(?:n|s|in|innen)?\b|\bInvestor(?:en|in|innen)\b|\b(?:co)?fondat(?:eur|rice)s?\b"
    r"|\binvestisseurs?\b"
    r"|\b(?:co)?fundador(?:a|es|as)?\b|\binversor(?:a|es|as)?\b|\binvestidor(?:a|es|as)?\b"
    r"|\b(?:co-?)?fondator[ei]\b|\binvestitor[ei]\b"
    r"|\b(?:mede-?)?oprichters?\b|\binvesteerders?\b",
    re.IGNORECASE,
)
_FOR = (
    r"for example|such as|including|e\.g\.|for instance|z\. ?B\.|zum Beispiel|wie etwa|par exemple|tels? que"
    r"|por ejemplo|tales como|por exemplo|tais como|(?:ad|per) esempio|(?:tali )?come|bijvoorbeeld|zoals"
)
_EXAMPLES = re.compile(
    rf"\s*\((?:for )?examples?(?: include)?\)\s*:?$|[,;]?\s+(?:{_FOR})\s*:?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_FOR_EXAMPLE = re.compile(
    r"^(?:e\.g\.?|for example|for instance|such as|i\.e\.?|z\. ?B|zum Beispiel|par exemple|p\. ex|por ejemplo"
    r"|p\. ej|por exemplo|(?:ad|per) esempio|bijvoorbeeld|bijv|bv)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r";\s+|(?<=[.!?])(?<!gf\.)(?<!gfs\.)(?<!bzw\.)(?<!etc\.)(?<!inkl\.)(?<!incl\.)(?<!exkl\.)(?<!zzgl\.)(?<!evtl\.)"
    r"(?<!max\.)(?<!min\.)(?<!approx\.)(?<!bijv\.)(?<!resp\.)(?<!Prof\.)(?<!Abt\.)(?<!\bca\.)(?<!\bvs\.)(?<!\bNr\.)"
    r"(?<!\bnr\.)(?<!\bNo\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMr\.)(?<!\bMs\.)(?<!\bej\.)(?<!\bex\.)(?<!\bes\.)(?<!\bcf\.)"
    r"(?<!\b[A-Za-z]\.)\s+(?=[A-ZÀ-Þ“\"*¿¡«„])"
)
"""Where one clause ends and the next begins; an abbreviation, or a letter with its full stop, ends none."""
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
    last = _ended(good[-1]) if cut or len(good) > 1 else capital(good[-1])
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
    if placeholder := placeholder_in(words):
        return Fault("placeholder", f"“{placeholder}” is left to be filled in", "Write what holds in this job.")
    if breaks_off(words, ground.language):
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
    return capital(clause if clause[-1] in ".!?" else f"{clause}.")
