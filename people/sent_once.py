"""The same form sent twice makes one thing, and the second answer leads to it.

Each page that is rendered gives its forms a token of its own against forgery. So the same token with the same content
at the same address is the same form: a second click before the page has gone, where scripts do not hold it back. What
scripts send is left alone, since they send from one page again and again; so is signing in, whose answer is a cookie.
"""

import time
from hashlib import sha256

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from people.kept import cache
from people.middleware import page_of_form
from people.sealing import seal, unseal

LONGEST, FOUND_WITHIN = 120, 60
"""Seconds: after how many nobody is believed to work on a form, and for how long what came of it is found again.
Whoever goes back to an old page later means it: what was done may have been undone since, and is done again."""
PATIENCE = 5.0
"""Seconds for which the second waits for the first."""
PURPOSE = "answers"


def shown_once(response: HttpResponse) -> HttpResponse:
    """A page that says what is never said again, such as a secret: a second click finds it once more, for a minute."""
    response.is_shown_once = True
    return response


class SentOnceMiddleware:
    """Works on a form once, and leads whoever sent it twice to where the first was led."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.sent_once = None
        response = self.get_response(request)
        if request.sent_once:
            _keep(request, response)
        return response

    def process_view(self, request, view, args, kwargs):
        if getattr(view, "csrf_exempt", False) or not _is_form(request):
            return None  # what programs send has no token, and is theirs to read
        key, until = _key(request), time.monotonic() + PATIENCE
        while not cache.add(key, {}, LONGEST):
            if before := cache.get(key):
                return _answer(request, before)
            if time.monotonic() > until:
                return render(request, "409.html", {"page": page_of_form(request)}, status=409)
            time.sleep(0.05)
        request.sent_once, request.session_before = key, request.session.session_key
        return None


def _is_form(request) -> bool:
    """Sent by a browser that goes where the answer leads."""
    is_by_script = request.htmx or request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate"
    is_sign_in = request.path.startswith("/accounts/")
    return request.method == "POST" and not is_by_script and not is_sign_in and "csrfmiddlewaretoken" in request.POST


def _key(request) -> str:
    files = [(name, [(file.name, _digest(file)) for file in sent]) for name, sent in request.FILES.lists()]
    content = (request.user.pk, request.get_full_path(), sorted(request.POST.lists()), sorted(files))
    return f"sent-{sha256(repr(content).encode()).hexdigest()}"


def _digest(file) -> str:
    """Of its content: whoever goes back and sends the file again, mended, may have kept its name and length."""
    digest = sha256()
    for piece in file.chunks():
        digest.update(piece)
    file.seek(0)
    return digest.hexdigest()


def _keep(request, response) -> None:
    """What came of it, where it led somewhere; what was refused or is to be mended can be sent again.

    Whoever was signed in by it was sent a cookie, which a second answer would lack.
    """
    told = [(one.level, one.message, one.extra_tags) for one in request._messages._queued_messages]
    is_refused = any(level >= messages.ERROR for level, *_ in told)
    is_led = 300 <= response.status_code < 400 and request.session.session_key == request.session_before
    if getattr(response, "is_shown_once", False):
        cache.set(request.sent_once, {"page": seal(response.content.decode(), PURPOSE)}, FOUND_WITHIN)
    elif is_led and not is_refused:
        cache.set(request.sent_once, {"to": response["Location"], "told": told}, FOUND_WITHIN)
    else:
        cache.delete(request.sent_once)


def _answer(request, before: dict) -> HttpResponse:
    if "page" in before:
        return HttpResponse(unseal(before["page"], PURPOSE))
    for level, sentence, tags in before["told"]:
        messages.add_message(request, level, sentence, tags)
    return redirect(before["to"])
