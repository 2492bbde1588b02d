from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from hiring.applications.operations import reinstate, withdraw
from hiring.candidates.operations import imports
from hiring.models import Application, Candidate, CandidateImport, ColumnChoice, ImportPart, Opening, Tag
from hiring.retention.operations import hold
from hiring.tasks import import_candidates
from people.models import Event
from scorecards.privacy.operations.erasure import erase_candidate

pytestmark = pytest.mark.django_db


def upload(client, opening, text: str):
    file = SimpleUploadedFile("people.csv", text.encode())
    return client.post(reverse("candidates_import", args=[opening.slug]), {"file": file})


def many(number: int) -> str:
    return "name,email\n" + "".join(f"P{n},p{n}@example.test\n" for n in range(number))


@pytest.fixture
def begun(opening, recruiter, client_of, monkeypatch) -> CandidateImport:
    """Five rows that come in two at a time; the first two are in."""
    monkeypatch.setattr(imports, "A_PART", 2)
    client = client_of(recruiter)
    client.post(upload(client, opening, many(5)).url, {"known": "same"})
    return CandidateImport.objects.get()


def test_the_first_part_is_in_at_once_and_the_queue_brings_the_rest(begun, opening, recruiter, client_of):
    assert (begun.done, begun.total, begun.finished_at, Application.objects.count()) == (2, 5, None, 2)
    page = client_of(recruiter).get(reverse("candidates_import_progress", args=[opening.slug, begun.pk]))
    assert 'max="5" value="2"' in page.content.decode()
    import_candidates.call(begun.pk)
    begun.refresh_from_db()
    assert (begun.done, begun.imported, begun.finished_at is None, Application.objects.count()) == (5, 5, False, 5)
    import_candidates.call(begun.pk)
    assert Application.objects.count() == 5 and not ImportPart.objects.exists()
    assert Event.objects.filter(verb="hiring.application_made").count() == 5


def test_who_came_in_meanwhile_is_left_out(begun, opening, recruiter):
    candidate = Candidate.objects.create(name="P3", email="P3@example.test", created_by=recruiter)
    Application.objects.create(opening=opening, candidate=candidate, created_by=recruiter)
    import_candidates.call(begun.pk)
    begun.refresh_from_db()
    assert (begun.imported, begun.left_out) == (4, [[5, "applied"]])


def test_an_import_ends_where_the_opening_is_closed_or_its_keeper_may_not_keep_it_any_more(begun, recruiter):
    Opening.objects.update(status="closed")
    import_candidates.call(begun.pk)
    begun.refresh_from_db()
    assert "closed" in begun.trouble and Application.objects.count() == 2 and not ImportPart.objects.exists()
    CandidateImport.objects.update(finished_at=None)
    ImportPart.objects.create(candidate_import=begun, position=0, rows=[])
    type(recruiter).objects.filter(pk=recruiter.pk).update(is_active=False)
    import_candidates.call(begun.pk)
    begun.refresh_from_db()
    assert begun.trouble == imports.NOT_ALLOWED


def test_an_import_can_be_stopped_and_what_came_in_stays(begun, opening, recruiter, client_of):
    client = client_of(recruiter)
    for _ in range(2):
        page = client.post(reverse("candidates_import_stop", args=[opening.slug, begun.pk]), follow=True)
    assert "It had ended already" in page.content.decode() and "2 candidates came in" in page.content.decode()
    import_candidates.call(begun.pk)
    assert Application.objects.count() == 2


def test_an_erasure_reaches_the_rows_that_wait(begun, administrator, recruiter):
    candidate = Candidate.objects.create(name="P4", email="p4@EXAMPLE.test", created_by=recruiter)
    erase_candidate(candidate=candidate, by=administrator)
    import_candidates.call(begun.pk)
    assert not Candidate.objects.filter(email="p4@example.test").exists() and Application.objects.count() == 4


def test_what_nobody_finishes_is_given_up_and_forgotten(begun):
    CandidateImport.objects.update(asked_at=timezone.now() - timedelta(hours=13))
    imports.forget_imports()
    begun.refresh_from_db()
    assert begun.trouble == imports.LOST and not ImportPart.objects.exists()
    CandidateImport.objects.update(asked_at=timezone.now() - timedelta(days=8))
    imports.forget_imports()
    assert not CandidateImport.objects.exists()


