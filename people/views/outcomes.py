"""What came of an operation, said on the page: done, or refused and why; and to which page one goes back."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages
from django.utils.http import url_has_allowed_host_and_scheme

from people.refusals import Refused


def carry_out(request, operation, done: str, /, **what) -> bool:
    """Run an operation in the name of who asks, and say what came of it in a message; whether it was done."""
    try:
        operation(by=request.user, **what)
    except Refused as refused:
        messages.error(request, str(refused))
        return False
    messages.success(request, done)
    return True


@contextmanager
def refusals_at(form) -> Iterator[None]:
    """Put a refusal beside the field of the form that it names, or above the form."""
    try:
        yield
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else None, str(refused))


def page_before(request, otherwise: str) -> str:
    """The page of ours that a form names as `next`, else another."""
    page = request.POST.get("next") or request.GET.get("next", "")
    is_ours = page.startswith("/") and url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours else otherwise
