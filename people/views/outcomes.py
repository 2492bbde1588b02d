"""What came of an operation, said on the page: done, or refused and why."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib import messages

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
