"""The demo's blueprints: the shipped one, published, with the draft of its next version begun."""

import json

from django.conf import settings

from blueprint.models import Blueprint
from blueprint.operations import versions
from people.models import User

LIBRARY = settings.BASE_DIR / "blueprint" / "library"


def load(people: dict[str, User]) -> Blueprint:
    """Publish the shipped blueprint."""
    document = json.loads((LIBRARY / "head-of-engineering.json").read_text("utf-8"))
    draft = versions.import_document(document=document, by=people["recruiter"])
    return versions.publish(blueprint=draft, by=people["recruiter"])
