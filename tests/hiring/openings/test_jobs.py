import json
import re
import sys
from datetime import timedelta
from io import BytesIO
from threading import Event

import pytest
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.db import connection
from django.urls import reverse
from PIL import Image
from pypdf import PdfReader

from blueprint import documents
from hiring.models import Opening
from hiring.openings import operations as openings
from hiring.openings.queries import today
from people.triggers import lifted

pytestmark = pytest.mark.django_db

ENDINGS = ["pdf", "docx", "html", "md", "txt", "jsonld", "json"]
HOSTILE = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> [x](javascript:alert(1)) \u2028"


def job(client, slug="head-of-baking"):
    return client.get(reverse("job", args=[slug]))


def document(client, ending, slug="head-of-baking"):
    return client.get(reverse("job_document", args=[slug, ending]))


def job_posting(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])


def republish(opening, by, **changes):
    """Publish the opening with these facts, as if they had been written on its page."""
    Opening.objects.filter(pk=opening.pk).update(**changes)
    return openings.publish(opening=opening, revision=Opening.objects.get(pk=opening.pk).revision, by=by)


@pytest.fixture
def closed(posting):
    """The posting, a day after its last."""
    day = today() - timedelta(days=1)
    posting.content["facts"]["closing_date"] = {"is": "date", "text": day.isoformat()}
    posting.closes_on = day
    with lifted(connection):
        posting.save()
    return posting


