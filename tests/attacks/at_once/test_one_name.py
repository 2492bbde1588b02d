"""What only one may be called, asked for twice at the same moment: by two people, or by one who clicks twice."""

import pytest

from blueprint.models import Family
from blueprint.operations.families import begin_family
from hiring.models import Opening
from hiring.openings.operations import create_opening
from hiring.openings.operations.duplicating import duplicate_opening
from people.models import Invitation
from people.operations import invite
from people.refusals import Refused
from tests.at_once import meanwhile
from tests.world import opening_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.world("published")]
ROLES = ("member", "administrator")


def test_two_openings_of_one_title_have_two_addresses(published_blueprint, recruiter):
    facts = {"title": "Head of Cakes", "blueprint": published_blueprint, "variants": [], "engineers": None}
    late = meanwhile(*[lambda: create_opening(**facts, by=recruiter)] * 2)
    assert isinstance(late, Opening), late
    assert sorted(Opening.objects.values_list("slug", flat=True)) == ["head-of-cakes", "head-of-cakes-2"]


def test_an_opening_that_is_copied_twice_has_two_copies(published_blueprint, recruiter):
    opening = opening_of(published_blueprint, recruiter)
    late = meanwhile(*[lambda: duplicate_opening(opening=opening, by=recruiter)] * 2)
    assert isinstance(late, Opening), late
    assert Opening.objects.count() == 3


def test_a_family_is_begun_once(recruiter):
    late = meanwhile(*[lambda: begin_family(name="Bakers", by=recruiter)] * 2)
    assert isinstance(late, Refused) and Family.objects.count() == 1


def test_an_address_has_one_open_invitation(administrator):
    who = {"email": "nia@example.test", "name": "Nia", "by": administrator}
    asked = [lambda role=role: invite(role=role, **who) for role in ROLES]
    assert isinstance(meanwhile(*asked), Refused)
    assert [invitation.role for invitation in Invitation.objects.all()] == ["member"]
