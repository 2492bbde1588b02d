"""How versions of a blueprint come to be, are published, and end.

Version numbers are handed out one writer at a time. A published or retired version never changes; `require_draft`
says so in words to whoever tries, and the database refuses what slips past it.
"""

import copy

from django.db import transaction
from django.utils import timezone

from blueprint import document as documents
from blueprint.identity import carry_ids, same_role
from blueprint.models import Blueprint
from blueprint.skeleton import begun
from blueprint.slugs import unique_slug
from blueprint.stored import document_of, fill
from people import audit
from people.locks import lock_name
from people.models import User
from people.queue import enqueue
from people.refusals import Refused

PAGES = frozenset({"new", "import", "families"})
"""Slugs that no blueprint can have, since pages of the library have these addresses."""


class SlugTaken(Refused):
    """Another blueprint, from another source or of another role, goes by this slug."""

    def __init__(self, slug: str, title: str, why: str = "came from another source"):
        self.slug, self.title, self.why = slug, title, why
        super().__init__(
            f"The slug “{slug}” belongs to “{title}”, which {why}. "
            f"Choose another slug, or name this one expressly to make its next version."
        )


@transaction.atomic
def import_document(*, document: dict, by: User | None, slug: str | None = None) -> Blueprint:
    """The draft that a document becomes: the next version of the blueprint it belongs to, or the first of a new one.

    It belongs to the blueprint from the same address; without an address, to the one of its slug if that has none
    either and is the same role (`same_role`); an explicit `slug` decides. A draft that is already there is retired, not
    lost. Lines that the newest version has too keep their ids. Raises Refused for an invalid document, and SlugTaken.
    """
    document = document | {"slug": slug} if slug else document
    require_valid(document)
    _one_writer_at_a_time()
    slug = slug or slug_for(document)
    _require_free_address(slug)
    newest = Blueprint.objects.of(slug).first()
    if newest:
        document = carry_ids(document_of(newest), document)
    _supersede_draft(slug, by)
    draft = _next_version(document | {"slug": slug}, newest, by)
    audit.record("blueprint.imported", draft, by=by, version=draft.version)
    return draft


@transaction.atomic
def start_draft(*, slug: str, by: User | None) -> Blueprint:
    """The draft of this blueprint: the one there is, or else a copy of the published (or newest) version.

    Raises Refused for a slug that nothing goes by.
    """
    _one_writer_at_a_time()
    versions = Blueprint.objects.of(slug)
    newest = versions.first()
    if newest is None:
        raise Refused(f"No blueprint goes by the slug “{slug}”.")
    if draft := versions.drafts().first():
        return draft
    source = versions.published().first() or newest
    draft = _next_version(document_of(source), newest, by)
    audit.record("blueprint.drafted", draft, by=by, version=draft.version, source=source.pk)
    return draft


@transaction.atomic
def new_blueprint(*, title: str, by: User | None, level: str = "", family: str = "") -> Blueprint:
    """An empty draft of a blueprint that was not there before. Raises Refused for a title that says nothing.

    Level and family (keys of `blueprint.skeleton`) stand in it at a glance.
    """
    return begin_blueprint(document=begun(" ".join(title.split()), "new", level, family), by=by)


@transaction.atomic
def duplicate_blueprint(*, blueprint: Blueprint, by: User | None) -> Blueprint:
    """The first draft of another blueprint that says what this version says; its address is its own."""
    own = {"title": f"{blueprint.title} (copy)", "source": documents.empty("", "")["source"]}
    return begin_blueprint(document=copy.deepcopy(document_of(blueprint)) | own, by=by, copied_from=blueprint.pk)


@transaction.atomic
def begin_blueprint(*, document: dict, by: User | None, **on_record) -> Blueprint:
    """The first draft of a blueprint that was not there before; its slug is made from the title.

    Raises Refused for a title that says nothing.
    """
    _one_writer_at_a_time()
    taken = set(Blueprint.objects.values_list("slug", flat=True).distinct()) | PAGES
    document = document | {"slug": unique_slug(document["title"], taken, "blueprint")}
    require_valid(document, "title")
    draft = _next_version(document, None, by)
    audit.record("blueprint.created", draft, by=by, **on_record)
    return draft


