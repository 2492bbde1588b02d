"""Bringing the shipped blueprints into this house."""

from django.db import transaction

from blueprint.identity import carry_ids
from blueprint.library import shipped
from blueprint.models import Blueprint
from blueprint.operations.versions import import_document, publish
from blueprint.stored import document_of
from people.models import User

PUBLISHED, UNCHANGED, DRAFTED, WAITING = "published", "unchanged", "drafted", "waiting"


@transaction.atomic
def load_shipped(*, slug: str, by: User | None) -> str:
    """Publish a shipped blueprint that nobody has here; one that reads otherwise here becomes a draft to compare.

    Answers what was done: `published`; `unchanged`, where some version here reads like the shipped one; `drafted`;
    or `waiting`, where a draft is at work already, which is left alone. Raises KeyError for what does not ship.
    """
    document = shipped()[slug]
    versions = list(Blueprint.objects.of(slug))
    if any(_reads_like(document_of(version), document) for version in versions):
        return UNCHANGED
    if any(version.is_draft for version in versions):
        return WAITING
    draft = import_document(document=document, by=by, slug=slug)
    if versions:
        return DRAFTED
    publish(blueprint=draft, by=by)
    return PUBLISHED


def _reads_like(stored: dict, document: dict) -> bool:
    """Whether a version has the document's words: lines keep the ids that they had here."""
    return carry_ids(stored, document) == stored
