"""The demo's blueprints: two of those that ship, published, on one career path."""

from blueprint.library import shipped
from blueprint.models import Blueprint
from blueprint.operations import families, versions
from people.models import User
from scorecards.demo.calendar import Calendar

USED = ("head-of-engineering", "engineering-manager")


def load(people: dict[str, User], calendar: Calendar) -> dict[str, Blueprint]:
    """Publish the roles that the company hires for, before the first search by them began; each by its slug."""
    documents = shipped()
    roles = {slug: _published(documents[slug], people["recruiter"], calendar) for slug in USED}
    path = families.begin_family(name="Engineering leadership", by=people["recruiter"])
    for step, slug in enumerate(reversed(USED), 1):
        families.put_on_step(family=path, slug=slug, step=step, by=people["recruiter"])
    return roles


def _published(document: dict, by: User, calendar: Calendar) -> Blueprint:
    draft = versions.import_document(document=document, by=by)
    published = versions.publish(blueprint=draft, by=by)
    past = {"created_at": calendar.at(-150, 9), "published_at": calendar.at(-150, 14)}
    Blueprint.objects.filter(pk=published.pk).update(**past)
    return published
