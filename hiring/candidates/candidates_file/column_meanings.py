"""What the columns of a file are taken for, by their headers."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Sequence

FIELDS = {
    "name": "Name",
    "first": "First name",
    "middle": "Middle name",
    "last": "Last name",
    "email": "E-mail",
    "phone": "Phone",
    "source": "Source",
    "system": "Other system",
    "number": "Number there",
    "link": "Link there",
    "applied": "Applied on",
}
"""What a column can be taken for, as pages call it."""

SEVERAL = {"email", "phone", "link", "source"}
"""What several columns may hold: of a row, the first that is filled counts."""

_KNOWN = {
    "name": "name|full name|candidate name|candidate|candidate full name|applicant name|applicant|"
    "applicant full name|display name|person|contact name|prospect name|nom complet|nombre completo|"
    "nome completo|nome|bewerber|vollstandiger name|bewerberin|kandidat|naam|naam kandidaat|candidat|"
    "candidato|nombre y apellidos|nom et prenom|prenom et nom|nome e cognome|vor und nachname|name vorname",
    "middle": "middle name|middle names|middle|second name|additional name|tussenvoegsel|voorvoegsel|infix|"
    "name prefix|namenszusatz|namenszusatze|zweiter vorname|deuxieme prenom|segundo nombre|secondo nome",
    "first": "first name|firstname|first|given name|forename|candidate first name|applicant first name|"
    "legal first name|preferred first name|preferred name|vorname|rufname|prenom|nombre|primeiro nome|"
    "nome proprio|voornaam",
    "last": "last name|lastname|last|surname|family name|candidate last name|applicant last name|legal last name|"
    "nachname|familienname|nom de famille|nom|apellido|apellidos|sobrenome|apelido|cognome|achternaam",
    "email": "email|e mail|mail|e mail address|email address|candidate email|candidate e mail|applicant email|"
    "primary email|primary email address|email primary|personal email|personal email address|"
    "email addresses|emails|candidate email address|candidate emails|email 1|email s|contact email|"
    "e mail adresse|e mail 1 value|adresse email|adresse e mail|courriel|correo electronico|correo|"
    "endereco de email|indirizzo email|e mailadres|work email|email home|email personal|email work|"
    "email other|secondary email|email 2|email 3|alternate email|other email",
    "phone": "phone|telephone|mobile|phone number|phone numbers|mobile phone|mobile number|mobile phone number|"
    "cell|cell phone|candidate phone|candidate phone number|primary phone|primary phone number|"
    "phone primary|telephone number|phone mobile|phone 1|phone s|phones|contact number|telefon|"
    "telefonnummer|mobiltelefon|handy|handynummer|numero de telephone|telephone portable|portable|"
    "telefono|telefone|celular|cellulare|telefoonnummer|telefoon|tel|home phone|phone home|work phone|"
    "phone work|phone 2|secondary phone|other phone|phone other|phone 1 value|movil|"
    "portatil|telemovel|mobil|mobilnummer|rufnummer",
    "source": "source|candidate source|source name|application source|sources|source s|referrer|channel|"
    "source of application|applied via|applied through|how did you hear about us|referral source|"
    "origin|source category|kanal|quelle|bewerbungskanal|canal|fuente|fonte|origem|origine|bron|source type",
    "system": "system|other system|ats|source system|external system",
    "number": "number|number there|candidate id|candidateid|candidate number|candidate no|candidate uuid|person id|"
    "contact id|applicant id|prospect id|profile id|external id|external candidate id|external number|"
    "ext id|id|uuid|opportunity id|application id|kandidaten id|bewerber id|bewerbernummer|bewerber nr|"
    "id candidat|id candidato|kandidaat id|system id|record id",
    "link": "link|link there|url|profile|profile url|profile link|candidate url|candidate link|"
    "candidate profile url|candidate profile|link to candidate|opportunity url|linkedin|linkedin url|"
    "linkedin profile|linkedin profile url|linkedin link|public profile url|public profile|social media|"
    "social links|social profiles|website|web|personal website|links|url s|profil|profil url|profil link",
    "applied": "applied|applied on|applied at|application date|date applied|applied date|application created at|"
    "application submitted at|application created|application submitted|submitted at|submitted on|"
    "submission date|date of application|application created date|application submitted date|apply date|"
    "date|created at|created on|created|created date|date created|date added|added on|added at|added|"
    "creation date|bewerbungsdatum|beworben am|bewerbung am|eingegangen am|eingangsdatum|"
    "date de candidature|fecha de solicitud|fecha de aplicacion|data de inscricao|data candidatura|"
    "data di candidatura|datum sollicitatie|sollicitatiedatum|connected on|timestamp|"
    "creation time|created time|time created|submitted|submittal date|eingang|"
    "fecha de inscripcion|fecha|data di iscrizione|data de candidatura|datum|"
    "application time|applied time|zeitstempel",
}
_RANKS = {words: (field, rank) for field, known in _KNOWN.items() for rank, words in enumerate(known.split("|"))}
_LIKELY = (
    ("email", re.compile(r"\be ?mails?\b"), 900),
    ("phone", re.compile(r"\b(phones?|telephone|mobile|cell|telefon|tel)\b"), 900),
    ("link", re.compile(r"\b(linkedin|github|xing|portfolio|profile url)\b"), 900),
    ("number", re.compile(r"\b(candidate|applicant|person|contact) (id|no|nr|number)\b"), 900),
    ("applied", re.compile(r"\b(applied|application date|beworben|bewerbungsdatum)\b"), 900),
)
_WHOSE = re.compile(r"^(person|candidate|applicant|contact|prospect|bewerber) ")
_ZONE = re.compile(r" (gmt|utc|cet|cest|est|pst)$")
_UNSURE = 900
_SOMEBODY_ELSES = re.compile(
    r"\b(recruiter|coordinator|referrer|referred|manager|owner|sourcer|interviewer|agency|user|credit|credited|"
    r"type|status|sent|opt|consent|template|subject|verified|job|posting|requisition|company|employer|emergency|last|"
    r"count|country|code|reference|referee|for|photo|resume|cv)\b"
)


def words_of(header: str) -> str:
    """A header as it is compared: “firstName”, “First_Name:” and “FIRST NAME*” are “first name”; without accents."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)
    letters = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(letter if letter.isalnum() else " " for letter in letters if not unicodedata.combining(letter))
    return " ".join(kept.split())


