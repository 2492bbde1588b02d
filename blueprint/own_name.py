"""The words in which a role names itself once it is derived from another: opening paragraphs, and the summing up."""

import copy
import re

OPENING = "summary.text"
TITLE_ROWS = {"role title", "title"}
VOWELS = "aeiou"


def under_own_name(document: dict, title: str) -> dict:
    """The document under another title: where the old one stands for the role itself, the new one stands.

    That is in the opening paragraph, in what variants make of it, and in the summing up. Elsewhere the old title may
    mean another person (“grows into an Engineering Manager”), and stays.
    """
    old = document["title"]
    if old == title:
        return document
    document = copy.deepcopy(document)
    document["title"] = title
    document["summary"]["text"] = _renamed(document["summary"]["text"], old, title)
    for axis in document["variants"]:
        for change in (change for variant in axis["items"] for change in variant["changes"]):
            if change["target"] == OPENING:
                change["text"] = _renamed(change["text"], old, title)
    for row in document["at_a_glance"]:
        if row["name"].casefold() in TITLE_ROWS and row["text"] == old:
            row["text"] = title
    return document


def _renamed(text: str, old: str, new: str) -> str:
    """The text with one title for the other, as whole words; “an Engineer” becomes “a Senior Engineer”."""
    if not old.strip():
        return text
    article = r"(?:\b([Aa])(n?) )?"

    def put(match: re.Match) -> str:
        if not match[1]:
            return new
        return f"{match[1]}{'n' if new[:1].casefold() in VOWELS else ''} {new}"

    return re.sub(rf"{article}(?<!\w){re.escape(old)}(?!\w)", put, text)
