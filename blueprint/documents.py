"""HTML to PDF, and a job description as a PDF or a page that stands alone.

The only importer of WeasyPrint, and only when a PDF is asked for: the import takes a second.
"""

import gc
import json
import logging
import mimetypes
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.template.loader import render_to_string
from django.utils import timezone

from blueprint.composition import Composed
from blueprint.contrast import readable_on
from blueprint.job_description import (
    JobDescription,
    render_html,
    render_markdown,
    render_text,
    to_json,
    to_jsonld,
)
from blueprint.job_description.catalogues import wording_in
from blueprint.models import Blueprint
from blueprint.palette import LIGHT
from blueprint.plain_styles import plain
from blueprint.presentation import sections, summary
from people.deep_calls import with_room
from people.patience import in_time
from people.refusals import Refused

FORMATS = {
    "pdf": ("application/pdf", "pdf"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    "html": ("text/html; charset=utf-8", "html"),
    "markdown": ("text/markdown; charset=utf-8", "md"),
    "text": ("text/plain; charset=utf-8", "txt"),
    "jsonld": ("application/ld+json", "jsonld"),
    "json": ("application/json", "json"),
}
"""The formats of a job description: content type, and how a file's name ends."""

LOGO = "bytes:logo.png"
DOT = "•\N{EN SPACE}"
"""A list's mark as text of its item, as `blueprint.css` expects it."""

MADE_BY = ("documents.py", "plain_styles.py", "tagging.py")
"""The modules here by which the same HTML becomes another document."""

STYLESHEETS = settings.BASE_DIR / "static" / "css"


logging.getLogger("weasyprint.progress").setLevel(logging.WARNING)  # else seven lines for each PDF
logging.getLogger("pikepdf").setLevel(logging.WARNING)  # else a line that it is there


class PdfUnavailable(Refused):
    """This machine cannot make PDFs; the message says what to install."""


def to_pdf(
    html: str, *, stylesheets: Sequence[str], files: Mapping[str, bytes] | None = None, keep: bool = True
) -> bytes:
    """The PDF of an HTML page, tagged and declaring PDF/UA-1; the same page asked for again comes from the cache.

    With `keep=False` it is kept for nobody but a person who could not wait for it (`people/patience.py`). On a page it
    raises BeingMade when that person has waited long enough.

    Language, title and author are those of the page (`<html lang>`, `<title>`, `<meta name="author">`).
    `stylesheets` are texts of CSS. The page reaches nothing but `files`: bytes by made-up absolute URLs such as
    `bytes:logo.png`. Raises PdfUnavailable.
    """
    files = files or {}
    key = _key(html, stylesheets, files)
    kept = caches["documents"].get(key) if keep else None
    if kept is None:
        _weasyprint()  # here, so that whoever asks hears what is missing
        kept = in_time(key, lambda: _render(html, stylesheets, files))
        if keep:
            caches["documents"].set(key, kept)
    return kept


def warm() -> None:
    """Read the libraries and styles and make a page, so that nobody waits for that; without Pango nothing happens."""
    with suppress(PdfUnavailable):
        _render("<html lang=en><title>Warm</title><p>Warm", stylesheets("job_description"), {})


def stylesheets(*names: str, accent: str = "") -> list[str]:
    """The texts of the stylesheets of a document: colours, what all documents share, and its own.

    `stylesheets("kit", accent="#17525a")`; the accent is moved until it can be read, and is the house's without one.
    """
    files = ["colours", "documents/document", *(f"documents/{name}" for name in names)]
    own = [f":root {{ --accent: {readable_on(LIGHT['print-tint'], accent)} }}"] if accent else []
    return [*((STYLESHEETS / f"{file}.css").read_text("utf-8") for file in files), *own]


def printed(blueprint: Blueprint, composed: Composed) -> dict:
    """What the document of a blueprint takes, in which the composed role alone decides: 35 and 36 engineers, the same
    role, are one document that is made once."""
    parts = sections(composed)
    return {
        "blueprint": blueprint,
        "document": composed.document,
        "choice": ", ".join(variant.label for variant in composed.chosen),
        "chosen": composed.chosen,
        "sections": parts,
        "summary": summary(composed, parts),
    }


def blueprint_pdf(context: dict) -> bytes:
    """A blueprint as PDF, from what `printed` says of it. Raises PdfUnavailable.

    Its days are the house's, as it is made once for readers in every time zone, and before any of them asks.
    """
    with timezone.override(None):
        html = render_to_string("documents/blueprint.html", context | {"dot": DOT})
    return to_pdf(html, stylesheets=stylesheets("blueprint"))


def job_description_pdf(description: JobDescription, logo: bytes = b"") -> bytes:
    """A job description as PDF. `logo` is a PNG, or nothing. Raises PdfUnavailable."""
    html = render_html(description, logo=LOGO if logo else "")
    return to_pdf(html, stylesheets=_description_styles(description), files={LOGO: logo} if logo else {})


def job_description_file(description: JobDescription, format: str, logo: bytes = b"") -> bytes:
    """A job description in one of FORMATS, as the content of a file. Raises PdfUnavailable."""
    match format:
        case "pdf":
            return job_description_pdf(description, logo)
        case "docx":
            from blueprint.job_description.as_docx import render_docx  # noqa: PLC0415

            return render_docx(description, logo)
        case "html":
            return _page(description).encode()
        case "markdown":
            return render_markdown(description).encode()
        case "text":
            return render_text(description).encode()
    data = to_jsonld(description) if format == "jsonld" else to_json(description)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _page(description: JobDescription) -> str:
    """A page that needs nothing beside it."""
    styles = "\n".join(_description_styles(description))
    return render_html(description).replace("</head>", f"<style>\n{styles}\n</style>\n</head>", 1)


def _description_styles(description: JobDescription) -> list[str]:
    employer = description.facts.employer
    footer = " · ".join(filter(None, (employer.name, description.title)))
    words = wording_in(description.language)
    before, between, after = words("Page {page} of {pages}", page="\0", pages="\0").split("\0")
    page = f"{_css_string(before)} counter(page) {_css_string(between)} counter(pages) {_css_string(after)}"
    own = [f"@page {{ @bottom-left {{ content: {_css_string(footer)} }} @bottom-right {{ content: {page} }} }}"]
    return [*stylesheets("job_description", accent=employer.colour), *own]


def _css_string(text: str) -> str:
    """The text as a string in CSS, with everything but letters, digits and spaces as code points.

    The blank behind a code point belongs to it.
    """
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):06x} " for c in text) + '"'