def is_known(header: str) -> bool:
    """Whether a header says by itself what its column holds."""
    return _claim(words_of(header))[1] < _UNSURE


def guessed(header: Sequence[str]) -> list[str]:
    """For each column what it is taken for, "" where it is not taken. Of several that say the same, the likeliest."""
    claims: dict[str, list[tuple[int, int]]] = {}
    for at, cell in enumerate(header):
        field, rank = _claim(words_of(cell))
        if field:
            claims.setdefault(field, []).append((rank, at))
    taken = [""] * len(header)
    for field, ranked in claims.items():
        likeliest = [claim for claim in sorted(ranked) if claim[0] == min(ranked)[0]]  # two of one name are asked about
        for _, at in sorted(ranked) if field in SEVERAL else likeliest:
            taken[at] = field
    return taken


def places_of(header: Sequence[str], taken: Sequence[str]) -> dict[str, list[int]]:
    """{field: the columns that hold it, the one that counts first in front}."""
    places: dict[str, list[int]] = {}
    for at, field in enumerate(taken):
        if field:
            places.setdefault(field, []).append(at)
    return {
        field: sorted(columns, key=lambda at: (_claim(words_of(header[at]))[1], at))
        for field, columns in places.items()
    }


def trouble_in(taken: Iterable[str]) -> str:
    """Why a file cannot be read with these columns, "" where it can."""
    taken = list(taken)
    if "name" not in taken and not {"first", "last"}.intersection(taken):
        return "No column is taken for the name. Say which one holds it."
    twice = next((field for field in taken if field and field not in SEVERAL and taken.count(field) > 1), "")
    return f"Two columns are taken for “{FIELDS[twice]}”. Keep one of them." if twice else ""


def fingerprint(header: Sequence[str]) -> str:
    """By which a file with the same columns is known again; no word of the header can be told from it."""
    return hashlib.sha256("\n".join(words_of(cell) for cell in header).encode()).hexdigest()


def _claim(words: str) -> tuple[str, int]:
    """What a header is taken for, and how far down among those that say the same it stands."""
    for name in (words, _ZONE.sub("", words), _WHOSE.sub("", words)):
        if name in _RANKS:
            return _RANKS[name]
    if not words or _SOMEBODY_ELSES.search(words):
        return "", 999
    return next(((field, rank) for field, pattern, rank in _LIKELY if pattern.search(words)), ("", 999))
