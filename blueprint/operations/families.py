"""Families: begun, renamed, given up; a role is put on a step, or taken off it."""

from django.db import transaction

from blueprint.models import Blueprint, Family, FamilyStep
from people import audit
from people.locks import lock_name
from people.models import User
from people.refusals import Refused


@transaction.atomic
def begin_family(*, name: str, by: User | None) -> Family:
    """Raises Refused where another family has this name."""
    name = " ".join(name.split())
    lock_name("names of families")
    if Family.objects.filter(name__iexact=name).exists():
        raise Refused("There is a family of this name already.", "name")
    family = Family.objects.create(name=name)
    audit.record("blueprint.family_begun", family, by=by)
    return family


@transaction.atomic
def put_on_step(*, family: Family, slug: str, step: int, by: User | None) -> FamilyStep:
    """The role stands on this step of this family, and nowhere else. Raises Refused for a role that is not there."""
    role = Blueprint.objects.of(slug).first()
    if role is None:
        raise Refused("No such role.", "slug")
    placed, _ = FamilyStep.objects.update_or_create(slug=slug, defaults={"family": family, "step": step})
    audit.record("blueprint.family_placed", family, by=by, blueprint=role.pk, step=step)
    return placed


@transaction.atomic
def take_off_step(*, family: Family, slug: str, by: User | None) -> None:
    gone, _ = family.steps.filter(slug=slug).delete()
    if gone:
        audit.record("blueprint.family_taken_off", family, by=by)


@transaction.atomic
def give_up_family(*, family: Family, by: User | None) -> None:
    """The roles stay; that they stood on one path is forgotten."""
    audit.record("blueprint.family_given_up", family, by=by)
    family.delete()
