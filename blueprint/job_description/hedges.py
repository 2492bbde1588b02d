"""Words by which a template says that something may not hold, what it leaves to fill in, and how it breaks off."""

import re
from functools import cache, lru_cache

_AT_AN_END = r"(?! *(?:[,.;]|$))"

HEDGES = {
    "en": rf"typical(?:ly)?|(?<!how )often{_AT_AN_END}|usually|sometimes|generally|(?<!as )possibly|potentially|perhaps"
    r"|normally(?! distributed)|commonly(?! (?:used|known|called|accepted|agreed|held|found|shared))|tends? to"
    r"|occasionally|(?<!tools )(?<!code )may|might|optional(?:ly)?|(?:can|could) include|could be"
    r"|context[- ](?:specific|dependent)|depend(?:s|ing) on|var(?:y|ies) (?:by|with)|varies"
    r"|(?:where|when|if|as) (?:applicable|relevant|required|needed|appropriate|assigned)|or co-\w+|where there is one"
    r"|in (?:smaller|larger|bigger) (?!steps|parts|pieces|batches|groups|units|increments|releases|chunks)\w+s\b"
    r"|in (?:some|many|most|certain) (?:companies|organi[sz]ations|firms|enterprises|cases|teams)",
    "de": rf"typisch(?:erweise)?|üblicherweise|in der Regel|häufig{_AT_AN_END}|gegebenenfalls|ggfs?|je nach"
    r"|normalerweise|(?:falls|sofern|soweit|wenn|wo) (?:zutreffend|nötig|erforderlich|vorhanden|anwendbar|sinnvoll)"
    r"|meist(?:ens)?|(?<!wie )(?<!so )oft(?! *(?:[,.;]|$|und ))|eventuell|unter Umständen|bei Bedarf"
    r"|möglicherweise|manchmal|mitunter|im Allgemeinen|(?:kann|können|könnte)\b[^.;]{0,60}\b(?:umfassen"
    r"|beinhalten|einschließen)"
    r"|in manchen Fällen",
    "fr": rf"généralement|typiquement|habituellement|normalement|(?<!plus )(?<!aussi )souvent{_AT_AN_END}|en général"
    r"|en règle générale|le cas échéant|éventuellement|parfois|si (?:applicable|pertinent|nécessaire|besoin)|au besoin"
    r"|selon (?:le contexte|le cas|la taille|les besoins|l['’](?:entreprise|organisation))|pourra(?:it)?"
    r"|peut (?:inclure|comprendre|être amenée?)|dans certains cas|possiblement",
    "es": rf"normalmente|típicamente|habitualmente|generalmente|a menudo{_AT_AN_END}|a veces|en general"
    rf"|por lo general|suelen?"
    r"|(?:si|cuando|según) (?:procede|proceda|corresponde|corresponda|es necesario|sea necesario|aplica|aplique)"
    r"|según (?:el contexto|el tamaño|el caso|la empresa)|pued(?:e|en) (?:incluir|abarcar)|podría|eventualmente"
    r"|posiblemente|dependiendo de|en algunos casos",
    "pt": rf"normalmente|tipicamente|geralmente|habitualmente|em geral|muitas vezes{_AT_AN_END}|às vezes|por vezes"
    r"|costumam?|(?:se|quando|conforme) (?:aplicável|necessário|apropriado|for o caso)"
    r"|conforme o (?:contexto|caso|tamanho)|dependendo d\w+|pode(?:m)? (?:incluir|abranger)|poderia|eventualmente"
    r"|possivelmente|em alguns casos",
    "it": rf"di solito|solitamente|tipicamente|generalmente|normalmente|in genere|di norma|(?<!più )spesso{_AT_AN_END}"
    r"|a volte|talvolta|eventualmente|(?:se|ove|dove|quando) (?:applicabile|necessario|opportuno|pertinente|serve)"
    r"|a seconda|può (?:includere|comprendere)|potrebbe|in alcuni casi|all['’]occorrenza|possibilmente",
    "nl": rf"doorgaans|meestal|gewoonlijk|normaal gesproken|over het algemeen|in de regel|soms|eventueel"
    rf"|mogelijk(?= \w)|(?<!hoe )(?<!zo )vaak(?! en ){_AT_AN_END}|indien (?:van toepassing|nodig|gewenst|relevant)"
    rf"|(?:waar|zo) nodig"
    r"|afhankelijk van|(?:kan|kunnen)\b[^.;]{0,60}\b(?:omvatten|inhouden)|in sommige gevallen",
}
"""By language of the blueprint."""

_MONTH = re.compile(r"\d\.? May\b|\bMay,? \d|\b(?:in|of|by|and|or|from|to|until) May\b")
_ALLOWED = re.compile(
    r"\b(?:(?:what|who|whom|whether)(?: \w+){0,3}|which(?: \w+){1,3}) $", re.IGNORECASE
)  # "what the team may deploy"

