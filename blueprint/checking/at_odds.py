"""Where one place of a blueprint says what another denies: names, orders, ranges, times, headings."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from blueprint.checking.anchors import LEVELS, telling
from blueprint.checking.repeats import texts_of
from blueprint.document import Problem

TOP = re.compile(r"^top (?:\d+ )?(responsibilities|technical skills|soft skills|kpis)", re.IGNORECASE)
ENTRY = re.compile(r"\d+\)\s*")
BACKWARDS = re.compile(r"(?<![\d.,:/–-])(\d{1,3})–(\d{1,3})(?!\d|–|[.,:/-]\d)")
CLOCK = re.compile(r"(?:^|[.;,:!?*”] |\n)([01]?\d|2[0-3]):([0-5]\d)(?![\d:])")
FEWEST_TIMES = 3
"""As many times with which the sentences of one paper begin are a course of events, and stand in its order."""
HALF_A_DAY = 12 * 60
GIVEN = re.compile(r"\b(?:you|candidates?) (?:will )?(?:have|get|has|gets) (\d+) minutes\b", re.IGNORECASE)


def at_odds(document: dict) -> Iterator[Problem]:
    """What contradicts itself."""
    yield from _at_a_glance(document)
    yield from _headings(document)
    yield from _ranges(document)
    for exercise in document["hiring"]["exercises"]:
        yield from _times(exercise)
    yield from _levels(document)


def _at_a_glance(document: dict) -> Iterator[Problem]:
    title, reports_to = document["title"], document["summary"]["reports_to"]
    if title.casefold() not in document["summary"]["text"].casefold():
        yield Problem("summary.text", f"It does not name the role, “{title}”.")
    for number, row in enumerate(document["at_a_glance"]):
        place, name = f"at_a_glance.{number}.text", row["name"].casefold()
        if name in ("role title", "title") and row["text"] != title:
            yield Problem(place, f"It says “{row['text'][:40]}”, and the blueprint is called “{title}”.")
        if name == "reports to" and not telling(reports_to) <= telling(row["text"]):
            yield Problem(place, f"It does not name “{reports_to}”, to whom the role reports by its summary.")
        if top := TOP.match(row["name"]):
            for entry in _unknown(document, top[1].casefold(), row["text"]):
                yield Problem(place, f"“{entry}” stands nowhere in the section that this sums up.")


def _unknown(document: dict, section: str, text: str) -> Iterator[str]:
    """The entries of a list “1) … 2) …”, or of one between semicolons, no word of which stands in its section."""
    names = {
        "responsibilities": [f"{r['title']} {r['text']}" for g in document["responsibilities"] for r in g["items"]],
        "technical skills": [f"{r['name']} {r['description']}" for t in document["skills"] for r in t["items"]],
        "soft skills": [row["name"] for row in document["soft_skills"]],
        "kpis": [f"{row['name']} {row['measures']}" for row in document["kpis"]],
    }[section]
    known = set().union(*map(telling, names))
    parts = ENTRY.split(text) if ENTRY.search(text) else text.split(";")
    for entry in (part.strip(" .;") for part in parts):
        if entry and telling(entry) and not telling(entry) & known:
            yield entry


def _headings(document: dict) -> Iterator[Problem]:
    """Goals whose heading counts other days than they are for; groups of one section under one name."""
    for number, group in enumerate(document["goals"]):
        told = re.search(r"\b(\d+)[- ]days?\b", group["group"].casefold())
        if told and group["days"] and int(told[1]) != group["days"]:
            yield Problem(f"goals.{number}", f"“{group['group'][:40]}” stands over the goals for {group['days']} days.")
    for name, groups in document.items():
        if isinstance(groups, list):
            names = Counter(row["group"].casefold() for row in groups if isinstance(row, dict) and row.get("group"))
            for heading, times in names.items():
                if times > 1 and name != "intros":
                    yield Problem(name, f"{times} groups are called “{heading[:40]}”.")


def _ranges(document: dict) -> Iterator[Problem]:
    for text in texts_of(document):
        for low, high in BACKWARDS.findall(text.words):
            if int(high) < int(low):
                yield Problem(text.path, f"{low}–{high} runs backwards.")
        if text.words.count("**") % 2:
            yield Problem(text.path, "A bold part is not closed.")


def _times(exercise: dict) -> Iterator[Problem]:
    """Papers whose hours go back, and minutes that are more than the exercise has."""
    place = f"hiring.exercises.{exercise['id']}"
    for number, paper in enumerate(exercise["materials"]):
        minutes = [60 * int(hour) + int(minute) for hour, minute in CLOCK.findall(paper)]
        if len(minutes) >= FEWEST_TIMES:
            for before, after in pairwise(minutes):
                if after < before < after + HALF_A_DAY:
                    hours = f"{after // 60:02}:{after % 60:02} after {before // 60:02}:{before % 60:02}"
                    yield Problem(f"{place}.materials.{number}", f"The hours go back: {hours}.")
    for key in ("scenario", "task", "format"):
        for given in map(int, GIVEN.findall(exercise[key])):
            if exercise["max_minutes"] and given > exercise["max_minutes"]:
                yield Problem(f"{place}.{key}", f"{given} minutes, and the exercise has {exercise['max_minutes']}.")


def _levels(document: dict) -> Iterator[Problem]:
    """Anchors that stand upside down: who meets the bar does more that can be told than who does not."""
    sets = [(f"hiring.dimensions.{row['id']}.anchors", row["anchors"]) for row in document["hiring"]["dimensions"]]
    for exercise in document["hiring"]["exercises"]:
        place = f"hiring.exercises.{exercise['id']}.anchors"
        sets += [(f"{place}.{key}", by_level) for key, by_level in exercise["anchors"].items()]
    for place, by_level in sets:
        lengths = [len(by_level.get(level, "").split()) for level in LEVELS]
        if all(lengths) and sum(lengths[:2]) > sum(lengths[2:]):
            yield Problem(place, "Levels 1 and 2 tell more than 3 and 4. Do they stand upside down?")
    for dimension in document["hiring"]["dimensions"]:
        if not dimension["weight"] > 0:
            yield Problem(f"hiring.dimensions.{dimension['id']}.weight", "It has no weight.")
