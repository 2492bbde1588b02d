"""What words in headers and cells mean: columns that have many names, totals, and the usual ways to say nothing."""

import re
import unicodedata
from functools import lru_cache

from scorecards.calibration.ratings_file.column_names import NAMES, ROLES, WEAK_NAMES, WHO

__all__ = ["NAMES", "ROLES", "WEAK_NAMES", "WHO"]

KNOWN_HEADERS = frozenset(name for names in NAMES.values() for name in names)

NOTHING = frozenset(
    (
        "", "na", "n/a", "n.a", "n. a", "n / a", "n\\a", "#n/a", "#n/a n/a", "#nv", "nan", "nat", "<na>", "null",
        "none", "nil", "n/r", "nr", "n.r", "n/s", "n/o", "n/d", "k.a", "k. a", "not assessed", "not rated",
        "not observed",
        "not applicable", "not available", "not scored", "not evaluated", "not asked", "not reached", "not shown",
        "not covered", "not discussed", "not seen", "not given", "not sure", "no rating", "no score", "no answer",
        "no response", "no data", "no decision", "no_decision", "not_assessed", "not_reached", "not_shown",
        "cannot judge", "cannot_judge", "can't judge", "can’t judge", "cannot assess", "can't assess", "can’t assess",
        "cannot say", "unable to assess", "unable to judge", "did not assess", "didn't assess", "didn’t assess",
        "unsaid", "unrated", "unscored", "skip", "skipped", "absent", "missing", "blank", "(blank)", "empty", "(empty)",
        "tbd", "t.b.d", "pending", "don't know", "don’t know", "unknown", "?", ".", "..", "...", "…", "·", "/",
        "no signal", "not enough signal", "not tested", "not probed", "not explored", "didn't get to it",
        "didn’t get to it", "did not get to it", "ran out of time", "no time", "insufficient evidence",
        "insufficient information", "insufficient data", "insufficient signal", "not enough evidence",
        "not enough information", "abstain", "abstained", "no show", "no-show", "unable to rate", "cannot rate",
        "can't rate", "can’t rate", "undefined", "no evidence", "-/-", "./.", "∅", "•",
        "pas évalué", "non observé", "no aplica", "no evaluable", "non valutato", "não avaliado", "niet beoordeeld",
        "n.c", "n. c", "nc", "nsp", "n.s.p", "sans objet", "non applicable", "sans avis", "ne se prononce pas",
        "no procede", "sin datos", "sin evaluar", "ns/nc", "non applicabile", "n.d", "nd", "n.v", "nvt", "n.v.t",
        "niet van toepassing", "não se aplica", "sem dados", "b.d", "nie dotyczy", "brak", "brak danych", "ej bedömd",
        "ikke vurderet", "未評価", "未评", "未评分", "未评估", "不适用", "未評分", "不適用", "該当なし",
        "해당 없음", "미평가", "غير مقيم", "لم يقيم", "لا ينطبق", "לא הוערך", "לא רלוונטי", "nehodnoceno",
        "ei arvioitu", "nem értékelt", "neevaluat", "không đánh giá", "tidak dinilai", "δεν αξιολογήθηκε",
        "belirtilmedi", "не оценено", "нет оценки", "değerlendirilmedi", "ikke vurdert", "entfaellt",
        "nicht beobachtet", "n. v", "n. bew",
        "keine angabe", "nicht bewertet", "nicht beurteilt", "entfällt", "non évalué", "no evaluado", "s/o",
    )
)  # fmt: skip

