"""The worlds that tests begin in, and how each is made."""

from django.core.management import call_command

from blueprint.models import Blueprint
from blueprint.operations import versions
from people.models import User
from people.roles import Role
from scorecards import demo
from tests.blueprint.documents import small_document
from tests.browser import panel
from tests.databases import World

PASSWORD = "correct-horse-battery"


def person(email: str, role: str = Role.MEMBER, **fields) -> User:
    """Somebody who can sign in with PASSWORD."""
    fields.setdefault("name", email.split("@")[0].title())
    return User.objects.create_user(email, PASSWORD, role=role, **fields)


def migrate() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", "cache", verbosity=0)


def published(document: dict, *, by: User) -> Blueprint:
    return versions.publish(blueprint=versions.import_document(document=document, by=by), by=by)


def publish_small_role() -> None:
    """Rita has published the small document, as version 1."""
    published(small_document(), by=person("rita@example.test", Role.RECRUITER))


def publish_role_to_practise() -> None:
    """The same, with an exercise that shows both dimensions."""
    published(document_to_practise(), by=person("rita@example.test", Role.RECRUITER))


def document_to_practise() -> dict:
    document = small_document()
    document["hiring"]["exercises"][0]["dimensions"] = ["judgement", "craft"]
    return document


WORLDS = {
    "empty": World(None, migrate),
    "published": World("empty", publish_small_role),
    "practice": World("empty", publish_role_to_practise),
    "demo": World("empty", demo.load),
    "panel": World("empty", panel.load),
}
