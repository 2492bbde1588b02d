"""Any document that the schema admits, made from the schema itself."""

import json

from hypothesis import strategies as st

from blueprint.document import SCHEMA_PATH, empty

SCHEMA = json.loads(SCHEMA_PATH.read_text("utf-8"))
WORDS = ("Bread", "is late", "on", "Mondays", "", " ", "**Lead:** x", "Brot – früh", "<b>", "x\n\ny", "🥖", "1) a")
IDS = ("a", "b", "c", "late", "late-2", "on-time", "brot", "für-früh", "risks", "id", "text")

_texts = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
)
_words = _texts.filter(lambda text: text.strip())


@st.composite
def wild_documents(draw) -> dict:
    """A valid document with a few wild sections; ids are unique, references may lead nowhere."""
    document = empty(draw(_words), draw(st.sampled_from(IDS)))
    sections = [key for key in SCHEMA["properties"] if key not in ("schema", "title", "slug")]
    for key in draw(st.lists(st.sampled_from(sections), unique=True, max_size=6)):
        document[key] = draw(_matching(SCHEMA["properties"][key]))
    return _in_order(_unique_ids(document, set()))


def _matching(schema: dict, depth: int = 0) -> st.SearchStrategy:
    if "$ref" in schema:
        return _defined(schema["$ref"].rsplit("/", 1)[1], depth)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return st.one_of([_of_kind(kind, schema, depth) for kind in kinds])


def _defined(name: str, depth: int) -> st.SearchStrategy:
    known = {"text": _texts, "words": _words, "id": st.sampled_from(IDS)}
    return known[name] if name in known else _matching(SCHEMA["$defs"][name], depth + 1)


def _of_kind(kind: str, schema: dict, depth: int) -> st.SearchStrategy:
    if kind == "null":
        return st.none()
    if kind == "string":
        return st.sampled_from(schema["examples"]) if "examples" in schema else _texts
    if kind == "integer":
        return st.integers(schema["minimum"], schema["maximum"])
    if kind == "number":
        return st.one_of(st.integers(1, 100), st.floats(0, schema["maximum"], exclude_min=True, allow_subnormal=False))
    if kind == "array":
        most = max(0, 3 - depth)
        unique = {"unique": True} if schema.get("uniqueItems") else {}
        return st.lists(_matching(schema["items"], depth), max_size=most, **unique) if most else st.just([])
    if "properties" in schema:
        return st.fixed_dictionaries({key: _matching(child, depth) for key, child in schema["properties"].items()})
    return st.dictionaries(st.sampled_from(IDS), _matching(schema["additionalProperties"], depth), max_size=2)


def _unique_ids(value, taken: set[str]):
    if isinstance(value, list):
        return [_unique_ids(child, taken) for child in value]
    if not isinstance(value, dict):
        return value
    if isinstance(value.get("id"), str):
        stem = value["id"]
        number = next(n for n in range(1, 10_000) if (stem if n == 1 else f"{stem}-x{n}") not in taken)
        value = value | {"id": stem if number == 1 else f"{stem}-x{number}"}
        taken.add(value["id"])
    return {key: _unique_ids(child, taken) for key, child in value.items()}


def _in_order(value):
    if isinstance(value, list):
        return [_in_order(child) for child in value]
    if not isinstance(value, dict):
        return value
    value = {key: _in_order(child) for key, child in value.items()}
    for unit in ("engineers", "minutes"):
        low, high = value.get(f"min_{unit}"), value.get(f"max_{unit}")
        if low is not None and high is not None:
            value |= {f"min_{unit}": min(low, high), f"max_{unit}": max(low, high)}
    return value
