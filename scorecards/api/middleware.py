"""What is the same for every answer of the API: an ETag, no shared cache, and problems where Django would say HTML."""

import json

from django.middleware.http import ConditionalGetMiddleware
from django.utils.cache import patch_cache_control

from people.api_keys.operations import note_exchange
from scorecards.api.problems import CONTENT_TYPE, problem

PREFIX = "/api/v1/"
NOT_ALLOWED = "This address does not take that method. /api/v1/docs says what it takes."
TOO_LARGE = "That is too large: nothing that the API takes is."


def _note(request, response) -> None:
    """What a known key asked for, and how that went; the names of wrong fields, never what stood in them."""
    key = getattr(request, "api_key", None)
    if key is not None:
        errors = json.loads(response.content).get("errors", []) if response.status_code == 422 else []
        fields = [error["where"].rpartition(".")[2] for error in errors]
        note_exchange(key=key, scope=request.api_scope, status=response.status_code, fields=fields)


class ApiMiddleware(ConditionalGetMiddleware):
    def __call__(self, request):
        return super().__call__(request) if request.path.startswith(PREFIX) else self.get_response(request)

    def process_response(self, request, response):
        if response.status_code == 405 and response.get("Content-Type") != CONTENT_TYPE:
            allowed = response.get("Allow", "")
            response = problem(405, NOT_ALLOWED, **({"Allow": allowed} if allowed else {}))
        elif response.status_code in (411, 413) and response.get("Content-Type") != CONTENT_TYPE:
            response = problem(response.status_code, TOO_LARGE)
        _note(request, response)
        patch_cache_control(response, private=True, no_cache=True)
        return super().process_response(request, response)
