"""The levels and families that a role can begin from. What was chosen stands among its lines at a glance."""

from blueprint.document import empty

LEVELS = {
    "early": "Early career",
    "experienced": "Experienced",
    "senior": "Senior or expert, leads nobody",
    "team": "Leads a team",
    "teams": "Leads several teams",
    "executive": "Executive",
}
FAMILIES = {
    "engineering": "Engineering and IT",
    "data": "Data and research",
    "product": "Product and design",
    "operations": "Operations and logistics",
    "sales": "Sales and marketing",
    "service": "Customers and service",
    "finance": "Finance and law",
    "people": "People and administration",
    "care": "Health, care and education",
    "craft": "Crafts and production",
}
LEVEL, FAMILY = "Level", "Family"


def begun(title: str, slug: str, level: str = "", family: str = "") -> dict:
    """The document of a role that begins: its title, and at a glance the level and family that were chosen (keys)."""
    known = {LEVEL: LEVELS.get(level), FAMILY: FAMILIES.get(family)}
    document = empty(title, slug)
    document["at_a_glance"] = [{"name": name, "text": text} for name, text in known.items() if text]
    return document


def chosen_in(entries: list[tuple[str, str]]) -> tuple[str, str]:
    """The level and family (keys, or "") that the lines at a glance, as (name, text), say."""
    facts = dict(entries)
    return _key(LEVELS, facts.get(LEVEL)), _key(FAMILIES, facts.get(FAMILY))


def _key(known: dict[str, str], text: str | None) -> str:
    return next((key for key, label in known.items() if label == text), "")
