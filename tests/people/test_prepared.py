"""A query whose SQL was made once answers of each key what it would answer if it were made anew."""

from django.utils import timezone

from hiring.openings.access import PLAYED
from people.adapters import WHO
from people.models import RequiredFactor, User
from people.roles import Role


def test_whoever_is_signed_in_is_told_with_their_factors(recruiter, member, django_assert_num_queries):
    RequiredFactor.objects.create(role=Role.RECRUITER, since=timezone.now())
    WHO.instance(recruiter.pk)
    for person in (recruiter, member):
        with django_assert_num_queries(1):
            instance = WHO.instance(person.pk)
        known = User.objects.with_second_factor().get(pk=person.pk)
        assert instance == person and instance.time_zone == person.time_zone
        assert (instance.has_factor, instance.owes_factor) == (known.has_factor, known.owes_factor)
        assert instance.owes_factor == (person == recruiter)


def test_of_a_key_that_no_row_has_there_is_nothing(db):
    assert WHO.instance(0) is None and PLAYED.row(0) is None
