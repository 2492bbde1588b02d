"""Valid documents with every kind of text in every place: what Markdown, HTML and JSON could misread."""

from hypothesis import strategies as st

from tests.blueprint.wild_documents import wild_documents

TRAPS = (
    "**Lead:** rest", "**a**", "# heading", "- dash", "1. one", "1) one", "1.0. one", "| cell | cell |", "> quote",
    "---", "===", "```", "a\nb", "\n", " ", "  two  spaces  ", "\t", "\u2028", "\x85", "\x0c", "\ufeff", "\u00a0",
    "<!-- #id -->", "-->", "<!-- intro -->", "<script>alert(1)</script>", "&#10;", "&#0;", "&amp;#10;", "&lt;b>", "&",
    "\\", "\\*", "*", "***", ":**", "a:** b", "`code`", "[link](https://example.org)", "x:", "**Use:** y", "**:** z",
    "5 < 6", "職務", "भूमिका", "🧭", "e\u0301", "days: 30", "|", "intro", "-", "#", "**", "**Label:**", "–", "\\|",
)  # fmt: skip

texts = st.one_of(st.sampled_from(TRAPS), st.lists(st.sampled_from(TRAPS), min_size=2, max_size=3).map("".join))


@st.composite
def documents(draw) -> dict:
    """A valid blueprint document in which some of the texts are traps."""
    return _trapped(draw(wild_documents()), draw, None)


_TEXTS = {
    "title", "text", "group", "label", "name", "note", "core", "definition", "scenario", "task", "format", "horizon",
    "horizon_note", "reports_to", "measures", "why", "target", "frequency", "description", "use", "importance_note",
    "category", "tools", "prevalence", "shows_up", "strong", "section", "url", "modified", "1", "2", "3", "4",
    "requirements", "materials", "probes", "importance", "outcomes", "kpi_notes",
}  # fmt: skip
_SAID = {"title", "label", "target", "section"}
_ENUMS = {"critical", "important", "optional", "context_specific"}


def _trapped(value, draw, key):
    if isinstance(value, dict):
        return {name: _trapped(child, draw, name) for name, child in value.items()}
    if isinstance(value, list):
        is_ids = key == "measures" or key == "dimensions"
        return value if is_ids and value and isinstance(value[0], str) else [_trapped(v, draw, key) for v in value]
    if not isinstance(value, str) or key not in _TEXTS or value in _ENUMS or not draw(st.booleans()):
        return value
    trap = draw(texts)
    return value if key in _SAID and not trap.strip() else trap
