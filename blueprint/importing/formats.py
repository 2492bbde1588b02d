"""What kind of file it is, and how each kind is read."""

import json
import re
from dataclasses import replace

from blueprint import document
from blueprint.importing.article import PASSWORD_FORM, PROTECTED, Page, imported, mended, read_article
from blueprint.importing.characters import storable
from blueprint.importing.decoding import LARGEST, WHAT_IS_READ, decoded, is_word_file
from blueprint.importing.job_boards import address_of, changed_of, plainly, text_of, title_of, told_in
from blueprint.importing.markdown_reader import is_markdown, to_html
from blueprint.importing.other_markups import require_words
from blueprint.importing.plain_text import as_written
from blueprint.importing.raw_post import with_paragraphs
from blueprint.importing.restructured import as_markdown, is_restructured
from blueprint.importing.result import Imported
from blueprint.importing.saved_page import is_archive, page_in, word_file_in
from blueprint.importing.shortcuts import require_a_page
from blueprint.importing.site_export import is_export, posts
from blueprint.importing.time_limit import limited
from blueprint.importing.tokens import Tokens
from blueprint.importing.typed_postings import parted
from blueprint.importing.word_file import is_sealed, page_of
from blueprint.importing.wrapped_posts import is_post, postings_without_text, text_key, unwrapped
from blueprint.importing.xml_jobs import feed_of, require_known
from people.refusals import Refused
from people.words import some

_HTML = re.compile(
    r"<(?:!doctype|html|head|body|h[1-6]|p|div|ul|ol|table|article|section|main)\b[^<>]*>", re.IGNORECASE
)
_TITLE_IN_A_SPACE = re.compile(r'id="title-text">\s*[^<>]{1,80}? : ([^<>]{1,200}?)\s*<')
_ABOUT_ITSELF = re.compile(r"<(?:link|meta)\s[^<>]{1,2000}>", re.IGNORECASE)
_SHOWN = 5


def read(data: bytes, *, filename: str = "") -> list[Imported]:
    """The blueprints in a file: one, or as many as its array or its export holds.

    Raises Refused with a sentence about what was wrong and what to do, also where reading takes too long.
    """
    with limited():
        return _read(data, filename)


def _read(data: bytes, filename: str) -> list[Imported]:
    name = filename.lower()
    if is_sealed(data):
        raise Refused("The Word file is protected by a password. Save it without one and try again.")
    if is_word_file(data):
        return [_read_word_file(data)]
    return _read_archive(data) if is_archive(data) else _read_text(data, name)


def _read_text(data: bytes, name: str) -> list[Imported]:
    text, odd = decoded(data)
    if is_export(text):
        return _read_export(text, odd)
    if (feed := feed_of(text)) is not None:
        return _read_value(feed, odd)
    require_a_page(text)
    require_known(text)
    if name.endswith((".md", ".markdown")):
        return [_read_markdown(text if "#" in text or "```" in text else "\n".join(parted(text.split("\n"))), odd)]
    if text.lstrip()[:1] in ("{", "["):
        return _read_json(text, odd)
    if "</h" not in text.lower():
        require_words(text)
    is_page = _HTML.search(text) is not None
    if is_page and (name.endswith((".html", ".htm")) or not is_markdown(text)):
        return [_read_page(text, odd)]
    if name.endswith(".json"):
        raise Refused(f"The file is called JSON, but begins with “{_shown(text)}”. Choose {WHAT_IS_READ}.")
    if is_restructured(text):
        return [_read_markdown(as_markdown(text), odd)]
    return [_read_markdown(as_written(text, is_marked=is_markdown), odd)]


def _read_word_file(data: bytes) -> Imported:
    if len(data) > LARGEST:
        raise Refused(f"The Word file has more than {LARGEST // 1024 // 1024} MB. Save it without its pictures.")
    page = page_of(data)
    title = f"<title>{page.title}</title>" if page.title else ""
    return read_article(Page(title + page.html, "", None, None, "document", page.oddities))


