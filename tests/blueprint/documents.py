"""A small but complete blueprint, of the tests' own making."""

from blueprint.document import SCHEMA_NAME


def item(key: str, title: str = "", text: str = "", *children: dict) -> dict:
    return {"id": key, "title": title, "text": text, "children": list(children)}


def group(title: str, *items: dict) -> dict:
    return {"group": title, "items": list(items)}


def anchors(subject: str) -> dict:
    levels = ("no plan", "a plan without numbers", "a plan with numbers", "a plan with numbers and its limits")
    return {str(rating): f"{subject}: {level}" for rating, level in enumerate(levels, 1)}


def responsibility(number: int, title: str, text: str, *children: dict) -> dict:
    key = title.lower().replace(" ", "-")
    return {"id": key, "number": number, "title": title, "text": text, "children": list(children)}


def change(action: str, target: str, text: str = "", why: str = "", group: str | None = None) -> dict:
    return {"action": action, "target": target, "group": group, "text": text, "why": why}


def variant(key: str, label: str, low: int | None = None, high: int | None = None, **more) -> dict:
    base = {"id": key, "label": label, "min_engineers": low, "max_engineers": high}
    return base | {"text": "", "points": [], "changes": []} | more


def skill(key: str, name: str, importance: str | None = "critical") -> dict:
    return {
        "id": key,
        "name": name,
        "importance": importance,
        "importance_note": "",
        "description": f"What {name} is",
        "use": "Every week",
        "note": "",
    }


def small_document(**changes) -> dict:
    """A valid document with something in every section; keywords replace whole sections."""
    document = {
        "schema": SCHEMA_NAME,
        "title": "Head of Baking",
        "slug": "head-of-baking",
        "language": "en",
        "occupation": {"isco": "7512", "onet": "51-3011.00"},
        "derived_from": None,
        "source": {"url": None, "modified": None, "kind": "document"},
        **purpose(),
        **work(),
        **knowledge(),
        **surroundings(),
        "variants": [{"axis": "company_size", "items": [corner_shop()]}],
        "hiring": hiring(),
        "at_a_glance": [{"name": "Role title", "text": "Head of Baking"}],
        "intros": [{"section": "kpis", "group": None, "text": "What is counted."}],
        "unrecognised": [{"section": "Opening hours", "text": "From six to six."}],
    }
    return document | changes


def purpose() -> dict:
    summary = {"text": "Runs the bakery’s night and day.", "horizon": "Current", "horizon_note": ""}
    return {
        "summary": summary | {"reports_to": "Managing director"},
        "baseline": {
            "min_engineers": 50,
            "max_engineers": 250,
            "unit": "engineers",
            "text": "A bakery with several ovens",
        },
        "mission": {"core": "Good bread, every morning.", "importance": ["People eat it"], "outcomes": ["Warm bread"]},
        "success": {
            "definition": "Nobody asks where the bread is.",
            "high_performance": [item("calm", "", "Calm nights")],
        },
    }


def work() -> dict:
    night_oven = item("night-oven", "", "The night oven")
    kpi = {"id": "loaves-on-time", "name": "Loaves on time", "measures": "Share of loaves ready at six", "note": ""}
    return {
        "responsibilities": [
            group(
                "Strategy",
                responsibility(1, "Set the range", "Decide what is baked."),
                responsibility(2, "Plan the ovens", "Say which oven bakes what.", night_oven),
            ),
            group("People", responsibility(3, "Hire bakers", "Find and keep bakers.")),
        ],
        "activities": [group("Daily", item("taste", "Taste", "Taste the first loaf."))],
        "deliverables": [group("Plans", item("oven-plan", "", "The oven plan for a month"))],
        "goals": [{"group": "First 30 days", "days": 30, "items": [item("meet", "", "Meet every baker")]}],
        "kpis": [kpi | {"why": "Shops open at six", "target": "98%", "frequency": "Daily"}],
        "kpi_notes": ["Targets are examples."],
    }


def knowledge() -> dict:
    patience = {"id": "patience", "name": "Patience", "why": "Dough takes its time", "note": ""}
    return {
        "skills": [
            {"tier": "must_have", "items": [skill("dough", "Dough"), skill("ovens", "Ovens", "important")]},
            {"tier": "emerging", "items": [skill("sensors", "Sensors", None)]},
        ],
        "soft_skills": [patience | {"shows_up": "Waits", "strong": "Plans around the wait"}],
        "tools": [{"category": "Ovens", "tools": "Deck oven", "use": "Bread", "prevalence": "Common", "note": ""}],
        "qualifications": [group("Experience", item("years", "", "Has led a shift"))],
        "career": [group("Next", item("director", "", "Managing director"))],
    }


def surroundings() -> dict:
    return {
        "environment": [group("Rooms", item("bakehouse", "", "A warm bakehouse"))],
        "stakeholders": [group("Inside", item("shops", "Shops", "Sell what is baked"))],
        "decision_rights": [group("Decides alone", item("recipes", "", "Recipes"))],
        "risks": [group("Failure modes", item("sold-out", "", "Sold out by nine"))],
        "ai_impact": [group("Helps", item("forecast", "", "Forecasts of demand"))],
    }


def corner_shop() -> dict:
    points = [item("bakes-too", "", "Bakes as well")]
    return variant(
        "corner-shop",
        "Corner shop",
        10,
        50,
        points=points,
        changes=[change("emphasise", "hire-bakers", why="Few hands")],
    )


def hiring() -> dict:
    exercise = {
        "id": "oven-case",
        "kind": "case",
        "title": "The broken oven",
        "min_minutes": 45,
        "max_minutes": 60,
        "format": "Talk",
        "scenario": "An oven breaks at two.",
        "task": "Say what happens until six.",
        "requirements": ["Name the trade-off"],
        "materials": ["Floor plan"],
        "probes": ["What if the other oven breaks too?"],
        "dimensions": ["judgement"],
        "anchors": {"judgement": anchors("Judgement at the oven"), "craft": anchors("Craft at the oven")},
    }
    dimension = {"weight": 1, "measures": ["loaves-on-time"], "note": ""}
    return {
        "assess": [{"id": "area-judgement", "name": "Judgement", "text": "Decides with what is known"}],
        "exercises": [exercise],
        "strong_signals": [item("asks", "", "Asks what was promised")],
        "weak_signals": [item("guesses", "", "Guesses")],
        "red_flags": [item("blames", "", "Blames the oven")],
        "dimensions": [
            {"id": "judgement", "name": "Judgement", "anchors": anchors("Judgement"), **dimension},
            {"id": "craft", "name": "Craft", "anchors": anchors("Craft"), **dimension, "weight": 1.5, "measures": []},
        ],
    }
