from io import BytesIO

import pytest
from django.urls import reverse
from pypdf import PdfReader

pytestmark = pytest.mark.django_db


def ask(client, ending, **query):
    return client.get(reverse("blueprint_job_description", args=["head-of-baking", ending]), query)


def test_anybody_signed_in_makes_a_description_of_a_published_blueprint(published_blueprint, outsider, client_of):
    answer = ask(client_of(outsider), "pdf")
    pdf = PdfReader(BytesIO(answer.content))
    assert pdf.metadata.title == "Head of Baking"
    assert "Missing: the pay range" in "".join(page.extract_text() for page in pdf.pages)


@pytest.mark.parametrize("ending", ["html", "markdown", "md", "text", "txt", "jsonld", "json"])
def test_every_format_is_there(published_blueprint, outsider, client_of, ending):
    assert "Head of Baking" in ask(client_of(outsider), ending).content.decode()


def test_what_is_known_of_the_employer_is_filled_in(published_blueprint, employer, outsider, client_of):
    text = ask(client_of(outsider), "txt").content.decode()
    assert "We bake bread." in text and "people@crust.example" in text


def test_the_variants_of_the_query_string_hold(published_blueprint, outsider, client_of, document):
    size = next(axis for axis in document["variants"] if axis["axis"] == "company_size")["items"][0]
    client = client_of(outsider)
    by_number = ask(client, "txt", engineers=size["min_engineers"]).content
    assert by_number == ask(client, "txt", company_size=size["id"]).content
    assert by_number != ask(client, "txt").content
    assert ask(client, "txt", company_size="of-another").status_code == 200


def test_a_draft_is_for_those_who_may_see_it(draft_blueprint, recruiter, outsider, client_of):
    assert ask(client_of(recruiter), "txt").status_code == 200
    assert ask(client_of(outsider), "txt").status_code == 404
    assert ask(client_of(recruiter), "txt", version=1).status_code == 200
    assert ask(client_of(recruiter), "txt", version="9x").status_code == 404


def test_without_a_sign_in_one_is_asked_for_it(published_blueprint, client):
    assert ask(client, "pdf").status_code == 302
