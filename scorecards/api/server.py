"""The API as a whole: its routers, its limits, its document."""

import logging
from http import HTTPStatus

from ninja import NinjaAPI
from ninja.throttling import AuthRateThrottle

from people import request_ids
from scorecards.api.problems import ProblemDetails, handle, problem
from scorecards.api.views import evidence_endpoints, interview_endpoints, role_endpoints, search_endpoints

logger = logging.getLogger(__name__)

PER_MINUTE = 300
ERRORS = ("400", "401", "403", "404", "409", "413", "422", "429")
"""What any endpoint may answer beside its own."""


DESCRIPTION = """Every request is made with a key, as its owner, within the key's scopes. Lists come in parts: pass
`next` as `cursor`. Answers carry an ETag. A write with an `Idempotency-Key` is carried out once. Errors are problem
details (RFC 9457)."""


class KeyThrottle(AuthRateThrottle):
    """So many requests a minute with each key."""

    def __init__(self):
        super().__init__(f"{PER_MINUTE}/m")

    def get_cache_key(self, request) -> str:
        return self.cache_format % {"scope": self.scope, "ident": request.api_key.digest}


def _broke(_, error: Exception):
    logger.exception("The API broke", exc_info=error)
    return problem(500, f"Something broke here. The log has it under the request {request_ids.current()}.")


def build() -> NinjaAPI:
    api = NinjaAPI(
        title="Rolewright",
        version="1",
        description=DESCRIPTION,
        throttle=[KeyThrottle()],
        urls_namespace="api",
    )
    handle(api)
    api.add_exception_handler(Exception, _broke)
    for module in (role_endpoints, search_endpoints, interview_endpoints, evidence_endpoints):
        api.add_router("", module.router)
    return api


def document() -> dict:
    """The OpenAPI document, with the errors that every endpoint may answer; docs/openapi.json holds it."""
    described = api.get_openapi_schema()
    described["components"]["schemas"]["ProblemDetails"] = ProblemDetails.model_json_schema()
    content = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDetails"}}}
    for methods in described["paths"].values():
        for operation in methods.values():
            for status in ERRORS:
                problem_of = {"description": HTTPStatus(int(status)).phrase, "content": content}
                operation["responses"][status] = problem_of
            operation["responses"] = {str(status): answer for status, answer in operation["responses"].items()}
    return described


api = build()
