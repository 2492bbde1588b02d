"""Countries by what people call them, in the languages of descriptions.

Names come from CLDR (through Babel); everyday names that it lacks stand here. What could be two countries is no
country: it is asked about.
"""

import re
import unicodedata
from contextlib import suppress
from functools import cache

from babel import UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

from blueprint.job_description.locales import parsed_locale
from blueprint.job_description.wording import countries

LOCALES = ("en", "de", "fr", "es", "pt", "pt_PT", "it", "nl", "de_AT", "de_CH", "fr_CA", "fr_CH", "es_MX", "es_419")

ALSO_CALLED = {
    "AR": "Argentine Republic|República Argentina",
    "BY": "Weißrussland|Wit-Rusland|Bielorussia|White Russia",
    "CH": "Swiss Confederation|Schweizerische Eidgenossenschaft|Confédération suisse|Confederazione Svizzera"
    "|Confederación Suiza|Confederação Suíça|Confoederatio Helvetica",
    "FR": "French Republic|République française|Französische Republik",
    "IE": "Irische Republik|Irish Republic",
    "IT": "Italian Republic|Repubblica Italiana|Italienische Republik",
    "MD": "Moldawien",
    "PH": "Filippijnen",
    "MX": "United Mexican States|Estados Unidos Mexicanos|Méjico",
    "PT": "Portuguese Republic|República Portuguesa",
    "SK": "Slovak Republic|Slowakische Republik|République slovaque|República Eslovaca|Repubblica Slovacca",
    "GB": "UK|VK|United Kingdom of Great Britain and Northern Ireland"
    "|Great Britain|Britain|Großbritannien|Grande-Bretagne|Gran Bretaña|Grã-Bretanha|Gran Bretagna"
    "|Groot-Brittannië",
    "US": "United States of America|America USA|Vereinigte Staaten von Amerika|États-Unis d’Amérique|É.-U.|EE. UU.|EEUU"
    "|Estados Unidos de América|Estados Unidos da América|EUA|Stati Uniti d’America|Verenigde Staten van Amerika|VS",
    "AE": "UAE|Emirates|VAE|EAU",
    "BA": "Bosnia-Herzegovina|Bosnia|Bosnien|Bosnie",
    "BN": "Brunei Darussalam",
    "CD": "Democratic Republic of the Congo|DR Congo|DRC|Demokratische Republik Kongo|RDC|DR Kongo"
    "|République démocratique du Congo|Democratische Republiek Congo|Repubblica Democratica del Congo"
    "|República Democrática do Congo|Congo-Kinshasa",
    "CG": "Republic of the Congo|Republik Kongo|République du Congo|Republiek Congo|Repubblica del Congo"
    "|República del Congo",
    "CI": "Ivory Coast|Elfenbeinküste|Costa de Marfil",
    "CV": "Kap Verde",
    "CZ": "Czech Republic|Tschechische Republik|République tchèque|República Checa|Repubblica Ceca"
    "|Tsjechische Republiek|Rép. tchèque|Rep. Checa|Rep. Ceca",
    "CN": "People’s Republic of China|PRC|P.R. China|VR China|Volksrepublik China",
    "DE": "BRD|Bundesrepublik Deutschland",
    "FM": "Federated States of Micronesia",
    "GR": "Hellas|Hellenic Republic|EL",
    "HK": "Hong Kong|Hongkong|Hong Kong SAR|Hong Kong China|Hongkong China",
    "KP": "Democratic People’s Republic of Korea|DPRK",
    "KR": "Republic of Korea|Korea South|Republik Korea|ROK",
    "LA": "Lao People’s Democratic Republic|Lao PDR",
    "MK": "Macedonia|Mazedonien|Macédoine|Macedónia|Macedonië|FYROM",
    "MM": "Burma|Myanmar|Birma|Birmanie|Birmania|Birmânia",
    "MO": "Macau|Macao|Macau China|Macao China",
    "NL": "Holland|Hollande|Holanda|Olanda",
    "PS": "Palestine|State of Palestine|Palästina|Palestina",
    "ZA": "RSA",
    "SG": "Cingapura",
    "SA": "KSA|Kingdom of Saudi Arabia",
    "RU": "Russian Federation|Russische Föderation|Fédération de Russie|Federación de Rusia",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland|Swasiland|Suazilandia",
    "TL": "East Timor|Osttimor",
    "TR": "Turkey",
    "TW": "Republic of China",
    "VA": "Vatican|Holy See|Vatikan|Vaticano|Vaticaan",
    "VI": "US Virgin Islands",
    "VN": "Viet Nam",
}
"""Everyday names that CLDR does not print, "|" between them."""

