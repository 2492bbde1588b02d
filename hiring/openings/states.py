"""States, provinces and regions that people write in the place of a country, or before it."""

import re
from functools import cache

from blueprint.job_description.country_names import name_key, without_umlauts
from hiring.openings.regions import LETTERS, NAMES

STATES = {
    "US": """AL Alabama|AK Alaska|AZ Arizona, Ariz|AR Arkansas|CA California, Calif, Kalifornien, Californie, Californië
        |CO Colorado, Colo|CT Connecticut, Conn|DE Delaware|DC District of Columbia, Washington DC
        |FL Florida, Fla, Floride, Flórida|GA Georgia, Géorgie|HI Hawaii, Hawái, Havaí|ID Idaho|IL Illinois, Ill
        |IN Indiana, Ind|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana, Louisiane, Luisiana|ME Maine|MD Maryland
        |MA Massachusetts, Mass|MI Michigan, Mich, Míchigan|MN Minnesota, Minn|MS Mississippi, Misisipi
        |MO Missouri, Misuri|MT Montana|NE Nebraska|NV Nevada
        |NH New Hampshire, Nuevo Hampshire|NJ New Jersey, Nueva Jersey, Nova Jersey
        |NM New Mexico, Nuevo México, Nouveau-Mexique, Novo México, Nuovo Messico
        |NY New York, New York State, Nueva York, Nova York, Nova Iorque
        |NC North Carolina, Nordkarolina, Caroline du Nord, Carolina del Norte, Carolina do Norte, Carolina del Nord
        |ND North Dakota, Norddakota, Dakota du Nord, Dakota del Norte, Dakota do Norte, Dakota del Nord
        |OH Ohio|OK Oklahoma|OR Oregon, Ore, Oregón|PA Pennsylvania, Penn, Penna, Pennsylvanie, Pensilvania, Pensilvânia
        |RI Rhode Island
        |SC South Carolina, Südkarolina, Caroline du Sud, Carolina del Sur, Carolina do Sul, Carolina del Sud
        |SD South Dakota, Süddakota, Dakota du Sud, Dakota del Sur, Dakota do Sul, Dakota del Sud
        |TN Tennessee, Tenn, Tenesí|TX Texas, Tex, Tejas|UT Utah|VT Vermont|VA Virginia, Virginie
        |WA Washington, Wash, Washington State|WV West Virginia, Virginie-Occidentale, Virginia Occidental
        |WI Wisconsin, Wis|WY Wyoming""",
    "CA": """AB Alberta|BC British Columbia, Colombie-Britannique|MB Manitoba
        |NB New Brunswick, Nouveau-Brunswick|NL Newfoundland and Labrador, Newfoundland, Terre-Neuve-et-Labrador
        |NS Nova Scotia, Nouvelle-Écosse|NT Northwest Territories|NU Nunavut|ON Ontario, Ont
        |PE Prince Edward Island, PEI, Île-du-Prince-Édouard|QC Quebec, Que|SK Saskatchewan|YT Yukon""",
    "AU": """ACT Australian Capital Territory|NSW New South Wales|NT Northern Territory|QLD Queensland
        |SA South Australia|TAS Tasmania|VIC Victoria|WA Western Australia""",
    "DE": """BW Baden-Württemberg, Bade-Wurtemberg|BY Bayern, Bavaria, Bavière, Baviera, Beieren|BB Brandenburg
        |HE Hessen, Hesse, Hessia, Assia|MV Mecklenburg-Vorpommern|NI Niedersachsen, Lower Saxony, Basse-Saxe
        , Baja Sajonia, Baixa Saxônia, Bassa Sassonia, Nedersaksen|NW Nordrhein-Westfalen, NRW, North Rhine-Westphalia
        |RP Rheinland-Pfalz, Rhineland-Palatinate|SL Saarland|SN Sachsen, Saxony, Saxe, Sajonia, Sassonia, Saksen
        |ST Sachsen-Anhalt, Saxony-Anhalt|SH Schleswig-Holstein|TH Thüringen, Thuringia, Turingia""",
    "GB": """ENG England, Angleterre, Inglaterra, Inghilterra, Engeland
        |SCT Scotland, Schottland, Écosse, Escocia, Escócia, Scozia, Schotland
        |WLS Wales, Pays de Galles, País de Gales, Galles, Gales
        |NIR Northern Ireland, Nordirland, Irlande du Nord, Irlanda del Norte, Irlanda do Norte, Irlanda del Nord
        , Noord-Ierland""",
}
"""By country: the letters of each part, then its names in the languages of descriptions. German states that are cities
are no states here: a city alone does not say its country."""

BY_NAME_ALONE = ("GB", "DE")
"""Where nobody writes the letters of `STATES`."""


_KIND = re.compile(
    r"^(?:the )?(?:state|province|region|county|bundesland|land|kanton|canton|état|province|région|estado|provincia"
    r"|província|región|região|comunidad|stato|regione|cantone|staat|provincie|regio)\s+(?:of|de|di|do|da|del|von|van)?\s*",
    re.IGNORECASE,
)


def states_called(words: str) -> tuple[tuple[str, str], ...]:
    """Country and letters of every part that these words could name.

    What it is ("État de New York") and a US postcode behind it are passed over.
    """
    head, _, tail = words.rpartition(" ")
    named = head if head and tail.replace("-", "").isdigit() else words
    states = _states_by_key()
    key, bare = name_key(named), name_key(_KIND.sub("", named))
    return states.get(key) or states.get(bare) or states.get(without_umlauts(key), ())


def state_name(country: str, letters: str) -> str:
    """Its first name, such as "California"."""
    return next(names[0] for code, names in _states()[country] if code == letters)


@cache
def _states() -> dict[str, list[tuple[str, list[str]]]]:
    """By country, the letters (its first name, where nobody writes letters) and the names of each part."""

    def part(words: str) -> tuple[str, list[str]]:
        letters, _, names = words.strip().partition(" ")
        return letters, [name.strip() for name in names.split(",")]

    def named(words: str) -> tuple[str, list[str]]:
        names = [name.strip() for name in words.split(",")]
        return names[0], names

    states = {country: [part(words) for words in parts.split("|")] for country, parts in STATES.items()}
    for country, parts in NAMES.items():
        states.setdefault(country, []).extend(named(words) for words in parts.split("|"))
    for country, letters in LETTERS.items():
        states.setdefault(country, []).extend((code, [code]) for code in letters.split())
    return states


@cache
def _states_by_key() -> dict[str, tuple[tuple[str, str], ...]]:
    states: dict[str, dict[tuple[str, str], None]] = {}
    for country, parts in _states().items():
        for letters, names in parts:
            for name in names if country in BY_NAME_ALONE else [letters, *names]:
                states.setdefault(name_key(name), {})[country, letters] = None
    return {key: tuple(meant) for key, meant in states.items() if key}
