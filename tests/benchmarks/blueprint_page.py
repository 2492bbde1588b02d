"""The blueprint page asks the database the same number of questions, however long the role is."""

import copy
import json
from collections.abc import Iterator

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from blueprint.operations import versions
from people.models import User
from people.roles import Role

LIBRARY = settings.BASE_DIR / "blueprint" / "library" / "head-of-engineering.json"
MOST = 15


def run() -> Iterator[tuple[str, str, bool]]:
    recruiter = User.objects.create_user("bench@example.test", "a-long-password", name="Bench", role=Role.RECRUITER)
    client = Client()
    client.force_login(recruiter)
    document = json.loads(LIBRARY.read_text("utf-8"))
    counts = [questions(client, published(longer(document, times), recruiter)) for times in (1, 10)]
    (first, again), long = counts
    figure = f"{again} and {long[1]}, the first time {first} and {long[0]} (the same, at most {MOST} once it was read)"
    yield "queries with 26 and with 260 responsibilities", figure, (first, again) == long and again <= MOST


def longer(document: dict, times: int) -> dict:
    """The role with so many times its responsibilities, under a slug of its own."""
    document = copy.deepcopy(document) | {"slug": f"role-of-{times}"}
    for group in document["responsibilities"]:
        copies = [copy.deepcopy(group["items"]) for _ in range(times - 1)]
        for number, items in enumerate(copies, 2):
            for item in items:
                item["id"] = f"{item['id'][:70]}-{number}"
            group["items"] += items
    return document


def published(document: dict, by: User) -> str:
    blueprint = versions.import_document(document=document, by=by)
    return versions.publish(blueprint=blueprint, by=by).slug


def questions(client: Client, slug: str) -> tuple[int, int]:
    """The first time that a process shows a published version, and whenever it does so again."""
    return _questions(client, slug), _questions(client, slug)


def _questions(client: Client, slug: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        response = client.get(f"/blueprints/{slug}/", {"engineers": 35})
    assert response.status_code == 200
    return len(asked)