PLACEHOLDER = re.compile(
    r"(?<![\w.])[XYNZ]{1,4}\s?(?:%|per ?cent\b|Prozent\b|pour ?cent\b|por ?cient?o\b|por ?cento\b|procent\b)"
    r"|\[[A-Za-z][^\[\]]*\](?:\s?%)?(?!\()|(?:(?<=\s)|^)<[A-Za-z][^<>]{1,40}>|\{\{[^{}]*\}\}"
    r"|[$€£]\s?X+\b|\bX{3,}\b|\b(?:TBD|TBC|TBA|TODO)\b|\bt\.b\.[dc]\.|\blorem ipsum\b"
)
"""What a template leaves to be filled in."""

_BROKEN_OFF = {
    "en": r"and|or|the|a|an|of|from|into|between|than|via|plus|including|their|our|your|its",
    "de": r"und|oder|sowie|bzw\.?|der|die|das|den|dem|des|eine|einen|einem|einer|von|für|durch|ohne|gegen|zum|zur|im|am"
    r"|vom|beim|ins|(?:zusammen|gemeinsam) mit|als",
    "fr": r"et|ou|de|du|des|le|la|les|un|une|à|au|aux|avec|pour|dans|sur|par|en|sans|chez|entre|ainsi que",
    "es": r"y|e|o|u|de|del|el|la|los|las|un|una|a|al|con|para|por|en|sin|sobre|entre|que",
    "pt": r"e|ou|de|do|da|dos|das|o|a|os|as|um|uma|com|para|por|em|no|na|nos|nas|ao|à|sem|sobre|entre|que",
    "it": r"e|o|di|del|della|dei|delle|degli|il|lo|gli|le|un|una|a|al|con|per|in|nel|nella|dal|su|tra|fra|senza|che",
    "nl": r"en|of|de|het|een|met|te",
}
_STRANDED = {"en": r"with|for|to|by|at", "nl": r"van|voor|aan"}
"""Words that also end a whole sentence: "the people you work with"."""
_RELATIVE = re.compile(
    r"(?<=\w )(?:what|who|whom|whose|which|that|you|we|they|it)\b|\b(?:daar|waar|er|hier|wat)\b|\bto \w+ \w+$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[,;–—(/]\s*$")


@lru_cache(maxsize=8_192)
def hedge_in(text: str, language: str = "en") -> str:
    """The first word by which a template hedges; "" where there is none. May as a month is none."""
    pattern = _hedges(language)
    for match in pattern.finditer(text) if pattern else ():
        is_month = _MONTH.search(text[max(match.start() - 6, 0) : match.end() + 5])
        if not is_month and not (match[0].lower() in ("may", "might") and _ALLOWED.search(text[: match.start()])):
            return match[0]
    return ""


_EITHER = {
    "en": "or",
    "de": r"oder|bzw\.|beziehungsweise",
    "fr": "ou(?: bien)?",
    "es": "o|u",
    "pt": "ou",
    "it": "o|oppure",
    "nl": r"(?<!Head )(?<!VP )(?<!President )(?<!Director )(?<!Chief )(?<!Lead )of",  # theirs, or the English one
}
_SAME_IN_BOTH = 4  # letters in which a title's two genders agree: Direktorin oder Direktor


def several_in(name: str, language: str = "en") -> bool:
    """Whether a title leaves open which of several people is meant: "CTO or CEO", "CTO/VP". One title in two genders
    does not."""
    either = rf"\s+(?:{_EITHER[language]})\s+|" if language in _EITHER else ""
    titles = re.split(rf",?(?:{either}\s+/\s+|(?<=[A-Z]{{2}})/(?=[A-Z]{{2}}))", name.strip())
    first, *others = (re.findall(r"\w{4,}", title.casefold())[:1] or [title.casefold()] for title in titles)
    return any(other == first or other[0][:_SAME_IN_BOTH] != first[0][:_SAME_IN_BOTH] for other in others)


def placeholder_in(text: str) -> str:
    """What a template leaves to be filled in, such as "X%" or "[team]"; "" where nothing is left."""
    match = PLACEHOLDER.search(text)
    return match[0] if match else ""


def breaks_off(text: str, language: str = "en") -> bool:
    """Whether a line without its full stop ends in a mark or a word after which something must follow."""
    line = text.strip()
    if _MARK.search(line):
        return True
    ends, stranded = _endings(language)
    return bool(ends.search(line) or (stranded and stranded.search(line) and not _RELATIVE.search(line)))


@cache
def _hedges(language: str) -> re.Pattern | None:
    words = HEDGES.get(language)
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE) if words else None


@cache
def _endings(language: str) -> tuple[re.Pattern, re.Pattern | None]:
    words, more = _BROKEN_OFF.get(language, _BROKEN_OFF["en"]), _STRANDED.get(language)
    return _ending(words), _ending(more) if more else None


def _ending(words: str) -> re.Pattern:
    return re.compile(rf"(?<![\w-])(?:{words})$", re.IGNORECASE)
