"""What administrators see of mail and background work: numbers and kinds of errors, and nobody's words."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from people import outbox
from people.models import Event, Message, WorkerProcess
from people.worker import Worker
from tests.people.test_sign_in import text
from tests.people.worker_tasks import CANDIDATE, break_down

URL = reverse("work")


def stuck(**fields) -> Message:
    message = outbox.send(to="nia@example.test", kind="people.joined", subject=f"On {CANDIDATE}", body=CANDIDATE)
    fields = fields or {"given_up_at": timezone.now(), "attempts": 16, "last_error": "SMTPDataError 552"}
    Message.objects.filter(pk=message.pk).update(**fields)
    return message


@pytest.fixture
def page(client_of, administrator):
    """Reads the page as an administrator."""
    return lambda: text(client_of(administrator).get(URL))


@pytest.mark.parametrize("who", ["recruiter", "member"])
def test_only_administrators_see_it(db, client_of, request, who):
    browser, message = client_of(request.getfixturevalue(who)), stuck()
    assert browser.get(URL).status_code == 403
    assert [browser.post(f"{URL}mail/{message.pk}/{verb}/").status_code for verb in ("send", "drop")] == [404, 404]
    assert Message.objects.get().given_up_at


def test_that_no_worker_runs_is_said_first(page):
    assert "No worker is running" in page()
    WorkerProcess.objects.create(key="one", good_until=timezone.now() + timedelta(minutes=1))
    assert "No worker is running" not in page()


def test_a_task_that_fails_stands_there_by_its_name_and_kind_of_error(page):
    break_down.enqueue()
    Worker()._do_one_task()
    assert "tests.people.worker_tasks.break_down" in page()
    assert "builtins.ValueError" in page()
    DBTaskResult.objects.update(status="FAILED", finished_at=timezone.now())
    assert "Given up" in page()


def test_nobodys_words_are_on_it(page):
    stuck()
    break_down.enqueue()
    Worker()._do_one_task()
    assert CANDIDATE not in page()


def test_mail_that_waits_says_since_when_and_why(page):
    stuck(last_error="ConnectionRefusedError", attempts=1)
    assert "<dd>1, the oldest since" in page()
    assert "ConnectionRefusedError" in page()


def test_what_was_given_up_can_be_sent_after_all(client_of, administrator, mailoutbox):
    message = stuck()
    answer = text(client_of(administrator).post(f"{URL}mail/{message.pk}/send/", follow=True))
    assert "The message is on its way." in answer
    assert (outbox.drain(), mailoutbox[0].body) == (1, CANDIDATE)
    assert Event.objects.get().verb == "people.mail_requeued"


def test_of_what_is_unsure_it_is_said_and_it_can_be_dropped(client_of, administrator, page):
    message = stuck(claimed_at=timezone.now() - timedelta(hours=1))
    assert "Nobody knows whether it left." in page()
    client_of(administrator).post(f"{URL}mail/{message.pk}/drop/")
    assert (outbox.drain(), Message.objects.get().body) == (0, "")
    assert Event.objects.get().verb == "people.mail_dropped"
    assert "Nobody knows" not in page()


@pytest.mark.parametrize("verb", ["send", "drop"])
def test_mail_that_is_in_no_trouble_is_left_alone(client_of, administrator, verb):
    message = stuck(attempts=0)
    assert client_of(administrator).post(f"{URL}mail/{message.pk}/{verb}/").status_code == 404


def test_words_that_are_gone_cannot_be_sent(client_of, administrator, page):
    message = stuck(given_up_at=timezone.now(), body="")
    assert "Its words are gone." in page()
    answer = text(client_of(administrator).post(f"{URL}mail/{message.pk}/send/", follow=True))
    assert "its words are gone" in answer


def test_more_rows_take_no_more_queries(client_of, administrator, member, django_assert_max_num_queries):
    for _ in range(5):
        outbox.send(to=member, kind="people.joined", subject="News", body="Words")
        break_down.enqueue()
    Message.objects.update(given_up_at=timezone.now())
    DBTaskResult.objects.update(exception_class_path="builtins.ValueError", started_at=timezone.now())
    browser = client_of(administrator)
    with django_assert_max_num_queries(16):
        browser.get(URL)
