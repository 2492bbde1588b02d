"""The ways to leave a cell empty, in the languages of descriptions."""

import re
import unicodedata

_SIGNS = re.compile(r"[\s\-–—−._?/\\*~,;:]*")
_WORDS = {"na", "nan", "null", "none", "nil", "unknown", "undefined", "missing", "tbd", "tba", "xxx", "blank", "empty"}
_WORDS |= {"keine", "keiner", "nichts", "unbekannt", "leer", "fehlt", "aucun", "aucune", "neant", "inconnu", "inconnue"}
_WORDS |= {"vide", "ninguno", "ninguna", "nada", "desconocido", "vacio", "nenhum", "nenhuma", "desconhecido", "vazio"}
_WORDS |= {"nessuno", "nessuna", "niente", "sconosciuto", "vuoto", "geen", "onbekend", "leeg", "ohne", "sans", "sem"}
_SHORT = {"na", "ka", "nv", "so", "nd", "nvt", "sd", "sr", "nr", "nb", "np"}
_NOBODY = {"anonymous", "anonym", "anonyme", "anonimo", "anoniem", "unknown", "unbekannt", "inconnu", "inconnue"}
_NOBODY |= {"desconocido", "desconocida", "desconhecido", "desconhecida", "sconosciuto", "sconosciuta", "onbekend"}
"""As forms write whoever did not sign in, and systems whom they do not know."""
_ERASED = re.compile(
    r"((candidate|applicant|user|person|name|bewerber(in)?|candidate?|kandidaat|naam|nom) )?"
    r"(anonymi[sz]ed|redacted|deleted|erased|removed|anonymisiert|geloscht|anonymisee?|supprimee?|anonimizad[oa]|"
    r"eliminad[oa]|excluid[oa]|anonimizzat[oa]|eliminat[oa]|geanonimiseerd|verwijderd)"
    r"( (candidate|applicant|user|person|name))?"
)
"""As systems leave whom they were to forget."""
_ERRORS = {"#N/A", "#NV", "#N/D", "#N/B", "#n/a"}
_LONGEST = 40
_NOT = re.compile(
    r"(not|nicht|non|no|nao|niet) (yet )?"
    r"(provided|available|given|specified|set|stated|known|disclosed|applicable|entered|"
    r"angegeben|vorhanden|bekannt|zutreffend|hinterlegt|renseignee?s?|communiquee?s?|precisee?|fournie?|disponible|"
    r"disponibile|indicad[oa]|informad[oa]|especificad[oa]|specificat[oa]|indicat[oa]|fornit[oa]|disponivel|"
    r"opgegeven|bekend|beschikbaar|ingevuld|aplica|applicabile|aplicavel|van toepassing)"
)
_NONE_OF_IT = re.compile(
    r"(no|kein|keine|ohne|sans|sem|sin|senza|geen|pas d[e']|aucune?|nessun[oa]?|ningun[oa]?|nenhum[a]?) ?"
    r"(e ?mail|mail|address|adresse|phone|number|telephone|telefon\w*|telefoon\w*|nummer|numero|angaben?|objet|datos|"
    r"dados|dati|data|name|nom|nombre|nome|naam|source|quelle|value|entry|correo|courriel|info\w*)"
)


def says_nothing(text: str, *, is_name: bool = False) -> bool:
    """Whether a plain cell is one of the ways to leave it empty. People are called Null, None and Na; nobody has a name
    without a letter, a digit or a picture."""
    if _SIGNS.fullmatch(text):
        return True
    folded = "" if len(text) > _LONGEST or "@" in text else _folded(text)
    inner = folded.strip("()[]{}<>- ")
    if inner in _NOBODY or _ERASED.fullmatch(inner):
        return True
    if inner and (text in _ERRORS or _says_so(inner, is_bracketed=inner != folded)):
        return True
    if len(inner) < 10 and re.search(r"[./]", inner) and re.sub(r"[./\s]", "", inner) in _SHORT:
        return not is_name or inner in ("n/a", "n.a.", "k.a.")
    if is_name:
        return not any(letter.isalnum() or unicodedata.category(letter) == "So" for letter in text)
    return inner in _WORDS


def _folded(text: str) -> str:
    if not text.isascii():
        letters = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return text.casefold().strip("\"'")


def _says_so(inner: str, *, is_bracketed: bool) -> bool:
    words = " ".join(inner.replace("-", " ").replace("'", " '").split())
    return (is_bracketed and inner in _WORDS) or bool(_NOT.fullmatch(words) or _NONE_OF_IT.fullmatch(words))
