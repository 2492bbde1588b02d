"""Job feeds as XML (Personio's, Indeed's and the like): each job as the names and texts that JSON would give.

Any other XML that is no page is told by its name: its elements are not HTML's, though some have the same names.
"""

import re
from xml.etree import ElementTree

from blueprint.importing.job_boards import text_of
from people.refusals import Refused

_ROOT = re.compile(r"\s*(?:<\?[^<>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^<>\[\]]*>\s*)*<([\w:.-]+)", re.DOTALL)
_JOB = re.compile(r"position|job|vacancy|offer|jobposting|jobad|opening", re.IGNORECASE)
_PAGES = {"html", "rss", "feed", "rdf:RDF"}
_NAMED = {
    "office:document": "a flat OpenDocument text. Open it in its program, choose Save as, and then Word (.docx)",
    "pkg:package": "a Word file as XML. Open it in Word, choose Save as, and then Word document (.docx)",
    "w:wordDocument": "a Word file as XML. Open it in Word, choose Save as, and then Word document (.docx)",
    "svg": "a drawing (SVG). Bring the page or the Word file that it was made from",
    "opml": "an outline (OPML). Export it as Markdown or as a page (HTML)",
    "FictionBook": "an electronic book. Save it as a page (HTML)",
    "Document": "a document of a layout program. Export it as a page (HTML)",
}
_OTHER = "XML of a kind that is not read (<{}>). Save it as a page (HTML), as a Word file or as Markdown"
_MOST_JOBS = 1_000
_DEEPEST = 12


def feed_of(text: str) -> list[dict] | None:
    """The jobs of a feed; None where the text is none."""
    root = _root(text)
    if root is None or "<!ENTITY" in text:
        return None
    try:
        tree = ElementTree.fromstring(text.strip())  # noqa: S314 - it has no entities
    except (ElementTree.ParseError, ValueError, RecursionError):
        return None
    named = [tree] if _JOB.fullmatch(_local(tree)) else [e for e in tree.iter() if _JOB.fullmatch(_local(e)) and len(e)]
    jobs = [job for job in map(_value, named[:_MOST_JOBS]) if isinstance(job, dict) and text_of(job)]
    return jobs or None


def require_known(text: str) -> None:
    """Refused where the text is XML that is neither a page nor a feed."""
    root = _root(text)
    if root is not None:
        what = _NAMED.get(root) or _OTHER.format(root[:40])
        raise Refused(f"The file is {what}, and try again.")


def _root(text: str) -> str | None:
    """The name of the outermost element of XML that says what it is; None for pages and for what is no XML."""
    if not text.lstrip("\ufeff \n\t").startswith("<?xml") and not text.lstrip().startswith("<workzag-jobs"):
        return None
    match = _ROOT.match(text[:20_000])
    return match[1] if match and match[1] not in _PAGES and match[1].lower() != "html" else None


def _local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _value(element: ElementTree.Element, depth: int = 0) -> object:
    """An element as JSON would have it: its text, or its parts by name; parts of one name are a list."""
    if not len(element) or depth > _DEEPEST:
        return (element.text or "").strip()
    made: dict[str, object] = {}
    for part in element:
        value, name = _value(part, depth + 1), _local(part)
        if name not in made:
            made[name] = value
        elif isinstance(made[name], list):
            made[name].append(value)
        else:
            made[name] = [made[name], value]
    return made
