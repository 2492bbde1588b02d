"""What letters to candidates begin as, in the languages of descriptions. Pure.

In braces stands what is put in for each: {name}, {role}, {house}, {interviews}, {sender}. A line whose only content is
something that is not there is left out.
"""

import re

from hiring.letters.standard_letters import STANDARD

TO_WRITE = "{…}"
"""Stands where nobody but the writer knows what to say; no letter goes with it."""
FIELDS = ("name", "role", "house", "interviews", "sender")
_FIELD = re.compile("{(" + "|".join(FIELDS) + ")}")
_ODD = re.compile(r"{[^{}\n]{0,40}}")


def template_of(kind: str, language: str) -> tuple[str, str]:
    """The subject and the text with which a letter of this kind begins; ("", "") for one in one's own words."""
    return STANDARD.get(language, {}).get(kind, ("", ""))


def put_in(text: str, values: dict[str, str]) -> str:
    """The text with its fields put in, each once: what a value says is never read as a field itself."""
    kept = []
    for line in text.splitlines():
        filled = _FIELD.sub(lambda field: values.get(field[1], ""), line)
        if filled.strip() or not line.strip():
            kept.append(filled.rstrip())
    return "\n".join(kept).strip()


def odd_fields(text: str) -> list[str]:
    """What stands in braces and is none of the fields, as it is written."""
    return [odd for odd in _ODD.findall(text) if not _FIELD.fullmatch(odd)]
