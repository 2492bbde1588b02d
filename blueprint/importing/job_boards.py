"""Postings as programs answer them: their title, and their parts as HTML.

Applicant-tracking systems name the same things differently (Greenhouse `content`, Lever `text` and `lists`, Ashby
`descriptionHtml`, Workable `requirements`, SmartRecruiters `jobAd.sections`, Workday `jobPostingInfo`, schema.org's
JobPosting), and say some of it twice. So a part is whatever long text stands under a name that such texts have.
"""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint.importing.headings import meaning
from blueprint.importing.markdown_reader import to_html
from blueprint.importing.plain_text import headed
from blueprint.importing.posting_words import PARTS

_SCRIPT = re.compile(r"<script[^<>]{1,200}application/ld\+json[^<>]{0,200}>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TITLES = ("title", "name", "text", "jobTitle", "jobOpeningName", "positionTitle", "full_title", "position")
_ADDRESSES = (
    "link", "url", "URL", "absolute_url", "hostedUrl", "jobUrl", "postingUrl", "careers_url", "externalUrl",
)  # fmt: skip
_CHANGED = ("modified", "updated_at", "updatedAt", "modified_on")
_TEXTUAL = re.compile(
    r"descri|html|body|pitch|opening$|additional|closing|dut(y|ies)|tasks|summary|about|profile|introduction|^value$|"
    r"requirement|qualification|responsibilit|benefit|skills|experience|education|compensation|salary|sections|offer"
)
_OTHER_THINGS = re.compile(
    r"question|complian|demographic|author|tags?$|translation|^meta|_embedded|_links|yoast|seo|shar(e|ing)|breadcrumb|"
    r"similar|related|salar(y|ies)$|salary_?range|location|image|video"
)
_EMPLOYER = re.compile(r"compan|organi[sz]ation|employer")
_LABELS = ("title", "name", "text", "heading", "headline", "label")
_BODIES = ("text", "value", "content", "body", "html", "description")
_SHORTEST = 40
_LONGEST_LABEL = 120
_LONGEST_HEADINGS = 60  # letters
_DEEPEST = 6
_TAG = re.compile(r"<[a-zA-Z/!][^<>]*>")
_CAPITALS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MOST_PARTS = 200


@dataclass(frozen=True)
class _Part:
    """One text of a posting, under a heading of its own or under none."""

    heading: str
    html: str

    @property
    def letters(self) -> str:
        return re.sub(r"[\W_]+", "", html.unescape(_TAG.sub(" ", self.html)))


def text_of(posting: dict) -> str:
    """The posting's parts as HTML, each once; "" where it has no text or no title."""
    if not title_of(posting):
        return ""
    parts = [part for part in list(_parts(posting, "", 0))[:_MOST_PARTS] if part.letters]
    return "".join(_box(part) if part.heading else part.html for part in _once(parts))


def _box(part: _Part) -> str:
    """A part as a box that folds: it ends where its text does, whatever headings stand in it."""
    return f"<details><summary>{html.escape(part.heading)}</summary>{part.html}</details>"


def is_job_posting(thing: dict) -> bool:
    """Whether it is a JobPosting of schema.org that has a text."""
    return "JobPosting" in str(thing.get("@type")) and bool(text_of(thing))


def title_of(posting: dict) -> str:
    """What the posting is called; "" where nothing says so."""
    return _first(posting, _TITLES)


def address_of(posting: dict) -> str | None:
    return _first(posting, _ADDRESSES) or None


def changed_of(posting: dict) -> str | None:
    return _first(posting, _CHANGED) or None


def _first(posting: dict, names: tuple[str, ...]) -> str:
    """The first short text under one of the names, also of a JSON:API's attributes."""
    attributes = posting.get("attributes")
    for thing in (posting, attributes if isinstance(attributes, dict) else {}):
        for name in names:
            value = thing.get(name)
            if isinstance(value, str) and value.strip() and len(value) <= 300 and "<" not in value:
                return value.strip()
    return ""


def plainly(text: str) -> str:
    """HTML that was escaped as a whole, as HTML."""
    return html.unescape(text) if "&lt;" in text and "<" not in text else text


def _parts(value: object, name: str, depth: int) -> Iterator[_Part]:
    """Every text under a name that postings' texts have, in the file's order."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        if value and all(isinstance(line, str) for line in value) and _heading_of(name):
            yield _Part(_heading_of(name), "".join(f"<li>{html.escape(line)}</li>" for line in value))
        for thing in value[:_MOST_PARTS]:
            yield from _parts(thing, name, depth + 1) if isinstance(thing, dict) else ()
    elif isinstance(value, dict):
        labelled = _labelled(value, name) if depth else None
        if labelled:
            yield labelled
            return
        for key, inner in value.items():
            if _OTHER_THINGS.search(_words(key)):
                continue
            if isinstance(inner, str):
                if _TEXTUAL.search(_words(key)) and _is_text(inner, key):
                    yield _Part(_heading_of(f"{name} {key}" if _EMPLOYER.search(name) else key), _as_html(inner))
            else:
                yield from _parts(inner, key, depth + 1)


def _labelled(value: dict, name: str) -> _Part | None:
    """A part that brings its own heading: `{"text": "You will", "content": "<li>…"}`, `{"title": …, "text": …}`."""
    body = next((key for key in reversed(_BODIES) if key in value and _is_text(value[key], "")), None)
    label = next((key for key in _LABELS if key != body and isinstance(value.get(key), str)), None)
    if body is None or (label and len(value[label]) > _LONGEST_LABEL):
        return None
    if not label or not value[label].strip() or _EMPLOYER.search(_words(name)):
        is_about = meaning(_words(name), PARTS) == "about"
        heading = _heading_of(name) or (_words(name).capitalize() if is_about else "")
        is_alone = all(key == body or key in _LABELS or not inner for key, inner in value.items())
        return _Part(heading, _as_html(value[body])) if is_alone else None
    return _Part(value[label].strip().rstrip(":"), _as_html(value[body]))


def _is_text(value: object, key: str) -> bool:
    """Whether it is prose or HTML; a short one counts where its name says which part it is."""
    if not isinstance(value, str) or not value.strip() or value.startswith(("http://", "https://")):
        return False
    return len(value) >= _SHORTEST or _TAG.search(value) is not None or "&lt;" in value or bool(_heading_of(key))


def _words(key: str) -> str:
    return " ".join(_CAPITALS.sub(" ", key).replace("_", " ").lower().split())


def _heading_of(name: str) -> str:
    """The heading that a part's name stands for: "requirements" heads one, "descriptionHtml" does not."""
    words = _words(name).removesuffix(" html").removesuffix(" plain")
    if _EMPLOYER.search(words):
        return "About us"
    return words.capitalize() if meaning(words, PARTS) not in (None, "about") and "description" not in words else ""


def _as_html(text: str) -> str:
    """The text as HTML: what was escaped as a whole is opened, bare items get their list, plain lines are read."""
    text = plainly(text)
    if not _TAG.search(text):
        return to_html(headed(text)) if "\n" in text.strip() else f"<p>{html.escape(html.unescape(text))}</p>"
    return f"<ul>{text}</ul>" if text.lstrip().lower().startswith("<li") else text


def _once(parts: list[_Part]) -> list[_Part]:
    """The parts without those whose words stand in others: a whole beside its pieces, a plain copy, the same twice."""
    letters = [part.letters for part in parts]
    left: list[int] = []
    for at, own in enumerate(letters):
        inside = dict.fromkeys(other for other in letters if other != own and other in own)
        pieces = [piece for piece in inside if not any(piece != other and piece in other for other in inside)]
        is_whole = len(pieces) > 1 and len(own) - sum(map(len, pieces)) <= _LONGEST_HEADINGS
        if not is_whole:
            left.append(at)
    kept: list[int] = []
    for at in sorted(left, key=lambda at: (-len(letters[at]), not _TAG.search(parts[at].html), at)):
        if not any(letters[at] in letters[other] for other in kept):
            kept.append(at)
    return [parts[at] for at in sorted(kept)]


def told_in(page: str) -> tuple[str, str]:
    """Title and text of the posting of which a page tells search engines; empty where it tells of none."""
    for script in _SCRIPT.findall(page)[:10]:
        try:
            told = json.loads(script)
        except (ValueError, RecursionError):
            continue
        graph = told.get("@graph") if isinstance(told, dict) else told
        for thing in graph if isinstance(graph, list) else [told]:
            if isinstance(thing, dict) and is_job_posting(thing):
                return title_of(thing), text_of(thing)
    return "", ""
