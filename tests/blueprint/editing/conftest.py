import pytest

from tests.blueprint.editing.rows import with_a_row_of_every_kind


@pytest.fixture
def draft(draft_blueprint):
    """The small document as a draft, with a row of every kind."""
    return with_a_row_of_every_kind(draft_blueprint)


@pytest.fixture
def rita(client_of, recruiter):
    """The recruiter’s browser."""
    return client_of(recruiter)
