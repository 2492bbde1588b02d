"""The script in docs/api.md, as it stands there: a candidate, an interview, and scorecards once the debrief is open."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from hiring.models import Application, Interview, Seat
from people.models import ApiKey
from scorecards.models import DebriefReading
from tests.scorecards.api.calling import Calling
from tests.scorecards.api.test_endpoints import times
from tests.world import card_of

pytestmark = pytest.mark.django_db(transaction=True)

DOCUMENT = Path(__file__).parents[3] / "docs" / "api.md"
SCRIPT = re.search(r"## In twenty lines.*?```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)[1]
NEEDED = ("read_search", "write_candidates", "write_interviews", "read_scorecards")


@pytest.fixture
def run(live_server, opening, plan, anna):
    hours = times(24)

    def ran(secret: str) -> subprocess.CompletedProcess:
        arguments = [opening.slug, hours["starts_at"], hours["ends_at"], anna.email]
        environment = os.environ | {"ROLEWRIGHT": live_server.url, "KEY": secret}
        command = [sys.executable, "-c", SCRIPT, *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)

    return ran


def test_twenty_lines_do(run, recruiter):
    assert len([line for line in SCRIPT.splitlines() if line]) <= 20
    secret = Calling(recruiter, scopes=NEEDED).secret
    first = run(secret)
    assert (first.stderr, json.loads(first.stdout)) == ("", [])
    seat = Seat.objects.get()
    Interview.objects.update(starts_at=timezone.now() - timedelta(hours=2), ends_at=timezone.now() - timedelta(hours=1))
    assert json.loads(run(secret).stdout) == [], "nothing before the debrief is open"
    assert not DebriefReading.objects.exists()
    card_of(seat, words="SAIDSO")
    (card,) = json.loads(run(secret).stdout)
    assert (card["summary"], card["interviewer"]) == ("SAIDSO", seat.user.email)
    assert DebriefReading.objects.filter(user=recruiter).exists()
    assert (Application.objects.count(), Interview.objects.count()) == (1, 1), "run again, nothing is made twice"


def test_a_key_of_too_few_scopes_a_wrong_one_and_an_ended_one_are_told_so(run, recruiter):
    few = run(Calling(recruiter, scopes=["read_search", "write_candidates"]).secret)
    assert few.returncode == 1 and "It needs write_interviews" in few.stderr
    assert not Interview.objects.exists()
    wrong = run("rw_nothing")
    assert wrong.returncode == 1 and "a key that stands" in wrong.stderr
    ended = Calling(recruiter, scopes=NEEDED)
    ApiKey.objects.filter(pk=ended.key.pk).update(ends_at=timezone.now() - timedelta(seconds=1))
    last = run(ended.secret)
    assert (last.returncode, last.stdout, last.stderr) == (1, "", wrong.stderr)
