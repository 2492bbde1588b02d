"""Ways to write text that are not read: told by name, so that nobody takes their marks for words."""

import re

from people.refusals import Refused

_FEWEST = 3
_MARKUPS = {
    "AsciiDoc": re.compile(r"^={2,5} [^\n]*[^=\n]$", re.MULTILINE),
    "Textile, or the wiki text of Jira": re.compile(r"^h[1-6](?:\([^()\n]*\))?\. \S", re.MULTILINE),
    "the wiki text of MediaWiki": re.compile(
        r"^\{\|[^\n]*$|^\|\}$|'''[^'\n]+'''|^={2,6} ?[^=\s][^\n]{0,200}?={2,6}\s*$", re.MULTILINE
    ),
    "Texinfo": re.compile(r"^@(?:chapter|section|subsection|node|itemize|enumerate)\b", re.MULTILINE),
    "Org mode": re.compile(
        r"^#\+(?:title|author|begin_\w+|options)\b|^\*{2,5} \S[^*\n]*$", re.MULTILINE | re.IGNORECASE
    ),
    "LaTeX": re.compile(r"\\start\w+|\\(?:sub){0,2}section\*?\{|\\begin\{", re.MULTILINE),
}
_ORG = re.compile(r"\s*#\+(?:title|author|date|options|startup)\b", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{2,6} \S", re.MULTILINE)


def require_words(text: str) -> None:
    """Refused where the text is written in marks that nobody reads here."""
    if len(_MARKDOWN.findall(text)) >= _FEWEST:
        return
    for name, marks in _MARKUPS.items():
        if len(marks.findall(text)) >= _FEWEST or (name == "Org mode" and _ORG.match(text)):
            raise Refused(
                f"The file is written in {name}, which is not read. Save it as a page (HTML) or as Markdown, "
                "and try again."
            )
