"""The PDF of a description that was published is there when the first person asks."""

import pytest
from django.core.cache import caches
from django_tasks_db.models import DBTaskResult

from blueprint import documents
from hiring.tasks import make_posting

pytestmark = pytest.mark.django_db


def test_a_posting_is_made_before_anybody_asks(posting, client, monkeypatch):
    caches["documents"].clear()
    assert DBTaskResult.objects.filter(task_path="hiring.tasks.make_posting", args_kwargs__args=[posting.pk]).exists()
    make_posting.func(posting.pk)

    def missing():
        raise documents.PdfUnavailable("Nothing is made any more.")

    monkeypatch.setattr(documents, "_weasyprint", missing)
    assert client.get(f"/jobs/{posting.opening.slug}.pdf").status_code == 200
