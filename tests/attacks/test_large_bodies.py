"""What is larger than its address takes is refused before it is read; no file is taken where none belongs."""

import inspect
import socket

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLResolver, get_resolver

from people.body_limits import FORMS, VISITORS

LOGIN = "/accounts/login/"
MB = 1024 * 1024


def file(size: int) -> SimpleUploadedFile:
    return SimpleUploadedFile("ratings.csv", b"x" * size)


def views(resolver=None):
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from views(pattern)
        else:
            yield pattern.callback


@pytest.mark.django_db
def test_a_visitor_sends_a_form_and_no_file(client):
    assert client.post(LOGIN, {"login": "x" * 1000}).status_code == 200
    refused = client.post(LOGIN, {"file": file(VISITORS + 1)})
    assert refused.status_code == 413
    assert "65 kB; at most 64 kB are taken here" in refused.text
    assert "If you were signed in" in refused.text


@pytest.mark.django_db
def test_somebody_signed_in_sends_a_long_form_and_no_file_where_none_belongs(client_of, member):
    browser = client_of(member)
    assert browser.post("/people/me/", {"name": "x" * MB}).status_code != 413
    refused = browser.post("/people/me/", {"file": file(3 * MB)})
    assert refused.status_code == 413
    assert "at most 2 MB are taken here" in refused.text


@pytest.mark.django_db
def test_a_part_of_a_page_is_told_in_a_sentence(client_of, member):
    answer = client_of(member).post("/people/me/", {"name": "x" * 3 * MB}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.headers["Content-Type"]) == (413, "text/plain; charset=utf-8")
    assert answer.text.startswith("What you sent has 3.1 MB")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("url", "most"), [("/calibrate/", 10), ("/blueprints/import/", 20), ("/employer/", 2)], ids=lambda value: str(value)
)
def test_a_page_of_files_takes_as_much_as_it_says(client_of, recruiter, url, most):
    browser = client_of(recruiter)
    field = "new_logo" if url == "/employer/" else "file"
    assert browser.post(url, {field: file(most * MB)}).status_code != 413
    assert browser.post(url, {field: file(most * MB + FORMS)}).status_code == 413


def test_every_view_that_reads_files_says_how_large_they_may_be():
    ours = [view for view in views() if inspect.isfunction(inspect.unwrap(view))]  # the API takes none
    reading = [view for view in ours if "request.FILES" in inspect.getsource(inspect.unwrap(view))]
    assert len(reading) >= 5
    assert not [view for view in reading if not hasattr(view, "largest_body")]


@pytest.mark.django_db
def test_a_body_without_a_length_is_refused(client):
    answer = client.generic("POST", LOGIN, headers={"Transfer-Encoding": "chunked"}, CONTENT_LENGTH="")
    assert answer.status_code == 411
    assert "did not say how much it sends" in answer.text


@pytest.mark.django_db(transaction=True)
def test_a_server_answers_before_120_mb_have_arrived(server_in):
    with server_in("empty").running() as server:
        length, chunked = f"Content-Length: {120 * MB}", "Transfer-Encoding: chunked"
        assert status(server.port, length, b"x" * 1024).startswith("HTTP/1.1 413 ")
        assert status(server.port, chunked, b"5\r\nlogin\r\n0\r\n\r\n").startswith("HTTP/1.1 411 ")


def status(port: int, header: str, body: bytes) -> str:
    """The first line of the answer to this much of a body, which then ends."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(f"POST {LOGIN} HTTP/1.1\r\nHost: localhost\r\n{header}\r\n\r\n".encode() + body)
        connection.shutdown(socket.SHUT_WR)
        return connection.makefile("rb").readline().decode().strip()
