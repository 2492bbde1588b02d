"""An opening that begins as another one stands."""

import pytest
from django.urls import reverse

from hiring.models import Opening
from hiring.openings import operations
from hiring.openings.queries import description_of, places_of

pytestmark = pytest.mark.django_db


def test_a_duplicate_says_the_same_and_is_a_search_of_its_own(opening, manager, plan, posting, recruiter, client_of):
    operations.write_own_words(
        opening=opening, fields={"text:scope/facts.team": "Nine bakers and a cat"}, revision=0, by=recruiter
    )
    answer = client_of(recruiter).post(reverse("opening_duplicate", args=[opening.slug]))
    copy = Opening.objects.exclude(pk=opening.pk).get()
    assert answer.url == reverse("opening_edit", args=[copy.slug])
    assert copy.slug != opening.slug
    assert (copy.title, copy.pay_low, places_of(copy)) == (opening.title, opening.pay_low, places_of(opening))
    assert "Nine bakers and a cat" in [entry.text for _, entry in description_of(copy).lines()]
    assert (copy.hiring_manager, copy.closes_on, copy.postings.count()) == (None, None, 0)
    assert not hasattr(copy, "plan")


def test_only_who_keeps_openings_duplicates(opening, manager, person, client_of):
    address = reverse("opening_duplicate", args=[opening.slug])
    assert client_of(manager).post(address).status_code == 403
    assert client_of(person("nobody@example.test")).post(address).status_code == 404
    assert Opening.objects.count() == 1
