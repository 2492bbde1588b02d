"""What stands twice where each should be another, however short; numbered lists that do not count to their end."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from blueprint.document import SIGNALS, Problem

NAMED = {
    "kpis": "name",
    "soft_skills": "name",
    "tools": "category",
    "at_a_glance": "name",
    "hiring.assess": "name",
    "hiring.exercises": "title",
    "hiring.dimensions": "name",
}
GROUPED = ("responsibilities", "activities", "deliverables", "goals", "stakeholders", "risks", "ai_impact")
TOP = re.compile(r"\btop (\d+)\b", re.IGNORECASE)


def doubles(document: dict) -> Iterator[Problem]:
    """Names, lines of a list and signals that stand twice."""
    for path, key in NAMED.items():
        rows = document["hiring"][path.partition(".")[2]] if "." in path else document[path]
        yield from _twice(path, (row[key] for row in rows))
    for path in GROUPED:
        for number, group in enumerate(document[path]):
            yield from _twice(f"{path}.{number}", (row.get("title", "") or row["text"] for row in group["items"]))
    for exercise in document["hiring"]["exercises"]:
        for key in ("requirements", "materials", "probes"):
            yield from _twice(f"hiring.exercises.{exercise['id']}.{key}", exercise[key])
    yield from _twice("hiring", (row["text"] for name in SIGNALS for row in document["hiring"][name]))
    for number, row in enumerate(document["at_a_glance"]):
        if (top := TOP.search(row["name"])) and not _counts_to(int(top[1]), row["text"]):
            yield Problem(f"at_a_glance.{number}.text", f"“{row['name']}” does not count from 1 to {top[1]}.")


def _twice(path: str, texts: Iterable[str]) -> Iterator[Problem]:
    times = Counter(" ".join(text.casefold().split()) for text in texts if text.strip())
    for words, many in times.items():
        if many > 1:
            yield Problem(path, f"“{words[:60]}” stands here {many} times.")


def _counts_to(last: int, text: str) -> bool:
    numbers = [int(number) for number in re.findall(r"(?<![\w])(\d+)\)", text)]
    return not numbers or numbers == list(range(1, last + 1))
