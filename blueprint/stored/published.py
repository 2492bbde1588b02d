"""Documents of published versions, which never change: read once by a process, and composed once for each choice."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from threading import Lock

from blueprint.composition import Composed, compose
from blueprint.models import Blueprint
from blueprint.stored.from_rows import document_of

KEPT = 32
"""Documents, and composed roles; of each the ones that were asked for last."""


class _Kept:
    """What was made for a key, of which the last asked for are kept."""

    def __init__(self):
        self._made: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], object]):
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = make()
        with self._lock:
            self._made[key] = made
            while len(self._made) > KEPT:
                self._made.popitem(last=False)
        return made


_documents, _composed = _Kept(), _Kept()


def document_to_read(blueprint: Blueprint) -> dict:
    """As `document_of`; nobody may change it, since a published version's is kept for whoever asks next."""
    if blueprint.published_at is None:
        return document_of(blueprint)
    return _documents.get(_key(blueprint), lambda: document_of(blueprint))


def composed_to_read(blueprint: Blueprint, variants: Sequence[str]) -> Composed:
    """As `compose`, kept likewise. Refused as `compose` does."""
    document = document_to_read(blueprint)
    if blueprint.published_at is None:
        return compose(document, variants)
    return _composed.get((_key(blueprint), tuple(variants)), lambda: compose(document, variants))


def _key(blueprint: Blueprint) -> Hashable:
    return blueprint.pk, blueprint.slug, blueprint.version, blueprint.published_at
