"""The role that an opening's candidates are judged by."""

from blueprint.composition import compose
from blueprint.stored import document_of
from hiring.models import Opening, Plan


def role_of(opening: Opening) -> dict:
    """The composed role as a blueprint document: as it was frozen, or as it would be frozen now."""
    plan = Plan.objects.filter(opening=opening).first()
    if plan and plan.role:
        return plan.role
    return compose(document_of(opening.blueprint), opening.variants).document