def _key(html: str, stylesheets: Sequence[str], files: Mapping[str, bytes]) -> str:
    """A hash of everything that the PDF depends on, each part with its length, so that no two run together."""
    digest = sha256((version("weasyprint") + version("pikepdf")).encode() + _made_by())
    parts = [html, *stylesheets, *(part for name in sorted(files) for part in (name, files[name]))]
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode()
        digest.update(b"%d:" % len(data) + data)
    return f"pdf-{digest.hexdigest()}"


@cache
def _made_by() -> bytes:
    """What makes documents here, so that those of another version of it are not taken for its own."""
    return b"".join(Path(__file__).with_name(name).read_bytes() for name in MADE_BY)


@with_room
def _render(html: str, stylesheets: Sequence[str], files: Mapping[str, bytes]) -> bytes:
    weasyprint, fonts, urls = _weasyprint()
    from blueprint.tagging import repaired  # noqa: PLC0415

    class Given(urls.URLFetcher):
        """Serves the bytes that were handed in, and nothing else: no network, no disk."""

        def fetch(self, url, headers=None):
            if url not in files:
                raise ValueError(f"Nothing was handed in as {url}")
            kind = mimetypes.guess_type(url)[0] or "application/octet-stream"
            return urls.URLFetcherResponse(url, files[url], {"Content-Type": kind})

    class Page(weasyprint.HTML):
        def _ua_stylesheets(self, forms: bool = False) -> list:
            return [_elements()]

    with _uncollected():
        made = Page(string=_with_ids_that_are_used(html, stylesheets), url_fetcher=Given()).write_pdf(
            stylesheets=[_parsed(plain(stylesheets))],
            font_config=fonts.FontConfiguration(),
            pdf_variant="pdf/ua-1",
            uncompressed_pdf=True,  # the repair presses it, and sooner
        )
        return repaired(made)


def _with_ids_that_are_used(html: str, stylesheets: Sequence[str]) -> str:
    """Without the ids that neither a link nor a style names: WeasyPrint computes the styles of elements that are alike
    once, but those of an element with an id, and of all in it, anew. A seventh of a blueprint's time."""
    used = {*re.findall(r'="#([^"]+)"', html), *re.findall(r"#([\w-]+)", "".join(stylesheets))}
    return re.sub(r' id="([^"]*)"', lambda given: given[0] if given[1] in used else "", html)


@cache
def _elements():
    """How HTML's elements look before our styles: WeasyPrint's own sheet, but for the six pseudo-elements of notes and
    list markers that it gives to each element. Our documents use none, and they cost a fifth of the time."""
    from weasyprint.html import UA  # noqa: PLC0415

    return _parsed(re.sub(r"^::.*$", "", UA, flags=re.MULTILINE))


@lru_cache(maxsize=32)
def _parsed(css: str):
    """A stylesheet as WeasyPrint reads it. The documents of a house have few."""
    weasyprint, _, urls = _weasyprint()

    class Nothing(urls.URLFetcher):
        def fetch(self, url, headers=None):
            raise ValueError(f"A stylesheet fetches nothing, and so not {url}")

    return weasyprint.CSS(string=css, url_fetcher=Nothing())


@contextmanager
def _uncollected() -> Iterator[None]:
    """No looking for garbage: a document is hundreds of thousands of objects that all live until it is done."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def _weasyprint():
    try:
        import weasyprint  # noqa: PLC0415
        from weasyprint import urls  # noqa: PLC0415
        from weasyprint.text import fonts  # noqa: PLC0415
    except (ImportError, OSError) as error:
        raise PdfUnavailable(
            "PDFs cannot be made here, because the Pango library is missing. Install it (on Debian and Ubuntu: "
            "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0) and start Rolewright again. "
            "Meanwhile the printable page can be saved as PDF from your browser’s print dialogue."
        ) from error
    return weasyprint, fonts, urls
