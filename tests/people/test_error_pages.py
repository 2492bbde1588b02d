import pytest
from botocore.exceptions import EndpointConnectionError
from django.template.loader import get_template
from django.test import Client

from tests.people.test_sign_in import LOGIN, text


@pytest.mark.parametrize("name", ["400", "403", "404", "403_csrf", "409", "413", "429", "500", "503"])
def test_error_pages_need_no_request_and_no_database(name):
    assert "<h1>" in get_template(f"{name}.html").render()


def test_an_error_of_ours_says_that_it_is_ours(client_of, administrator, monkeypatch):
    browser = client_of(administrator)
    browser.raise_request_exception = False
    monkeypatch.setattr("people.views.mine.trail_entries", None)
    response = browser.get("/people/audit/")
    assert (response.status_code, "went wrong on our side" in text(response)) == (500, True)


def test_where_the_store_of_files_fails_it_is_said(client_of, administrator, monkeypatch):
    def away(*args, **kwargs):
        raise EndpointConnectionError(endpoint_url="https://s3.example")

    browser = client_of(administrator)
    browser.raise_request_exception = False
    monkeypatch.setattr("people.views.mine.trail_entries", away)
    response = browser.get("/people/audit/")
    assert (response.status_code, "Files cannot be reached" in text(response)) == (503, True)


def test_a_page_that_does_not_exist_says_so(client_of, member):
    response = client_of(member).get("/no/such/page/")
    assert (response.status_code, "There is no such page" in text(response)) == (404, True)


def test_a_request_without_its_token_says_what_to_do(db):
    response = Client(enforce_csrf_checks=True).post(LOGIN, {})
    assert (response.status_code, "load the page again" in text(response)) == (403, True)


def test_a_body_that_is_too_large_is_refused_in_words(visitor, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 1000
    response = visitor.post(LOGIN, {"login": "x" * 2000})
    assert (response.status_code, "could not be read" in text(response)) == (400, True)
