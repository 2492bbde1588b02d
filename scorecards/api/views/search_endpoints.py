"""Searches: openings, jobs, candidates and their applications."""

from typing import Annotated

from django.db import transaction
from django.db.models import Count
from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404
from ninja import Query, Router

from hiring.candidates.access import get_kept_opening_or_404, kept_applications, visible_candidates
from hiring.candidates.candidates_file.cell_text import visible
from hiring.candidates.operations import add_candidate, apply, hold_numbers
from hiring.candidates.queries import known_by_number
from hiring.models import Application, Candidate, Opening, Posting
from hiring.openings.access import visible_openings
from people.locks import lock
from scorecards.api.access import Key
from scorecards.api.cursors import MOST, page
from scorecards.api.operations import Written, once, require_both
from scorecards.api.schemas import ApplicationOut, CandidateIn, ListPart, OpeningOut, Report
from scorecards.api.value_kinds import Number, Slug

router = Router(tags=["Searches"])
READ = Key("read_search")
Size = Annotated[int, Query(ge=1, le=MOST)]


def _opening(row: Opening) -> dict:
    return {
        "slug": row.slug,
        "title": row.title,
        "status": row.status,
        "blueprint": row.blueprint.slug,
        "blueprint_version": row.blueprint.version,
        "variants": row.variants,
        "language": row.language,
        "department": row.department,
        "seniority": row.seniority,
        "requisition": row.requisition,
        "hiring_manager": row.hiring_manager and row.hiring_manager.email,
        "closes_on": row.closes_on,
        "created_at": row.created_at,
        "applications": row.n,
    }


def _openings(user):
    return visible_openings(user).select_related("blueprint", "hiring_manager").annotate(n=Count("applications"))


@router.get("/openings", auth=READ, response=ListPart[OpeningOut], summary="Openings")
def openings(request: HttpRequest, cursor: str | None = None, size: Size = 50):
    return page(_openings(request.user), cursor, size, _opening)


@router.get("/openings/{slug}", auth=READ, response=OpeningOut, summary="An opening")
def opening(request: HttpRequest, slug: Slug):
    return _opening(get_object_or_404(_openings(request.user), slug=slug))


@router.get("/openings/{slug}/job", auth=READ, response=Report, summary="The job as it is published")
def job(request: HttpRequest, slug: Slug):
    """The live posting; 404 where nothing is published."""
    posting = Posting.objects.live().filter(opening__in=visible_openings(request.user), opening__slug=slug).first()
    if posting is None:
        raise Http404
    return {"version": posting.version, "published_at": posting.published_at, "content": posting.content}


def application_out(row: Application) -> dict:
    person = row.candidate
    candidate = {
        name: getattr(person, name)
        for name in ("name", "email", "phone", "external_system", "external_id", "external_url")
    }
    return {
        "id": row.pk,
        "opening": row.opening.slug,
        "candidate": {"id": person.pk, **candidate},
        "status": row.status,
        "round": row.round and row.round.name,
        "source": row.source,
        "applied_at": row.applied_at,
        "ended_at": row.ended_at,
    }


def _kept(user):
    return kept_applications(user).select_related("candidate", "opening", "round")


@router.get("/applications", auth=READ, response=ListPart[ApplicationOut], summary="Applications of every opening")
def applications(
    request: HttpRequest,
    cursor: str | None = None,
    size: Size = 50,
    opening: Annotated[str, Query(max_length=80)] = "",
    external_system: Annotated[str, Query(max_length=100)] = "",
    external_id: Annotated[str, Query(max_length=200)] = "",
):
    """Those that the owner of the key keeps; of one opening, or of one person by the number of another system."""
    asked = {"opening__slug": opening, "candidate__external_system": external_system}
    asked |= {"candidate__external_id": external_id}
    given = {name: visible(value) for name, value in asked.items() if value}
    rows = _kept(request.user).filter(**given)
    return page(rows.none() if "" in given.values() else rows, cursor, size, application_out)


@router.get("/applications/{pk}", auth=READ, response=ApplicationOut, summary="An application")
def application(request: HttpRequest, pk: Number):
    return application_out(get_object_or_404(_kept(request.user), pk=pk))


@router.post(
    "/openings/{slug}/candidates",
    auth=Key("write_candidates"),
    response={200: ApplicationOut, 201: ApplicationOut},
    summary="Somebody applies",
)
def add(request: HttpRequest, slug: Slug, candidate: CandidateIn):
    """A new person, or one whom the number of another system names already, among those whom the owner of the key may
    know: then nothing is made twice (200)."""
    opening = get_kept_opening_or_404(request.user, slug)
    return once(request, lambda: _add(opening, candidate, request.user))


def _add(opening: Opening, sent: CandidateIn, by) -> Written:
    require_both(sent.external_system, sent.external_id)
    with transaction.atomic():
        lock(Opening, opening.pk)
        hold_numbers()  # two requests with one outside number make one person, whatever they apply to
        known = known_by_number(sent.external_system, sent.external_id, visible_candidates(by), opening)
        standing = known and Application.objects.filter(candidate=known, opening=opening).first()
        if standing:
            status, made = 200, standing
        elif known:
            status, made = 201, apply(candidate=known, opening=opening, source=sent.source, by=by)
        else:
            person = Candidate(**sent.dict(exclude={"source", "email"}), email=sent.email or "")
            status, made = 201, add_candidate(candidate=person, opening=opening, source=sent.source, by=by)
    row = Application.objects.select_related("candidate", "opening", "round").get(pk=made.pk)
    return Written(status, application_out(row), row.candidate_id)