def test_an_import_is_taken_back_as_long_as_nothing_was_done(begun, opening, recruiter, client_of):
    address = reverse("candidates_import_undo", args=[opening.slug, begun.pk])
    client = client_of(recruiter)
    client.post(address)
    assert Application.objects.count() == 2  # it still runs
    import_candidates.call(begun.pk)
    one = Application.objects.first()
    tag = Tag.objects.create(application=one, name="met at a fair")
    assert "Something was done with 1 candidate" in client.post(address, follow=True).text
    tag.delete()
    known = Candidate.objects.create(name="Known", created_by=recruiter)
    elsewhere = Application.objects.create(opening=opening, candidate=known, created_by=recruiter)
    client.post(address)
    assert list(Application.objects.all()) == [elsewhere] and list(Candidate.objects.all()) == [known]
    assert Event.objects.filter(verb="hiring.import_undone").count() == 1


def test_an_import_of_which_one_was_moved_stays_as_it_is(begun, opening, recruiter, client_of):
    import_candidates.call(begun.pk)
    application = Application.objects.first()
    withdraw(application=application, reason="", by=recruiter)
    reinstate(application=application, by=recruiter)
    address = reverse("candidates_import_undo", args=[opening.slug, begun.pk])
    assert "Something was done with 1 candidate" in client_of(recruiter).post(address, follow=True).text
    assert Application.objects.count() == 5


def test_on_a_legal_hold_nobody_takes_an_import_back(begun, opening, administrator, recruiter, client_of):
    import_candidates.call(begun.pk)
    hold(opening=opening, reason="A complaint", by=administrator)
    address = reverse("candidates_import_undo", args=[opening.slug, begun.pk])
    assert "A legal hold stands on this opening" in client_of(recruiter).post(address, follow=True).text
    assert Application.objects.count() == 5


def test_columns_are_asked_about_once_and_remembered(opening, recruiter, client_of):
    client = client_of(recruiter)
    text = "Wer,Adresse,Tag\nAna,a@b.test,09/03/2026\n"
    asked = upload(client, opening, text)
    assert asked.url.endswith("/columns/")
    wrong = client.post(asked.url, {"column-1": "email"})
    assert wrong.status_code == 422 and "No column is taken for the name" in wrong.content.decode()
    taken = {"column-0": "name", "column-1": "email", "column-2": "applied", "system": "Ats"}
    assert "9 March 2026" in client.post(asked.url, taken).content.decode()
    preview = client.post(asked.url, taken | {"order": "month"})
    client.post(preview.url, {"known": "same"})
    assert Application.objects.get().applied_at.month == 9 and ColumnChoice.objects.count() == 1
    assert not upload(client, opening, text.replace("Ana,a", "Bo,b")).url.endswith("/columns/")


def test_a_row_is_mended_where_it_stands(opening, recruiter, client_of):
    client = client_of(recruiter)
    where = upload(client, opening, "name,email,phone\nAna,nobody,4.9E+11\nBo,b@b.test,1234\n").url
    page = client.get(where)
    assert page.context["show"] == "left_out" and "“nobody” is no e-mail address" in page.content.decode()
    assert 'value="nobody"' in client.get(where, {"mend": "2"}).content.decode()
    mend = f"{where}rows/2/"
    assert "is no e-mail address" in client.post(mend, {"name": "Ana", "email": "x"}, follow=True).content.decode()
    assert "Line 2 is mended" in client.post(mend, {"name": "Ana", "email": "a@b.test"}, follow=True).content.decode()
    client.post(where, {"known": "same"})
    assert set(Candidate.objects.values_list("name", "email", "phone")) == {
        ("Ana", "a@b.test", ""),
        ("Bo", "b@b.test", "1234"),
    }


def test_a_time_without_its_zone_is_the_importers(opening, recruiter, client_of):
    type(recruiter).objects.filter(pk=recruiter.pk).update(time_zone="Asia/Tokyo")
    client = client_of(recruiter)
    text = "name,applied at\nAna,2026-03-01 08:00\nBo,2026-03-01T08:00:00Z\n"
    client.post(upload(client, opening, text).url, {"known": "same"})
    hours = [made.applied_at.hour for made in Application.objects.order_by("candidate__name")]
    assert sorted(hours) == [8, 23]


@pytest.mark.parametrize("page", ["candidates_import_progress", "candidates_import_stop"])
def test_who_does_not_keep_the_candidates_sees_no_import(page, begun, opening, member, client_of):
    assert client_of(member).post(reverse(page, args=[opening.slug, begun.pk])).status_code in (404, 405)
    assert client_of(member).get(reverse(page, args=[opening.slug, begun.pk])).status_code in (404, 405)


def test_a_preview_asks_the_same_of_the_database_for_one_row_and_for_three(
    opening, recruiter, client_of, django_assert_num_queries
):
    client = client_of(recruiter)
    pages = [upload(client, opening, many(number)).url for number in (1, 3)]
    client.get(pages[0])
    for page in pages:
        with django_assert_num_queries(7):
            client.get(page)
