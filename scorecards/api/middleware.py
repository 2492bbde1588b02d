"""What is the same for every answer of the API: an ETag, no shared cache, and problems where Django would say HTML."""

from django.middleware.http import ConditionalGetMiddleware
from django.utils.cache import patch_cache_control

from scorecards.api.problems import CONTENT_TYPE, problem

PREFIX = "/api/v1/"
NOT_ALLOWED = "This address does not take that method. /api/v1/docs says what it takes."
TOO_LARGE = "That is too large: nothing that the API takes is."


class ApiMiddleware(ConditionalGetMiddleware):
    def __call__(self, request):
        return super().__call__(request) if request.path.startswith(PREFIX) else self.get_response(request)

    def process_response(self, request, response):
        if response.status_code == 405 and response.get("Content-Type") != CONTENT_TYPE:
            allowed = response.get("Allow", "")
            response = problem(405, NOT_ALLOWED, **({"Allow": allowed} if allowed else {}))
        elif response.status_code in (411, 413) and response.get("Content-Type") != CONTENT_TYPE:
            response = problem(response.status_code, TOO_LARGE)
        patch_cache_control(response, private=True, no_cache=True)
        return super().process_response(request, response)
