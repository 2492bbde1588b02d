# ruff: noqa: E402
"""Run in a tree of this project, this one or an earlier one: what opening the editor of a role costs, as JSON.

Milliseconds of CPU by page, the least of several. Takes the folder for the database.
"""

import json
import os
import sys
import time
from pathlib import Path

os.environ.update(
    DJANGO_SETTINGS_MODULE="config.settings", VAR_DIR=sys.argv[1], HTTPS="no", STATIC_MANIFEST="no", DEBUG="yes"
)
os.environ.pop("DATABASE_URL", None)
sys.path.insert(0, os.getcwd())

import django

django.setup()

from django.core.management import call_command
from django.test import Client

from blueprint.importing import read
from blueprint.operations.versions import import_document
from people.models import User
from people.roles import Role

TIMES = 9
PAGES = {"overview": "", "hiring": "hiring/", "responsibilities": "responsibilities/"}
ROLE, ARTICLE = map(Path, sys.argv[2:4])


def milliseconds(deed) -> float:
    times = []
    for _ in range(TIMES):
        begun = time.process_time()
        deed()
        times.append(time.process_time() - begun)
    return min(times) * 1000


def costs() -> dict[str, float]:
    call_command("migrate", verbosity=0)
    by = User.objects.create_user("bench@example.test", "a-long-password", name="Bench", role=Role.RECRUITER)
    draft = import_document(document=json.loads(ROLE.read_text("utf-8")), by=by)
    client = Client(HTTP_HOST="localhost")
    client.force_login(by)
    opened = {
        page: milliseconds(lambda path=path: client.get(f"/blueprints/{draft.slug}/draft/{path}"))
        for page, path in PAGES.items()
    }
    article = ARTICLE.read_bytes()
    return opened | {"import": milliseconds(lambda: read(article, filename="role.json"))}


sys.stdout.write(f"\n{json.dumps(costs())}\n")
