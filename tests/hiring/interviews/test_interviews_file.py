"""Interviews that another system plans: they come in by a file or the API, twice without doubling."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from hiring.interviews.interviews_file import read_interviews
from hiring.models import Candidate, Interview, Stage
from people.refusals import Refused

HEADER = "number;candidate;stage;starts;ends;panel;place\n"


def test_rows_are_read_with_times_of_the_zone_or_their_own():
    text = "Interview ID,E-mail,Stage,Starts,Panel\ni-1,ada@x.test,Case,2027-03-01 09:00,Mo@x.test; b@x.test\n"
    (row,) = read_interviews(text.encode(), UTC)
    assert (row.number, row.candidate, row.panel) == ("i-1", "ada@x.test", ("mo@x.test", "b@x.test"))
    assert (row.starts_at, row.ends_at, row.trouble) == (datetime(2027, 3, 1, 9, tzinfo=UTC), None, "")
    (row,) = read_interviews(text.replace("09:00", "09:00+02:00").encode(), UTC)
    assert row.starts_at == datetime(2027, 3, 1, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "empty"),
        ("number,candidate,stage\n1,2,3", "“starts” is missing"),
        (HEADER, "no interview under it"),
        (HEADER.replace("place", "room;place") + "1;2;3;4;;;;", "Two columns"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(text, sentence):
    with pytest.raises(Refused, match=sentence):
        read_interviews(text.encode(), UTC)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (";17;Case;2027-03-01 09:00;;;", "number is missing"),
        ("i;17;Case;tomorrow;;;", "A time is written"),
        ("i;17;Case;2027-03-01 09:00;2027-03-01 08:00;;", "before it begins"),
        (f"{'i' * 201};17;Case;2027-03-01 09:00;;;", "more than 200"),
    ],
)
def test_a_row_says_what_is_wrong_with_it(row, sentence):
    assert sentence in read_interviews((HEADER + row).encode(), UTC)[0].trouble


@pytest.fixture
def stage(plan) -> Stage:
    return Stage.objects.filter(round__plan=plan).first()


@pytest.fixture
def send(client_of, recruiter, opening):
    def sent(*rows: str):
        file = SimpleUploadedFile("plan.csv", (HEADER + "\n".join(rows)).encode())
        return client_of(recruiter).post(
            reverse("interviews_import", args=[opening.slug]), {"system": "Lever", "file": file}
        )

    return sent


def _row(stage: Stage, hours: int, number: str = "i-1", who: str = "17", panel: str = "") -> str:
    start = timezone.now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=hours)
    return f"{number};{who};{stage.name};{start:%Y-%m-%dT%H:%M%z};;{panel};Room 1"


@pytest.mark.django_db
def test_a_file_schedules_once_moves_and_leaves_out(send, application, stage):
    Candidate.objects.update(external_system="Lever", external_id="17")
    answer = send(_row(stage, 48), _row(stage, 72, "i-2", "18"), _row(stage, 90, "i-3", panel="no@x.test"))
    assert answer.status_code == 200
    assert "No candidate of this opening has this number" in answer.text
    assert "Nobody with the address no@x.test" in answer.text
    interview = Interview.objects.get()
    assert (interview.external_id, interview.minutes) == ("i-1", stage.minutes)
    assert "stood" in send(_row(stage, 48)).text
    assert "moved" in send(_row(stage, 50)).text
    assert Interview.objects.get().starts_at - interview.starts_at == timedelta(hours=2)


@pytest.mark.django_db
def test_a_file_that_cannot_be_read_is_said_at_the_form(send):
    assert send("1;2").status_code in (200, 422)
    assert send().status_code == 422
