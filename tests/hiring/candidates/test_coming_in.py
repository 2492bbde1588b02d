import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from hiring.models import Application, Candidate, Opening
from people.models import Event

pytestmark = pytest.mark.django_db


def add(client, opening, **fields):
    return client.post(reverse("candidate_new", args=[opening.slug]), {"name": "Cora", **fields})


def upload(client, opening, text: str):
    file = SimpleUploadedFile("people.csv", text.encode())
    return client.post(reverse("candidates_import", args=[opening.slug]), {"file": file})


def test_a_candidate_is_added_by_hand(opening, recruiter, client_of):
    add(client_of(recruiter), opening, email="c@example.test", source="Fair")
    application = Application.objects.get()
    assert (application.candidate.name, application.source, application.round) == ("Cora", "Fair", None)
    assert Event.objects.filter(verb="hiring.application_made").count() == 1


@pytest.mark.parametrize("wrong", [{"name": ""}, {"email": "no"}, {"external_url": "javascript:x"}, {"name": "a\0b"}])
def test_what_is_wrong_is_told_at_its_field(opening, recruiter, client_of, wrong):
    answer = add(client_of(recruiter), opening, **wrong)
    assert answer.status_code == 422 and set(answer.context["form"].errors) == set(wrong)


def test_the_number_of_another_system_belongs_to_one(opening, recruiter, client_of):
    for _ in range(2):
        answer = add(client_of(recruiter), opening, external_system="ats", external_id="7")
    assert answer.status_code == 422 and "Another candidate has this number" in answer.content.decode()


def test_the_same_address_is_told_and_joined_or_allowed(application, published_blueprint, recruiter, client_of):
    client = client_of(recruiter)
    other = Opening.objects.create(title="Baker", slug="baker", blueprint=published_blueprint, created_by=recruiter)
    asked = add(client, other, email="CORA@example.test")
    assert asked.status_code == 422 and "Cora Lind" in asked.content.decode() and Candidate.objects.count() == 1
    add(client, other, email="cora@example.test", known=application.candidate.pk)
    assert Candidate.objects.count() == 1 and application.candidate.applications.count() == 2
    again = add(client, other, email="cora@example.test", known=application.candidate.pk)
    assert "already applied to this opening" in again.content.decode()
    add(client, other, email="cora@example.test", known="other")
    assert Candidate.objects.count() == 2


def test_a_manager_is_not_told_of_candidates_of_other_openings(
    application, published_blueprint, recruiter, member, client_of
):
    Opening.objects.create(
        title="Baker", slug="baker", blueprint=published_blueprint, created_by=recruiter, hiring_manager=member
    )
    answer = add(client_of(member), Opening.objects.get(slug="baker"), email="cora@example.test")
    assert answer.status_code == 302 and Candidate.objects.count() == 2


def test_an_import_saves_nothing_before_it_was_shown(application, opening, recruiter, client_of):
    client = client_of(recruiter)
    text = "name,email\nAna,a@b.test\nCora,cora@example.test\n=1+1,x@y.test\nAna,A@b.test\n"
    shown = client.get(upload(client, opening, text).url)
    assert [intake.what for intake in client.get(shown.request["PATH_INFO"], {"show": "all"}).context["page"]] == [
        "new",
        "applied",
        "wrong",
        "repeated",
    ]
    assert Candidate.objects.count() == 1
    client.post(shown.request["PATH_INFO"], {"known": "same"})
    assert sorted(Candidate.objects.values_list("name", flat=True)) == ["Ana", "Cora Lind"]
    assert "has ended" in client.get(shown.request["PATH_INFO"], follow=True).content.decode()


def test_a_known_address_joins_or_not_as_one_chooses(application, published_blueprint, recruiter, client_of):
    other = Opening.objects.create(title="Baker", slug="baker", blueprint=published_blueprint, created_by=recruiter)
    client = client_of(recruiter)
    where = upload(client, other, "name,email,applied\nC. Lind,cora@example.test,2026-03-01\n").url
    assert "Known already as Cora Lind" in client.get(where).content.decode()
    looked = client.post(where, {"known": "other", "look": "1"})
    assert [intake.what for intake in looked.context["page"]] == ["new"] and Candidate.objects.count() == 1
    client.post(where, {"known": "same"})
    assert Candidate.objects.count() == 1 and other.applications.get().applied_at.day == 1


@pytest.mark.parametrize("place", ["Pacific/Auckland", "Pacific/Honolulu"])
def test_who_brings_a_day_reads_that_day(place, opening, recruiter, client_of):
    type(recruiter).objects.filter(pk=recruiter.pk).update(time_zone=place)
    client = client_of(recruiter)
    client.post(upload(client, opening, "name,email,applied\nAna,a@b.test,2026-03-01\n").url, {"known": "same"})
    page = client.get(reverse("application", args=[opening.slug, opening.applications.get().pk]))
    assert "<dt>Applied</dt><dd>1 March 2026</dd>" in page.content.decode()


def test_somebody_elses_preview_is_not_there(opening, recruiter, administrator, client_of):
    where = upload(client_of(recruiter), opening, "name\nAna\n").url
    assert client_of(administrator).get(where).status_code == 302


def test_a_file_that_cannot_be_read_is_told_at_the_field(opening, recruiter, client_of):
    answer = upload(client_of(recruiter), opening, "")
    assert answer.status_code == 422 and "The file is empty" in answer.content.decode()
