"""A role that begins as another one's words, remembers it, and takes over what changes there."""

from collections.abc import Mapping
from hashlib import sha256
from json import dumps

from django.db import transaction

from blueprint import document as documents
from blueprint.derived_role import with_taken
from blueprint.models import Blueprint
from blueprint.operations.versions import begin_blueprint, require_draft, require_valid, start_draft
from blueprint.own_name import under_own_name
from blueprint.stored import document_of, document_to_read, fill
from people import audit
from people.models import User
from people.refusals import Refused

CHANGED_MEANWHILE = "The role, or the one it is derived from, was changed after you opened this page. Read it again."


@transaction.atomic
def derive_blueprint(*, blueprint: Blueprint, title: str, by: User | None) -> Blueprint:
    """The first draft of a role that says what this version says, under a title, a name for itself and an address.

    Raises Refused for a draft, whose words may yet change, and for a title that says nothing.
    """
    if blueprint.published_at is None:
        raise Refused("A role is derived from a version that is published. Publish this draft first.")
    document = under_own_name(document_to_read(blueprint), " ".join(title.split()))
    own = {
        "derived_from": {"slug": blueprint.slug, "version": blueprint.version},
        "source": documents.empty("", "")["source"],
    }
    return begin_blueprint(document=document | own, by=by, derived_from=blueprint.pk)


@transaction.atomic
def take_over_parent(
    *, blueprint: Blueprint, version: Blueprint, choices: Mapping[str, str], seen: str, by: User
) -> Blueprint:
    """The role's draft with what is taken of this version of its parent; it counts as derived from that one now.

    `choices` says by address whether one takes or keeps a line. `seen` is the `state_of` what was shown: Refused where
    it is another by now, for what is not the parent, and for a choice after which the role is no valid document.
    """
    draft = require_draft(start_draft(slug=blueprint.slug, by=by))
    here = document_of(draft)
    base = draft.parent()
    if base is None or version.slug != base.slug or seen != state_of(here, version):
        raise Refused(CHANGED_MEANWHILE)
    taken = with_taken(document_to_read(base), document_to_read(version), here, choices)
    taken["derived_from"] = {"slug": version.slug, "version": version.version}
    require_valid(taken)
    fill(draft, taken)
    audit.record("blueprint.parent_taken_over", draft, by=by, source=version.pk)
    return draft


def state_of(document: dict, version: Blueprint) -> str:
    """What a role says beside a version of its parent, as a short text that is another as soon as either is."""
    return sha256(dumps([document, version.pk], sort_keys=True).encode()).hexdigest()[:32]