COULD_BE = {
    "congo": ("CD", "CG"),
    "kongo": ("CD", "CG"),
    "korea": ("KR", "KP"),
    "coree": ("KR", "KP"),
    "corea": ("KR", "KP"),
    "coreia": ("KR", "KP"),
    "virgin islands": ("VG", "VI"),
    "guiana": ("GY", "GF"),
    "guayana": ("GY", "GF"),
    "samoan islands": ("WS", "AS"),
}
"""Names, as keys, that could be either."""

LONGEST_CODE = 3
_LINKS = frozenset(("the", "and", "und", "et", "y", "e", "en", "of"))
_SAINTS = frozenset(("saint", "sankt", "sint"))
_FORMAL = re.compile(
    r"^(?:(?:republi(?:c|k|ca|ek|que)|repubblica|kingdom|konigreich|royaume|reino|regno|koninkrijk|federale?|federative"
    r"|democratic|socialist|islamic|peoples|bundesrepublik|commonwealth|grao?|grand|duchy|duche|ducado|granducato"
    r"|grossherzogtum|groothertogdom|principality|furstentum|principaute|principado|principato|prinsdom|vorstendom"
    r"|de|da|do|del|della|der|des|dos|du|di|van) )+"
)


def name_key(words: str) -> str:
    """Words cut to what tells names apart: no accents, no marks, no articles, St for Saint."""
    plain = unicodedata.normalize("NFKD", words.casefold().replace("ß", "ss"))
    plain = re.sub(r"['’.]", "", "".join(char for char in plain if not unicodedata.combining(char)))
    parts = [part for part in re.findall(r"\w+", plain) if part not in _LINKS]
    return " ".join("st" if part in _SAINTS else part for part in parts)


def countries_called(words: str) -> tuple[str, ...]:
    """The ISO codes of every country that these words could name: by code, or by name in any of the languages."""
    letters = re.sub(r"[\s.]", "", re.sub(r"^\s*the\s", "", words, flags=re.IGNORECASE)).upper()
    key = name_key(words)
    if key in COULD_BE:
        return COULD_BE[key]
    if letters in countries():
        return (letters,)
    known = _codes_by_key()
    codes = known.get(key) or known.get(_FORMAL.sub("", key)) or known.get(without_umlauts(key))
    return tuple(sorted(codes or _with_code(words)))


def without_umlauts(key: str) -> str:
    """A key of a German name that was typed without them: Oesterreich, Suedkorea, Thueringen."""
    return re.sub(r"([aou])e", r"\1", key) if len(key) > LONGEST_CODE else ""


def _with_code(words: str) -> set[str]:
    """A name with its code behind it, as in "Georgia (GE)", where the two belong together."""
    match = re.fullmatch(r"(.+?)\s*\(([A-Za-z]{2})\)\s*", words)
    code = match[2].upper() if match else ""
    return {code} if code and code in _codes_by_key().get(name_key(match[1]), ()) else set()


def _own_names() -> dict[str, set[str]]:
    """What countries call themselves: Sverige, Polska, 日本. A name that is known already keeps its meaning."""
    names: dict[str, set[str]] = {}
    for code in countries():
        for language in get_official_languages(code, de_facto=True):
            with suppress(UnknownLocaleError, ValueError):
                name = parsed_locale(language).territories.get(code)
                names.setdefault(name_key(name or code), set()).add(code)
    return names


@cache
def _codes_by_key() -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for locale in LOCALES:
        territories = parsed_locale(locale).territories
        for code in countries():
            codes.setdefault(name_key(territories.get(code, code)), set()).add(code)
    for code, names in ALSO_CALLED.items():
        for name in names.split("|"):
            codes.setdefault(name_key(name), set()).add(code)
    for name, own in _own_names().items():
        codes.setdefault(name, own)
    for letters, meant in get_global("territory_aliases").items():  # three-letter codes; two-letter ones have ended
        if letters.isalpha() and len(letters) == 3 and len(meant) == 1 and meant[0] in countries():
            codes.setdefault(letters.casefold(), {meant[0]})
    return codes
