"""What a blueprint says of a role, whatever writing it came in."""

from tests.blueprint.importing import role_words as role


def facts(document: dict) -> dict:
    """What must not depend on how the role is written: every fact with its words, apart from printed headings."""
    hiring = document["hiring"]
    groups = {key: [_items(group["items"]) for group in document[key]] for key in role.GROUPS}
    return groups | {
        "title": document["title"],
        "summary": document["summary"]["text"],
        "mission": document["mission"],
        "goals": [(group["days"], _items(group["items"])) for group in document["goals"]],
        "success": (document["success"]["definition"], _items(document["success"]["high_performance"])),
        "kpis": [_values(kpi, "name measures why target frequency") for kpi in document["kpis"]],
        "skills": [
            (t["tier"], [_values(s, "name description use importance") for s in t["items"]]) for t in document["skills"]
        ],
        "soft_skills": [_values(skill, "name why shows_up strong") for skill in document["soft_skills"]],
        "tools": [_values(tool, "category tools use prevalence") for tool in document["tools"]],
        "variants": [
            (a["axis"], [(v["label"], _items(v["points"])) for v in a["items"]]) for a in document["variants"]
        ],
        "assess": [_values(area, "name text") for area in hiring["assess"]],
        "exercises": [
            _values(e, "title min_minutes max_minutes scenario task requirements") for e in hiring["exercises"]
        ],
        **{key: _items(hiring[key]) for key in role.SIGNALS},
        "dimensions": [(d["name"], d["anchors"]["3"], d["anchors"]["4"]) for d in hiring["dimensions"]],
    }


def _items(items: list[dict]) -> list[str]:
    return [": ".join(filter(None, (item["title"], item["text"]))).removesuffix(".") for item in items]


def _values(record: dict, keys: str) -> tuple:
    values = (record[key] for key in keys.split())
    return tuple(str(value).removesuffix(".").casefold() if isinstance(value, str) else value for value in values)