_TOTALS = (
    "total|totals|sub-?total|grand (?:total|average|mean|sum)|sum|average|averages|avg|mean|means|median|"
    "std|std\\.? ?dev|stdev|standard deviation|variance|weighted (?:score|total|average|mean)|"
    "(?:score|rating|point|mark)s? \\((?:total|sum|avg\\.?|average|mean|ø)\\)|"
    "(?:sum|mean|average) (?:of )?(?:score|rating)s?|total (?:result|ergebnis)|"
    "(?:total|average|mean|overall average|panel average|final) (?:score|rating|points|marks)|"
    "panel (?:average|mean)|overall (?:average|avg|mean|total|sum)|.+ weighted|"
    "column (?:average|mean|total)|row (?:average|mean|total)|average of all|ø|⌀|σ|durchschnitt|mittelwert|mittel|"
    "summe|gesamt|ergebnis|gesamtergebnis|gesamtsumme|gesamtmittelwert|moyenne(?: générale)?|somme|media|promedio|suma|"
    "totale|gesamtpunkte|total g[eé]n[eé]ra[l]|total geral|totale complessivo|totaal|eindtotaal|gemiddelde|média|soma|"
    "średnia|razem|medelvärde|snitt|summa|gjennomsnitt|gennemsnit|keskiarvo|ortalama|toplam|среднее|итого|平均|平均値|合計"
)
_TOTAL = re.compile(rf"(?:{_TOTALS})(?: \(.*\))?(?: of .*)?(?: ?/ ?\d+| out of \d+)?[:.]?")
_OF_A_NAME = (
    "total|sub-?total|result|average|avg|mean|sum|count|durchschnitt|mittelwert|summe|ergebnis|moyenne|somme|promedio|suma|"
    "media|totale|totaal|gemiddelde|média|soma"
)
_TOTAL_AFTER = re.compile(
    rf"(?P<first>.+?)[ :–-]+(?:{_OF_A_NAME})|(?:{_OF_A_NAME})(?: de| di| van| von| of|:)? (?P<last>.+)"
)

MAYBE_TOTALS = frozenset(
    (
        "overall", "overall score", "overall rating", "score", "final", "result", "rating", "points", "gesamtnote",
        "gesamtwertung", "gesamtbewertung", "max", "min", "maximum", "minimum", "highest", "lowest", "range", "spread",
        "difference", "diff", "max-min", "max - min", "delta", "gap", "low", "high", "best", "worst",
    )
)  # fmt: skip
"""Headers of columns that may be made of the others, or a judgement of their own: their figures say which."""

NOBODY = frozenset(
    (
        "panel", "panel score", "panel rating", "consensus", "consensus score", "consensus rating", "agreed",
        "agreed score", "agreed rating", "final", "final score", "final rating", "debrief", "all", "all interviewers",
        "all raters", "everyone", "everybody", "overall", "result", "konsens", "alle", "difference", "range", "spread",
        "max-min", "max - min",
    )
)  # fmt: skip
"""What stands in the place of an interviewer and is none: what all of them made together."""

_TOGETHER = frozenset(
    (
        "panel", "team", "group", "debrief", "consensus", "overall", "average", "avg", "mean", "median", "ø", "⌀",
        "summary", "total", "final", "agreed", "combined", "score", "scores", "rating", "ratings", "result",
        "results", "decision", "interviewers", "raters", "of", "the", "all", "durchschnitt", "mittelwert", "schnitt",
        "gesamt", "moyenne", "promedio", "media", "gemiddelde", "média",
    )
)  # fmt: skip
_ASIDE = frozenset(
    (
        "summary", "overview", "dashboard", "template", "example", "sample", "blank", "instructions",
        "readme", "guide", "zusammenfassung", "übersicht", "vorlage", "muster", "beispiel", "synthèse",
        "résumé", "récapitulatif", "modèle", "exemple", "resumen", "plantilla", "ejemplo", "riepilogo", "modello",
        "esempio", "samenvatting", "overzicht", "sjabloon", "voorbeeld", "resumo", "modelo", "exemplo",
    )
)  # fmt: skip

_AFTER_TOTALS = frozenset(("min", "max", "minimum", "maximum", "count", "n", "range", "spread", "sd", "s.d"))
"""What stands below totals; alone, Max and Min are people."""

_NO_NAMES = frozenset(
    (
        "weight", "weights", "weighting", "weighting factor", "factor", "max score", "maximum score", "max points",
        "bar", "target", "threshold", "scale", "gewicht", "gewichtung", "maximal", "pass mark",
    )
)  # fmt: skip
"""What a row is called that says something of the columns, where nobody is named who rated."""

