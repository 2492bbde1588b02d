"""What being signed in changes about every page."""

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from people.time_zones import zone


class PersonMiddleware:
    """Shows times in the person's own zone, and keeps private pages out of every cache."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.user.is_authenticated:
            return self.get_response(request)
        with timezone.override(zone(request.user.time_zone)):
            response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response


class SignInMiddleware(LoginRequiredMiddleware):
    """Sends people to the sign-in page, but leaves a page alone that is only asking for a part of itself.

    What somebody has typed there stays, and they can sign in elsewhere and go on.
    """

    def handle_no_permission(self, request, view_func):
        if request.htmx:
            return HttpResponse("Your sign-in has ended. Sign in again in another tab, then go on here.", status=401)
        return super().handle_no_permission(request, view_func)
