"""What a machine asks before it sends people here, and how a line of the log is found again."""

import json
import logging

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from pythonjsonlogger.json import JsonFormatter

from people import request_ids
from people.models import WorkerProcess


def test_the_process_answers_without_the_database(client):
    answer = client.get("/health/live")
    assert (answer.status_code, answer.text) == (200, "live\n")
    assert "no-store" in answer.headers["Cache-Control"] and "sessionid" not in answer.cookies


@pytest.mark.django_db
def test_it_is_ready_once_the_database_is_up_to_date_and_says_whether_a_worker_runs(client):
    WorkerProcess.objects.all().delete()
    assert (client.get("/health/ready").status_code, client.get("/health/ready").text) == (
        200,
        "ready, no worker runs\n",
    )
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'scorecards'")
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.text) == (503, "the database is not up to date: migrate it\n")


def test_neither_needs_https(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/health/live").status_code == 200
    assert client.get("/accounts/login/").status_code == 301


@pytest.mark.parametrize(
    ("is_behind_proxy", "sent", "is_kept"),
    [
        (True, "0123456789abcdef", True),
        (False, "0123456789abcdef", False),
        (True, "short", False),
        (True, "two lines\nof a log", False),
        (True, "a" * 65, False),
    ],
)
def test_a_proxys_number_is_kept_where_one_is_believed(client, settings, is_behind_proxy, sent, is_kept):
    settings.BEHIND_PROXY = is_behind_proxy
    answer = client.get("/health/live", headers={"X-Request-ID": sent})
    number = answer.headers["X-Request-ID"]
    assert (number == sent) == is_kept and request_ids.PASSED_ON.fullmatch(number)


@pytest.mark.django_db
def test_the_page_for_what_broke_says_the_number_that_the_log_has(monkeypatch, outsider, caplog):
    monkeypatch.setattr("scorecards.today.views.own_work", lambda *_: 1 / 0)
    client = Client(raise_request_exception=False)
    client.force_login(outsider)
    with caplog.at_level(logging.ERROR, "django.request"):
        answer = client.get(reverse("home"))
    assert answer.status_code == 500
    assert f"<code>{answer.headers['X-Request-ID']}</code>" in answer.text


def test_a_line_as_json_has_the_number_and_the_words():
    number = request_ids.begin()
    record = logging.LogRecord("people.outbox", logging.WARNING, "outbox.py", 1, "%s waits", ("Mail",), None)
    assert request_ids.RequestIdFilter().filter(record)
    line = JsonFormatter("%(levelname)s %(request_id)s %(message)s").format(record)
    assert json.loads(line) == {"levelname": "WARNING", "request_id": number, "message": "Mail waits"}


@pytest.fixture
def measured_house(settings):
    """A house that is measured: the middleware looks at the setting when the server starts."""
    settings.METRICS_TOKEN = "sesame"
    return Client()


@pytest.mark.django_db
def test_metrics_are_there_for_the_token_alone(client, settings):
    assert client.get("/metrics").status_code == 404
    settings.METRICS_TOKEN = "sesame"
    for given in ({}, {"Authorization": "Bearer open"}, {"Authorization": "sesame"}):
        assert client.get("/metrics", headers=given).status_code == 401


@pytest.mark.django_db
def test_requests_are_measured_by_the_name_of_their_address_and_no_name_of_anybody(measured_house):
    measured_house.get("/health/live")
    measured_house.get("/jobs/somebody-secret/")
    answer = measured_house.get("/metrics", headers={"Authorization": "Bearer sesame"})
    assert answer.status_code == 200
    assert 'rolewright_requests_total{address="health_live",method="GET",status="200"}' in answer.text
    assert "rolewright_request_seconds_bucket" in answer.text and "rolewright_database_seconds_total" in answer.text
    for name in (
        "tasks_waiting",
        "tasks_oldest_seconds",
        "tasks_failed",
        "mail_waiting",
        "webhooks_waiting",
        "workers",
    ):
        assert f"rolewright_{name} " in answer.text
    assert "somebody-secret" not in answer.text
