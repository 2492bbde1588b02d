"""Somebody without scripts who clicks twice makes one thing, and is led to it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from hiring.models import Note, Opening, Remark
from people import sent_once
from people.models import ApiKey, Webhook
from people.scopes import SCOPES

TOKEN = "that of the page"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("empty_cache")]


def sent(client, address: str, fields: dict, token: str = TOKEN, **more):
    return client.post(address, {"csrfmiddlewaretoken": token, **fields}, **more)


def new_opening(blueprint) -> tuple[str, dict]:
    return reverse("opening_new"), {"title": "Baker", "blueprint": blueprint.slug}


def test_the_second_answer_leads_to_what_the_first_made_and_says_the_same(published_blueprint, recruiter, client_of):
    client = client_of(recruiter)
    first = sent(client, *new_opening(published_blueprint))
    second = sent(client, *new_opening(published_blueprint))
    assert first.status_code == second.status_code == 302 and first["Location"] == second["Location"]
    assert Opening.objects.count() == 1


def test_whoever_waits_in_vain_reads_what_happened_and_where_to_look(
    published_blueprint, recruiter, client_of, monkeypatch
):
    monkeypatch.setattr(sent_once, "PATIENCE", 0)
    monkeypatch.setattr(sent_once.cache, "add", lambda *_: False)
    page = "http://testserver/openings/new/?from=today"
    refused = sent(client_of(recruiter), *new_opening(published_blueprint), headers={"Referer": page})
    assert refused.status_code == 409 and 'href="/openings/new/?from=today"' in refused.text
    assert "The first is still being worked on" in refused.text and not Opening.objects.exists()


def test_a_file_that_was_mended_is_another_though_its_name_and_length_are_the_same(
    application, opening, recruiter, client_of
):
    client, here = client_of(recruiter), reverse("application_files", args=[opening.slug, application.pk])
    for pages in (b"%PDF-1.4 one", b"%PDF-1.4 two"):
        sent(client, here, {"kind": "cv", "file": SimpleUploadedFile("cv.pdf", pages, "application/pdf")})
    assert application.files.count() == 2


@pytest.mark.django_db(transaction=True)
def test_so_does_one_that_comes_while_the_first_is_made(published_blueprint, recruiter, client_of):
    def click(client):
        try:
            return sent(client, *new_opening(published_blueprint))["Location"]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        led = list(pool.map(click, [client_of(recruiter), client_of(recruiter)]))
    assert led[0] == led[1] and Opening.objects.count() == 1


def test_it_holds_for_every_form_whoever_wrote_its_view(application, opening, recruiter, client_of):
    client, here = client_of(recruiter), [opening.slug]
    for _ in range(2):
        sent(client, reverse("opening_duplicate", args=here), {})
        sent(client, reverse("draft_comment", args=here), {"text": "Shorter, please."})
        sent(client, reverse("application_note", args=[*here, application.pk]), {"text": "Called."})
    assert Opening.objects.count() == 2
    assert Remark.objects.count() == Note.objects.count() == 1


def test_another_page_other_words_and_another_person_are_another_form(
    published_blueprint, recruiter, administrator, client_of
):
    client, (address, fields) = client_of(recruiter), new_opening(published_blueprint)
    sent(client, address, fields)
    sent(client, address, fields, token="of the page opened anew")
    sent(client, address, fields | {"title": "Pastry chef"})
    sent(client_of(administrator), address, fields)
    assert Opening.objects.count() == 4


def test_what_was_wrong_can_be_sent_again_and_scripts_send_what_they_like(published_blueprint, recruiter, client_of):
    client, (address, fields) = client_of(recruiter), new_opening(published_blueprint)
    assert [sent(client, address, fields | {"title": ""}).status_code for _ in range(2)] == [422, 422]
    for _ in range(2):
        sent(client, address, fields, headers={"Sec-Fetch-Mode": "cors"})
    assert Opening.objects.count() == 2


def test_whoever_comes_back_to_an_old_page_means_it(published_blueprint, recruiter, client_of):
    client = client_of(recruiter)
    sent(client, *new_opening(published_blueprint))
    with time_machine.travel(timezone.now() + timedelta(minutes=2)):
        sent(client, *new_opening(published_blueprint))
    assert Opening.objects.count() == 2


def test_a_secret_that_is_shown_once_is_not_lost_by_a_second_click(administrator, client_of):
    client = client_of(administrator)
    made = [sent(client, reverse("webhook_new"), {"name": "Chat", "url": "https://8.8.8.8/"}).text for _ in range(2)]
    assert made[0] == made[1] and "whsec_" in made[0] and Webhook.objects.count() == 1
    fields = {
        "name": "Sheet",
        "owner": administrator.pk,
        "scopes": list(SCOPES)[:1],
        "ends_on": timezone.localdate() + timedelta(days=9),
    }
    sent(client, reverse("key_new"), fields)
    take = reverse("key_take", args=[ApiKey.objects.get().pk])
    taken = [sent(client, take, {}).text for _ in range(2)]
    assert taken[0] == taken[1] and "Copy it now" in taken[0]
