"""A small role for tests: every section has a line or two, and some variants change them."""

from blueprint.document import complete, problems
from blueprint.slugs import slugify


def item(title: str, text: str = "", children: tuple = (), **more) -> dict:
    name = more.pop("id", slugify(title or text))
    return {"id": name, "title": title, "text": text, "children": list(children), **more}


def skill(name: str, importance: str | None, description: str = "") -> dict:
    return {"id": slugify(name), "name": name, "importance": importance, "description": description}


def change(action: str, target: str, text: str = "", why: str = "", group: str | None = None) -> dict:
    return {"action": action, "target": target, "text": text, "why": why, "group": group}


def variant(name: str, *changes: dict, **more) -> dict:
    return {"id": slugify(name), "label": name, "changes": list(changes), **more}


def responsibilities() -> list[dict]:
    return [
        {
            "group": "Strategy",
            "items": [
                item("Traffic plan", "Plan who sails when.", number=1),
                item("Berth budget", "Own the budget for quays.", number=2),
            ],
        },
        {
            "group": "Operations",
            "items": [
                item("Night watch", "Keep the watch staffed.", number=3),
                item("Pilots", "Lead the pilots.", number=4, children=[item("", "Train new pilots.")]),
            ],
        },
    ]


def small_role(variants: dict[str, list[dict]] | None = None, **sections) -> dict:
    """A complete, valid document; `variants` maps an axis to its variants."""
    role = {
        "title": "Harbour Master",
        "slug": "harbour-master",
        "summary": {"text": "Runs the harbour.", "reports_to": "The port director."},
        "mission": {"core": "Ships come and go safely.", "outcomes": ["Safe berths", "Short queues"]},
        "responsibilities": responsibilities(),
        "kpis": [{"id": "queue-time", "name": "Queue time", "measures": "Hours at anchor", "target": "below X%"}],
        "kpi_notes": ["Measure few things."],
        "skills": [
            {"tier": "must_have", "items": [skill("Seamanship", "critical", "Read weather and water.")]},
            {"tier": "good_to_have", "items": [skill("Welding", "important"), skill("Knots", "optional")]},
        ],
        "soft_skills": [{"id": "calm", "name": "Calm", "why": "Storms come."}],
        "tools": [{"category": "Radio", "tools": "VHF"}],
        "goals": [{"group": "30-day goals", "days": 30, "items": [item("", "Meet every crew.")]}],
        "hiring": {
            "assess": [{"id": "judgement", "name": "Judgement", "text": "Decides under pressure."}],
            "exercises": [{**STORM}],
            "weak_signals": [item("", "Blames the weather.")],
            "dimensions": [
                {"id": "nerve", "name": "Nerve", "anchors": {}, "measures": ["judgement"], "note": "In a storm."},
                {"id": "order", "name": "Order", "anchors": {}},
            ],
        },
        "at_a_glance": [{"name": "Top 10 responsibilities", "text": "1) Leading pilots 2) Night watch staffing"}],
        "variants": [{"axis": axis, "items": items} for axis, items in (variants or {}).items()],
        **sections,
    }
    document = complete(role)
    assert not problems(document), problems(document)
    return document


STORM = {
    "id": "storm",
    "kind": "case",
    "title": "The storm",
    "min_minutes": 45,
    "max_minutes": 60,
    "scenario": "A storm closes the harbour.",
    "task": "Decide who may enter.",
    "dimensions": ["nerve", "order"],
    "anchors": {"nerve": {"1": "", "2": "", "3": "Decides.", "4": ""}},
}