def _read_archive(data: bytes) -> list[Imported]:
    """A saved page or a mail; where the mail is no role and has a Word file with it, that one."""
    try:
        return _read_text(*_page_in(data))
    except Refused:
        attached = word_file_in(data) if len(data) <= LARGEST else None
        if attached is None:
            raise
    read = _read_word_file(attached)
    return [replace(read, oddities=("The Word file that the mail brings was read, not the mail.", *read.oddities))]


def _page_in(data: bytes) -> tuple[bytes, str]:
    page, name = page_in(data) if len(data) <= LARGEST else (data, "page.html")
    if not page.strip():
        raise Refused(f"The saved page holds no text. Save the page again, or choose {WHAT_IS_READ}.")
    return page, name


def _read_export(text: str, odd: list[str]) -> list[Imported]:
    """Every role of a site's export."""
    entries: list[tuple[str, Page | None]] = []
    for post in posts(text):
        if post.is_trash:
            entries.append((f"{post.title} (in the trash)", None))
        else:
            page = Page(post.html, storable(post.title)[0], post.url, post.modified, "wordpress", tuple(odd))
            entries.append((post.title, page))
    if not entries:
        raise Refused("The export has no posts with a text. Export the posts themselves, with all of their contents.")
    return _roles(entries, "export", "posts")


def _roles(entries: list[tuple[str, Page | None]], whole: str, kind: str) -> list[Imported]:
    """The roles among entries (their title, their text or None); those that are none are left out and named."""
    roles: list[Imported] = []
    refused: list[tuple[str, Refused]] = []
    for title, page in entries:
        try:
            if page is None:
                raise Refused("It is in the trash.")
            roles.append(read_article(page))
        except Refused as refusal:
            refused.append((title, refusal))
    if not roles:
        title, refusal = refused[0]
        one = f"The one {kind[:-1]} of the {whole} is no role"
        none = f"None of the {len(refused)} {kind} of the {whole} is a role" if len(refused) > 1 else one
        raise Refused(f"{none}. “{title[:80]}”: {refusal}")
    if refused:
        named = some([f"“{title[:60]}”" for title, _ in refused], 5, "; ")
        sentence = f"Left out of the {whole}, since they are no roles ({len(refused)}): {named}."
        roles[0] = replace(roles[0], oddities=(*roles[0].oddities, sentence))
    return roles


def _shown(text: str) -> str:
    return " ".join(text[:60].split())


def _read_json(text: str, odd: list[str]) -> list[Imported]:
    return _read_value(unwrapped(_parsed(text)), odd)


def _read_value(value, odd: list[str]) -> list[Imported]:
    if not isinstance(value, list):
        return [_read_entry(value, odd)]
    if len(value) > 1 and all(_is_posting(entry) for entry in value):
        return _roles([(title_of(entry), _post(entry, odd)) for entry in value], "file", "postings")
    if not value:
        raise Refused("The file is an array with nothing in it. Save the posts again; the search may have found none.")
    articles = []
    for number, entry in enumerate(value, 1):
        try:
            articles.append(_read_entry(entry, odd))
        except Refused as refusal:
            where = f"Entry {number} of {len(value)}: " if len(value) > 1 else ""
            raise Refused(f"{where}{refusal}") from refusal
    return articles


def _parsed(text: str):
    try:
        return json.loads(text, parse_constant=_no_number)
    except RecursionError as error:
        raise Refused("The JSON is nested too deeply to be a post or a blueprint document.") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
            raise Refused(f"The JSON breaks off at {where}: the file was cut off. Save it again, whole.") from error
        raise Refused(f"The file begins like JSON but is not: {error.msg} at {where}. Save it again.") from error
    except ValueError as error:
        raise Refused("The JSON holds a number that is too long to be one. Save the file again.") from error


def _no_number(name: str):
    raise Refused(f"The JSON holds {name}, which is no number that JSON knows. Save the file again.")


