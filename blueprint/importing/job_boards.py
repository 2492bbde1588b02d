"""Postings as programs answer them: Greenhouse, Lever, Ashby, Workable, and what pages say in JSON-LD."""

import html
import json
import re

_SCRIPT = re.compile(r"<script[^<>]{1,200}application/ld\+json[^<>]{0,200}>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TEXTS = ("description", "descriptionHtml", "descriptionBody", "full_description", "requirements", "benefits")
_HEADINGS = {"requirements": "Requirements", "benefits": "Benefits"}
"""What Workable keeps apart from the description, without a heading."""


def text_of(posting: dict) -> str:
    """The posting's parts as HTML; "" where it has no text."""
    lists = posting.get("lists") if isinstance(posting.get("lists"), list) else []
    parts = [_headed(_HEADINGS.get(name, ""), posting.get(name)) for name in _TEXTS]
    parts += [_headed(part.get("text"), _listed(part.get("content"))) for part in lists if isinstance(part, dict)]
    return "".join([*parts, _headed("", posting.get("additional"))])


def _headed(heading: object, text: object) -> str:
    if not isinstance(text, str) or not text.strip():
        return ""
    return (f"<h3>{html.escape(heading)}</h3>" if isinstance(heading, str) and heading else "") + plainly(text)


def _listed(text: object) -> str:
    return f"<ul>{text}</ul>" if isinstance(text, str) else ""


def plainly(text: str) -> str:
    """HTML that was escaped as a whole, as HTML."""
    return html.unescape(text) if "&lt;" in text and "<" not in text else text


def told_in(page: str) -> tuple[str, str]:
    """Title and text of the posting of which a page tells search engines; empty where it tells of none."""
    for script in _SCRIPT.findall(page)[:10]:
        try:
            told = json.loads(script)
        except (ValueError, RecursionError):
            continue
        graph = told.get("@graph") if isinstance(told, dict) else told
        for thing in graph if isinstance(graph, list) else [told]:
            if isinstance(thing, dict) and thing.get("@type") == "JobPosting" and text_of(thing):
                return str(thing.get("title", "")), text_of(thing)
    return "", ""
