"""The demo's blueprint: the shipped one, published."""

import json

from django.conf import settings

from blueprint.models import Blueprint
from blueprint.operations import versions
from people.models import User
from scorecards.demo.calendar import Calendar

LIBRARY = settings.BASE_DIR / "blueprint" / "library"


def load(people: dict[str, User], calendar: Calendar) -> Blueprint:
    """Publish the shipped blueprint, before the first search for somebody by it began."""
    document = json.loads((LIBRARY / "head-of-engineering.json").read_text("utf-8"))
    draft = versions.import_document(document=document, by=people["recruiter"])
    published = versions.publish(blueprint=draft, by=people["recruiter"])
    past = {"created_at": calendar.at(-150, 9), "published_at": calendar.at(-150, 14)}
    Blueprint.objects.filter(pk=published.pk).update(**past)
    return published
