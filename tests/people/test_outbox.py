"""Mail is a row of the outbox with the change that it is about, and leaves once."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from people import mail, outbox
from people.mail_choices import choose
from people.models import Message, User
from tests.people.mail_server import mail_server

ACCOUNT, JOINED = "people.account", "people.joined"


def queue(to="nia@example.test", kind=JOINED, **fields) -> Message | None:
    return outbox.send(**{"to": to, "kind": kind, "subject": "News", "body": "Words\n", **fields})


def row(message: Message) -> Message:
    return Message.objects.get(pk=message.pk)


@pytest.fixture
def smtp(settings):
    """A mail server that the outbox sends to."""
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", server.port, False
        settings.EMAIL_TIMEOUT = 5
        yield server


def soon(message: Message) -> None:
    """As if the wait before the next attempt were over."""
    Message.objects.filter(pk=message.pk).update(not_before=timezone.now())


def test_a_message_leaves_once(member, mailoutbox):
    message = queue(to=member)
    assert (outbox.drain(), outbox.drain()) == (1, 0)
    [sent] = mailoutbox
    assert (sent.to, sent.subject, sent.body) == ([member.email], "News", "Words\n")
    assert row(message).sent_at


@pytest.mark.django_db(transaction=True)
def test_what_is_rolled_back_is_never_sent(mailoutbox):
    with pytest.raises(RuntimeError), transaction.atomic():
        queue()
        raise RuntimeError
    assert (outbox.drain(), mailoutbox) == (0, [])


def test_a_second_message_of_one_key_is_not_queued(db, mailoutbox):
    assert queue(key="reminder:7:1")
    assert queue(key="reminder:7:1") is None
    outbox.drain()
    assert queue(key="reminder:7:1") is None
    assert (outbox.drain(), len(mailoutbox)) == (0, 1)


def test_a_message_waits_for_its_time(db):
    message = queue(not_before=timezone.now() + timedelta(hours=1))
    assert outbox.drain() == 0
    soon(message)
    assert outbox.drain() == 1


def test_it_goes_to_the_address_that_somebody_has_when_it_leaves(member, mailoutbox):
    queue(to=member)
    User.objects.filter(pk=member.pk).update(email="new@example.test")
    outbox.drain()
    assert mailoutbox[0].to == ["new@example.test"]


@pytest.mark.parametrize("kind", [ACCOUNT, JOINED])
def test_who_is_deactivated_gets_nothing(member, mailoutbox, kind):
    message = queue(to=member, kind=kind)
    User.objects.filter(pk=member.pk).update(is_active=False)
    assert (outbox.drain(), mailoutbox) == (0, [])
    assert (row(message).cancelled_at is not None, row(message).body) == (True, "")


@pytest.mark.parametrize(("kind", "count"), [(JOINED, 0), (ACCOUNT, 1)])
def test_what_somebody_switched_off_is_not_sent_but_what_is_always_sent_is(member, kind, count):
    queue(to=member, kind=kind)
    choose(user=member, wanted=[])
    assert outbox.drain() == count


def test_words_that_let_somebody_in_are_erased_when_they_are_sent(member):
    secret, ordinary = queue(to=member, kind=ACCOUNT), queue(to=member)
    outbox.drain()
    assert (row(secret).body, row(ordinary).body) == ("", "Words\n")


def test_a_kind_that_nobody_declared_is_refused(db):
    with pytest.raises(ValueError, match=r"not declared in any mail_kinds\.py"):
        queue(kind="people.gossip")


def test_a_line_break_in_a_subject_cannot_become_a_header(db, mailoutbox):
    queue(subject="News\nBcc: evil@example.test")
    outbox.drain()
    assert (mailoutbox[0].subject, mailoutbox[0].bcc) == ("News Bcc: evil@example.test", [])


def test_what_can_be_switched_off_says_where(member, mailoutbox, settings):
    mail.send("people/mail/joined", to=member, kind=JOINED, person=member)
    mail.send("people/mail/notice", to=member, kind=ACCOUNT, person=member, what="Something.")
    outbox.drain()
    joined, notice = (sent.body for sent in mailoutbox)
    assert joined.endswith(f"choose which mail you get at {settings.SITE_URL}/people/me/mail/\n")
    assert "/people/me/mail/" not in notice


def test_cancelling_takes_back_what_waits_and_frees_the_key(db):
    queue(key="interview:3:before", about="hiring.interview:3")
    queue(key="interview:3:after")
    queue(key="interview:31:before")
    assert outbox.cancel(about="hiring.interview:3") == 1
    assert outbox.cancel(key="interview:3:") == 1
    assert queue(key="interview:3:before")
    assert outbox.drain() == 2


def test_forgetting_erases_what_was_sent_and_what_waits(member):
    queue(about="hiring.candidate:1")
    outbox.drain()
    queue(about="hiring.candidate:1", not_before=timezone.now() + timedelta(days=1))
    queue(to=member)
    kept = queue(to="other@example.test", about="hiring.candidate:11")
    assert (outbox.forget(about="hiring.candidate:1"), outbox.forget(address=member.email.upper())) == (2, 1)
    assert list(Message.objects.all()) == [kept]


def test_neither_is_done_to_all_mail_by_mistake(db):
    for action in (outbox.cancel, outbox.forget):
        with pytest.raises(ValueError, match="Say which messages"):
            action()


def test_a_passing_refusal_is_tried_again_later(db, smtp):
    smtp.to_recipient = "451 busy with nia@example.test"
    message = queue()
    assert outbox.drain() == 0
    after = row(message)
    assert (after.attempts, after.claimed_at, after.last_error) == (1, None, "SMTPRecipientsRefused 451")
    assert after.not_before > timezone.now() + timedelta(seconds=100)
    smtp.to_recipient = "250 fine"
    soon(message)
    assert (outbox.drain(), len(smtp.taken)) == (1, 1)


def test_waits_grow_and_end(db, smtp):
    smtp.to_message = "452 no room"
    message, waits = queue(), []
    for _ in range(outbox.ATTEMPTS):
        soon(message)
        outbox.drain()
        waits.append(row(message).not_before - timezone.now())
    assert timedelta(days=1.5) < sum(waits, timedelta()) < timedelta(days=3)
    assert (row(message).given_up_at is not None, row(message).last_error) == (True, "SMTPDataError 452")
    assert (outbox.drain(), len(smtp.taken)) == (0, outbox.ATTEMPTS)


@pytest.mark.parametrize(("answer", "value"), [("to_recipient", "550 nobody"), ("to_message", "554 never")])
def test_a_final_refusal_is_given_up_at_once(db, smtp, answer, value):
    setattr(smtp, answer, value)
    message = queue()
    outbox.drain()
    assert row(message).given_up_at


def test_one_that_fails_does_not_hold_up_the_others(db, smtp):
    smtp.to_recipient = "550 nobody"
    queue(to="a@example.test")
    outbox.drain()
    smtp.to_recipient = "250 fine"
    queue(to="b@example.test")
    assert outbox.drain() == 1


@pytest.mark.parametrize(("answer", "pause"), [("", 0), ("250 taken", 0.6)], ids=["hangs up", "falls silent"])
def test_a_line_that_breaks_in_the_act_is_not_tried_again_but_set_aside(db, smtp, settings, answer, pause):
    settings.EMAIL_TIMEOUT = 0.3
    smtp.to_message, smtp.pause = answer, pause
    message = queue()
    outbox.drain()
    assert row(message) in Message.objects.unsure(timezone.now())
    smtp.to_message, smtp.pause = "250 taken", 0
    assert (outbox.drain(), len(smtp.taken)) == (0, 1)


def test_after_a_broken_line_the_next_message_is_sent_over_a_new_one(db, smtp):
    smtp.to_message = ""
    queue()
    second = queue(to="second@example.test")
    outbox.drain()
    smtp.to_message = "250 taken"
    assert outbox.drain() == 1
    assert row(second).sent_at


def test_a_mail_server_that_is_away_costs_only_time(db, smtp):
    smtp.shutdown()
    smtp.server_close()
    messages = [queue() for _ in range(3)]
    assert outbox.drain() == 0
    for message in map(row, messages):
        assert (message.attempts, message.claimed_at, message.last_error) == (1, None, "ConnectionRefusedError")
        assert message.not_before > timezone.now()


def test_what_cannot_be_a_mail_is_given_up(db, smtp):
    message = queue(to="two@words\n@example.test")
    outbox.drain()
    assert row(message).given_up_at


def test_requeued_it_leaves_with_the_same_message_id(db, smtp):
    smtp.to_message = ""
    message = queue()
    outbox.drain()
    smtp.to_message = "250 taken"
    assert outbox.requeue(message)
    assert (outbox.drain(), outbox.requeue(message)) == (1, False)
    first, second = ([line for line in text.splitlines() if line.startswith("Message-ID")] for text in smtp.taken)
    assert first == second != []


def test_dropped_it_never_leaves(db, smtp):
    smtp.to_recipient = "550 nobody"
    message = queue()
    outbox.drain()
    assert outbox.drop(message)
    assert (outbox.requeue(message), row(message).body, row(message).cancelled_at is not None) == (False, "", True)


@pytest.mark.django_db(transaction=True)
def test_however_many_send_at_once_each_message_leaves_once(smtp):
    messages = [queue(to=f"p{n}@example.test") for n in range(12)]

    def drain():
        try:
            while Message.objects.due(timezone.now()).exists():
                outbox.drain()
        finally:
            connection.close()

    threads = [threading.Thread(target=drain) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(smtp.taken) == len(messages) == Message.objects.exclude(sent_at=None).count()
    assert len({text.split("\nTo: ")[1].split()[0] for text in smtp.taken}) == len(messages)
