"""Whatever the document allows, and what it does not, is answered as it says: never by a 500, always with problems.

`./run fuzz` asks a hundred times as much, on both databases.
"""

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import one_of
from schemathesis import GenerationMode, checks
from schemathesis.specs.openapi import checks as openapi

from config.wsgi import application as wsgi
from scorecards.api.problems import CONTENT_TYPE
from scorecards.api.server import document
from tests.scorecards.api.calling import Calling
from tests.world import card_of

pytestmark = pytest.mark.django_db

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "4"))
AS_DOCUMENTED = [
    checks.not_a_server_error,
    openapi.status_code_conformance,
    openapi.content_type_conformance,
    openapi.response_headers_conformance,
    openapi.response_schema_conformance,
]
OPERATIONS = [(path, method) for path, methods in document()["paths"].items() for method in methods]


@pytest.fixture
def known(application, stage, seat, other_seat, opening) -> dict[str, object]:
    """What is there, by the name that it has in addresses."""
    card_of(seat)
    card_of(other_seat)
    return {"pk": application.pk, "slug": opening.slug, "system": "ashby"}


@pytest.fixture
def whole(settings):
    """The document before our own server, whose requests leave the test's connection open, as Django's client does."""
    settings.ALLOWED_HOSTS = ["*"]
    schema = schemathesis.openapi.from_dict(document())
    schema.app = wsgi
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield schema
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_every_answer_is_as_documented(whole, known, recruiter, monkeypatch, path, method):
    monkeypatch.setattr("scorecards.api.server.KeyThrottle.allow_request", lambda self, request: True)
    headers, asked = Calling(recruiter).headers(), 0

    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=one_of(*(whole[path][method].as_strategy(generation_mode=mode) for mode in GenerationMode)))
    def ask(case):
        nonlocal asked
        asked += 1
        if asked % 2 and case.path_parameters:  # otherwise nearly everything would be 404
            case.path_parameters = {name: known.get(name, value) for name, value in case.path_parameters.items()}
        answer = case.call(headers=headers)
        case.validate_response(answer, checks=AS_DOCUMENTED)
        if answer.status_code >= 400:
            assert answer.headers["content-type"][0] == CONTENT_TYPE

    ask()
    assert asked