def _read_entry(entry, odd: list[str]) -> Imported:
    if not isinstance(entry, dict):
        raise Refused(f"The JSON is neither a WordPress post nor a blueprint document. Choose {WHAT_IS_READ}.")
    if _is_document(entry):
        return _checked(document.complete(entry), odd)
    if text_key(entry):
        return read_article(_post(entry, odd))
    if "message" in entry and "code" in entry:
        message, _ = mended(_rendered(entry["message"]))
        raise Refused(
            f"The site answered with an error instead of a post: “{message[:300]}”. "
            "Check the address and save it again."
        )
    if listed := postings_without_text(entry):
        raise Refused(f"The file lists {listed} postings without their texts. Open one and save its own answer.")
    raise Refused(
        "The JSON has neither a post's content nor a blueprint document's sections. "
        f"Its keys are {', '.join(storable(key)[0][:40] for key in list(entry)[:8]) or 'none'}."
    )


def _is_document(entry: dict) -> bool:
    return "schema" in entry or {"responsibilities", "kpis"} <= entry.keys()


def _is_posting(entry) -> bool:
    return isinstance(entry, dict) and not _is_document(entry) and not is_post(entry) and bool(text_of(entry))


def _post(post: dict, odd: list[str]) -> Page:
    if not is_post(post):
        address = address_of(post), changed_of(post)
        return Page(text_of(post), storable(_words(title_of(post)))[0], *address, "html", tuple(odd))
    content = post[text_key(post)]
    if isinstance(content, dict) and content.get("protected") is True and not _has_text(_rendered(content)):
        raise Refused(PROTECTED)
    if not _rendered(content).strip():
        raise Refused("The post has no text in content.rendered. Save it with all of its fields.")
    return Page(
        html=with_paragraphs(plainly(_rendered(content))),
        title=_words(_rendered(post.get("title") or post.get("text") or post.get("name"))),
        url=_text_or_none(post.get("link") or address_of(post)),
        modified=_text_or_none(post.get("modified")),
        kind="wordpress",
        oddities=tuple(odd),
    )


def _has_text(html: str) -> bool:
    return bool(html.strip()) and PASSWORD_FORM not in html


def _rendered(value) -> str:
    """What WordPress gives as {"rendered": …} or, to editors, as {"raw": …}; other exports give the text itself."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("raw")
    return value if isinstance(value, str) else ""


def _text_or_none(value) -> str | None:
    return storable(value)[0] if isinstance(value, str) else None


def _words(html: str) -> str:
    return " ".join("".join(token.name for token in Tokens(html) if token.kind == "words").split())


def _checked(raw: dict, odd: list[str]) -> Imported:
    """A blueprint document as it is; Refused with the first places where it breaks the schema."""
    broken = document.problems(raw)
    if broken:
        shown = " ".join(f"{problem}" for problem in broken[:_SHOWN])
        more = f" And {len(broken) - _SHOWN} more." if len(broken) > _SHOWN else ""
        raise Refused(f"The blueprint document does not follow its schema. {storable(shown)[0]}{more}")
    return imported(raw, odd)


def _read_page(text: str, odd: list[str]) -> Imported:
    facts = _facts(text)
    address = facts.get("url"), facts.get("modified"), "html"
    try:
        return read_article(Page(text, facts.get("title", ""), *address, tuple(odd)))
    except Refused:
        title, told = told_in(text)
        if not told:
            raise
        odd = [*odd, "The page itself shows no role; what it tells search engines of its posting was read."]
        return read_article(Page(told, title, *address, tuple(odd)))


def _facts(html: str) -> dict[str, str]:
    """Address and date as a page states them about itself; the title where a wiki puts its space's name before it."""
    facts: dict[str, str] = {}
    if in_a_space := _TITLE_IN_A_SPACE.search(html):
        facts["title"] = _words(in_a_space[1])
    for token in Tokens("".join(_ABOUT_ITSELF.findall(html))):
        attributes = token.attributes
        if token.name == "link" and "canonical" in attributes.get("rel", "").lower().split():
            facts.setdefault("url", attributes.get("href", ""))
        elif token.name == "meta":
            name = attributes.get("property") or attributes.get("name") or ""
            key = {"og:url": "url", "article:modified_time": "modified"}.get(name.lower())
            if key and attributes.get("content"):
                facts.setdefault(key, attributes["content"])
    return {key: storable(value)[0] for key, value in facts.items() if value}


def _read_markdown(text: str, odd: list[str]) -> Imported:
    return read_article(Page(to_html(text), "", None, None, "markdown", tuple(odd)))
