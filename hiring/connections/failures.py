"""What went wrong between a program and here, in words, by the status that it was answered with. Pure."""

from collections.abc import Sequence

FAILURES = {
    401: "The key has ended or was revoked, or its owner was deactivated. Make a new one.",
    403: "The key, or its owner, may not do that. Look at what the key is for, and at the owner’s role.",
    404: "What it asked for is not there, or the owner of the key may not see it.",
    409: "It was refused: it does not fit what stands here. The answer said why; the program’s log has it.",
    413: "It sent more than is taken at once.",
    422: "What it sent is not as the API describes it.",
    429: "It asked too often in one minute. It may try again, more slowly.",
}
OURS = "Something broke here. The server’s log has it."
OTHER = "What it sent could not be read."


def in_words(status: int | None, fields: Sequence[str] = ()) -> str:
    """A sentence for a failure; with the names of the fields that were wrong, where there are any."""
    if status is None:
        return ""
    sentence = FAILURES.get(status, OURS if status >= 500 else OTHER)
    return f"{sentence} Look at: {', '.join(fields)}." if fields else sentence
