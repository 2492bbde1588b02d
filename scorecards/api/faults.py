"""What was wrong with something sent to the API, in words. Pure."""

from collections.abc import Mapping, Sequence

UNREADABLE = "What was sent is not JSON."
_TIME = "must be a time with an offset, such as 2027-03-01T09:00:00Z"
SENTENCES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of this address",
    "timezone_aware": _TIME,
    "datetime_type": _TIME,
    "datetime_parsing": _TIME,
    "datetime_from_date_parsing": _TIME,
    "datetime_object_invalid": _TIME,
    "string_type": "must be text",
    "string_unicode": "must be text that Unicode has",
    "string_too_long": "must have at most {max_length} characters",
    "string_too_short": "must not be empty",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_parsing_size": "is too large a number",
    "int_from_float": "must be a whole number",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "list_type": "must be a list",
    "too_long": "must have at most {max_length} entries",
    "too_short": "must not be empty",
    "literal_error": "must be one of {expected}",
    "enum": "must be one of {expected}",
    "dict_type": "must be an object of fields",
    "model_type": "must be an object of fields",
    "model_attributes_type": "must be an object of fields",
}
PATTERNS = {"@": "must be a mail address", "://": "must be a web address that begins with https://"}
"""What must stand there, by what stands in the pattern that it did not fit."""


def faults(errors: Sequence[Mapping]) -> list[dict[str, str]]:
    """Where each fault is, by the names that were sent, and what must be there instead; from what pydantic says."""
    return [{"where": _where(error["loc"]), "what": _what(error)} for error in errors]


def in_a_sentence(told: Sequence[Mapping[str, str]]) -> str:
    """The first fault whole, and how many more there are."""
    first, *others = told
    sentence = f"{first['where'] or 'What was sent'} {first['what']}"
    more = f" {len(others)} more in “errors”." if others else ""
    return f"{sentence.rstrip('.')}.{more}"


def _what(error: Mapping) -> str:
    """The words of a kind of fault; of one that is unforeseen, its message."""
    if error["type"] == "string_pattern_mismatch":
        pattern = error["ctx"]["pattern"]
        return next((words for mark, words in PATTERNS.items() if mark in pattern), "must not hold NUL characters")
    sentence = SENTENCES.get(error["type"])
    return sentence.format_map(error.get("ctx", {})) if sentence else error["msg"]


def _where(place: Sequence) -> str:
    """Without what the code calls the body, a name that nobody sent."""
    kind, *names = place
    return ".".join(map(str, names[1:] if kind == "body" else names))
