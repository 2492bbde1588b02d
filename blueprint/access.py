"""Who reads and who edits blueprints.

| | administrator, recruiter | anybody signed in |
|---|---|---|
| published versions, and those that once were | read | read |
| drafts, and drafts that a newer import took the place of | read | – |
| import, edit, publish, retire | yes | – |

What somebody may not see answers 404; what they see but may not do, 403.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from blueprint.models import Blueprint
from blueprint.models.blueprint import BlueprintQuerySet
from people.permissions import role_may


def can_edit(user) -> bool:
    """Whether this person may import, edit, publish and retire blueprints."""
    return role_may(user, "edit_blueprints")


def require_editor(user) -> None:
    """Raise PermissionDenied unless this person may edit blueprints."""
    if not can_edit(user):
        raise PermissionDenied("Recruiters and administrators edit blueprints.")


def visible_blueprints(user) -> BlueprintQuerySet:
    """Every version that this person may read."""
    if can_edit(user):
        return Blueprint.objects.all()
    if user.is_authenticated:
        return Blueprint.objects.filter(published_at__isnull=False)
    return Blueprint.objects.none()


def get_blueprint_or_404(user, slug: str, version: int | None = None) -> Blueprint:
    """One version that this person may read.

    Without a number it is the published version, and for an editor, where none is published, the newest.
    """
    visible = visible_blueprints(user).filter(slug=slug)
    if version is not None:
        return get_object_or_404(visible, version=version)
    blueprint = visible.published().first()
    if blueprint is None and can_edit(user):
        blueprint = visible.order_by("-version").first()
    if blueprint is None:
        raise Http404("No such blueprint.")
    return blueprint


def get_draft_or_404(user, slug: str) -> Blueprint:
    """The draft of a blueprint, for an editor; PermissionDenied for others who can read the blueprint at all."""
    if not visible_blueprints(user).filter(slug=slug).exists():
        raise Http404("No such blueprint.")
    require_editor(user)
    return get_object_or_404(Blueprint.objects.drafts(), slug=slug)
