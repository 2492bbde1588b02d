"""A candidate's copy holds everything that is kept about them, and nothing before independence has done its work."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.storage import default_storage
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from blueprint.documents import PdfUnavailable
from hiring.candidates.file_types import PDF
from hiring.candidates.operations import keep_file, set_adjustment, write_note
from hiring.models import Candidate, RoundOutcome, Seat, SkippedStage
from people.models import Event, Message
from people.roles import Role
from scorecards.models import (
    Ballot,
    DebriefNote,
    Decision,
    DecisionReason,
    RevisedRating,
    Revision,
    Scorecard,
    Sighting,
    Vote,
)
from scorecards.privacy.operations.erasure import erase_candidate
from tests.world import application_of, card_of, interview_of, seat_of, stage_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def ines(person):
    return person("ines@example.test", name="Ines Carvalho")


@pytest.fixture
def page(application) -> str:
    return reverse("candidate_archive", args=[application.candidate_id])


@pytest.fixture
def made(page, administrator, client_of):
    """Makes the copy as an administrator: its files by name."""

    def make(by=administrator) -> dict[str, bytes]:
        answer = client_of(by).post(page)
        assert answer.status_code == 200
        with ZipFile(BytesIO(b"".join(answer.streaming_content))) as zipped:
            assert zipped.testzip() is None
            return {name: zipped.read(name) for name in zipped.namelist()}

    return make


def data(files: dict[str, bytes]) -> dict:
    return json.loads(files["candidate.json"])


def test_everything_that_is_kept_is_in_it(application, interview, plan, recruiter, ines, made):
    candidate = application.candidate
    candidate.email, candidate.phone = "cora@example.test", "0421 555"
    candidate.save()
    set_adjustment(application=application, request="A quiet room", extra_minutes=30, by=recruiter)
    write_note(application=application, text="Bakes well.", by=recruiter)
    keep_file(application=application, kind="cv", data=b"%PDF-1.4 cv", name="../Cora’s CV.pdf", type=PDF, by=recruiter)
    outcome = {"round": interview.stage.round, "outcome": "committee", "reason": "Let them see."}
    RoundOutcome.objects.create(application=application, by=recruiter, **outcome)
    skipped = {"stage": interview.stage, "reason": "We know enough.", "skipped_by": recruiter}
    SkippedStage.objects.create(application=application, **skipped)
    card = card_of(seat_of(interview, ines), is_submitted=False, words="Named the trade-off.")
    Sighting.objects.create(scorecard=card, key="an-older-signal", text="Asked back.")
    Scorecard.objects.filter(pk=card.pk).update(pad="10:05 oven", submitted_at=timezone.now())
    revision = Revision.objects.create(scorecard=card, reason="Slept on it.", recommendation="no", confidence="high")
    RevisedRating.objects.create(revision=revision, key="judgement", value=2, evidence="On reflection.")
    _decide(application, interview.stage.round, recruiter, ines)
    files = made()
    [copied] = data(files)["applications"]
    text = files["candidate.json"].decode()
    for words in WORDS:
        assert words in text, words
    assert data(files)["left_out"] == []
    assert data(files)["candidate"]["email"] == "cora@example.test"
    assert copied["interviews"][0]["starts_at"][:10] == interview.starts_at.date().isoformat()
    assert files[copied["files"][0]["path"]] == b"%PDF-1.4 cv"
    assert copied["files"][0]["path"] == "files/01-Cora_s CV.pdf"
    assert copied["decisions"][0]["on_dimensions"] == [{"dimension": "Judgement", "text": "Weighs well."}]
    assert files["scorecards.pdf"].startswith(b"%PDF")


WORDS = (
    "A quiet room",
    "Bakes well.",
    "Let them see.",
    "Named the trade-off.",
    "Asked back.",
    "10:05 oven",
    "Slept on it.",
    "On reflection.",
    "We agreed on her judgement.",
    "Strong yes",
    "Because of the oven.",
    "Senior",
    "After the holidays",
    "Nobody doubts it",
    "More than the scores say",
    "We know enough.",
)


def _decide(application, round, recruiter, member) -> None:
    DebriefNote.objects.create(application=application, round=round, author=recruiter, text=WORDS[8])
    ballot = Ballot.objects.create(application=application, number=1, opened_by=recruiter, closed_at=timezone.now())
    vote = {"user": member, "choice": "strong_yes", "reason": WORDS[10], "cast_at": timezone.now()}
    Vote.objects.create(ballot=ballot, is_chair=True, **vote)
    words = {"level": WORDS[11], "conditions": WORDS[12], "reasons": "Hire.", "dissent": WORDS[13]}
    decision = Decision.objects.create(
        application=application, number=1, outcome="hire", decided_by=member, departure=WORDS[14], **words
    )
    DecisionReason.objects.create(decision=decision, key="judgement", text="Weighs well.")


def test_people_stand_in_it_by_their_part(interview, ines, person, recruiter, made, application):
    card_of(seat_of(interview, ines))
    card_of(seat_of(interview, person("tobias@example.test", name="Tobias Lindqvist")))
    about = f"hiring.candidate:{application.candidate_id}"
    Message.objects.create(to=ines, kind="hiring.interview", subject="Talk", body="Hello Ines Carvalho", about=about)
    files = made()
    everything = b"".join(files.values()).decode(errors="ignore")
    assert "Ines" not in everything
    assert "Tobias" not in everything
    panel = data(files)["applications"][0]["interviews"][0]["panel"]
    assert [seat["person"] for seat in panel] == ["Interviewer A", "Interviewer B"]
    assert data(files)["mail"][0]["text"] == "Hello Interviewer A"


def test_before_the_debrief_opens_nothing_is_in_it_and_the_page_says_why(
    interview, ines, member, administrator, page, made, client_of, recruiter
):
    card_of(seat_of(interview, ines), words="Said before.")
    other = seat_of(interview, member)
    card_of(other, is_submitted=False, words="A draft’s words.")
    DebriefNote.objects.create(
        application=interview.application, round=interview.stage.round, author=recruiter, text="Too soon."
    )
    shown = client_of(administrator).get(page).content.decode()
    assert "Round 1: nothing that interviewers wrote, because a scorecard is awaited there." in shown
    files = made()
    assert "a scorecard is awaited there" in data(files)["left_out"][0]
    assert [seat["scorecard"] for seat in data(files)["applications"][0]["interviews"][0]["panel"]] == [None, None]
    for words in ("Said before.", "A draft’s words.", "Too soon."):
        assert words not in files["candidate.json"].decode()
    Seat.objects.filter(pk=other.pk).update(waived_at=timezone.now(), waived_by=recruiter)
    files = made()
    assert data(files)["left_out"] == []
    for words in ("Said before.", "A draft’s words.", "Too soon."):
        assert words in files["candidate.json"].decode()


def test_drafts_training_and_recused_seats_are_in_it_once_the_debrief_is_open(interview, ines, person, made):
    card_of(seat_of(interview, ines))
    card_of(seat_of(interview, person("tr@example.test"), is_training=True), is_submitted=False, words="In training.")
    card_of(seat_of(interview, person("re@example.test"), recused=True), is_submitted=False, words="Then recused.")
    text = made()["candidate.json"].decode()
    assert "In training." in text
    assert "Then recused." in text


def test_an_open_round_does_not_open_another(application, interview, plan, ines, made):
    card_of(seat_of(interview, ines), words="Of round one.")
    seat_of(interview_of(application, stage_in(plan, 1)), ines)
    card_of(Seat.objects.last(), is_submitted=False, words="Of round two.")
    text = made()["candidate.json"].decode()
    assert "Of round one." in text
    assert "Of round two." not in text


@pytest.mark.parametrize("seat", [{}, {"is_training": True}, {"recused": True}], ids=["owing", "training", "recused"])
def test_an_administrator_who_judges_themselves_is_told_nothing(
    application, interview, plan, ines, administrator, person, made, seat, recruiter
):
    card_of(seat_of(interview, ines), words="Of round one.")
    _decide(application, interview.stage.round, recruiter, ines)
    write_note(application=application, text="Bakes well.", by=recruiter)
    set_adjustment(application=application, request="A quiet room", extra_minutes=30, by=recruiter)
    seat_of(interview_of(application, stage_in(plan, 1)), administrator, **seat)
    files = made()
    text = files["candidate.json"].decode()
    for words in ("Of round one.", "We agreed", "Because of the oven.", "Senior", "Bakes well.", "A quiet room"):
        assert words not in text
    assert "Another administrator can make a copy that has it." in data(files)["left_out"][0]
    text = made(by=person("abe@example.test", Role.ADMINISTRATOR))["candidate.json"].decode()
    assert "Of round one." in text


def test_a_ballot_that_is_open_is_left_out(application, interview, ines, recruiter, made):
    card_of(seat_of(interview, ines))
    ballot = Ballot.objects.create(application=application, number=1, opened_by=recruiter)
    Vote.objects.create(ballot=ballot, user=ines, choice="no", reason="A secret yet.", cast_at=timezone.now())
    files = made()
    assert "A secret yet." not in files["candidate.json"].decode()
    assert "the votes of a ballot that is open" in data(files)["left_out"][0]


def test_a_round_that_never_opens_says_so(application, plan, ines, made):
    card_of(seat_of(interview_of(application, stage_in(plan), status="cancelled"), ines), is_submitted=False)
    files = made()
    assert "no scorecard counts there" in data(files)["left_out"][0]


def test_of_other_candidates_nothing_is_in_it(application, interview, opening, plan, recruiter, ines, made):
    card_of(seat_of(interview, ines))
    other = application_of(opening, recruiter, "Dora Berg")
    write_note(application=other, text="A note on Dora.", by=recruiter)
    card_of(seat_of(interview_of(other, stage_in(plan)), ines), words="About Dora.")
    Message.objects.create(to=ines, kind="x", subject="Dora", body="", about=f"hiring.candidate:{other.candidate_id}")
    text = made()["candidate.json"].decode()
    assert "Dora" not in text


def test_it_is_on_record_and_kept_nowhere(page, application, administrator, made, client_of):
    client_of(administrator).get(page)
    assert not Event.objects.filter(verb="scorecards.archive_made").exists()
    made()
    event = Event.objects.get(verb="scorecards.archive_made")
    assert (event.subject_id, event.actor_id, event.ids) == (
        application.candidate_id,
        administrator.pk,
        {"left_out": 0},
    )
    answer = client_of(administrator).post(page)
    assert "no-store" in answer["Cache-Control"]
    assert "Ngozi" not in answer["Content-Disposition"]


def test_without_pdfs_the_page_itself_is_in_it(interview, ines, made, monkeypatch):
    def fail(*args, **kwargs):
        raise PdfUnavailable("No Pango here.")

    monkeypatch.setattr("scorecards.privacy.documents.to_pdf", fail)
    card_of(seat_of(interview, ines), words="<script>Said</script>")
    files = made()
    assert "scorecards.pdf" not in files
    assert b"&lt;script&gt;Said" in files["scorecards.html"]


def test_a_file_that_the_storage_has_lost_is_named(application, recruiter, made):
    keep_file(application=application, kind="cv", data=b"%PDF", name="cv.pdf", type=PDF, by=recruiter)
    default_storage.delete(application.files.get().file.name)
    assert data(made())["left_out"] == ["files/01-cv.pdf: the file is not in the storage any more."]


def test_an_erased_candidate_has_no_copy(page, application, administrator, client_of):
    type(application.candidate).objects.filter(pk=application.candidate_id).update(name="", erased_at=timezone.now())
    assert client_of(administrator).post(page).status_code == 404


def test_more_interviews_take_no_more_queries(application, plan, ines, made, recruiter):
    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            made()
        return len(caught)

    def add(number: int) -> None:
        card_of(seat_of(interview_of(application, stage_in(plan), hours=-9 * number - 3), ines))
        write_note(application=application, text="Bakes well.", by=recruiter)

    add(0)
    made()
    few = queries()
    for number in range(1, 4):
        add(number)
    assert queries() == few


def test_every_text_of_the_row_is_in_it_and_an_erasure_leaves_none(application, administrator, made):
    candidate, texts = application.candidate, {name: f"{name}@example.test" for name in Candidate.texts()}
    Candidate.objects.update(**texts)
    assert data(made())["candidate"].items() >= texts.items()
    erase_candidate(candidate=candidate, by=administrator)
    candidate.refresh_from_db()
    assert not any(getattr(candidate, name) for name in texts)
    others = {field.name for field in Candidate._meta.concrete_fields} - texts.keys()
    assert others == {"id", "created_at", "created_by", "erased_at"}
