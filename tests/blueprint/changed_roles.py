"""The small blueprint with variants that change it in every way, published for tests of pages."""

from blueprint.models import Blueprint
from blueprint.operations import versions
from tests.blueprint.documents import change, item, small_document, variant

CHANGES = [
    change("add", "responsibilities", "**Sweep:** Sweep the floor.", "Nobody else does", "People"),
    change("replace", "set-the-range", "Bake what the oven fits.", "One oven"),
    change("remove", "plan-the-ovens", why="There is one oven"),
    change("emphasise", "hire-bakers", why="Few hands"),
]
POINTS = [item("bakes-too", "", "Bakes as well")]


def changing_document(**sections) -> dict:
    """The small document with a variant that adds, replaces, removes and emphasises, and others that conflict."""
    shop = variant("corner-shop", "Corner shop", 10, 50, points=POINTS, changes=CHANGES)
    chain = variant("chain", "Chain", 50, None, changes=[change("replace", "summary.reports_to", "Regional head")])
    organic = variant("organic", "Organic", changes=[change("replace", "set-the-range", "Bake organic bread.")])
    told = variant("village", "Village", text="Everybody knows you.", points=[item("known", "", "Greets by name")])
    axes = [("company_size", [shop, chain]), ("industry", [organic]), ("geography", [told])]
    return small_document(variants=[{"axis": axis, "items": variants} for axis, variants in axes], **sections)


def published(document: dict, by) -> Blueprint:
    return versions.publish(blueprint=versions.import_document(document=document, by=by), by=by)
