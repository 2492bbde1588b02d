"""What a program's answer holds beside other things: posts of a site, or postings of an applicant-tracking system."""

from blueprint.importing.job_boards import is_job_posting, text_of, title_of

TEXTS = ("content", "content_html", "html")
"""Where WordPress, feeds and Ghost keep a post's text."""

_DEEPEST = 5
_MOST = 500
_OF_AN_ENTRY = 4
"""So many names has a posting at least; a part of one has a heading and a text."""


def unwrapped(value):
    """The posts or postings in an answer, a list or one; the value itself where it is one, or holds none."""
    if not isinstance(value, dict) or is_post(value) or "schema" in value:
        return value
    if isinstance(graph := value.get("@graph"), list):
        return [thing for thing in graph if isinstance(thing, dict) and is_job_posting(thing)] or value
    return _found_in(value, 0) or value


def _found_in(value: dict, depth: int):
    """The posts or postings in an object, outermost first; None where there are none."""
    own = text_of(value)
    longest = max(_lists(value, fewest_keys=_OF_AN_ENTRY if own else 1), key=len, default=None)
    if longest or own or is_post(value):
        return longest or value
    inside = [inner for inner in value.values() if isinstance(inner, dict)] if depth < _DEEPEST else []
    return next((entries for inner in inside if (entries := _found_in(inner, depth + 1))), None)


def is_post(entry: dict) -> bool:
    """Whether it has a post's text under the name that sites use: words, or what the site answers for them."""
    return any(name in entry and not isinstance(entry[name], list) and not _parts(entry[name]) for name in TEXTS)


def text_key(entry: dict) -> str:
    """The name under which a post has its text; "description" for a posting, whose text has many places."""
    if is_post(entry):
        return next(name for name in TEXTS if name in entry)
    return "description" if text_of(entry) else ""


def _parts(content: object) -> bool:
    """Whether a content is an object of parts, as Lever's own interface answers, and no post's rendered text."""
    return isinstance(content, dict) and not content.keys() & {"rendered", "raw", "protected"}


def _lists(value: dict, *, fewest_keys: int):
    """The lists of posts or postings, whose entries have so many names at least."""
    for inner in value.values():
        entries = inner[:_MOST] if isinstance(inner, list) else []
        if entries and all(isinstance(e, dict) and len(e) >= fewest_keys and _is_entry(e) for e in entries):
            yield inner


def _is_entry(entry: dict) -> bool:
    return is_post(entry) or bool(text_of(entry))


def postings_without_text(value: object) -> int:
    """How many postings an answer lists by their titles alone, as boards do before one is opened."""
    lists = [inner for inner in value.values() if isinstance(inner, list)] if isinstance(value, dict) else []
    named = [jobs for jobs in lists if all(isinstance(job, dict) and title_of(job) for job in jobs)]
    return max(map(len, named), default=0)
