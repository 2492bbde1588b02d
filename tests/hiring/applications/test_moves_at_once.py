"""Two people who move the same thing at the same moment, on real connections."""

import pytest

from blueprint.operations import versions
from hiring.applications import operations
from hiring.models import Opening, RoundOutcome
from hiring.openings import operations as openings
from tests.at_once import meanwhile

pytestmark = pytest.mark.django_db(transaction=True)


def test_every_step_of_an_application_that_two_people_move_on_has_its_outcome(application, plan, recruiter, manager):
    operations.advance(application=application, reason="", by=recruiter)
    steps = [lambda by=by: operations.advance(application=application, reason="", by=by) for by in (recruiter, manager)]
    meanwhile(*steps)
    assert [outcome.outcome for outcome in RoundOutcome.objects.order_by("pk")] == ["advance", "committee"]


def test_an_opening_whose_blueprint_changes_while_it_is_published_says_so(opening, recruiter, document):
    changed = Opening.objects.get(pk=opening.pk)
    other = versions.import_document(document=document | {"slug": "other", "title": "Other"}, by=recruiter)
    changed.blueprint = versions.publish(blueprint=other, by=recruiter)
    late = meanwhile(
        lambda: openings.change_opening(opening=changed, places=[], revision=opening.revision, by=recruiter),
        lambda: openings.publish(opening=opening, revision=opening.revision, by=recruiter),
    )
    assert isinstance(late, openings.Overtaken)
