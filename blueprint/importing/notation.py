"""How a blueprint document is written as Markdown: what the writer and the reader of it agree on.

Texts stand in it as they are. A character that would be read as something else there (a line break, a tag, a bar in
a table) is written as a numeric reference, which every reader of Markdown shows as that character. What Markdown
cannot say, ids above all, stands in a comment at the end of the line.
"""

import json
import re

FIRST_LINE = "<!-- rolewright/blueprint@1 -->"
INDENT = 4
NOTHING = "&#0;"
"""An empty text where an absent one (null) is something else: NUL is in no document."""

_SPECIAL = re.compile(r"&(?=#\d+;)|[\x01-\x1f\x7f-\x9f\u2028\u2029\ufeff]|<(?=[A-Za-z/!?])|\A\s|\s\Z")
_BLOCK = re.compile(r"\A(?:(?:#{1,6}|[-+*]|[0-9]+(?:\.0)?[.)])(?=\s|\Z)|[|>]|```|~~~|==|--|\*\*\*+\Z)")
_LEAD = re.compile(r"\*\*.*:\*\*", re.DOTALL)
_NUMBER = re.compile(r"[0-9]{1,18}(\.[0-9]{1,330})?([eE][-+]?[0-9]{1,3})?")
_REFERENCE = re.compile(r"&#(\d{1,7});")

SOURCE = {"kind": "Kind", "url": "Address", "modified": "Modified"}
SUMMARY = {"horizon": "Horizon", "horizon_note": "About the horizon", "reports_to": "Reports to"}
BASELINE = {"min_engineers": "Engineers, at least", "max_engineers": "Engineers, at most", "text": "Company described"}
SKILL = {
    "importance": "Importance",
    "importance_note": "About the importance",
    "description": "Description",
    "use": "Use",
    "note": "Note",
}
SOFT_SKILL = {"why": "Why it matters", "shows_up": "How it shows up", "strong": "Strong performance", "note": "Note"}
VARIANT = {"min_engineers": "Engineers, at least", "max_engineers": "Engineers, at most"}
EXERCISE = {
    "kind": "Kind",
    "min_minutes": "Minutes, at least",
    "max_minutes": "Minutes, at most",
    "format": "Format",
    "scenario": "Scenario",
    "task": "Task",
    "dimensions": "Dimensions",
}
EXERCISE_LISTS = {"requirements": "Requirements", "materials": "Materials", "probes": "Probes"}
LEVELS = {"1": "1, well below the bar", "2": "2, below the bar", "3": "3, meets the bar", "4": "4, exceeds the bar"}
DIMENSION = {"weight": "Weight", **LEVELS, "measures": "Measures", "note": "Note"}

KPI_COLUMNS = {
    "name": "KPI",
    "measures": "What it measures",
    "why": "Why it matters",
    "target": "Target",
    "frequency": "Frequency",
    "note": "Note",
}
TOOL_COLUMNS = {"category": "Category", "tools": "Tools", "use": "Use", "prevalence": "Prevalence", "note": "Note"}
GLANCE_COLUMNS = {"name": "Category", "text": "Summary"}
CHANGE_COLUMNS = {"action": "Action", "target": "Target", "group": "Group", "text": "Text", "why": "Why"}
ANCHOR_COLUMNS = {"dimension": "Dimension", **LEVELS}

MISSION_PARTS = {"importance": "Why it matters", "outcomes": "Outcomes"}
HIRING_PARTS = {
    "assess": "What to assess",
    "exercises": "Exercises",
    "strong_signals": "Strong signals",
    "weak_signals": "Weak signals",
    "red_flags": "Red flags",
    "dimensions": "Dimensions",
}
OTHER_INTROS = "Other introductions"
NOT_UNDERSTOOD = "Not understood"

NUMBERS = {"min_engineers", "max_engineers", "min_minutes", "max_minutes", "weight"}
ID_LISTS = {"dimensions", "measures"}
NULLABLE = {"url", "modified", "group"}


def encode(text: str) -> str:
    """The text on one line, without anything that Markdown would take for a tag or that a line's ends would lose."""
    return _SPECIAL.sub(_reference, text)


def decode(written: str) -> str:
    """What `encode` and the others were given."""
    return _REFERENCE.sub(_character, written)


def encode_line(text: str) -> str:
    """The text as a paragraph or a list's line, where its first characters could mean a block."""
    written = encode(text)
    return _reference(written) + written[1:] if _BLOCK.match(written) else written


def encode_untitled(text: str) -> str:
    """The same where a bold lead would be read as a title or as a field's label."""
    written = encode_line(text)
    return _reference(written) + written[1:] if _LEAD.match(written) else written


def encode_cell(text: str) -> str:
    return encode(text).replace("|", "&#124;")


def encode_title(text: str) -> str:
    """The text as a bold lead, which ends at the first `:**`."""
    written = encode(text)
    return written.replace("*", "&#42;") if ":**" in written else written


def encode_value(key: str, value) -> str | None:
    """A field's value; None where the field is absent and is not written at all."""
    if value is None or value == [] or (value == "" and key not in NULLABLE):
        return None
    if key in NUMBERS:
        return json.dumps(value)
    if key in ID_LISTS and isinstance(value, list):
        return ", ".join(value)
    return encode(value) or NOTHING


def decode_value(key: str, written: str):
    """What `encode_value` was given; a number that is none stays text, for the schema to complain about."""
    if key in NUMBERS:
        return number(written)
    return decode(written)


def number(written: str):
    """The number that is written; the text where it is none."""
    if not _NUMBER.fullmatch(written):
        return written
    return int(written) if written.isdecimal() else float(written)


def _reference(text) -> str:
    return f"&#{ord(text[0][0])};"


def _character(match: re.Match) -> str:
    code = int(match[1])
    if code == 0:
        return ""
    return match[0] if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF else chr(code)
