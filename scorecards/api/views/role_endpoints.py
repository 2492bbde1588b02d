"""Roles: blueprints, and what they are in a company like the reader's."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Query, Router

from blueprint.access import get_blueprint_or_404, visible_blueprints
from blueprint.composition import compose
from blueprint.models import Blueprint
from blueprint.stored import document_of
from people.refusals import Refused
from scorecards.api.access import Key
from scorecards.api.cursors import MOST, page
from scorecards.api.schemas import BlueprintOut, ListPart, Report
from scorecards.api.value_kinds import Slug

router = Router(tags=["Roles"], auth=Key("read_roles"))


def _blueprint(row: Blueprint) -> dict:
    return {
        "slug": row.slug,
        "version": row.version,
        "title": row.title,
        "status": row.status,
        "published_at": row.published_at,
    }


@router.get("/blueprints", response=ListPart[BlueprintOut], summary="Published roles")
def blueprints(request: HttpRequest, cursor: str | None = None, size: Annotated[int, Query(ge=1, le=MOST)] = 50):
    """The published version of each role, the newest first."""
    return page(visible_blueprints(request.user).published(), cursor, size, _blueprint)


@router.get("/blueprints/{slug}", response=Report, summary="A role")
def blueprint(request: HttpRequest, slug: Slug):
    """The whole blueprint document, as the JSON export has it."""
    return document_of(get_blueprint_or_404(request.user, slug))


@router.get("/blueprints/{slug}/composed", response=Report, summary="A role with variants")
def composed(request: HttpRequest, slug: Slug, variants: Annotated[str, Query(max_length=2000)] = ""):
    """The role with these variants laid over it: their ids, with commas between them."""
    document = document_of(get_blueprint_or_404(request.user, slug))
    chosen = [name for name in (part.strip() for part in variants.split(",")) if name]
    known = {variant["id"] for axis in document["variants"] for variant in axis["items"]}
    if unknown := [name for name in chosen if name not in known]:
        raise Refused(f"This role has no variant {unknown[0][:80]}. It has: {', '.join(sorted(known))}.")
    return compose(document, chosen).document
