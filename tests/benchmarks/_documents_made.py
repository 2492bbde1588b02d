# ruff: noqa: E402
"""Run in a tree of this project, this one or an earlier one: what its documents cost, in seconds of CPU, as JSON.

The demo's packet of ten scorecards and its blueprint, each asked for as a browser does, made anew in a process
that has made one before. Takes the folder for the database.
"""

import json
import os
import sys
import time
from contextlib import redirect_stdout
from io import StringIO
from statistics import median

os.environ.update(
    DJANGO_SETTINGS_MODULE="config.settings", VAR_DIR=sys.argv[1], HTTPS="no", STATIC_MANIFEST="no", DEBUG="yes"
)
sys.path.insert(0, os.getcwd())

import django

django.setup()

from django.conf import settings
from django.core.cache import caches
from django.core.management import call_command
from django.db.models import Count
from django.test import Client
from django.urls import reverse

from hiring.models import Application
from people.models import User

TIMES = 3
settings.SECONDS_FOR_A_DOCUMENT = 600  # nobody here leaves while one is made


def cost(who: str, address: str) -> float:
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(email=f"{who}@demo.test"))
    times = []
    for _ in range(TIMES + 1):
        caches["documents"].clear()
        start = time.process_time()
        answer = client.get(address)
        times.append(time.process_time() - start)
        assert b"".join(answer).startswith(b"%PDF"), (address, answer.status_code)
    return median(times[1:])


def main() -> dict[str, float]:
    for command in ("migrate", "createcachetable", "load_demo"):
        with redirect_stdout(StringIO()):
            call_command(command, verbosity=0)
    cards = Count("interviews__seats__scorecard", distinct=True)
    ten = Application.objects.annotate(cards=cards).get(opening__slug="head-of-engineering", cards=10)
    return {
        "packet": cost("committee", reverse("packet", args=[ten.pk])),
        "blueprint": cost("recruiter", reverse("blueprint_download", args=["head-of-engineering", "pdf"])),
    }


sys.stdout.write(json.dumps(main()) + "\n")
