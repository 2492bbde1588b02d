"""Terms of employment that stand in a list among what one does or brings: contract, hours, pay, place, beginning."""

import re
from dataclasses import replace

from blueprint.importing.blocks import Block, Listing, ListItem

_TERM = re.compile(
    r"(?:type of |kind of )?(?:contract|employment)(?: type)?|(?:working )?hours|salary|pay(?: range)?|compensation|"
    r"location|place of work|start(?:ing)? date|reference(?: number)?|closing date|department|"
    r"vertragsart|(?:art der )?anstellung(?:sart)?|beschäftigungsart|arbeitszeit(?:en)?|wochenstunden|gehalt|"
    r"vergütung|(?:arbeits|einsatz|dienst)ort|standort|(?:eintritts|start)(?:datum|termin)|beginn|bewerbungsfrist|"
    r"kennziffer|"
    r"type de contrat|nature du contrat|contrat|durée du travail|temps de travail|horaires?|salaire|rémunération|lieu"
    r"(?: de travail)?|date (?:de début|de prise de poste)|prise de poste|référence|"
    r"tipo de contrato|contrato|jornada(?: laboral)?|horario|salario|ubicación|lugar de trabajo|fecha de (?:inicio|"
    r"incorporación)|tipo di contratto|contratto|orario(?: di lavoro)?|retribuzione|stipendio|sede(?: di lavoro)?|"
    r"contractvorm|(?:soort )?contract|dienstverband|uren(?: per week)?|salaris|standplaats|locatie|startdatum|"
    r"horário|carga horária|salário|localização|local(?: de trabalho)?|data de início",
    re.IGNORECASE,
)


def without_terms(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The blocks without list items that a term of employment names, and lists of those."""
    others: list[Block] = []
    terms: list[Block] = []
    for block in blocks:
        items = [item for item in block.items if _is_term(item)] if isinstance(block, Listing) else []
        if items:
            terms.append(Listing(items))
            block = replace(block, items=[item for item in block.items if item not in items])
        if not isinstance(block, Listing) or block.items:
            others.append(block)
    return others, terms


def _is_term(item: ListItem) -> bool:
    return bool(item.name) and _TERM.fullmatch(item.name.plain.strip(" :")) is not None
