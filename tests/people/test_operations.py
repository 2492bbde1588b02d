from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import timezone

from people import operations
from people.models import Event, Invitation, User
from people.refusals import Refused
from people.roles import Role
from tests.people.letters import link_in


def invite(by, email="nia@example.test", **fields) -> Invitation:
    return operations.invite(**{"email": email, "name": "Nia", "role": Role.RECRUITER, "by": by, **fields})


def verbs() -> list[str]:
    return list(Event.objects.order_by("pk").values_list("verb", flat=True))


def test_an_invitation_is_a_row_an_event_and_a_mail_with_its_link(administrator, posted):
    [mail] = posted(invite, administrator)
    invitation = Invitation.objects.get()
    assert (mail.to, invitation.token in link_in(mail)) == (["nia@example.test"], True)
    assert verbs() == ["people.invited"]


def test_an_invitation_works_for_seven_days(administrator):
    invitation = invite(administrator)
    assert timedelta(days=6, hours=23) < invitation.expires_at - timezone.now() <= timedelta(days=7)


def test_tokens_cannot_be_guessed(administrator):
    tokens = {invite(administrator, f"p{n}@example.test").token for n in range(5)}
    assert len(tokens) == 5
    assert all(len(token) >= 43 for token in tokens)


@pytest.mark.parametrize(("active", "sentence"), [(True, "already has an account"), (False, "Reactivate it instead")])
def test_who_has_an_account_is_not_invited(administrator, member, active, sentence):
    User.objects.filter(pk=member.pk).update(is_active=active)
    with pytest.raises(Refused, match=sentence):
        invite(administrator, f"  {member.email.upper()} ")


def test_an_address_has_one_open_invitation(administrator):
    invite(administrator)
    with pytest.raises(Refused, match="open invitation"):
        invite(administrator, "NIA@example.test")


def test_after_an_invitation_has_run_out_a_new_one_can_be_sent(administrator):
    invitation = invite(administrator)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now())
    assert invite(administrator).state == Invitation.State.OPEN


def test_sending_again_makes_a_new_link_and_another_seven_days(administrator, posted):
    invitation = invite(administrator)
    Invitation.objects.filter(pk=invitation.pk).update(expires_at=timezone.now() - timedelta(days=3))
    [mail] = posted(operations.resend_invitation, invitation=invitation, by=administrator)
    renewed = Invitation.objects.get()
    assert renewed.token != invitation.token
    assert renewed.token in mail.body
    assert renewed.state == Invitation.State.OPEN


def test_a_revoked_invitation_is_not_sent_again(administrator):
    invitation = invite(administrator)
    operations.revoke_invitation(invitation=invitation, by=administrator)
    with pytest.raises(Refused, match="used or revoked"):
        operations.resend_invitation(invitation=invitation, by=administrator)


def test_accepting_makes_the_account_that_was_offered(administrator):
    person = operations.accept_invitation(
        invitation=invite(administrator), name="Nia New", time_zone="Europe/Berlin", password="a-long-password"
    )
    assert (person.email, person.role, person.time_zone) == ("nia@example.test", Role.RECRUITER, "Europe/Berlin")
    assert person.check_password("a-long-password")
    event = Event.objects.get(verb="people.joined")
    assert event.ids == {"invitation": Invitation.objects.get().pk}


def test_an_invitation_is_accepted_once(administrator):
    invitation = invite(administrator)
    operations.accept_invitation(invitation=invitation, name="Nia", time_zone="UTC")
    with pytest.raises(Refused, match="no longer open"):
        operations.accept_invitation(invitation=invitation, name="Nia", time_zone="UTC")


def test_an_account_made_meanwhile_is_not_made_twice(administrator, person):
    invitation = invite(administrator)
    person("nia@example.test")
    with pytest.raises(Refused, match="account with this address"):
        operations.accept_invitation(invitation=invitation, name="Nia", time_zone="UTC")


def test_changing_a_role_is_on_record(administrator, member):
    operations.change_role(person=member, role=Role.RECRUITER, by=administrator)
    member.refresh_from_db()
    assert (member.role, verbs()) == (Role.RECRUITER, ["people.role_changed"])


def test_giving_somebody_the_role_that_they_have_is_nothing_to_record(administrator, member):
    operations.change_role(person=member, role=Role.MEMBER, by=administrator)
    assert verbs() == []


def test_the_last_active_administrator_stays_one(administrator, person):
    person("gone@example.test", Role.ADMINISTRATOR, is_active=False)
    with pytest.raises(Refused, match="last active administrator"):
        operations.change_role(person=administrator, role=Role.MEMBER, by=administrator)


def test_one_of_two_administrators_may_step_down(administrator, person):
    person("second@example.test", Role.ADMINISTRATOR)
    operations.change_role(person=administrator, role=Role.MEMBER, by=administrator)
    administrator.refresh_from_db()
    assert not administrator.is_administrator


def test_the_last_active_administrator_cannot_be_deactivated(administrator, recruiter):
    with pytest.raises(Refused, match="last active administrator"):
        operations.deactivate(person=administrator, by=recruiter)


def test_nobody_deactivates_themselves(administrator, person):
    person("second@example.test", Role.ADMINISTRATOR)
    with pytest.raises(Refused, match="Nobody deactivates themselves"):
        operations.deactivate(person=administrator, by=administrator)


def test_deactivating_revokes_what_is_open_for_the_address(administrator, person):
    invitation = invite(administrator)
    nia = person("nia@example.test")
    operations.deactivate(person=nia, by=administrator)
    invitation.refresh_from_db()
    assert invitation.state == Invitation.State.REVOKED
    assert verbs() == ["people.invited", "people.invitation_revoked", "people.deactivated"]


def test_deactivating_twice_is_recorded_once(administrator, member):
    operations.deactivate(person=member, by=administrator)
    operations.deactivate(person=member, by=administrator)
    assert verbs() == ["people.deactivated"]


def test_a_refused_operation_leaves_nothing_behind(administrator, recruiter):
    with pytest.raises(Refused):
        operations.deactivate(person=administrator, by=recruiter)
    administrator.refresh_from_db()
    assert administrator.is_active
    assert verbs() == []


@pytest.mark.django_db(transaction=True)
def test_two_administrators_who_deactivate_each_other_at_once_leave_one(administrator, person):
    other = person("second@example.test", Role.ADMINISTRATOR)
    start = Barrier(2)

    def deactivate(somebody, by):
        start.wait()
        try:
            operations.deactivate(person=somebody, by=by)
        except Refused:
            pass
        finally:
            connection.close()

    threads = [Thread(target=deactivate, args=pair) for pair in [(administrator, other), (other, administrator)]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert User.objects.active().administrators().count() == 1
