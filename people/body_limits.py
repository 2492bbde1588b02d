"""How much of a request's body is read, by address: a form's worth, more only where a file is awaited."""

from collections.abc import Callable

VISITORS = 64 * 1024
FORMS = 2 * 1024 * 1024
"""Bytes: the most that anybody may send, and the most that somebody who is signed in may send in a form."""


def takes_files(largest: int) -> Callable[[Callable], Callable]:
    """A view that takes files of at most so many bytes, beside a form, from people who are signed in."""

    def mark(view: Callable) -> Callable:
        view.largest_body = largest + FORMS
        return view

    return mark


def largest_body(view: Callable, is_signed_in: bool) -> int:
    """The most bytes that a request to this view may have."""
    return getattr(view, "largest_body", FORMS) if is_signed_in else VISITORS


def too_large(length: int, largest: int, is_signed_in: bool) -> str:
    """Why a body of so many bytes is refused."""
    sentence = f"What you sent has {_size(length)}; at most {_size(largest)} are taken here. Nothing of it was read."
    if is_signed_in:
        return f"{sentence} Go back and send less: a smaller file, or a shorter text."
    return f"{sentence} If you were signed in, that has ended: sign in in another tab, go back and send it again."


WITHOUT_LENGTH = "Your program did not say how much it sends (Content-Length), so nothing was read. Let it say so."


def _size(length: int) -> str:
    if length < 1024 * 1024:
        return f"{-(-length // 1024)} kB"
    return f"{-(-length * 10 // (1024 * 1024)) / 10:,.1f} MB".replace(".0 ", " ")