@transaction.atomic
def publish(*, blueprint: Blueprint, by: User | None) -> Blueprint:
    """Publish a draft; the version published before is retired and stays readable. The blueprint, fresh from the table.

    Raises Refused for what is no draft, for a draft without a responsibility, and for an invalid one.
    """
    _one_writer_at_a_time()
    draft = require_draft(blueprint)
    require_valid(document_of(draft))
    if not draft.items.filter(section="responsibilities").exists():
        raise Refused("There is nothing to publish yet: a blueprint needs at least one responsibility.")
    for previous in Blueprint.objects.of(draft.slug).published():
        _retire(previous, "blueprint.retired", by)
    draft.status = Blueprint.Status.PUBLISHED
    draft.published_at, draft.published_by = timezone.now(), by
    draft.save(update_fields=["status", "published_at", "published_by"])
    audit.record("blueprint.published", draft, by=by, version=draft.version)
    enqueue("blueprint.tasks.make_blueprint", draft.pk)
    return draft


@transaction.atomic
def retire(*, blueprint: Blueprint, by: User | None) -> Blueprint:
    """Take a published version out of use; it stays readable. Raises Refused for a version that is not published."""
    _one_writer_at_a_time()
    fresh = _locked(blueprint)
    if fresh.status != Blueprint.Status.PUBLISHED:
        raise Refused(f"Version {fresh.version} of “{fresh.title}” is not published, so it cannot be retired.")
    return _retire(fresh, "blueprint.retired", by)


@transaction.atomic
def discard_draft(*, blueprint: Blueprint, by: User | None) -> None:
    """Delete a draft for good. Raises Refused for what is no draft."""
    draft = require_draft(blueprint)
    audit.record("blueprint.discarded", draft, by=by, version=draft.version)
    draft.delete()


def slug_for(document: dict) -> str:
    """The slug of the blueprint that a document belongs to, which may be a new one; raises SlugTaken."""
    url, slug = document["source"]["url"], document["slug"]
    if url and (same := Blueprint.objects.filter(source_url=url).order_by("-pk").first()):
        return same.slug
    newest = Blueprint.objects.of(slug).first()
    if newest is None:
        return slug
    if url or newest.source_url:
        raise SlugTaken(slug, newest.title)
    if not same_role(document_of(newest), document):
        raise SlugTaken(slug, newest.title, "is another role: hardly a line of it stands here")
    return slug


def require_draft(blueprint: Blueprint) -> Blueprint:
    """The version as it is in the table now, locked until the transaction ends; Refused unless it is a draft.

    Every operation that edits a version begins with this.
    """
    fresh = _locked(blueprint)
    if not fresh.is_draft:
        raise Refused(
            f"Version {fresh.version} of “{fresh.title}” is {fresh.status} and never changes. Edit the draft instead."
        )
    return fresh


def require_valid(document: dict, field: str | None = None) -> None:
    """Raise Refused, beside the field where one is named, for a document that cannot be stored."""
    if problems := documents.problems(document):
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise Refused(f"This is not a valid blueprint document: {problems[0]}{more}", field)


def _locked(blueprint: Blueprint) -> Blueprint:
    fresh = Blueprint.objects.select_for_update().filter(pk=blueprint.pk).first()
    if fresh is None:
        raise Refused(f"This draft of “{blueprint.title}” is no longer there; somebody has discarded it.")
    return fresh


def _one_writer_at_a_time() -> None:
    """Wait for whoever else is making or ending versions."""
    lock_name("versions of blueprints")


def _require_free_address(slug: str) -> None:
    if slug in PAGES:
        raise Refused(f"“{slug}” is the address of a page of its own. Choose another slug.")


def _next_version(document: dict, newest: Blueprint | None, by: User | None) -> Blueprint:
    draft = Blueprint(version=newest.version + 1 if newest else 1, created_by=by)
    fill(draft, document)
    return draft


def _supersede_draft(slug: str, by: User | None) -> None:
    for draft in Blueprint.objects.of(slug).drafts():
        _retire(draft, "blueprint.superseded", by)


def _retire(blueprint: Blueprint, verb: str, by: User | None) -> Blueprint:
    blueprint.status = Blueprint.Status.RETIRED
    blueprint.save(update_fields=["status"])
    audit.record(verb, blueprint, by=by, version=blueprint.version)
    return blueprint
