from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError
from django.urls import reverse
from PIL import Image

from hiring.models import Employer
from hiring.openings.queries import employer_facts
from people.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_files")]

FACTS = {
    "name": "Brightwater",
    "language": "en",
    "website": "https://brightwater.example",
    "contact": "jobs@brightwater.example",
    "about": "We make sensors for rivers.",
    "benefits": "30 days of holiday\nA pension",
    "equal_opportunity": "Everybody is welcome.",
    "accent": "#FFCC00",
    "revision": 0,
}
RULES = {"pay_blocks": "on", "equal_opportunity_blocks": "on", "apply_blocks": "on"}


def picture(kind="JPEG", size=(1200, 300), **written) -> SimpleUploadedFile:
    file = BytesIO()
    Image.new("RGB", size, "#c03020").save(file, kind, **written)
    return SimpleUploadedFile(f"logo.{kind.lower()}", file.getvalue())


def save(client, **changes):
    return client.post(reverse("employer"), FACTS | changes)


@pytest.mark.parametrize(("who", "status"), [("administrator", 200), ("recruiter", 200), ("member", 403)])
def test_administrators_and_recruiters_keep_the_employer(who, status, request, client_of):
    client = client_of(request.getfixturevalue(who))
    assert client.get(reverse("employer")).status_code == status
    assert save(client).status_code == (302 if status == 200 else 403)


def test_without_a_sign_in_one_is_asked_for_it(client):
    assert client.get(reverse("employer")).url.startswith(reverse("account_login"))


def test_what_is_saved_stands_and_is_on_record(client_of, recruiter):
    save(client_of(recruiter))
    employer = Employer.objects.get()
    assert (employer.name, employer.accent, employer.revision) == ("Brightwater", "#ffcc00", 1)
    assert Event.objects.get(verb="hiring.employer_changed").actor_id == recruiter.pk


def test_only_an_administrator_sets_the_rules(client_of, recruiter, administrator):
    save(client_of(recruiter), pay_blocks="")
    assert Employer.objects.get().pay_blocks
    save(client_of(administrator), **RULES | {"pay_blocks": "", "revision": 1})
    assert not Employer.objects.get().pay_blocks
    assert Event.objects.filter(verb="hiring.rules_changed").count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("website", "javascript:alert(1)"),
        ("website", "brightwater"),
        ("contact", "nobody"),
        ("accent", "red"),
        ("accent", "#fff;}"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(client_of, recruiter, field, value):
    answer = save(client_of(recruiter), **{field: value})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "We make sensors for rivers." in answer.content.decode()
    assert not Employer.objects.exists()


def test_a_second_save_of_the_same_page_is_told_and_both_texts_are_shown(client_of, recruiter, administrator):
    save(client_of(administrator), **RULES | {"about": "Written first."})
    answer = save(client_of(recruiter), about="Written second.")
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Written first." in text and "Written second." in text
    assert Employer.objects.get().about == "Written first."
    save(client_of(recruiter), about="Written second.", revision=answer.context["form"]["revision"].value())
    assert Employer.objects.get().about == "Written second."


def test_the_database_keeps_one_employer():
    with pytest.raises(IntegrityError):
        Employer.objects.create(pk=2)


def test_a_logo_is_drawn_anew_smaller_and_without_what_was_written_in_it(client_of, recruiter, client):
    save(client_of(recruiter), new_logo=picture(comment=b"taken at home"))
    answer = client.get(reverse("employer_logo"))
    data = b"".join(answer.streaming_content)
    shown = Image.open(BytesIO(data))
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("image/png", "nosniff")
    assert (shown.format, shown.size) == ("PNG", (800, 200))
    assert b"taken at home" not in data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no picture"),
        (b"GIF89a but no more", "no picture"),
        (b"\x89PNG\r\n\x1a\n cut off", "no picture"),
        (b"x" * (2 * 1024 * 1024 + 1), "larger than 2 MB"),
    ],
)
def test_what_is_no_picture_is_refused(client_of, recruiter, data, words):
    answer = save(client_of(recruiter), new_logo=SimpleUploadedFile("logo.png", data))
    assert words in str(answer.context["form"].errors["new_logo"])


def test_a_picture_that_would_fill_the_memory_is_refused(client_of, recruiter):
    answer = save(client_of(recruiter), new_logo=picture("PNG", (5000, 4000)))
    assert "16 million pixels" in str(answer.context["form"].errors["new_logo"])


def test_a_logo_that_is_replaced_or_removed_leaves_no_file(
    client_of, recruiter, tmp_path, django_capture_on_commit_callbacks
):
    client = client_of(recruiter)
    for changes in ({"new_logo": picture()}, {"new_logo": picture("PNG", (90, 90)), "revision": 1}):
        with django_capture_on_commit_callbacks(execute=True):
            save(client, **changes)
        assert len(list(tmp_path.rglob("*.png"))) == 1
    with django_capture_on_commit_callbacks(execute=True):
        save(client, remove_logo="on", revision=2)
    assert list(tmp_path.rglob("*.png")) == []
    assert client.get(reverse("employer_logo")).status_code == 404


def test_the_stylesheet_serves_everybody_even_where_no_employer_is(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        answer = client.get(reverse("employer_stylesheet"))
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer["Content-Type"].startswith("text/css")
    assert not answer.cookies


def test_the_stylesheet_has_the_colour_for_light_and_dark_and_is_sent_once(client, client_of, recruiter):
    save(client_of(recruiter))
    first = client.get(reverse("employer_stylesheet"))
    assert first.content.count(b"--rw-accent:") == 2
    again = client.get(reverse("employer_stylesheet"), headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_texts_stand_in_each_language_and_fall_back_to_the_house_s_own(client_of, recruiter):
    save(client_of(recruiter), about_de="Wir bauen Messfühler.", benefits_de="30 Tage Urlaub\nEine Rente")
    employer = Employer.objects.get()
    german, english = employer_facts(employer, "de-AT"), employer_facts(employer, "en-GB")
    assert (german.about, german.benefits) == ("Wir bauen Messfühler.", ("30 Tage Urlaub", "Eine Rente"))
    assert (german.equal_opportunity, german.spoken("equal_opportunity")) == ("Everybody is welcome.", "en")
    assert (german.spoken("about"), english.about, english.untranslated) == ("", "We make sensors for rivers.", ())


def test_one_language_has_its_texts_once(client_of, recruiter):
    page = save(client_of(recruiter), language="de", about_de="Wir bauen Messfühler.").content.decode()
    assert "Texts in Deutsch stand below too." in page
    assert "Wir bauen Messfühler." in page
    assert not Employer.objects.exists()