def test_anybody_reads_a_published_job_without_a_cookie_and_caches_keep_it_shortly(posting, client):
    answers = [client.get(reverse("jobs")), job(client), *(document(client, ending) for ending in ENDINGS)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert not any(answer.cookies for answer in answers)
    assert {answer["Cache-Control"] for answer in answers} == {"public, max-age=60"}


def test_what_was_never_published_is_not_there(opening, client):
    assert [job(client).status_code, document(client, "pdf").status_code] == [404, 404]
    assert "Head of Baking" not in client.get(reverse("jobs")).content.decode()


def test_a_link_that_leads_nowhere_is_told_in_the_visitor_s_language(opening, client):
    answer = client.get("/jobs/perhaps/", headers={"Accept-Language": "fr-CH, en;q=0.5"})
    assert answer.status_code == 404 and "max-age" not in answer.get("Cache-Control", "")
    assert '<html lang="fr"' in answer.text and "Cette page n’existe pas" in answer.text
    for link in ("/choose/perhaps/", "/answers/perhaps/"):
        answer = client.get(link, headers={"Accept-Language": "it"})
        assert (answer.status_code, "Questa pagina non esiste" in answer.text) == (404, True)


@pytest.mark.usefixtures("no_kept_documents")
def test_a_visitor_waits_for_a_pdf_in_the_language_of_the_job(posting, recruiter, client, settings, monkeypatch):
    republish(posting.opening, recruiter, language="de")
    settings.SECONDS_FOR_A_DOCUMENT = 0
    done = Event()
    monkeypatch.setattr(documents, "_render", lambda *page: done.wait() and b"%PDF")
    waiting = document(client, "pdf")
    assert (waiting.status_code, waiting["Refresh"], waiting.get("Cache-Control")) == (503, "2", None)
    assert '<html lang="de"' in waiting.text and "Das PDF wird erstellt" in waiting.text
    assert "Rolewright" not in waiting.text
    done.set()
    settings.SECONDS_FOR_A_DOCUMENT = 60
    assert document(client, "pdf").content == b"%PDF"


def test_an_unpublished_job_is_gone_and_says_so(posting, recruiter, client):
    openings.unpublish(opening=posting.opening, by=recruiter)
    assert "no longer open" in job(client).content.decode()
    assert [job(client).status_code, *(document(client, e).status_code for e in ENDINGS)] == [410] * 8
    assert "Head of Baking" not in client.get(reverse("jobs")).content.decode()


def test_a_job_past_its_closing_date_is_closed(closed, client):
    answer = job(client)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "This job is closed" in page and "How to apply" not in page and "ld+json" not in page
    assert {document(client, ending).status_code for ending in ENDINGS} == {410}
    assert "Head of Baking" not in client.get(reverse("jobs")).content.decode()


def test_on_its_last_day_a_job_is_open(opening, recruiter, client):
    republish(opening, recruiter, closes_on=today())
    assert "How to apply" in job(client).content.decode()
    assert "Head of Baking" in client.get(reverse("jobs")).content.decode()


def test_the_page_holds_what_job_boards_read(opening, recruiter, client):
    closes = today() + timedelta(days=9)
    republish(opening, recruiter, closes_on=closes, is_remote=True, remote_countries=["DE", "AT"])
    data = job_posting(job(client).content.decode())
    assert (data["@type"], data["title"], data["directApply"]) == ("JobPosting", "Head of Baking", False)
    assert data["datePosted"] == today().isoformat()
    assert data["validThrough"].startswith(closes.isoformat())
    assert data["employmentType"] == "FULL_TIME"
    assert data["hiringOrganization"]["name"] == "Crust & Co"
    assert data["jobLocation"]["address"]["addressLocality"] == "Bremen"
    assert data["jobLocationType"] == "TELECOMMUTE"
    assert [place["name"] for place in data["applicantLocationRequirements"]] == ["Germany", "Austria"]
    assert data["baseSalary"]["value"]["minValue"] == 60000
    assert data["identifier"]["value"] == "head-of-baking"
    assert set(re.findall(r"</?(\w+)", data["description"])) <= {"p", "br", "ul", "li"}
    assert json.loads(document(client, "jsonld").content) == data


def test_hostile_words_are_words_in_every_format(opening, recruiter, client):
    changed = {"title": f"Baker {HOSTILE}"[:200], "opening_paragraph": HOSTILE, "team": HOSTILE, "apply_text": HOSTILE}
    republish(opening, recruiter, **changed)
    for page in (job(client), document(client, "html"), client.get(reverse("jobs"))):
        text = page.content.decode()
        assert "<script>alert" not in text and "<img src=x" not in text and 'href="javascript' not in text
    assert "</script>" in job_posting(job(client).content.decode())["title"]
    assert "<script" not in document(client, "md").content.decode().replace(r"\<script", "")


def test_the_pdf_says_its_language_title_and_employer(opening, recruiter, client):
    republish(opening, recruiter, language="de-AT")
    answer = document(client, "pdf")
    pdf = PdfReader(BytesIO(answer.content))
    assert answer["Content-Disposition"] == 'inline; filename="head-of-baking.pdf"'
    assert pdf.trailer["/Root"]["/Lang"] == "de-AT"
    assert (pdf.metadata.title, pdf.metadata.author) == ("Head of Baking – Crust & Co", "Crust & Co")


def test_the_logo_stands_on_the_page_in_the_pdf_and_in_what_boards_read(posting, employer, client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    file = BytesIO()
    Image.new("RGB", (60, 20), "#884400").save(file, "PNG")
    employer.logo.save("logo.png", ContentFile(file.getvalue()))
    page = job(client).content.decode()
    assert f'src="{reverse("employer_logo")}"' in page
    assert job_posting(page)["hiringOrganization"]["logo"] == "http://testserver/employer/logo"
    assert len(PdfReader(BytesIO(document(client, "pdf").content)).pages[0].images) == 1
    (tmp_path / employer.logo.name).unlink()
    assert document(client, "pdf").status_code == 200, "a file that is gone costs the picture, not the page"


def test_without_pango_the_house_reads_what_to_install_and_visitors_get_the_printable_page_in_their_language(
    posting, recruiter, client_of, client, monkeypatch
):
    republish(posting.opening, recruiter, language="nl")
    caches["documents"].clear()
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    visitor, house = document(client, "pdf"), document(client_of(recruiter), "pdf")
    assert (visitor.status_code, house.status_code) == (503, 503)
    assert "Hier is nog geen pdf" in visitor.text and "libpango" not in visitor.text
    assert "apt-get install libpango" in house.text
    printable = f'href="{reverse("job_document", args=["head-of-baking", "html"])}"'
    assert printable in visitor.text and printable in house.text
    assert job(client).status_code == 200


def test_the_downloaded_page_needs_nothing_beside_it(posting, client):
    answer = client.get(reverse("job_document", args=["head-of-baking", "html"]) + "?file")
    assert answer["Content-Disposition"] == 'attachment; filename="head-of-baking.html"'
    assert b"<style>" in answer.content


def test_a_format_that_nobody_knows_is_not_there(posting, client):
    assert document(client, "odt").status_code == 404
