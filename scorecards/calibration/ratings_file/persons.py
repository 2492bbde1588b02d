"""Names that may be one person's: “Okafor, Ben”, “Dr. Ben Okafor” and “ben.okafor@acme.test”."""

import re
import unicodedata
from collections.abc import Sequence

from people.table_files.quoting import quoted
from scorecards.calibration.ratings_file.vocabulary import plain

_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "herr", "frau", "mme", "sr", "sra", "dipl", "ing")
)
_NOBODY = frozenset(
    ("anonymous", "anonymous user", "anonym", "anonyme", "anónimo", "anônimo", "anonimo", "anoniem", "unknown",
     "unbekannt", "guest", "user", "匿名", "анонимно", "anonim", "مجهول", "אנונימי")
)  # fmt: skip
_EXAMPLE = re.compile(
    r"[(\[]?(?:e\.g\.|example|sample|test candidate|your name|beispiel|muster|exemple|ejemplo|esempio)\b.*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_MAIL = re.compile(r"(?:.*<)?([^<>@\s]+)@[^<>@\s]+>?")
_BETWEEN = re.compile(r"\s*(?:;|/|&|\+|,| and | und | et )\s*")


def may_be_one(names: Sequence[str]) -> list[list[int]]:
    """Groups of two and more places of names that have the same words, titles, accents and order aside."""
    groups: dict[frozenset[str], list[int]] = {}
    for place, name in enumerate(names):
        if len(words := _words(name)) > 1:
            groups.setdefault(words, []).append(place)
    return [group for group in groups.values() if len({plain(names[place]) for place in group}) > 1]


def together(names: Sequence[str]) -> list[str]:
    """Names that hold several others, as “Ada; Bo” beside “Ada” and “Bo”."""
    known = set(map(plain, names))
    return [
        name for name in names if len(parts := _BETWEEN.split(name)) > 1 and all(plain(part) in known for part in parts)
    ]


def sentences(role: str, names: Sequence[str], most: int = 4) -> list[str]:
    """What is said of such names."""
    told = []
    if groups := may_be_one(names):
        named = "; ".join(" and ".join(quoted(names[place]) for place in group[:4]) for group in groups[:most])
        told.append(
            f"May be one {role} each, and are read as different ones: {named}{' …' if groups[most:] else ''}. Where "
            "they are, write one name in the file."
        )
    if nobody := [name for name in names if plain(name) in _NOBODY]:
        told.append(
            f"{quoted(nobody[0])} is read as one {role}. Where several people stand behind it, their ratings cannot be "
            "told apart: write there who each of them is."
        )
    if examples := [name for name in names if _EXAMPLE.fullmatch(name)]:
        told.append(
            f"{quoted(examples[0])} is read as one {role}. Where nobody is called so, and the row is an example, take "
            "it out of the file."
        )
    if several := together(names):
        named = ", ".join(map(quoted, several[:most]))
        told.append(f"Several names in one cell are read as one {role}: {named}. Write a row for each.")
    return told


def _words(name: str) -> frozenset[str]:
    mail = _MAIL.fullmatch(name.strip())
    bare = unicodedata.normalize("NFKD", mail[1] if mail else name)
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()
    return frozenset(word for word in _WORD.findall(bare) if word not in _TITLES)
