"""The worlds that tests begin in, and how each is made: once in a run, then copied (`tests/databases.py`)."""

from django.core.management import call_command

from people.roles import Role
from scorecards import demo
from tests.attacks import odd_rows
from tests.blueprint.documents import small_document
from tests.browser import panel
from tests.databases import World
from tests.world import person, published


def migrate() -> None:
    call_command("migrate", verbosity=0)
    call_command("createcachetable", "cache", "kept", verbosity=0)


def publish_small_role() -> None:
    """Rita has published the small document, as version 1."""
    published(small_document(), by=person("rita@example.test", Role.RECRUITER))


def publish_role_to_practise() -> None:
    """The same, with an exercise that shows both dimensions."""
    document = small_document()
    document["hiring"]["exercises"][0]["dimensions"] = ["judgement", "craft"]
    published(document, by=person("rita@example.test", Role.RECRUITER))


WORLDS = {
    "empty": World(None, migrate),
    "published": World("empty", publish_small_role),
    "practice": World("empty", publish_role_to_practise),
    "demo": World("empty", demo.load),
    "panel": World("empty", panel.load),
    "odd": World("empty", odd_rows.odd_world),
    "poisoned": World("empty", odd_rows.poisoned_world),
}