_NO_RATINGS = re.compile(
    r"#|(?:interview )?(?:timestamp|zeitstempel|date|datum|day|time|id|no\.?|nr\.?|number|row|age|year|minutes|mins|"
    r"duration|length|weights?|weighting|phone|salary|rank|ranking|priority|scale|sheet|target|"
    r"threshold|count|version|round|week)(?: \(.*\))?|"
    r"(?:confidence|years of|months of|number of|how many|how long|how confident|duration of|weight of) ?.*|"
    r"(?:comments?|notes|remarks?|evidence|kommentare?|bemerkung(?:en)?|commentaires?|comentarios?|observations?)|"
    r"(?:years|months|weeks|days|hours|minutes) .+|weights? ?%?|"
    r"(?:submitted|created|completed|updated|interviewed|scheduled|sent|received|started|finished)[ _](?:at|on|by)|"
    r".* \((?:in )?(?:years?|yrs|months?|weeks?|days?|hours?|hrs|minutes|mins?|eur|usd|gbp|chf|[$€£])\)|"
    r".* (?:id|#|no\.|number|minutes|mins|years|weight|count|confidence|rank|date)(?: \(.*\))?"
)
_COMMENT = re.compile(
    r"\b(?:comments?|notes?|remarks?|evidence|feedback|reasons?|explain|why|describe|bemerkung\w*|kommentar\w*|notizen|"
    r"recommend\w*|strengths?|weakness\w*|timestamp|date|datum|see|saw|seen|observed?|hire)\b"
)
_COMPETENCIES = re.compile(
    r"\b(?:strateg\w*|deliver\w*|execution|people|leadership|lead\w*|communicat\w*|collaborat\w*|team\w*|technical|"
    r"technology|engineering|coding|code|design|architecture|system\w*|problem|solving|analy\w*|culture|values?|"
    r"ownership|depth|breadth|judg\w*|craft|quality|product|customer\w*|growth|learning|creativ\w*|innovation|planning|"
    r"organi[sz]\w*|stakeholder\w*|influenc\w*|integrity|adaptab\w*|motivation|skills?|knowledge|expertise|thinking|"
    r"management|reliability|security|data|business|commercial|finance|impact|focus|listening|presentation|testing|"
    r"dimension\w*|competenc\w*|criteri\w*)\b"
)
_HIGHEST_IN_HEADER = re.compile(
    r"(?:[(\[]\s*(?:max(?:\.|imum|imal)?|out of|of|von|sur|/)\s*:?\s*(\d+)\s*[\w.]*\s*[)\]]|out of (\d+)|/ ?(\d+))\s*$",
    re.IGNORECASE,
)
_SCALE_IN_HEADER = re.compile(
    r"\s*[(\[]\s*(?:scale:?\s*|score:?\s*|rating:?\s*|from\s+)?"
    r"([+-]?\d+)\s*(?:-|–|—|−|\.\.|to|bis)\s*([+-]?\d+)\s*[)\]]\s*$",
    re.IGNORECASE,
)
_HUMP = re.compile(r"([a-z])([A-Z])")
_WITH_REASON = re.compile(r"[(\[]([^()\[\]\d]+)[)\]]|([^\W\d_][^\d(]*?)(?: *[(:;,]| +[-–—] )[^\d]*")
_INVISIBLE = {"Cf", "Cc"}
_DASHES = "-‐‑‒–—―−﹣-"


@lru_cache(maxsize=200_000)  # the cells of a table repeat
def plain(text: str) -> str:
    """A text as it is compared: no characters that cannot be seen, single spaces, in any case."""
    return " ".join(visible(text).split()).casefold()


@lru_cache(maxsize=10_000)
def spoken(header: str) -> str:
    """A header as it is said: “candidate_name”, “candidateName” and “Candidate name? *” are “candidate name”."""
    return plain(_HUMP.sub(r"\1 \2", header).replace("_", " ")).rstrip(" ?*:：")


def visible(text: str) -> str:
    """A text without characters that take no room (zero-width spaces, marks of direction, soft hyphens)."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        letter if unicodedata.category(letter) not in _INVISIBLE else " " if letter in "\t\n\r" else ""
        for letter in text
    )


def says_nothing(folded: str) -> bool:
    """Whether a cell, folded by `plain`, is one of the usual ways to give no rating, with a reason or without."""
    if folded in NOTHING or folded.rstrip(".!") in NOTHING or not folded.strip(_DASHES + " _"):
        return True
    match = _WITH_REASON.fullmatch(folded)
    return bool(match and (match[1] or match[2]) in NOTHING)


@lru_cache(maxsize=200_000)
def is_total(folded: str) -> bool:
    """Whether a name is no name but says that figures of others stand there."""
    return bool(folded and _TOTAL.fullmatch(folded))


def is_nobody(folded: str) -> bool:
    """Whether what stands in an interviewer's place is what all of them made: “Panel”, “Final debrief”, “Ø team”."""
    return folded in NOBODY or (" " in folded and set(folded.split()) <= _TOGETHER)


