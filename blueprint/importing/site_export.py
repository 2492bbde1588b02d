"""A site's own export: posts of WordPress, or a feed, as XML. Each post is an article of its own."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint.importing.raw_post import with_paragraphs

_IS_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)[\s>]")
_ITEM = re.compile(r"<item\b[^>]*>(.*?)</item>", re.DOTALL)
_ENTRY = re.compile(r"<entry\b[^>]*>(.*?)</entry>", re.DOTALL)
_TEXT = r"\s*(?:<!\[CDATA\[(?P<cdata>.*?)\]\]>\s*(?=</)|(?P<text>[^<]*))"
_FIELDS = {
    name: re.compile(rf"<{tag}\b[^>]*>{_TEXT}</{tag}>", re.DOTALL)
    for name, tag in {
        "content": "content:encoded",
        "atom": "content",
        "description": "description",
        "title": "title",
        "link": "link",
        "kind": "wp:post_type",
        "status": "wp:status",
        "password": "wp:post_password",
        "modified": "wp:post_modified",
    }.items()
}
_NO_ARTICLES = {"attachment", "nav_menu_item", "revision", "wp_template", "wp_template_part", "wp_global_styles"}
_LOOKED_AT = 4_000


@dataclass(frozen=True)
class Post:
    """One post: its text as HTML, its title as words, its address and when it was last changed, where it says so."""

    html: str
    title: str
    url: str | None
    modified: str | None
    is_trash: bool = False


def is_export(text: str) -> bool:
    return text.lstrip()[:5] in ("<?xml", "<rss ", "<feed") and _IS_FEED.search(text[:_LOOKED_AT]) is not None


def posts(text: str) -> Iterator[Post]:
    """Every post with a text, in the file's order; pictures, menus and the like are none."""
    for match in (_ITEM if "<item" in text else _ENTRY).finditer(text):
        item = match[1]
        if _field(item, "kind") in _NO_ARTICLES:
            continue
        content = _field(item, "content") or _field(item, "atom") or _field(item, "description")
        if content.strip():
            title = " ".join(html.unescape(_field(item, "title")).split())
            modified = _field(item, "modified").replace(" ", "T") or None
            thrown_away = _field(item, "status") == "trash"
            yield Post(with_paragraphs(content), title, _field(item, "link") or None, modified, thrown_away)


def _field(item: str, name: str) -> str:
    """What the first element of that name holds; the text of one without CDATA is escaped once more."""
    match = _FIELDS[name].search(item)
    if not match:
        return ""
    return match["cdata"] if match["cdata"] is not None else html.unescape(match["text"]).strip()
