"""Whether each of the 20 sections says what a reader needs: enough lines, no empty cell, KPIs that can be counted."""

import re
from collections.abc import Iterator

from blueprint.document import TIERS, Problem

FEWEST_GROUPS = {
    "responsibilities": 3,
    "activities": 4,
    "deliverables": 3,
    "goals": 4,
    "environment": 4,
    "stakeholders": 4,
    "decision_rights": 3,
    "qualifications": 4,
    "career": 3,
    "risks": 4,
    "ai_impact": 3,
}
FEWEST_LINES = {
    "mission.importance": 3,
    "mission.outcomes": 3,
    "success.high_performance": 3,
    "kpis": 10,
    "kpi_notes": 1,
    "soft_skills": 6,
    "tools": 10,
    "hiring.assess": 5,
    "hiring.strong_signals": 5,
    "hiring.weak_signals": 5,
    "hiring.red_flags": 4,
    "at_a_glance": 8,
}
FEWEST_RESPONSIBILITIES = 15
FEWEST_IN_A_GOAL = 3
GOAL_DAYS = (30, 60, 90)

SINGLE_TEXTS = ("summary.text", "summary.horizon", "summary.reports_to", "baseline.text", "mission.core")
SINGLE_TEXTS += ("success.definition",)
MAY_BE_EMPTY = {"note", "importance_note", "children", "title"}

COUNTED = re.compile(
    r"\b(?:share|number|count|(?<!over )time|days?|hours?|minutes|weeks?|months?|median|mean|average|percentile|per"
    r"|ratio|score|sum|total|cost|spend|how (?:many|much|long|often|fast|quickly)|compared with|against|divided"
    r"|uptime|answers?|rate|points|age|difference)\b"
)
"""Words without which a measure does not say what is counted."""

VAGUE = re.compile(
    r"^(?:as \w+ as (?:possible|can be)|(?:very )?(?:high|low|good|better|best|excellent|ok|fine|adequate))\W*$"
)
"""A target that nobody could miss."""


def sections(document: dict) -> Iterator[Problem]:
    """What the sections lack."""
    for path in SINGLE_TEXTS:
        if not at(document, path):
            yield Problem(path, "There is nothing here yet.")
    yield from _too_few(document)
    yield from _numbered(document)
    yield from _goals(document)
    yield from _kpis(document)
    yield from _skills(document)
    for name in ("kpis", "soft_skills", "tools", "at_a_glance", "hiring.assess"):
        for number, row in enumerate(at(document, name)):
            yield from _empty_cells(f"{name}.{number}", row)


def at(document: dict, path: str):
    """What stands at a dotted path."""
    for key in path.split("."):
        document = document[key]
    return document


def _too_few(document: dict) -> Iterator[Problem]:
    for name, fewest in (FEWEST_GROUPS | FEWEST_LINES).items():
        there = len(at(document, name))
        if there < fewest:
            what = "groups" if name in FEWEST_GROUPS else "lines"
            yield Problem(name, f"{there} of at least {fewest} {what}.")
    for name in FEWEST_GROUPS:
        for number, group in enumerate(document[name]):
            if not group["items"]:
                yield Problem(f"{name}.{number}", f"“{group['group']}” has no lines.")


def _numbered(document: dict) -> Iterator[Problem]:
    rows = [row for group in document["responsibilities"] for row in group["items"]]
    if len(rows) < FEWEST_RESPONSIBILITIES:
        yield Problem("responsibilities", f"{len(rows)} of at least {FEWEST_RESPONSIBILITIES} lines.")
    if [row["number"] for row in rows] != list(range(1, len(rows) + 1)):
        yield Problem("responsibilities", "The lines are not numbered through from 1.")
    for row in rows:
        if not (row["title"] and row["text"]):
            yield Problem(f"responsibilities.{row['id']}", "A responsibility has a title and a text.")


def _goals(document: dict) -> Iterator[Problem]:
    by_days = {group["days"]: group["items"] for group in document["goals"]}
    for days in GOAL_DAYS:
        if len(by_days.get(days, [])) < FEWEST_IN_A_GOAL:
            yield Problem("goals", f"There are fewer than {FEWEST_IN_A_GOAL} goals for the first {days} days.")


def _kpis(document: dict) -> Iterator[Problem]:
    for row in document["kpis"]:
        if row["measures"] and not COUNTED.search(row["measures"].casefold()):
            yield Problem(f"kpis.{row['id']}.measures", "It does not say what is counted, timed or compared.")
        if VAGUE.match(row["target"].strip().casefold()):
            yield Problem(f"kpis.{row['id']}.target", "It says no figure, limit or direction that could be missed.")


def _skills(document: dict) -> Iterator[Problem]:
    tiers = {tier["tier"]: tier["items"] for tier in document["skills"]}
    for name, heading in TIERS.items():
        if not tiers.get(name):
            yield Problem("skills", f"No skill stands under “{heading}”.")
        for row in tiers.get(name, []):
            yield from _empty_cells(f"skills.{row['id']}", row)


def _empty_cells(path: str, row: dict) -> Iterator[Problem]:
    for key, cell in row.items():
        if not cell and key not in MAY_BE_EMPTY:
            yield Problem(f"{path}.{key}", "This cell is empty.")
