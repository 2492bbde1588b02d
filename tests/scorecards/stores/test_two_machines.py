"""Two machines with no disk in common: two servers, two workers, one PostgreSQL, one store that speaks S3."""

import re
import time
from io import BytesIO
from zipfile import ZipFile

import pytest
import requests
from django.db import connection

from tests.server import Server
from tests.world import PASSWORD

pytestmark = pytest.mark.skipif(connection.vendor != "postgresql", reason="several machines share a PostgreSQL")

MAKE = """
import django; django.setup()
from blueprint.models import Blueprint
from tests.world import application_of, card_of, interview_of, opening_of, person, plan_of, seat_of, stage_in
recruiter = person("rosa@large.test", "recruiter", name="Rita")
person("alma@large.test", "administrator", name="Ada")
opening = opening_of(Blueprint.objects.published().get(), recruiter)
application = application_of(opening, recruiter, "Ngozi Brandt")
interview = interview_of(application, stage_in(plan_of(opening)))
card_of(seat_of(interview, person("mira@large.test", name="Mona")))
print(opening.slug)
"""
ERASE = """
import django; django.setup()
from hiring.models import Candidate
from people.models import User
from scorecards.privacy.operations.erasure import erase_candidate
erase_candidate(candidate=Candidate.objects.get(), by=User.objects.get(email="alma@large.test"))
"""


@pytest.fixture
def machines(databases, tmp_path, files_url) -> list[Server]:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        folder.mkdir()
    url = databases.url(databases.copy("published", tmp_path))
    return [Server(folder, url, FILES_URL=files_url, SECRET_KEY="the-same-on-each" * 4) for folder in folders]


class Visitor:
    """Somebody in one browser, whichever machine answers."""

    def __init__(self):
        self._session = requests.Session()

    def get(self, server: Server, path: str) -> requests.Response:
        return self._session.get(server.address + path, timeout=60)

    def post(self, server: Server, page: str, path: str, **form: str) -> requests.Response:
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(server, page).text)[1]
        return self._session.post(server.address + path, {"csrfmiddlewaretoken": token, **form}, timeout=60)


def test_a_packet_asked_of_one_is_fetched_from_the_other_and_an_erasure_empties_both(machines, keys_in):
    one, two = machines
    slug, visitor = one.do("-c", MAKE).strip(), Visitor()
    with one.running(), two.running(), one.working(), two.working():
        sign_in = "/accounts/login/"
        visitor.post(one, sign_in, sign_in, login="rosa@large.test", password=PASSWORD)
        page = f"/openings/{slug}/packets/"
        asked = visitor.post(one, page, f"{page}ask/")
        batch_file = f"{page}{re.search(r'/packets/([0-9]+)/', asked.url)[1]}/packets.zip"
        archive = _fetched(visitor, two, batch_file)
        assert ZipFile(BytesIO(archive)).namelist()
        assert any("/files/packets/" in key for key in keys_in())
        two.do("-c", ERASE)
        for machine in machines:
            assert visitor.get(machine, batch_file).status_code == 404
    assert not any("/packets/" in key or "/made/" in key for key in keys_in())
    assert [path for path in _files_of(machines) if path.suffix in (".pdf", ".zip", ".djcache")] == []


def _fetched(visitor: Visitor, server: Server, path: str) -> bytes:
    for _ in range(6000):
        answer = visitor.get(server, path)
        if answer.status_code == 200:
            return answer.content
        time.sleep(0.1)
    raise AssertionError("the packets were not made")


def _files_of(machines: list[Server]) -> list:
    return [path for machine in machines for path in machine.folder.rglob("*") if path.is_file()]