def is_aside(folded: str, *, of_several: bool) -> bool:
    """Whether a sheet is called as one that holds no ratings of its own: a summary, a template.

    of_several: whether it stands beside several sheets of ratings; “All” alone may be the ratings themselves.
    """
    return folded in _ASIDE or (of_several and (is_nobody(folded) or is_total(folded)))


def is_total_after_totals(folded: str) -> bool:
    """The same of a name that stands right below totals."""
    return folded in _AFTER_TOTALS


@lru_cache(maxsize=200_000)
def totalled(folded: str) -> str:
    """“ada total” → “ada”; "" where no name is totalled."""
    match = _TOTAL_AFTER.fullmatch(folded)
    return (match["first"] or match["last"]).strip() if match else ""


def is_only_a_name(folded: str) -> bool:
    """Whether a name says nothing of totals, wherever it stands."""
    return bool(folded) and not is_total(folded) and not totalled(folded) and not is_total_after_totals(folded)


def is_about_columns(folded: str) -> bool:
    """Whether a row without an interviewer says something of its columns: a spread, weights, the highest score."""
    folded = folded.rstrip(":. ")
    return folded in _NO_NAMES or folded in _AFTER_TOTALS or is_total(folded)


_LEVEL = (
    "(?:strong(?:ly)?|definite(?:ly)?|lean|weak)[ _-](?:yes|no|not|hire|no[ _-]hire|agree|disagree)|yes|no|hire|"
    "no hire|(?:well |far |partly )?(?:below|above|exceeds?|meets?)(?: .*)?|excellent|good|fair|poor|mixed|neutral"
)
_LEVEL_NAME = re.compile(rf"(?:\d+ *[-–—:=.)] *)?(?:{_LEVEL})(?: *\(\d+\))?|level \d+|[★⭐]+")


def is_level_name(folded: str) -> bool:
    """Whether a column is called as a level is: “Strong yes”, “3 - Meets”."""
    return bool(_LEVEL_NAME.fullmatch(folded))


@lru_cache(maxsize=200_000)
def is_header_of(role: str, text: str) -> bool:
    """Whether a text is what a column of this role is called, and nobody's name."""
    name = spoken(text)
    return name in NAMES[role] and name not in WEAK_NAMES


def bare_name(role: str, text: str) -> str:
    """“Candidate: Ada” → “Ada”, where the role is the candidate."""
    before, colon, name = text.partition(":")
    return name.strip() if colon and name.strip() and role and is_header_of(role, before) else text.strip()


def without_scale(header: str) -> tuple[str, tuple[float, float] | None]:
    """“Depth (1-4)” → “Depth” and (1, 4)."""
    match = _SCALE_IN_HEADER.search(header)
    if not match or not float(match[1]) < float(match[2]):
        return header, None
    return header[: match.start()].strip() or header, (float(match[1]), float(match[2]))


def highest_in(header: str) -> float | None:
    """The highest level that a header names: 4 of “Depth (1-4)”, “Depth (max. 4)” and “Depth, out of 4”."""
    if ends := without_scale(header)[1]:
        return ends[1]
    match = _HIGHEST_IN_HEADER.search(header)
    return float(match[1] or match[2] or match[3]) if match else None


def is_no_rating(folded: str) -> bool:
    """Whether a header says that its column holds figures of another kind."""
    return bool(_NO_RATINGS.fullmatch(folded))


def is_comment(folded: str) -> bool:
    """Whether a header asks for words."""
    return bool(_COMMENT.search(folded))


def is_competency(folded: str) -> bool:
    """Whether a name sounds like a dimension rather than like a person."""
    return bool(_COMPETENCIES.search(folded))


def number_of(text: str) -> float:
    """The number that a text of digits is, with a point or a comma before its fraction. Raises ValueError."""
    return float(text.replace(",", "."))
