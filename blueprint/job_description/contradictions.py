"""What a description says twice in two ways: its facts, and lines that somebody has written beside them."""

import re
from collections.abc import Iterator
from decimal import Decimal

from blueprint.job_description.description import Entry, JobDescription, Section, words_of
from blueprint.job_description.facts import Facts
from blueprint.job_description.finding import ADVICE, Finding
from blueprint.job_description.typed_pay import amounts_in

_FACTS = ("facts.pay", "facts.places", "facts.employment_type", "facts.employer.benefits", "facts.closing_date")
_PAY = re.compile(
    r"\b(?:pay|salary|compensation|gehalt\w*|vergütung|salaire|rémunération|salario|retribución|sueldo|salário"
    r"|remuneração|stipendio|retribuzione|salaris|loon)\b",
    re.IGNORECASE,
)
_LEAST = Decimal(1000)  # below which a number beside pay is a share, a day or a count
_NUMBERS = (
    ("one", "ein", "einen", "einem", "un", "una", "um", "een", "één"),
    ("two", "zwei", "deux", "dos", "dois", "due", "twee"),
    ("three", "drei", "trois", "tres", "três", "tre", "drie"),
    ("four", "vier", "quatre", "cuatro", "quatro", "quattro"),
    ("five", "fünf", "cinq", "cinco", "cinque", "vijf"),
)
_NUMBER = {word: at for at, words in enumerate(_NUMBERS, start=1) for word in words}
_COUNT = rf"(\d+|{'|'.join(_NUMBER)})"
_DAYS = re.compile(
    rf"\b{_COUNT} (?:days?|tage?n?|jours?|días?|dias?|giorn[oi]|dag(?:en)?)"
    r" (?:(?:a|per|each|pro|in der|par|a la|por|alla|a)\s)*(week|woche|semaine|semana|settimana"
    r"|month|monat|mois|mes|mês|mese|maand)\b",
    re.IGNORECASE,
)
_MONTHS = ("month", "monat", "mois", "mes", "mês", "mese", "maand")
_ON_SITE = re.compile(
    r"\b(?:office|on[- ]site|in person|vor ort|büro|bureau|sur (?:place|site)|oficina|presencial\w*|escritório|ufficio"
    r"|in sede|kantoor|op locatie)\b",
    re.IGNORECASE,
)
_ALL_REMOTE = re.compile(
    r"\b(?:fully|100 ?%|entirely) remote\b|\b100 ?% (?:ortsunabhängig|télétravail|remoto|op afstand)\b", re.IGNORECASE
)
_WORKERS = re.compile(
    r"\b(\d{1,3}(?:[.,  ]\d{3})*) (engineers|developers|people|employees|ingenieur\w*|entwickler\w*|mitarbeite\w+"
    r"|ingénieurs|salariés|ingenieros|empleados|engenheiros|ingegneri|dipendenti|medewerkers)\b",
    re.IGNORECASE,
)
_PEOPLE_IN = ("about", "role", "scope")
_REPORTS = re.compile(r"\breports? (?:directly )?to (?:the |our |a )?([A-Z][\w-]*)")


def contradictions(description: JobDescription) -> Iterator[Finding]:
    """Lines that say of pay, days on site, remote work, the line upwards or a number of people what a fact does not."""
    facts, counted = description.facts, {}
    upwards = next((e.text for _, e in description.lines() if e.source == "summary.reports_to"), "")
    for section, entry in description.lines():
        words = words_of(entry)
        if entry.source.startswith(_FACTS):
            continue
        for claim, instead in _against(facts, upwards, words, entry):
            yield _finding(section, entry, claim, instead)
        for number, who in _WORKERS.findall(words) if section.key in _PEOPLE_IN else ():
            before = counted.setdefault(who.casefold(), number)
            if before != number:
                yield _finding(section, entry, f"{number} {who}", f"another line says {before}")


def _against(facts: Facts, upwards: str, words: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """What a line says, and what the facts say."""
    pay = facts.pay
    if pay and (pay.low or pay.high) and _PAY.search(words):
        low, high = pay.low or Decimal(0), pay.high or pay.low * 10
        amounts = [amount for amount in amounts_in(words) if amount >= _LEAST]
        if amounts and not any(low <= amount <= high for amount in amounts):
            yield f"{amounts[0]:,.0f}", "the pay range is another"
    for match in _DAYS.finditer(words) if _ON_SITE.search(words) else ():
        days = _NUMBER.get(match[1].casefold()) or int(match[1])
        period = "month" if match[2].casefold() in _MONTHS else "week"
        if facts.remote or (facts.office_days and (days, period) != (facts.office_days, facts.office_period)):
            yield (
                match[0],
                "the job is remote" if facts.remote else f"the facts say {facts.office_days} a {facts.office_period}",
            )
    if facts.places and not facts.remote and (match := _ALL_REMOTE.search(words)):
        yield match[0], "the facts name a place"
    match = _REPORTS.search(words) if upwards and entry.source != "summary.reports_to" else None
    if match and match[1].casefold() not in upwards.casefold():
        yield match[0], f"one reports to {upwards}"


def _finding(section: Section, entry: Entry, claim: str, instead: str) -> Finding:
    message = f"“{claim}” contradicts what else is said: {instead}."
    suggestion = "Keep one of the two."
    return Finding(
        ADVICE, "contradiction", message, suggestion, section.key, section.heading, words_of(entry), entry.source
    )
