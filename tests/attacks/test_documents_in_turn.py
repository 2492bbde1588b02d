"""Documents cost seconds: the same one is made once, and nobody has two made at the same time."""

import io
import time
import zipfile
from threading import Event

import pytest
from django.core.cache import cache
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from selectolax.lexbor import LexborHTMLParser

from blueprint import documents
from blueprint.tasks import make_blueprint
from hiring.models import Candidate
from people.models import User
from people.one_at_a_time import Busy, one_at_a_time
from tests.blueprint.changed_roles import changing_document, published
from tests.scorecards.independence.addresses import addresses

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("no_kept_documents")]
URL = "/blueprints/head-of-baking/blueprint.pdf"
DESCRIPTION = "/blueprints/head-of-baking/job-description.pdf"


@pytest.fixture
def role(recruiter):
    return published(changing_document(), recruiter)


@pytest.fixture(autouse=True)
def little_patience(monkeypatch):
    """Whoever waits for a turn waits a tenth of what they would."""
    monkeypatch.setattr("people.one_at_a_time.PATIENCE", 0.1)


@pytest.fixture
def nothing_is_made(monkeypatch):
    """From here on, what is not kept cannot be had."""

    def make():
        def missing():
            raise documents.PdfUnavailable("Nothing is made any more.")

        monkeypatch.setattr(documents, "_weasyprint", missing)

    return make


@pytest.mark.parametrize("url", [URL, DESCRIPTION])
def test_thirty_five_and_thirty_six_engineers_are_one_document(role, client_of, member, nothing_is_made, url):
    reader = client_of(member)
    first = reader.get(url, {"engineers": "35"})
    nothing_is_made()
    second = reader.get(url, {"engineers": "36"})
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.content == second.content
    assert reader.get(url, {"engineers": "2000"}).status_code == 503


@pytest.mark.parametrize("url", [URL, DESCRIPTION])
def test_whoever_has_one_made_waits_for_the_next(role, client_of, member, recruiter, url):
    with one_at_a_time(member, "document"):
        waiting = client_of(member).get(url)
        assert (waiting.status_code, waiting.headers["Refresh"]) == (503, "2")
        assert "Another document of yours is being made" in waiting.text
        assert client_of(recruiter).get(url).status_code == 200
    assert client_of(member).get(url).status_code == 200


def test_a_turn_that_took_too_long_ends_nobody_elses(member, monkeypatch):
    monkeypatch.setattr("people.one_at_a_time.LONGEST", 0.01)
    with one_at_a_time(member, "document"):
        time.sleep(0.02)
        monkeypatch.setattr("people.one_at_a_time.LONGEST", 120)
        following = one_at_a_time(member, "document")
        following.__enter__()
    with pytest.raises(Busy), one_at_a_time(member, "document"):
        pass
    following.__exit__(None, None, None)
    with one_at_a_time(member, "document"):
        pass


def test_the_page_that_waits_needs_no_script_and_has_a_link(role, client_of, member):
    with one_at_a_time(member, "document"):
        waiting = client_of(member).get(URL, {"engineers": "35"})
    assert "<script" not in waiting.text.split("<main", 1)[1].split("</main>", 1)[0]
    assert f'href="{URL}?engineers=35"' in waiting.text and waiting["Refresh"] == waiting["Retry-After"] == "2"


def test_a_turn_ends_where_making_fails(role, client_of, member, nothing_is_made):
    nothing_is_made()
    for _ in range(2):
        assert "Nothing is made any more" in client_of(member).get(URL).text


@pytest.mark.world("odd")
def test_nothing_makes_a_document_but_in_its_turn(databases, client_of, monkeypatch):
    """Every address of the project that ends in one, and the copy that a candidate asks for."""
    world, turns = databases.kept("odd"), []
    ada = world.people["ada"]

    def missing():
        turns.append(cache.get(f"turn:document:{ada.pk}"))
        raise documents.PdfUnavailable("Nothing is made here.")

    monkeypatch.setattr(documents, "_weasyprint", missing)
    for url in {address.name: address.url for address in addresses(world) if ".pdf" in address.url}.values():
        client_of(ada).get(url)
    by_address = len(turns)
    copy = reverse("candidate_archive", args=[Candidate.objects.filter(erased_at=None).first().pk])
    client_of(ada).post(copy, {"sure": "on"})
    assert by_address > 5 and len(turns) == by_address + 1 and all(turns)


def test_a_published_role_is_made_before_anybody_asks(role, client_of, member, nothing_is_made):
    assert DBTaskResult.objects.filter(task_path="blueprint.tasks.make_blueprint", args_kwargs__args=[role.pk]).exists()
    make_blueprint.func(role.pk)
    nothing_is_made()
    for place in ("Pacific/Pago_Pago", "Pacific/Kiritimati"):  # never the same day
        User.objects.filter(pk=member.pk).update(time_zone=place)
        assert client_of(member).get(URL).status_code == 200
    assert client_of(member).get(DESCRIPTION).status_code == 200


def test_a_document_that_takes_longer_than_a_page_waits_has_a_page_that_can_be_left(
    role, client_of, member, settings, monkeypatch
):
    settings.SECONDS_FOR_A_DOCUMENT = 0
    done = Event()
    monkeypatch.setattr(documents, "_render", lambda *page: done.wait() and b"%PDF")
    waiting = client_of(member).get(URL)
    assert (waiting.status_code, waiting["Refresh"]) == (503, "2")
    assert "Your document is being made" in waiting.text and "<progress" in waiting.text
    done.set()
    settings.SECONDS_FOR_A_DOCUMENT = 60
    assert client_of(member).get(URL).content == b"%PDF"


@pytest.mark.world("odd")
def test_a_copy_that_takes_long_is_asked_for_again_by_the_same_form(client_of, databases, settings, monkeypatch):
    settings.SECONDS_FOR_A_DOCUMENT = 0
    ada, done = databases.kept("odd").people["ada"], Event()
    copy = reverse("candidate_archive", args=[Candidate.objects.filter(erased_at=None).first().pk])
    monkeypatch.setattr(documents, "_render", lambda *page: done.wait() and b"%PDF")
    waiting = client_of(ada).post(copy, {"sure": "on", "several": ["a", "b"]})
    assert (waiting.status_code, waiting.has_header("Refresh")) == (503, False)
    form = LexborHTMLParser(waiting.content).css_first("main form[data-sent-again]")
    sent = [(field.attributes["name"], field.attributes["value"]) for field in form.css("input")][1:]  # but the token
    assert sent == [("sure", "on"), ("several", "a"), ("several", "b")] and "<progress" in waiting.text
    done.set()
    settings.SECONDS_FOR_A_DOCUMENT = 60
    answer = client_of(ada).post(copy, {"sure": "on"})
    assert zipfile.ZipFile(io.BytesIO(b"".join(answer))).read("scorecards.pdf") == b"%PDF"
