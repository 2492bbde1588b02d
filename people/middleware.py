"""What a signed-in person's preferences change about every page."""

import zoneinfo

from django.utils import timezone
from django.utils.cache import patch_cache_control


class PersonMiddleware:
    """Shows times in the person's own zone, and keeps private pages out of every cache."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(zoneinfo.ZoneInfo(request.user.time_zone)):
            response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response
