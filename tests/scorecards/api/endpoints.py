"""Every endpoint of the document, filled with what is there: a new one is tried without anybody thinking of it."""

import re
from collections.abc import Iterator
from itertools import product

from blueprint.models import Blueprint
from hiring.models import Application, Interview, Opening
from scorecards.api.server import document
from tests.scorecards.api.calling import PREFIX

ARGUMENT = re.compile(r"/(\w+)/\{(\w+)\}")
SYSTEMS = ["greenhouse", "ashby"]
BODIES = {
    "/openings/{slug}/candidates": {"name": "Mallory"},
    "/applications/{pk}/interviews": {
        "stage": 1,
        "starts_at": "2035-01-01T09:00:00Z",
        "ends_at": "2035-01-01T10:00:00Z",
    },
    "/interviews/{pk}": {"starts_at": "2035-01-01T09:00:00Z", "ends_at": "2035-01-01T10:00:00Z"},
    "/interviews/{pk}/cancel": {"reason": "Because."},
}


def operations() -> list[tuple[str, str]]:
    """(method, path) of each, the path without what stands before all."""
    paths = document()["paths"].items()
    return [(method, path.removeprefix(PREFIX)) for path, methods in paths for method in methods]


def addresses(path: str) -> Iterator[str]:
    """The path with everything in its places that is there. KeyError for a kind of thing that is new."""
    there = {
        ("blueprints", "slug"): Blueprint.objects.values_list("slug", flat=True),
        ("openings", "slug"): Opening.objects.values_list("slug", flat=True),
        ("applications", "pk"): Application.objects.values_list("pk", flat=True),
        ("interviews", "pk"): Interview.objects.values_list("pk", flat=True),
        ("scorecards", "system"): SYSTEMS,
    }
    places = ARGUMENT.findall(path)
    for values in product(*(there[place] for place in places)):
        filled = path
        for (_, name), value in zip(places, values, strict=True):
            filled = filled.replace(f"{{{name}}}", str(value), 1)
        yield filled


def sent(calling, method: str, path: str, address: str):
    """The answer to one request, with a body that is right where one is taken."""
    if method == "get":
        return calling.get(address)
    return calling.send(method, address, BODIES[path])
