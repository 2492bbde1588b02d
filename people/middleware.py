"""What being signed in changes about every page."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import MiddlewareNotUsed
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.http import url_has_allowed_host_and_scheme

from people import request_ids
from people.body_limits import WITHOUT_LENGTH, largest_body, too_large
from people.measures import measured
from people.time_zones import zone


class RequestIdMiddleware:
    """Numbers each request; a proxy's number is kept where one is believed at all."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        passed_on = request.headers.get(request_ids.HEADER, "") if settings.BEHIND_PROXY else ""
        number = request_ids.begin(passed_on)
        response = self.get_response(request)
        response[request_ids.HEADER] = number
        return response


class MeasuringMiddleware:
    """Measures each request, where somebody reads what was measured."""

    def __init__(self, get_response):
        if not settings.METRICS_TOKEN:
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        return measured(request, self.get_response)


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


class BodyLimitMiddleware:
    """Refuses a body that is larger than its address takes, or of unknown length, before anything of it is read.

    It stands before whatever reads bodies, the token's check included.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.META.get("HTTP_TRANSFER_ENCODING") and not request.META.get("CONTENT_LENGTH"):
            return _refusal(request, 411, WITHOUT_LENGTH)
        length = _length(request)
        if length <= largest_body(view, False):
            return None
        is_signed_in = request.user.is_authenticated
        largest = largest_body(view, is_signed_in)
        if length <= largest:
            return None
        _let_pass(request, min(length, MOST_UNREAD * largest))
        return _refusal(request, 413, too_large(length, largest, is_signed_in))


MOST_UNREAD = 16
"""A browser reads no answer before it has sent all: so many times what is taken may pass by, kept nowhere."""


def _length(request) -> int:
    """The bytes of the body as the request states them, 0 where it states no number."""
    stated = request.META.get("CONTENT_LENGTH") or ""
    return int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 20 else 0


def _let_pass(request, length: int) -> None:
    while length > 0 and (piece := request.read(min(length, 1 << 16))):
        length -= len(piece)


def _refusal(request, status: int, sentence: str) -> HttpResponse:
    if request.htmx:
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
    return render(request, "413.html", {"sentence": sentence}, status=status)


class SignInMiddleware(LoginRequiredMiddleware):
    """Sends people to the sign-in page, but leaves a page alone that is only asking for a part of itself.

    What somebody has typed there stays, and they can sign in elsewhere and go on. Whoever sent a form comes back to the
    page that it stood on: the form's own address often answers to nothing but a form.
    """

    def handle_no_permission(self, request, view_func):
        if request.htmx:
            return HttpResponse("Your sign-in has ended. Sign in again in another tab, then go on here.", status=401)
        if request.method in ("GET", "HEAD"):
            return super().handle_no_permission(request, view_func)
        return redirect_to_login(page_of_form(request), self.get_login_url(view_func))


FACTOR_FIRST = "Your role needs a second factor. Set it up in another tab, then send this again."
TOKEN = "csrfmiddlewaretoken"  # noqa: S105 - the name of a field


class SecondFactorMiddleware:
    """Leads whoever owes a second factor to its page. What is sent meanwhile is not taken: a part of a page stays as it
    was typed, and a form is given back to be sent again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        is_free = not getattr(view_func, "login_required", True) or request.path.startswith("/accounts/")
        if is_free or not getattr(request.user, "owes_factor", False):
            return None
        if request.method in ("GET", "HEAD") and not request.htmx:
            return redirect("mfa_index")
        if request.htmx or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
            return HttpResponse(FACTOR_FIRST, status=403)
        sent = [(name, value) for name, values in request.POST.lists() for value in values if name != TOKEN]
        context = {"sentence": FACTOR_FIRST, "sent": sent, "has_files": bool(request.FILES)}
        return render(request, "people/factor_first.html", context, status=403)


def page_of_form(request) -> str:
    """The path of the page that a form was sent from, or of the first page where the browser does not say."""
    page = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(page, {request.get_host()}):
        return "/"
    parts = urlsplit(page)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
