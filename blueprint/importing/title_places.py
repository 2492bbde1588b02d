"""A posting's title and what stands behind it of place, hours and contract: “Night nurse – Hybrid in Leipzig”."""

import re

_MODE = (
    r"(?i:(?:100 ?% |fully |full |teilweise |voll |flexible |mostly )?(?:remote(?:[- ]first)?|h[yí]brid[eoa]?|"
    r"ibrid[oa]|on-?site|vor ort|home ?office|home-office|télétravail|teletrabajo|teletrabalho|presencial|da remoto|"
    r"in sede|thuiswerken|op (?:afstand|kantoor)|vollzeit|teilzeit|full[- ]?time|part[- ]?time|temps (?:plein|partiel)|"
    r"jornada completa|media jornada|tempo pieno|tempo integral|meio período|voltijds|deeltijds?|(?:un)?befristet|"
    r"cd[id]|freelance|permanent|fixed[- ]term|vast contract|\d{2,3}(?: ?[-–] ?\d{2,3})? ?%|\d{2} ?(?:h|std|uur)\b\.?))"
)
_WITH = r"(?:\s*[,/|&+;]\s*|\s+(?:or|oder|ou|o|of|and|und|et|y|e|en|in|im|from|within|bei|à|a|em|aus)\s+)"
_PLACE = r"[^\W\d_a-zß-ÿ][^\s,/|()]{1,25}(?: [^\W\d_a-zß-ÿ][^\s,/|()]{1,25}){0,2}"
_BESIDE = re.compile(
    rf"(?:\s+[-–—·•/]\s+|\s*[|,]\s*|\s*(?P<open>[(\[]))(?:{_PLACE}{_WITH})?{_MODE}(?:{_WITH}(?:{_MODE}|{_PLACE})){{0,3}}"
    r"(?(open)[)\]]|)\s*$",
)
_SHORTEST = 3


def name_and_place(title: str) -> tuple[str, str]:
    """The role's name, and what stands behind it, as printed; "" where nothing does.

    >>> name_and_place("Night nurse – Hybrid in Leipzig")
    ('Night nurse', '– Hybrid in Leipzig')
    >>> name_and_place("Analyst – Remote Sensing")
    ('Analyst – Remote Sensing', '')
    """
    name = title
    while (match := _BESIDE.search(name)) and match.start() >= _SHORTEST:
        name = name[: match.start()]
    return name, title[len(name) :].strip()
