"""The committee and its chair: who appoints them, whom, and when they stand still."""

import pytest

from hiring.models import CommitteeMember, Opening, Plan
from hiring.openings.operations import change_opening
from hiring.planning.operations.committee import appoint_committee
from hiring.planning.operations.freezing import freeze_plan
from people.models import Event
from people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def appoint(suggested_plan, opening, administrator):
    """Say who votes, as the administrator or as somebody else; the first one is the chair."""

    def make(*members, by=None, chair=...):
        head = (members[0] if members else None) if chair is ... else chair
        appoint_committee(opening=opening, members=members, chair=head, by=by or administrator)
        return list(opening.committee.values_list("user", "is_chair"))

    return make


def test_each_change_is_on_record_with_who_came_and_went(appoint, member, outsider):
    appoint(member)
    assert appoint(outsider) == [(outsider.pk, True)]
    told = [(event.verb, event.ids) for event in Event.objects.filter(verb__contains="committee_").order_by("pk")]
    assert told == [
        ("hiring.committee_joined", {"person": member.pk}),
        ("hiring.committee_joined", {"person": outsider.pk}),
        ("hiring.committee_left", {"person": member.pk}),
    ]
    chairs = Event.objects.filter(verb="hiring.chair_appointed").order_by("pk")
    assert [event.ids["person"] for event in chairs] == [member.pk, outsider.pk]


def test_nobody_appoints_themselves(appoint, recruiter, member):
    with pytest.raises(Refused, match="Nobody appoints themselves"):
        appoint(recruiter, by=recruiter)
    appoint(member, recruiter)
    with pytest.raises(Refused, match="Nobody appoints themselves"):
        appoint(recruiter, member, by=recruiter)
    assert appoint(member, by=recruiter) == [(member.pk, True)]


def test_what_the_plan_froze_says_who_decides(appoint, suggested_plan, opening, recruiter, member):
    freeze_plan(opening=opening, by=recruiter)
    assert Plan.objects.get().decides == Plan.Decides.MANAGER
    with pytest.raises(Refused, match="the hiring manager decides"):
        appoint(member)


def test_with_a_committee_at_the_first_interview_it_decides(appoint, opening, recruiter, member, outsider):
    appoint(member)
    freeze_plan(opening=opening, by=recruiter)
    assert Plan.objects.get().decides == Plan.Decides.COMMITTEE
    assert appoint(outsider) == [(outsider.pk, True)]


@pytest.mark.parametrize(
    ("who", "status"), [("administrator", 200), ("recruiter", 200), ("lead", 403), ("outsider", 404)]
)
def test_recruiters_and_administrators_appoint(request, client_of, suggested_plan, opening, member, who, status):
    opening.hiring_manager = member
    opening.save()
    user = member if who == "lead" else request.getfixturevalue(who)
    assert client_of(user).get(f"/openings/{opening.slug}/plan/committee/").status_code == status
    answer = client_of(user).post(f"/openings/{opening.slug}/plan/committee/", {"chair": member.pk})
    assert answer.status_code == (302 if status == 200 else status)
    assert CommitteeMember.objects.exists() == (status == 200)


def test_the_plans_form_cannot_appoint(client_of, suggested_plan, opening, member):
    opening.hiring_manager = member
    opening.save()
    sent = {
        "revision": suggested_plan.revision,
        "committee": "yes",
        "committee-chair": member.pk,
        "committee-add": member.pk,
    }
    client_of(member).post(f"/openings/{opening.slug}/plan/", sent)
    assert not CommitteeMember.objects.exists()


def test_nobody_makes_themselves_the_hiring_manager(client_of, opening, recruiter, page_of):
    sent = page_of(opening) | {"hiring_manager": recruiter.pk}
    answer = client_of(recruiter).post(f"/openings/{opening.slug}/edit/", sent)
    opening.refresh_from_db()
    assert answer.status_code == 422 and opening.hiring_manager is None
    assert "Nobody makes themselves the hiring manager" in answer.content.decode()


def test_who_leads_comes_and_goes_on_record(opening, recruiter, member, outsider):
    Opening.objects.update(hiring_manager=None)
    for manager in (member, outsider, None):
        stored = Opening.objects.get(pk=opening.pk)
        stored.hiring_manager = manager
        change_opening(opening=stored, places=[], revision=stored.revision, by=recruiter)
    told = Event.objects.filter(verb__contains="manager_").order_by("pk")
    assert [(event.verb.rpartition("_")[2], event.ids["person"]) for event in told] == [
        ("appointed", member.pk),
        ("left", member.pk),
        ("appointed", outsider.pk),
        ("left", outsider.pk),
    ]
