# ruff: noqa: E402
"""Run in a tree of this project, this one or an earlier one: what writing a description costs, in seconds, as JSON.

The demo's opening of the shipped role: its editor opened, and its preview after a change, as a browser asks for them,
in a process that has done so before. CPU of this process, so that a busy machine does not blur it. Takes the folder
for the database.
"""

import json
import os
import re
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from html.parser import HTMLParser
from io import StringIO
from statistics import median

os.environ.update(
    DJANGO_SETTINGS_MODULE="config.settings", VAR_DIR=sys.argv[1], HTTPS="no", STATIC_MANIFEST="no", DEBUG="no",
    SECRET_KEY="for-this-run-alone-and-long-enough-for-the-checks", ALLOWED_HOSTS="localhost",
)  # fmt: skip
sys.path.insert(0, os.getcwd())

import django

django.setup()

from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from people.models import User

TIMES = 25


class Fields(HTMLParser):
    """The names and values that the form #facts would send."""

    def __init__(self, page: str):
        super().__init__()
        self.inside, self.sent, self.area, self.choice = False, [], None, None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        named = dict(attrs)
        if tag == "form":
            self.inside = named.get("id") == "facts"
        if not self.inside:
            return
        ticked = named.get("type") not in ("checkbox", "radio") or "checked" in named
        if tag == "input" and named.get("name") and ticked:
            self.sent.append((named["name"], named.get("value") or "on"))
        elif tag == "textarea":
            self.area = [named["name"], ""]
        elif tag == "select":
            self.choice = named["name"]
        elif tag == "option" and "selected" in named:
            self.sent.append((self.choice, named.get("value") or ""))

    def handle_data(self, data):
        if self.area:
            self.area[1] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self.area:
            self.sent.append(tuple(self.area))
            self.area = None
        elif tag == "form":
            self.inside = False


def cost(ask: Callable[[int], object]) -> float:
    times = []
    for number in range(TIMES + 3):
        start = time.process_time()
        answer = ask(number)
        times.append(time.process_time() - start)
        assert answer.status_code == 200, answer.status_code
    return median(times[3:])


def main() -> dict[str, float]:
    for command in ("migrate", "createcachetable", "load_demo"):
        with redirect_stdout(StringIO()):
            call_command(command, verbosity=0)
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(email="recruiter@demo.test"))
    edit, preview = (reverse(name, args=["head-of-engineering"]) for name in ("opening_edit", "opening_preview"))
    sent: dict[str, list[str]] = {}
    for name, value in Fields(client.get(edit).content.decode()).sent:
        sent.setdefault(name, []).append(value)
    assert re.search("engineers", " ".join(sent["team"]))

    def change(number: int):
        return client.post(preview, sent | {"team": [f"Team number {number}"]}, headers={"HX-Request": "true"})

    return {"editor": cost(lambda _: client.get(edit)), "preview": cost(change)}


sys.stdout.write(json.dumps(main()) + "\n")
